import { join } from 'node:path';
import { expect, expectTypeOf, test } from 'vitest';
import type {
  ComparisonData,
  IndicatorData,
  RankingData,
  ValueData,
} from '../packages/widgets/src/chart/index.ts';
import type {
  CommunesQuery,
  ComparisonQuery,
  DeprivationQuery,
  RankingQuery,
  TableQuery,
  TrendQuery,
  ValueFragment,
} from '../packages/widgets/src/client/gateway-types.ts';
import {
  communesRequest,
  comparisonRequest,
  deprivationRequest,
  type GraphRequest,
  rankingRequest,
  tableRequest,
  trendRequest,
} from '../packages/widgets/src/client/index.ts';
import { clientTypes } from './client-types.ts';
import { root } from './step.ts';
import { readTracked } from './tracked-files.ts';

const schema = readTracked('packages/gateway/schema.graphql');
const narrowed = { where: 'programme:NTM', asOf: '2024-01-31', knownOn: '2026-11-24', lang: 'VI' } as const;
const place = { area: '20', period: '2023', benchmark: 'VN' };

/** What each element asks when every attribute is stated. A map asks what a table does. */
const QUESTIONS: readonly GraphRequest[] = [
  comparisonRequest({ indicator: 'poverty-rate', ...place, ...narrowed }),
  trendRequest({
    ...{ indicator: 'poverty-rate', areas: ['20', '04'], benchmark: 'VN', from: '2021', to: '2025' },
    ...narrowed,
  }),
  rankingRequest({
    ...{
      indicator: 'poverty-rate',
      within: 'VN',
      level: 'REGION',
      period: '2024',
      benchmark: 'VN',
      area: '20',
    },
    ...narrowed,
  }),
  communesRequest({ ...place, ...narrowed }),
  deprivationRequest({ ...place, ...narrowed }),
  tableRequest({ indicators: ['poverty-rate'], areas: ['20'], periods: ['2024'], ...narrowed }),
];

test('the types of what elements ask are those of the schema', async () => {
  const types = await clientTypes(
    schema,
    QUESTIONS.map(({ query }) => query),
  );
  await expect(types).toMatchFileSnapshot(join(root, 'packages/widgets/src/client/gateway-types.ts'));
});

test('the types of the example are those of its question', async () => {
  const question = readTracked('examples/typed-client/poverty.graphql');
  await expect(await clientTypes(schema, [question])).toMatchFileSnapshot(
    join(root, 'examples/typed-client/poverty.ts'),
  );
});

test('what elements ask has all that charts draw', () => {
  expectTypeOf<ValueFragment>().toExtend<ValueData>();
  expectTypeOf<NonNullable<ComparisonQuery['comparison']>>().toExtend<ComparisonData>();
  expectTypeOf<NonNullable<CommunesQuery['met']>>().toExtend<ComparisonData>();
  expectTypeOf<NonNullable<RankingQuery['ranking']>>().toExtend<RankingData>();
  expectTypeOf<NonNullable<TrendQuery['indicator']>>().toExtend<IndicatorData>();
  expectTypeOf<NonNullable<TrendQuery['benchmark']>['edges'][number]['node']>().toExtend<ValueData>();
  expectTypeOf<NonNullable<DeprivationQuery['values']>['edges'][number]['node']>().toExtend<ValueData>();
  expectTypeOf<NonNullable<TableQuery['values']>['edges'][number]['node']>().toExtend<ValueData>();
});

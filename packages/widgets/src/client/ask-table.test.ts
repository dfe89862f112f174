import { afterEach, expect, test, vi } from 'vitest';
import { poverty } from '../../test/published.ts';
import { askTable, readTable, tableRequest } from './ask-table.ts';

afterEach(() => vi.unstubAllGlobals());

const { indicator, subject, benchmark } = poverty();
const page = (values: readonly unknown[], more: object = {}) => ({
  totalCount: 20,
  edges: values.map((node) => ({ node })),
  ...more,
});

test('tableRequest numbers the second indicator and prices the rows it can have', () => {
  const { query, variables } = tableRequest({
    ...{ indicators: ['poverty-rate', 'near-poverty-rate'], areas: ['20', 'VN'], from: '2021', to: '2025' },
    lang: 'VI',
  });
  expect(variables).toEqual({
    indicator: 'poverty-rate',
    indicator2: 'near-poverty-rate',
    areas: ['20', 'VN'],
    from: '2021',
    to: '2025',
    lang: 'VI',
  });
  expect(query).toContain('query Table($indicator: String!, $indicator2: String!, $areas: [String!]!,');
  expect(query).toContain(
    'values2: values(indicator: $indicator2, areas: $areas, from: $from, to: $to, first: 10)',
  );
});

test('tableRequest asks within an area only where no areas are named, and for the periods rather than a span', () => {
  const within = {
    within: 'VN',
    level: 'REGION',
    periods: ['2022', '2024'],
    from: '2021',
    lang: 'EN',
  } as const;
  expect(tableRequest({ indicators: ['poverty-rate'], ...within }).variables).toEqual({
    ...{ indicator: 'poverty-rate', within: 'VN', level: 'REGION', periods: ['2022', '2024'], lang: 'EN' },
  });
  const named = tableRequest({ indicators: ['poverty-rate'], ...within, areas: ['20'] });
  expect(named.variables).not.toHaveProperty('within');
});

test('askTable follows the pages of each indicator and joins them', async () => {
  const asked: Record<string, unknown>[] = [];
  vi.stubGlobal('fetch', async (_url: string, init: RequestInit) => {
    const { variables } = JSON.parse(String(init.body)) as { variables: Record<string, unknown> };
    asked.push(variables);
    const values =
      variables.after === 'x'
        ? page(benchmark, { pageInfo: { hasNextPage: false, endCursor: 'y' } })
        : page(subject, { pageInfo: { hasNextPage: true, endCursor: 'x' } });
    const named = { ...indicator, id: variables.indicator };
    return new Response(JSON.stringify({ data: { indicator: named, values } }));
  });
  const { data } = await askTable('https://gateway.example/graphql', {
    ...{ indicators: ['a', 'b'], within: 'VN', from: '2016', to: '2025', lang: 'VI' },
  });
  expect(data.columns.map(({ indicator: { id }, values }) => [id, values.length])).toEqual([
    ['a', 20],
    ['b', 20],
  ]);
  expect(asked).toHaveLength(4);
});

test('readTable pairs values with the indicator of their number, and takes the answer to a trend', () => {
  const data = { indicator, values: page(subject), indicator2: indicator, values2: page(benchmark) };
  expect(readTable(data)?.columns.map(({ values }) => values)).toEqual([subject, benchmark]);
  expect(readTable({ indicator, values: { edges: [] } })?.columns).toHaveLength(1);
  expect(readTable({ values: page(subject) })).toBeUndefined();
  expect(readTable({ indicator, values: { edges: [{ node: { period: '2021' } }] } })).toBeUndefined();
  expect(readTable({ comparison: {} })).toBeUndefined();
});

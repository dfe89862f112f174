import type { Lang } from '@tiendo/core';
import type { GraphData, GraphRequest } from '../src/client/index.ts';
import {
  communesKind,
  comparisonKind,
  deprivationKind,
  describeCommunes,
  describeComparison,
  describeDeprivation,
  describeMap,
  describeRanking,
  describeTable,
  describeTrend,
  type Figure,
  type FigureKind,
  mapKind,
  rankingKind,
  type Telling,
  tableKind,
  trendKind,
} from '../src/figure/index.ts';
import { answerTo } from './gateway-answers.ts';

type Stated = Readonly<Record<string, string>>;

/** What an element shows in one of its states, beside the attributes of all. */
interface FamilyState {
  readonly attributes?: Stated;
  readonly change?: (answer: GraphData) => GraphData;
}

/** An element in its states, as attributes, as the answer to its question and as the figure of that. */
export interface Member {
  readonly tag: string;
  readonly states: readonly string[];
  readonly attributes: (state?: string) => Stated;
  readonly request: (lang: Lang, state?: string) => GraphRequest;
  readonly answer: (lang: Lang, state?: string) => GraphData;
  readonly figure: (lang: Lang, state?: string, answer?: GraphData) => Figure;
}

const regions = { indicator: 'multidimensional-poverty-rate', level: 'region', period: '2024', area: '20' };
const poverty = { indicator: 'poverty-rate', area: '20', from: '2016', to: '2025' };

/** Every element. Its first state is the usual one; `none` is one without any figure. */
export const FAMILY: readonly Member[] = [
  member(
    'comparison',
    comparisonKind,
    describeComparison,
    { indicator: 'disbursement-rate', area: '20', period: '2023' },
    {
      ready: {},
      'no benchmark': { change: (answer) => inside(answer, 'comparison', UNCOMPARED) },
      none: { change: (answer) => inside(withoutValues(answer), 'comparison', UNCOMPARED) },
    },
  ),
  member('trend', trendKind, describeTrend, poverty, {
    ready: {},
    targets: { change: (answer) => ({ ...answer, targets: TARGETS }) },
    none: { change: withoutValues },
  }),
  member(
    'ranking',
    rankingKind,
    (data, telling) => describeRanking(data, { ...telling, order: 'list', own: '20' }),
    regions,
    {
      ready: {},
      partial: { attributes: { level: 'province' } },
      none: { attributes: { level: 'province' }, change: unranked },
    },
  ),
  member(
    'communes',
    communesKind,
    describeCommunes,
    { area: '20', period: '2025' },
    {
      ready: {},
      none: { change: (answer) => mapped(withoutValues(answer), (level) => ({ ...level, ...UNCOMPARED })) },
    },
  ),
  member(
    'map',
    mapKind,
    (data, telling) => describeMap(data, { ...telling, own: '20', asOf: undefined }),
    { ...regions, level: 'province' },
    {
      partial: {},
      none: { attributes: { level: 'commune', within: '20', period: '2025' } },
    },
  ),
  member(
    'deprivation',
    deprivationKind,
    (data, telling) => describeDeprivation(data, { ...telling, order: 'list' }),
    { area: 'D1', period: '2025', benchmark: 'DEMO' },
    {
      ready: {},
      none: { change: withoutValues },
    },
  ),
  member('table', tableKind, (data, telling) => describeTable(data, { ...telling, order: 'list' }), poverty, {
    ready: {},
    partial: { attributes: { within: 'VN', level: 'province', period: '2024', area: '', from: '', to: '' } },
    none: { change: withoutValues },
  }),
];

/** Invented targets of the published rate, as a gateway answers them: one with a number, one without, one of another kind. */
const TARGETS = [
  { id: 'a', kind: 'YEAR_END', value: 0.015, precision: 0.001, dueOn: '2025-12-31', statusText: 'chưa đạt' },
  { id: 'b', kind: 'YEARLY', value: 0.07, precision: 0.01, dueOn: null, period: '2023', statusText: 'đạt' },
  { id: 'c', kind: 'BY_DATE', value: null, missing: 'NOT_STATED', dueOn: null },
  { id: 'd', kind: 'PERIOD_AVERAGE', value: 0.03, unit: 'points', period: '2021/2025' },
].map((target) => ({
  ...{
    period: '2025',
    unit: 'share',
    missing: null,
    area: { code: '20', name: 'Lạng Sơn', level: 'PROVINCE' },
  },
  source: { id: 'invented', title: 'Kế hoạch giả định', tier: 'ORIGINAL' },
  ...target,
}));

const UNCOMPARED = { benchmark: null, difference: null, verdict: 'NO_DATA', robust: null, alternatives: [] };

function member<Data>(
  name: string,
  kind: FigureKind<Data>,
  describe: (data: Data, telling: Telling) => Figure,
  shared: Stated,
  states: Readonly<Record<string, FamilyState>>,
): Member {
  const names = Object.keys(states);
  const stateOf = (state = names[0] ?? '') => states[state] ?? {};
  const attributes = (state?: string) => ({ ...shared, ...stateOf(state).attributes });
  const asked = (lang: Lang, state?: string) => ({
    text: (attribute: string) => (attributes(state) as Stated)[attribute] || undefined,
    lang,
  });
  const request = (lang: Lang, state?: string) => kind.request(asked(lang, state));
  const answer = (lang: Lang, state?: string) => {
    const { query, variables } = request(lang, state);
    return (stateOf(state).change ?? ((data) => data))(answerTo(query, variables));
  };
  return {
    tag: `tiendo-${name}`,
    states: names,
    attributes: (state) =>
      Object.fromEntries(Object.entries(attributes(state)).filter(([, value]) => value !== '')),
    request,
    answer,
    figure: (lang, state, given = answer(lang, state)) => {
      const data = kind.read(given, request(lang, state).variables);
      if (data === undefined) throw new TypeError(`tiendo-${name} reads nothing of its answer`);
      return describe(data, { lang, titleMode: 'neutral' });
    },
  };
}

/** The markup of an element in a state. */
export function markupOf({ tag, attributes }: Member, state?: string, more = ''): string {
  const stated = Object.entries(attributes(state)).map(([name, value]) => ` ${name}="${value}"`);
  return `<${tag}${stated.join('')}${more}></${tag}>`;
}

/** An answer in which every value is missing. */
function withoutValues(answer: GraphData): GraphData {
  return mapped(answer, (entry) =>
    'unit' in entry && 'period' in entry && entry.value !== null
      ? { ...entry, value: null, numerator: null, denominator: null, missing: 'NOT_PUBLISHED', others: [] }
      : entry,
  );
}

/** A ranking in which no area has a place. */
function unranked(answer: GraphData): GraphData {
  const { ranking } = answer as { readonly ranking: { readonly rows: readonly { figure: GraphData }[] } };
  const areas = ranking.rows.map(({ figure }) => ({
    area: figure.area,
    missing: 'NOT_PUBLISHED',
    reasons: [],
  }));
  const others = (ranking as unknown as { readonly unranked: readonly unknown[] }).unranked;
  return inside(withoutValues(answer), 'ranking', {
    ...{ rows: [], unranked: [...areas, ...others], rankedCount: 0, unrankedCount: 63, benchmark: null },
    coverage: { reported: 0, expected: 63 },
  });
}

function inside(answer: GraphData, field: string, change: GraphData): GraphData {
  return { ...answer, [field]: { ...(answer[field] as GraphData), ...change } };
}

/** An answer with every object in it changed, the inner ones first. */
export function mapped<Value>(value: Value, change: (entry: GraphData) => GraphData): Value {
  if (Array.isArray(value)) return value.map((entry) => mapped(entry, change)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, entry]) => [name, mapped(entry, change)]);
  return change(Object.fromEntries(entries)) as Value;
}

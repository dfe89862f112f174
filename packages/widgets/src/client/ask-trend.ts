import type { IndicatorData, TargetData, TrendData } from '../chart/value.ts';
import { type Answer, askFor } from './ask.ts';
import type { Asking } from './asking.ts';
import { type Attributes, sharedQuestion, wordsOf } from './attributes.ts';
import type { AskOptions } from './fetch-json.ts';
import { INDICATOR_FIELDS, VALUE_FRAGMENTS } from './fragments.ts';
import type { TrendQuery } from './gateway-types.ts';
import { isTrend } from './is-trend.ts';
import { narrowingVariables, type Question } from './question.ts';
import { valueNodes } from './read-values.ts';
import { declared, type GraphData, type GraphRequest, stated, type Unread } from './request.ts';

/** Values of an area and its benchmark over time. */
export interface TrendQuestion extends Question {
  /** Codes of areas; several are drawn in panels of their own. */
  readonly areas: readonly string[];
  readonly benchmark: string;
  readonly from: string;
  readonly to: string;
}

/** What the attributes of its element ask. */
export function trendQuestion(attributes: Attributes): TrendQuestion {
  const { text } = attributes;
  return {
    ...sharedQuestion(attributes),
    indicator: text('indicator') ?? '',
    areas: wordsOf(text('area')) ?? [],
    from: text('from') ?? '',
    to: text('to') ?? '',
    benchmark: text('benchmark') ?? 'VN',
  };
}

/** The series in GraphQL, those of several areas apart from the benchmark's. */
export function trendRequest(question: TrendQuestion): GraphRequest {
  const { indicator, areas, from, to, lang } = question;
  const [area = ''] = areas;
  const benchmark = areas.includes(question.benchmark) ? undefined : question.benchmark;
  const narrowing = narrowingVariables(question);
  const isOne = areas.length < 2;
  const asked = isOne ? { indicator, area, benchmark } : { indicator, areas, benchmark };
  const variables = { ...stated({ ...asked, from, to }), ...narrowing, lang };
  const narrowed = Object.keys(narrowing).map((name) => `, ${name}: $${name}`);
  const series = (of: string, count: number) =>
    `values(indicator: $indicator, areas: ${of}, from: $from, to: $to, first: ${rowsOf(question, count)}${narrowed.join('')}) { edges { node { ...Value } } }`;
  const both = benchmark === undefined ? '[$area]' : '[$area, $benchmark]';
  const several = `${series('$areas', areas.length)}${benchmark === undefined ? '' : `\n  benchmark: ${series('[$benchmark]', 1)}`}`;
  // A target is set for the whole, not for a programme or a source of capital.
  const hasTargets = isOne && !question.where;
  const query = `query Trend${declared(variables)} {
  indicator(id: $indicator) { ${INDICATOR_FIELDS} }
  ${isOne ? series(both, 2) : several}${hasTargets ? targetsOf(question) : ''}
}${VALUE_FRAGMENTS}`;
  return { query, variables };
}

/** What was set to be reached. */
function targetsOf({ knownOn }: TrendQuestion): string {
  return `
  targets(indicator: $indicator, area: $area, first: 20${knownOn ? ', knownOn: $knownOn' : ''}) {
    id kind period dueOn value unit missing synthetic text(lang: $lang) statusText(lang: $lang)
    area { code name(lang: $lang) fullName(lang: $lang) level } standard { id name(lang: $lang) legalBasis } source { ...Source }
  }`;
}

/** Asks a gateway for two series. @throws GatewayError */
export function askTrend(
  endpoint: string,
  question: TrendQuestion,
  options?: AskOptions,
): Promise<Answer<TrendData>> {
  return askFor(endpoint, trendRequest(question), readTrend, options);
}

/**
 * The series in what a gateway answered: of `area`, else of the first area, and of `benchmark`, else of another one; of
 * several areas where the benchmark has a field of its own or `areas` names more than two.
 */
export function readTrend(
  data: Unread<TrendQuery> & { readonly targets?: unknown },
  variables: GraphData = {},
): TrendData | undefined {
  const nodes = valueNodes(data.values);
  const apart = valueNodes(data.benchmark);
  const codes = [...new Set(nodes?.map((node) => node?.area?.code))];
  const listed: readonly unknown[] = Array.isArray(variables.areas) ? variables.areas : codes;
  const area = variables.area ?? listed[0];
  const of = (code: unknown) => nodes?.filter((node) => node?.area?.code === code) ?? [];
  const indicator = data.indicator as IndicatorData;
  const isSeveral = apart !== undefined || (Array.isArray(variables.areas) && variables.areas.length > 2);
  const benchmark = variables.benchmark ?? listed.find((code) => code !== area);
  const trend = isSeveral
    ? { indicator, subject: of(area), others: listed.slice(1).map(of), benchmark: apart ?? [] }
    : { indicator, subject: nodes && of(area), benchmark: benchmark === area ? [] : of(benchmark) };
  const targets = readTargets(data.targets);
  const withTargets = targets.length > 0 ? { ...trend, targets } : trend;
  return isTrend(withTargets) ? withTargets : undefined;
}

/** Kinds that a value of one period can reach: not an average or a change over several. */
const STATES: readonly unknown[] = ['YEAR_END', 'YEARLY', 'BY_DATE'];

/** The targets in what a gateway answered, each as a value whose status is that of a target. */
function readTargets(list: unknown): readonly TargetData[] {
  const nodes: readonly (TargetData & { readonly kind?: unknown })[] = Array.isArray(list) ? list : [];
  return nodes
    .filter((node) => STATES.includes(node?.kind))
    .map((node) => ({ ...node, kind: 'REPORTED', status: 'TARGET', asOf: node.dueOn ?? null }));
}

/** How many values some areas have at most, so that a gateway prices the question by what it asks. */
function rowsOf({ from, to }: Pick<TrendQuestion, 'from' | 'to'>, areas: number): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1;
  const perYear = from.includes('Q') ? 4 : from.includes('-') ? 12 : 1;
  return Math.min(500, Math.max(areas, areas * years * perYear)) || 500;
}

/** How the attributes of the element ask. */
export const trendAsking: Asking<TrendData> = {
  request: (attributes) => trendRequest(trendQuestion(attributes)),
  read: readTrend,
};

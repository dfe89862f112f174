import type { IndicatorData, TrendData, ValueData } from '../chart/value.ts';
import { type Answer, type AskOptions, ask, GatewayError } from './ask.ts';
import { INDICATOR_FIELDS, VALUE_FRAGMENTS } from './fragments.ts';
import { narrowingArguments, type Question } from './question.ts';

/** Values of an area and its benchmark over time. */
export interface TrendQuestion extends Question {
  readonly from: string;
  readonly to: string;
}

/** Asks a gateway for two series. @throws GatewayError */
export async function askTrend(
  endpoint: string,
  { where, asOf, knownOn, area, benchmark, ...variables }: TrendQuestion,
  options?: AskOptions,
): Promise<Answer<TrendData>> {
  const query = `query Trend($indicator: String!, $areas: [String!]!, $from: String!, $to: String!, $lang: Lang!) {
  indicator(id: $indicator) { ${INDICATOR_FIELDS} }
  values(indicator: $indicator, areas: $areas, from: $from, to: $to, first: ${rowsOf(variables)}${narrowingArguments({ where, asOf, knownOn })}) { edges { node { ...Value } } }
}${VALUE_FRAGMENTS}`;
  const areas = [...new Set([area, benchmark])];
  const { data, isPartial } = await ask(endpoint, query, { ...variables, areas }, options);
  const edges = (data.values as { edges?: unknown } | null | undefined)?.edges;
  const nodes = Array.isArray(edges) ? edges.map((edge: { node?: ValueData }) => edge.node) : undefined;
  const trend = {
    indicator: data.indicator as IndicatorData,
    subject: nodes?.filter((node) => node?.area.code === area),
    benchmark: area === benchmark ? [] : nodes?.filter((node) => node?.area.code === benchmark),
  };
  if (!isTrend(trend))
    throw new GatewayError('unreachable', 'the gateway answered something else than values');
  return { data: trend, isPartial };
}

/** How many values two areas have at most, so that a gateway prices the question by what it asks. */
function rowsOf({ from, to }: { readonly from: string; readonly to: string }): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1;
  const perYear = from.includes('Q') ? 4 : from.includes('-') ? 12 : 1;
  return Math.min(500, Math.max(2, 2 * years * perYear)) || 500;
}

/** True for an object that has what the chart cannot do without. */
export function isTrend(data: unknown): data is TrendData {
  const { indicator, subject, benchmark } = (data ?? {}) as Partial<TrendData>;
  return (
    typeof indicator?.name === 'string' &&
    Array.isArray(subject) &&
    Array.isArray(benchmark) &&
    [...subject, ...benchmark].every(
      (value) => typeof value?.area?.name === 'string' && typeof value.period === 'string',
    )
  );
}

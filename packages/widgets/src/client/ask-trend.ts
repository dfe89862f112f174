import type { IndicatorData, TrendData } from '../chart/value.ts';
import { type Answer, askFor } from './ask.ts';
import { type Attributes, sharedQuestion } from './attributes.ts';
import type { AskOptions } from './fetch-json.ts';
import { INDICATOR_FIELDS, VALUE_FRAGMENTS } from './fragments.ts';
import { narrowingVariables, type Question } from './question.ts';
import { valueNodes } from './read-values.ts';
import { declared, type GraphData, type GraphRequest, stated } from './request.ts';

/** Values of an area and its benchmark over time. */
export interface TrendQuestion extends Question {
  readonly area: string;
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
    area: text('area') ?? '',
    from: text('from') ?? '',
    to: text('to') ?? '',
    benchmark: text('benchmark') ?? 'VN',
  };
}

/** Two series in GraphQL. */
export function trendRequest(question: TrendQuestion): GraphRequest {
  const { indicator, area, from, to, lang } = question;
  const benchmark = question.benchmark === area ? undefined : question.benchmark;
  const narrowing = narrowingVariables(question);
  const variables = { ...stated({ indicator, area, benchmark, from, to }), ...narrowing, lang };
  const areas = benchmark === undefined ? '$area' : '$area, $benchmark';
  const narrowed = Object.keys(narrowing).map((name) => `, ${name}: $${name}`);
  const query = `query Trend${declared(variables)} {
  indicator(id: $indicator) { ${INDICATOR_FIELDS} }
  values(indicator: $indicator, areas: [${areas}], from: $from, to: $to, first: ${rowsOf(question)}${narrowed.join('')}) { edges { node { ...Value } } }
}${VALUE_FRAGMENTS}`;
  return { query, variables };
}

/** Asks a gateway for two series. @throws GatewayError */
export function askTrend(
  endpoint: string,
  question: TrendQuestion,
  options?: AskOptions,
): Promise<Answer<TrendData>> {
  return askFor(endpoint, trendRequest(question), readTrend, options);
}

/** The series in what a gateway answered: of `area`, else of the first area, and of `benchmark`, else of another one. */
export function readTrend(data: GraphData, variables: GraphData = {}): TrendData | undefined {
  const nodes = valueNodes(data.values);
  const codes = [...new Set(nodes?.map((node) => node?.area?.code))];
  const listed = Array.isArray(variables.areas) ? variables.areas : codes;
  const area = variables.area ?? listed[0];
  const benchmark = variables.benchmark ?? listed.find((code) => code !== area);
  const trend = {
    indicator: data.indicator as IndicatorData,
    subject: nodes?.filter((node) => node?.area?.code === area),
    benchmark: nodes?.filter((node) => node?.area?.code === benchmark && benchmark !== area),
  };
  return isTrend(trend) ? trend : undefined;
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

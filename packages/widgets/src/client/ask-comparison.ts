import type { ComparisonData } from '../chart/value.ts';
import { type Answer, type AskOptions, ask, GatewayError } from './ask.ts';
import { INDICATOR_FIELDS, VALUE_FRAGMENTS } from './fragments.ts';
import { narrowingArguments, type Question } from './question.ts';

/** A value against a benchmark. */
export interface ComparisonQuestion extends Question {
  readonly period: string;
}

/** Asks a gateway to compare one value. @throws GatewayError */
export async function askComparison(
  endpoint: string,
  { where, asOf, knownOn, ...variables }: ComparisonQuestion,
  options?: AskOptions,
): Promise<Answer<ComparisonData>> {
  const query = `query Comparison($indicator: String!, $area: String!, $period: String!, $benchmark: String, $lang: Lang!) {
  comparison(indicator: $indicator, area: $area, period: $period, benchmark: $benchmark${narrowingArguments({ where, asOf, knownOn })}) {
    indicator { ${INDICATOR_FIELDS} }
    subject { ...Value }
    benchmark { ...Value }
    difference verdict robust reason(lang: $lang)
    alternatives { value precision asOf asOfPrecision asOfBasis difference verdict comparable reasons(lang: $lang) source { ...Source } area { code name(lang: $lang) } }
    judgements { clause about judgement(lang: $lang) source { ...Source } }
    title(lang: $lang) sentence(lang: $lang)
  }
}${VALUE_FRAGMENTS}`;
  const { data, isPartial } = await ask(endpoint, query, variables, options);
  if (!isComparison(data.comparison))
    throw new GatewayError('unreachable', 'the gateway answered something else than a comparison');
  return { data: data.comparison, isPartial };
}

/** True for an object that has what the chart cannot do without. */
export function isComparison(data: unknown): data is ComparisonData {
  const { indicator, subject } = (data ?? {}) as Partial<ComparisonData>;
  return (
    typeof indicator?.name === 'string' &&
    typeof subject?.area?.name === 'string' &&
    subject.value !== undefined
  );
}

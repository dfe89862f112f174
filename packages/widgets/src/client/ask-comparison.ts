import type { ComparisonData } from '../chart/value.ts';
import { type Answer, askFor } from './ask.ts';
import type { Asking } from './asking.ts';
import { type Attributes, sharedQuestion } from './attributes.ts';
import type { AskOptions } from './fetch-json.ts';
import { INDICATOR_FIELDS, VALUE_FRAGMENTS } from './fragments.ts';
import type { ComparisonQuery } from './gateway-types.ts';
import { isComparison } from './is-comparison.ts';
import { narrowingVariables, type Question } from './question.ts';
import { declared, type GraphRequest, passed, stated, type Unread } from './request.ts';

/** A value against a benchmark. */
export interface ComparisonQuestion extends Question {
  readonly area: string;
  readonly period: string;
  readonly benchmark: string;
}

/** What the attributes of its element ask. */
export function comparisonQuestion(attributes: Attributes): ComparisonQuestion {
  const { text } = attributes;
  return {
    ...sharedQuestion(attributes),
    indicator: text('indicator') ?? '',
    area: text('area') ?? '',
    period: text('period') ?? '',
    benchmark: text('benchmark') ?? 'VN',
  };
}

/** A comparison in GraphQL. */
export function comparisonRequest(question: ComparisonQuestion): GraphRequest {
  const { indicator, area, period, benchmark, lang } = question;
  const asked = { ...stated({ indicator, area, period, benchmark }), ...narrowingVariables(question) };
  const variables = { ...asked, lang };
  const query = `query Comparison${declared(variables)} {
  comparison(${passed(asked)}) {
    indicator { ${INDICATOR_FIELDS} }
    subject { ...Value }
    benchmark { ...Value }
    difference verdict robust reason(lang: $lang)
    alternatives { value precision asOf asOfPrecision asOfBasis difference verdict comparable reasons(lang: $lang) source { ...Source } area { code name(lang: $lang) } permalink }
    judgements { clause about judgement(lang: $lang) source { ...Source } }
    title(lang: $lang) sentence(lang: $lang)
  }
}${VALUE_FRAGMENTS}`;
  return { query, variables };
}

/** Asks a gateway to compare one value. @throws GatewayError */
export function askComparison(
  endpoint: string,
  question: ComparisonQuestion,
  options?: AskOptions,
): Promise<Answer<ComparisonData>> {
  return askFor(endpoint, comparisonRequest(question), readComparison, options);
}

/** The comparison in what a gateway answered; undefined where there is none. */
export function readComparison({ comparison }: Unread<ComparisonQuery>): ComparisonData | undefined {
  return isComparison(comparison) ? comparison : undefined;
}

/** How the attributes of the element ask. */
export const comparisonAsking: Asking<ComparisonData> = {
  request: (attributes) => comparisonRequest(comparisonQuestion(attributes)),
  read: readComparison,
};

import type { DeprivationData } from '../chart/deprivation-data.ts';
import { type Answer, askFor } from './ask.ts';
import { readTrend } from './ask-trend.ts';
import type { Asking } from './asking.ts';
import { type Attributes, sharedQuestion } from './attributes.ts';
import type { AskOptions } from './fetch-json.ts';
import { INDICATOR_FIELDS, VALUE_FRAGMENTS } from './fragments.ts';
import type { DeprivationQuery } from './gateway-types.ts';
import { narrowingVariables, type Question } from './question.ts';
import { declared, type GraphData, type GraphRequest, stated, type Unread } from './request.ts';

/** What the households of a list are deprived in, for an area and its benchmark. */
export interface DeprivationQuestion extends Omit<Question, 'indicator'> {
  readonly area: string;
  readonly period: string;
  readonly benchmark: string;
}

/** Twelve indicators of two areas, and room for those that a province adds. */
const ROWS = 48;

/** What the attributes of its element ask. */
export function deprivationQuestion(attributes: Attributes): DeprivationQuestion {
  const { text } = attributes;
  return {
    ...sharedQuestion(attributes),
    area: text('area') ?? '',
    period: text('period') ?? '',
    benchmark: text('benchmark') ?? 'VN',
  };
}

/** Both areas in GraphQL, by deprivation, among poor households unless `where` names another list. */
export function deprivationRequest(question: DeprivationQuestion): GraphRequest {
  const { area, period, lang } = question;
  const benchmark = question.benchmark === area ? undefined : question.benchmark;
  const narrowing = narrowingVariables(question);
  const variables = { ...stated({ area, benchmark, period }), ...narrowing, lang };
  const areas = benchmark === undefined ? '$area' : '$area, $benchmark';
  const [, base = 'poor-households'] = /(?:^|\s)list:([\w-]+)/.exec(question.where ?? '') ?? [];
  const narrowed = Object.keys(narrowing).map((name) => `, ${name}: $${name}`);
  const query = `query Deprivation${declared(variables)} {
  indicator(id: "deprivation-rate") { ${INDICATOR_FIELDS} }
  values(indicator: "deprivation-rate", areas: [${areas}], periods: [$period], base: "${base}", by: ["deprivation"], first: ${ROWS}${narrowed.join('')}) { edges { node { ...Value } } }
}${VALUE_FRAGMENTS}`;
  return { query, variables };
}

/** Asks a gateway for the deprivations of two areas. @throws GatewayError */
export function askDeprivation(
  endpoint: string,
  question: DeprivationQuestion,
  options?: AskOptions,
): Promise<Answer<DeprivationData>> {
  return askFor(endpoint, deprivationRequest(question), readDeprivation, options);
}

/** The values of both areas in what a gateway answered. */
export function readDeprivation(
  data: Unread<DeprivationQuery>,
  variables?: GraphData,
): DeprivationData | undefined {
  return readTrend(data, variables);
}

/** How the attributes of the element ask. */
export const deprivationAsking: Asking<DeprivationData> = {
  request: (attributes) => deprivationRequest(deprivationQuestion(attributes)),
  read: readDeprivation,
};

import type { CommunesData, EditionData } from '../chart/communes-data.ts';
import type { ComparisonData } from '../chart/value.ts';
import { type Answer, askFor } from './ask.ts';
import type { Asking } from './asking.ts';
import { type Attributes, sharedQuestion } from './attributes.ts';
import type { AskOptions } from './fetch-json.ts';
import { INDICATOR_FIELDS, VALUE_FRAGMENTS } from './fragments.ts';
import type { CommunesQuery } from './gateway-types.ts';
import { isComparison } from './is-comparison.ts';
import { narrowingVariables, type Question } from './question.ts';
import { declared, type GraphRequest, passed, stated, type Unread } from './request.ts';

/** Recognised communes of an area against a benchmark. */
export interface CommunesQuestion extends Omit<Question, 'indicator'> {
  readonly area: string;
  readonly period: string;
  readonly benchmark: string;
}

/** Each level with the indicator of its share. */
const INDICATORS = { met: 'ntm-rate', advanced: 'ntm-advanced-rate', model: 'ntm-model-rate' } as const;

/** What the attributes of its element ask. */
export function communesQuestion(attributes: Attributes): CommunesQuestion {
  const { text } = attributes;
  return {
    ...sharedQuestion(attributes),
    area: text('area') ?? '',
    period: text('period') ?? '',
    benchmark: text('benchmark') ?? 'VN',
  };
}

/** The three levels in GraphQL. */
export function communesRequest(question: CommunesQuestion): GraphRequest {
  const { area, period, benchmark, lang } = question;
  const asked = { ...stated({ area, period, benchmark }), ...narrowingVariables(question) };
  const variables = { ...asked, lang };
  const levels = Object.entries(INDICATORS).map(
    ([level, indicator]) => `${level}: comparison(indicator: "${indicator}", ${passed(asked)}) { ...Level }`,
  );
  const query = `query Communes${declared(variables)} {
  ${levels.join('\n  ')}
  communes: comparison(indicator: "${INDICATORS.met}", ${passed(asked)}) { subject { area { children { validFrom validTo } } } }
}
fragment Level on Comparison {
  indicator { ${INDICATOR_FIELDS} }
  subject { ...Value }
  benchmark { ...Value }
  difference verdict robust reason(lang: $lang)
  alternatives { value precision asOf asOfPrecision asOfBasis difference verdict comparable reasons(lang: $lang) source { ...Source } area { code name(lang: $lang) } permalink }
}${VALUE_FRAGMENTS}`;
  return { query, variables };
}

/** Asks a gateway for the three levels. @throws GatewayError */
export function askCommunes(
  endpoint: string,
  question: CommunesQuestion,
  options?: AskOptions,
): Promise<Answer<CommunesData>> {
  return askFor(endpoint, communesRequest(question), readCommunes, options);
}

/** The levels in what a gateway answered; undefined where there are none. */
export function readCommunes(data: Unread<CommunesQuery>): CommunesData | undefined {
  const { met } = data;
  if (!isComparison(met)) return undefined;
  const level = (name: keyof CommunesQuery): ComparisonData | null => {
    const comparison = data[name];
    return isComparison(comparison) ? withoutItself(comparison) : null;
  };
  const { subject } = (data.communes ?? {}) as { readonly subject?: { readonly area?: unknown } };
  const { children } = (subject?.area ?? {}) as { readonly children?: unknown };
  return {
    met: withoutItself(met),
    advanced: level('advanced'),
    model: level('model'),
    edition: editionOf(Array.isArray(children) ? children : [], met.subject.asOf),
  };
}

/** An area is no benchmark of itself. */
function withoutItself(comparison: ComparisonData): ComparisonData {
  if (comparison.benchmark?.area.code !== comparison.subject.area.code) return comparison;
  return {
    ...comparison,
    benchmark: null,
    difference: null,
    verdict: 'NO_DATA',
    robust: null,
    alternatives: [],
  };
}

interface Validity {
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
}

/** Most of the parts as they stand began or ended on one day: on which side of it the figures' own cut-off lies. */
function editionOf(parts: readonly Validity[], cutOff: string | null | undefined): EditionData | null {
  if (!cutOff) return null;
  const counts = new Map<string, number>();
  for (const { validFrom, validTo } of parts)
    for (const day of [validFrom, validTo])
      if (day && day > '1900-01-01') counts.set(day, (counts.get(day) ?? 0) + 1);
  const [on, count = 0] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  if (on === undefined || count * 2 <= parts.length) return null;
  return { on, side: cutOff < on ? 'before' : 'after' };
}

/** How the attributes of the element ask. */
export const communesAsking: Asking<CommunesData> = {
  request: (attributes) => communesRequest(communesQuestion(attributes)),
  read: readCommunes,
};

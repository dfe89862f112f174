import type { RankingData } from '../chart/ranking-data.ts';
import type { ValueData } from '../chart/value.ts';
import { type Answer, askFor } from './ask.ts';
import type { Asking } from './asking.ts';
import { type Attributes, sharedQuestion } from './attributes.ts';
import type { AskOptions } from './fetch-json.ts';
import { INDICATOR_FIELDS, VALUE_FRAGMENTS } from './fragments.ts';
import type { RankingQuery } from './gateway-types.ts';
import { isRanking } from './is-ranking.ts';
import { narrowingVariables, type Question } from './question.ts';
import { valueNodes } from './read-values.ts';
import { declared, type GraphRequest, passed, stated, type Unread } from './request.ts';

/** Areas of one level by an indicator. */
export interface RankingQuestion extends Question {
  readonly within: string;
  readonly level: string;
  readonly period: string;
  /** Code of the area to set the others beside; `within` when absent. */
  readonly benchmark?: string | undefined;
  /** The reader's own area. */
  readonly area?: string | undefined;
}

/** The last areas that are known already, where a ranking takes several requests. */
interface Page {
  readonly rows?: string | undefined;
  readonly unranked?: string | undefined;
}

/** Areas a request asks for, so many that the 63 provinces come at once. */
const PAGE = 64;
/** Requests at most; what is left out then makes the answer partial. */
const MOST_PAGES = 16;

/** What the attributes of its element ask. */
export function rankingQuestion(attributes: Attributes): RankingQuestion {
  const { text } = attributes;
  return {
    ...sharedQuestion(attributes),
    indicator: text('indicator') ?? '',
    within: text('within') ?? 'VN',
    level: text('level') ?? '',
    period: text('period') ?? '',
    benchmark: text('benchmark'),
    area: text('area'),
  };
}

/** A ranking in GraphQL, in the order of the official list. */
export function rankingRequest(question: RankingQuestion, after: Page = {}): GraphRequest {
  const { indicator, within, period, benchmark, area, lang } = question;
  const level = question.level.toUpperCase();
  const narrowing = narrowingVariables(question);
  const asked = { ...stated({ indicator, within, level, period, benchmark }), ...narrowing };
  // Only a region has parts that are shown inside its bar.
  const hasParts = level === 'REGION' && area !== undefined;
  const variables = { ...asked, ...stated({ area }), lang };
  const narrowed = Object.keys(narrowing).map((name) => `, ${name}: $${name}`);
  const query = `query Ranking${declared(variables)} {
  ranking(${passed(asked)}, order: LIST) {
    indicator { ${INDICATOR_FIELDS} }
    period level within { code name(lang: $lang) } rankedFrom toReachUnit rankedCount unrankedCount
    benchmark { ...Value }
    rows(${paged(after.rows)}) { rank tied difference verdict robust toReachBenchmark figure { ...Value } ${hasParts ? 'area { children { code } }' : ''} }
    unranked(${paged(after.unranked)}) {
      area { code name(lang: $lang) fullName(lang: $lang) level } missing reasons(lang: $lang)
      figure { synthetic value precision kind status base baseText(lang: $lang) asOf asOfPrecision asOfBasis source { ...Source } permalink }
    }
    coverage { reported expected }
  }
${area === undefined ? '' : `own: values(indicator: $indicator, areas: [$area], periods: [$period], first: 1${narrowed.join('')}) { edges { node { ...Value } } }`}
}${VALUE_FRAGMENTS}`;
  return { query, variables };
}

/** Asks a gateway to rank areas, page by page where they are many. @throws GatewayError */
export async function askRanking(
  endpoint: string,
  question: RankingQuestion,
  options?: AskOptions,
): Promise<Answer<RankingData>> {
  let { data, isPartial } = await askFor(endpoint, rankingRequest(question), readPage, options);
  for (let page = 1; data.isLonger && page < MOST_PAGES; page++) {
    const after = { rows: data.rows.at(-1)?.figure.area.code, unranked: data.unranked.at(-1)?.area.code };
    const next = await askFor(endpoint, rankingRequest(question, after), readPage, options);
    isPartial ||= next.isPartial;
    if (next.data.rows.length + next.data.unranked.length === 0) break;
    data = joined(data, next.data);
  }
  const { isLonger, ...ranking } = data;
  return { data: ranking, isPartial: isPartial || isLonger };
}

/** The ranking in what a gateway answered; undefined where there is none. */
export function readRanking(data: Unread<RankingQuery>): RankingData | undefined {
  return readPage(data);
}

/** One answer, with whether there are more areas than it lists. */
interface AnsweredPage extends RankingData {
  readonly rankedCount: number;
  readonly unrankedCount: number;
  readonly isLonger: boolean;
}

function readPage(data: Unread<RankingQuery>): AnsweredPage | undefined {
  const { ranking } = data;
  if (!isRanking(ranking)) return undefined;
  const page = ranking as AnsweredPage;
  const [value] = valueNodes(data.own) ?? [];
  const inside = value && insideOf(page, value);
  return { ...page, own: inside ? { value, inside } : null, isLonger: isLonger(page) };
}

/** The ranked area that the own one is a part of. */
function insideOf({ rows }: RankingData, { area }: ValueData): string | undefined {
  const row = rows.find((row) =>
    (
      row as { readonly area?: { readonly children?: readonly { readonly code: string }[] } }
    ).area?.children?.some(({ code }) => code === area.code),
  );
  return row?.figure.area.code;
}

function isLonger({ rows, unranked, rankedCount, unrankedCount }: Omit<AnsweredPage, 'isLonger'>): boolean {
  return rows.length < rankedCount || unranked.length < unrankedCount;
}

function joined(page: AnsweredPage, next: AnsweredPage): AnsweredPage {
  const both = {
    ...page,
    rows: [...page.rows, ...next.rows],
    unranked: [...page.unranked, ...next.unranked],
  };
  return { ...both, isLonger: isLonger(both) };
}

function paged(after: string | undefined): string {
  return `first: ${PAGE}${after === undefined ? '' : `, after: ${JSON.stringify(after)}`}`;
}

/** How the attributes of the element ask. */
export const rankingAsking: Asking<RankingData> = {
  request: (attributes) => rankingRequest(rankingQuestion(attributes)),
  ask: (endpoint, attributes, options) => askRanking(endpoint, rankingQuestion(attributes), options),
  read: readRanking,
};

import type { IndicatorData, ValueData } from '../chart/value.ts';
import { type Answer, askFor } from './ask.ts';
import type { Asking } from './asking.ts';
import { type Attributes, sharedQuestion, wordsOf } from './attributes.ts';
import type { AskOptions } from './fetch-json.ts';
import { INDICATOR_FIELDS, VALUE_FRAGMENTS } from './fragments.ts';
import { isTable } from './is-table.ts';
import { narrowingVariables, type Question } from './question.ts';
import { valueNodes } from './read-values.ts';
import { declared, type GraphData, type GraphRequest, passed, stated } from './request.ts';

/** Values of some indicators for areas and periods. */
export interface TableQuestion extends Omit<Question, 'indicator'> {
  readonly indicators: readonly string[];
  /** Codes of areas; or `within`, with a level below it. */
  readonly areas?: readonly string[] | undefined;
  readonly within?: string | undefined;
  readonly level?: string | undefined;
  /** Periods of any kind; or `from` and `to`. */
  readonly periods?: readonly string[] | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The values of one indicator, in the order of the answer. */
export interface TableColumn {
  readonly indicator: IndicatorData;
  readonly values: readonly ValueData[];
  /** How many values there are, also those that were not fetched. */
  readonly totalCount: number;
}

/** What a table shows. */
export interface TableData {
  readonly columns: readonly TableColumn[];
}

/** Values a gateway answers at once within its limit of cost. */
const ROWS_A_PAGE = 120;
/** Pages that a table fetches of one indicator. */
const MOST_PAGES = 8;

/** What the attributes of its element ask. */
export function tableQuestion(attributes: Attributes): TableQuestion {
  const { text } = attributes;
  return {
    ...sharedQuestion(attributes),
    indicators: wordsOf(text('indicator')) ?? [],
    areas: wordsOf(text('area')),
    within: text('within'),
    level: text('level'),
    periods: wordsOf(text('period')),
    from: text('from'),
    to: text('to'),
  };
}

/** A table in GraphQL: `indicator` and `values`, then `indicator2` and `values2` and so on. */
export function tableRequest(question: TableQuestion, after?: string): GraphRequest {
  const { indicators, lang } = question;
  const asked = askedVariables(question, after);
  const numbered = indicators.map((indicator, index) => ({
    indicator,
    number: index === 0 ? '' : index + 1,
  }));
  const variables = {
    ...Object.fromEntries(numbered.map(({ indicator, number }) => [`indicator${number}`, indicator])),
    ...asked,
    lang,
  };
  const first = Math.max(1, Math.floor(ROWS_A_PAGE / indicators.length));
  const fields = numbered.map(
    ({ number }) => `
  indicator${number}: indicator(id: $indicator${number}) { ${INDICATOR_FIELDS} }
  values${number}: values(indicator: $indicator${number}, ${passed(asked)}, first: ${rowsOf(question, first)}) { totalCount pageInfo { hasNextPage endCursor } edges { node { ...Value } } }`,
  );
  return { query: `query Table${declared(variables)} {${fields.join('')}\n}${VALUE_FRAGMENTS}`, variables };
}

/** Asks a gateway for each column, page by page. @throws GatewayError */
export async function askTable(
  endpoint: string,
  question: TableQuestion,
  options?: AskOptions,
): Promise<Answer<TableData>> {
  const columns = await Promise.all(
    question.indicators.map((indicator) =>
      askColumn(endpoint, { ...question, indicators: [indicator] }, options),
    ),
  );
  return {
    data: { columns: columns.flatMap(({ data }) => data.columns) },
    isPartial: columns.some(({ isPartial }) => isPartial),
  };
}

async function askColumn(
  endpoint: string,
  question: TableQuestion,
  options?: AskOptions,
): Promise<Answer<TableData>> {
  const pages: Answer<TablePage>[] = [];
  let after: string | undefined;
  do {
    const page = await askFor(endpoint, tableRequest(question, after), readPage, options);
    pages.push(page);
    after = page.data.nextPage;
  } while (after !== undefined && pages.length < MOST_PAGES);
  const [first] = pages.flatMap(({ data }) => data.columns);
  const values = pages.flatMap(({ data }) => data.columns.flatMap((column) => column.values));
  return {
    data: { columns: first ? [{ ...first, values }] : [] },
    isPartial: pages.some(({ isPartial }) => isPartial),
  };
}

interface TablePage extends TableData {
  /** Where the next page of the first column begins. */
  readonly nextPage: string | undefined;
}

function readPage(data: GraphData): TablePage | undefined {
  const table = readTable(data);
  const { pageInfo } = (data.values ?? {}) as {
    readonly pageInfo?: { readonly hasNextPage?: boolean; readonly endCursor?: string | null };
  };
  return table && { ...table, nextPage: (pageInfo?.hasNextPage && pageInfo.endCursor) || undefined };
}

/** The columns in what a gateway answered: every page of values with the indicator that bears its number. */
export function readTable(data: GraphData): TableData | undefined {
  const columns = Object.entries(data).flatMap(([name, page]) => {
    const values = valueNodes(page);
    const [, number] = /^values(\d*)$/.exec(name) ?? [];
    if (!values || number === undefined) return [];
    const { totalCount } = page as { readonly totalCount?: unknown };
    return [
      {
        indicator: data[`indicator${number}`] as IndicatorData,
        values,
        totalCount: typeof totalCount === 'number' ? totalCount : values.length,
      },
    ];
  });
  return isTable({ columns }) ? { columns } : undefined;
}

function askedVariables(question: TableQuestion, after: string | undefined): GraphData {
  const { areas, within, level, periods, from, to } = question;
  return {
    ...stated({
      ...{ areas, within: areas ? undefined : within, level: areas ? undefined : level?.toUpperCase() },
      ...{ periods, from: periods ? undefined : from, to: periods ? undefined : to, after },
    }),
    ...narrowingVariables(question),
  };
}

/** How many values there can be, so that a gateway prices the question by what it asks. */
function rowsOf({ areas, periods, from = '', to = from }: TableQuestion, most: number): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1;
  const perYear = from.includes('Q') ? 4 : from.includes('-') ? 12 : 1;
  const rows = (areas?.length ?? Number.NaN) * (periods?.length ?? years * perYear);
  return Math.min(most, Math.max(1, rows)) || most;
}

/** How the attributes of the element ask. */
export const tableAsking: Asking<TableData> = {
  request: (attributes) => tableRequest(tableQuestion(attributes)),
  ask: (endpoint, attributes, options) => askTable(endpoint, tableQuestion(attributes), options),
  read: readTable,
};

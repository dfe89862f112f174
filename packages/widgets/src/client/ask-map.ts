import type { MapData } from '../chart/map-data.ts';
import type { Answer } from './ask.ts';
import { askTable, readTable, type TableQuestion, tableRequest } from './ask-table.ts';
import type { Asking } from './asking.ts';
import { type Attributes, sharedQuestion } from './attributes.ts';
import type { AskOptions } from './fetch-json.ts';
import type { Question } from './question.ts';
import type { GraphData, GraphRequest } from './request.ts';

/** An indicator of the areas of one level in one period. */
export interface MapQuestion extends Question {
  readonly within: string;
  readonly level: string;
  readonly period: string;
}

/** What the attributes of its element ask. */
export function mapQuestion(attributes: Attributes): MapQuestion {
  const { text } = attributes;
  return {
    ...sharedQuestion(attributes),
    indicator: text('indicator') ?? '',
    within: text('within') ?? 'VN',
    level: text('level') ?? '',
    period: text('period') ?? '',
  };
}

/** A map in GraphQL: the values that a table of the same areas has. */
export function mapRequest(question: MapQuestion): GraphRequest {
  return tableRequest(tableOf(question));
}

/** Asks a gateway for the areas of a map, page by page where they are many. @throws GatewayError */
export async function askMap(
  endpoint: string,
  question: MapQuestion,
  options?: AskOptions,
): Promise<Answer<MapData>> {
  const { data, isPartial } = await askTable(endpoint, tableOf(question), options);
  return { data: data.columns[0] as MapData, isPartial };
}

/** The map in what a gateway answered; undefined where there is none. */
export function readMap(data: GraphData): MapData | undefined {
  return readTable(data)?.columns[0];
}

function tableOf({ indicator, period, ...question }: MapQuestion): TableQuestion {
  return { ...question, indicators: [indicator], periods: [period] };
}

/** How the attributes of the element ask. */
export const mapAsking: Asking<MapData> = {
  request: (attributes) => mapRequest(mapQuestion(attributes)),
  ask: (endpoint, attributes, options) => askMap(endpoint, mapQuestion(attributes), options),
  read: readMap,
};

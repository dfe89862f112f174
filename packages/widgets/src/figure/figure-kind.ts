import type { Answer } from '../client/ask.ts';
import type { Attributes } from '../client/attributes.ts';
import type { AskOptions } from '../client/fetch-json.ts';
import type { GraphData, GraphRequest } from '../client/request.ts';
import type { Figure, Telling } from './figure.ts';

/** What stands behind an element: what its attributes ask, and what it shows of the answer. */
export interface FigureKind<Data> {
  readonly request: (attributes: Attributes) => GraphRequest;
  /** Asks page by page; absent where one answer is all. */
  readonly ask?: (endpoint: string, attributes: Attributes, options: AskOptions) => Promise<Answer<Data>>;
  /** What a gateway answers to that; undefined where it is something else. */
  readonly read: (data: GraphData, variables: GraphData) => Data | undefined;
  /** True for data that can be drawn. */
  readonly accepts: (data: unknown) => data is Data;
  readonly describe: (data: Data, telling: Telling, attributes: Attributes) => Figure;
}

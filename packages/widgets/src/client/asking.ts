import type { Answer } from './ask.ts';
import type { Attributes } from './attributes.ts';
import type { AskOptions } from './fetch-json.ts';
import type { GraphData, GraphRequest } from './request.ts';

/** How the attributes of an element ask a gateway. */
export interface Asking<Data> {
  readonly request: (attributes: Attributes) => GraphRequest;
  /** Asks page by page; absent where one answer is all. */
  readonly ask?: (endpoint: string, attributes: Attributes, options: AskOptions) => Promise<Answer<Data>>;
  /** What a gateway answers to that; undefined where it is something else. */
  readonly read: (data: GraphData, variables: GraphData) => Data | undefined;
}

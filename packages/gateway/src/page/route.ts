import type { GraphData, GraphRequest } from '@tiendo/widgets/client';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import type { Viewer } from '../query/viewer.ts';

/** What a page may use. */
export interface RouteContext {
  readonly db: Kysely<Tables>;
  /** Puts a question of an element to the schema. */
  readonly ask: (question: GraphRequest) => Promise<GraphData>;
  /** Address under which readers reach the gateway; that of the request when absent. */
  readonly publicUrl?: string | undefined;
  /** Who is answered: everybody when absent. */
  readonly viewer?: Viewer | undefined;
}

/** Answers a request, or leaves it to the routes behind with undefined. */
export type Handler = (request: Request, context: RouteContext) => Response | Promise<Response> | undefined;

/**
 * Handlers by path: `/gallery` is that path alone, `/widgets/` every path that begins with it.
 * The longest match is asked first. They answer GET and HEAD.
 */
export type Routes = Readonly<Record<string, Handler>>;

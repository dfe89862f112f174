import type { GraphQLSchema } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { isUnavailable } from '../db/unavailable.ts';
import type { AskAsReader } from '../page/element-answer.ts';
import { pageRoutes } from '../page/routes.ts';
import { useAnswer } from '../plugin/use-answer.ts';
import { useDeadline } from '../plugin/use-deadline.ts';
import { useJsonBody } from '../plugin/use-json-body.ts';
import { useLimits } from '../plugin/use-limits.ts';
import { type Log, type RequestState, useLog } from '../plugin/use-log.ts';
import { useOfficeReads } from '../plugin/use-office-reads.ts';
import { usePublicReads } from '../plugin/use-public-reads.ts';
import { useRoutes } from '../plugin/use-routes.ts';
import type { Viewer } from '../query/viewer.ts';
import type { Context } from '../schema/builder.ts';
import { schema as ownSchema } from '../schema/index.ts';
import { createAsk } from './ask.ts';
import { snapshotHandler } from './snapshot.ts';

/** What a gateway answers from, and how. */
export interface GatewayOptions {
  /** A database that `prepareDatabase` has filled. */
  readonly db: Kysely<Tables>;
  /** Takes a line for each request; nothing is logged when absent. */
  readonly log?: Log | undefined;
  /** Whether new requests are welcome, as `/readyz` tells; always when absent. */
  readonly isOpen?: (() => boolean) | undefined;
  /** Address under which readers reach the gateway; that of each request when absent. */
  readonly publicUrl?: string | undefined;
  /** Who is answered: everybody when absent. Internal answers are for this machine's own pages and programs. */
  readonly viewer?: Viewer | undefined;
  /** The questions that are answered; those of this package when absent. One with more comes from `createSchema`. */
  readonly schema?: GraphQLSchema | undefined;
}

/**
 * Everything that answers requests: pages, snapshots, health and the schema, by plugins in the order of their effect.
 *
 * @returns a listener for a server of Node, whose `fetch` answers a `Request` with a `Response` anywhere else
 */
export function createGateway({
  db,
  log = () => {},
  isOpen = () => true,
  publicUrl,
  viewer,
  schema = ownSchema,
}: GatewayOptions) {
  const askAsReader: AskAsReader = (request, question) =>
    yoga.fetch(new URL('/graphql', request.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(question),
    });
  const routes = {
    '/readyz': () => readiness(db, isOpen),
    '/snapshot/': snapshotHandler(askAsReader),
    ...pageRoutes(askAsReader),
  };
  const yoga = createYoga<RequestState, Pick<Context, 'db' | 'viewer'>>({
    schema,
    context: { db, viewer },
    plugins: [
      useLog(log),
      viewer === 'internal' ? useOfficeReads() : usePublicReads(),
      useRoutes(routes, { db, ask: createAsk(schema, { db, viewer }), publicUrl, viewer }),
      useJsonBody(),
      useLimits(),
      useDeadline(),
      useAnswer(),
    ],
    // Each of these is done by a plugin above, or not wanted at all.
    maskedErrors: false,
    maxRequestBodySize: false,
    cors: false,
    graphiql: false,
    landingPage: false,
    batching: false,
    multipart: false,
    logging: false,
    // Says that the process lives, without asking the database.
    healthCheckEndpoint: '/healthz',
  });
  return yoga;
}

const NO_STORE = { 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8' } as const;

/** Says whether questions can be answered: the database is there with figures, and the gateway is not about to stop. */
async function readiness(db: Kysely<Tables>, isOpen: () => boolean): Promise<Response> {
  const refuse = (why: string) => new Response(`${why}\n`, { status: 503, headers: NO_STORE });
  if (!isOpen()) return refuse('stopping');
  try {
    const { rows } = await sql`select 1 from publication where published_at is not null limit 1`.execute(db);
    return rows.length > 0 ? new Response('ready\n', { headers: NO_STORE }) : refuse('nothing is published');
  } catch (error) {
    return refuse(isUnavailable(error) ? 'the database is unavailable' : 'the database cannot be read');
  }
}

import type { CompiledQuery, Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** What some work came to, and what it asked the database. */
interface Recorded<Result> {
  readonly result: Result;
  readonly statements: readonly CompiledQuery[];
}

/** Does some work and keeps every statement it sends. */
export async function recorded<Result>(
  db: Kysely<Tables>,
  work: (db: Kysely<Tables>) => Promise<Result>,
): Promise<Recorded<Result>> {
  const statements: CompiledQuery[] = [];
  const executor = db.getExecutor();
  const recording = db.withPlugin({
    transformQuery: ({ node, queryId }) => {
      statements.push(executor.compileQuery(node, queryId));
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  return { result: await work(recording), statements };
}

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Database } from '../src/db/database.ts';
import type { Viewer } from '../src/query/viewer.ts';
import { createGateway } from '../src/server/gateway.ts';
import { publishedDatabase, type TestDatabase } from './database.ts';

export interface TestGateway {
  readonly origin: string;
  /** Lines of the log so far. */
  readonly lines: Readonly<Record<string, unknown>>[];
  readonly setOpen: (isOpen: boolean) => void;
  readonly close: () => Promise<void>;
}

/** A gateway on a free port over a database. */
export async function serveGateway(
  database: Database,
  viewer?: Viewer,
  publicUrl?: string,
): Promise<TestGateway> {
  const lines: Record<string, unknown>[] = [];
  let isOpen = true;
  const gateway = createGateway({
    db: database.db,
    log: (event, details) => lines.push({ event, ...details }),
    isOpen: () => isOpen,
    viewer,
    publicUrl,
  });
  const server = createServer(gateway);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lines,
    setOpen: (open) => {
      isOpen = open;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A gateway over a database of its own that holds the shipped figures. Closing it drops the database. */
export async function servePublished(): Promise<TestGateway & { readonly database: TestDatabase }> {
  const database = await publishedDatabase();
  const gateway = await serveGateway(database);
  return {
    ...gateway,
    database,
    close: async () => {
      await gateway.close();
      await database.drop();
    },
  };
}

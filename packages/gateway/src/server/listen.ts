import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const HEADERS_MS = 5_000;
const REQUEST_MS = 10_000;
const IDLE_MS = 5_000;
const CHECK_MS = 1_000;
const LONGEST_DRAIN_MS = 10_000;

export interface Listening {
  readonly port: number;
  /** Takes no new connection, answers what was accepted, then ends. */
  readonly drain: () => Promise<void>;
}

/**
 * Serves on a port, with limits for slow clients.
 *
 * @param host address to listen on; every one of the machine when absent
 * @throws Error that says that the port is taken, and how to choose another
 */
export async function listen(listener: RequestListener, port: number, host?: string): Promise<Listening> {
  let isDraining = false;
  const server = createServer(
    {
      headersTimeout: HEADERS_MS,
      requestTimeout: REQUEST_MS,
      keepAliveTimeout: IDLE_MS,
      connectionsCheckingInterval: CHECK_MS,
    },
    (request, response) => {
      if (isDraining) response.setHeader('connection', 'close');
      return listener(request, response);
    },
  );
  await bind(server, port, host);
  return {
    port: (server.address() as AddressInfo).port,
    drain: () => {
      isDraining = true;
      return drain(server);
    },
  };
}

function bind(server: Server, port: number, host: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(bindError(error, port)));
    server.listen({ port, host }, resolve);
  });
}

function bindError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new Error(
      `Port ${port} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start`,
    );
  if (error.code === 'EACCES')
    return new Error(
      `Port ${port} may not be used by this account. Choose one above 1023: PORT=4000 npm start`,
    );
  return error;
}

async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), LONGEST_DRAIN_MS);
  await closed;
  clearTimeout(timer);
}

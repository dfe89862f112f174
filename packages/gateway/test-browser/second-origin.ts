import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Another site, with one page. */
export interface Site {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Serves a page from an origin of its own, under the policy given. */
export async function servePages({
  body,
  policy,
}: {
  readonly body: string;
  readonly policy: string | undefined;
}): Promise<Site> {
  const server = createServer((request, response) => {
    if (request.url !== '/') return response.writeHead(204).end();
    const policies = policy ? { 'content-security-policy': policy } : {};
    return response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...policies })
      .end(
        `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Cổng thông tin</title>${body}</html>`,
      );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

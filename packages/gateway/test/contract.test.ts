import { afterAll, beforeAll, expect, test } from 'vitest';
import { CONTRACT } from './contract-queries.ts';
import { servePublished } from './gateway-server.ts';

let gateway: Awaited<ReturnType<typeof servePublished>>;

beforeAll(async () => {
  gateway = await servePublished();
});

afterAll(() => gateway.close());

// They must answer alike to the byte from every PostgreSQL: the stored answers are compared on the oldest and the newest.
test.each(Object.entries(CONTRACT))(
  '%s answers the stored bytes, by POST and by GET',
  async (name, query) => {
    const posted = await fetch(`${gateway.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    expect(posted.status).toBe(200);
    const text = await posted.text();
    await expect(`${text.replaceAll('{', '\n{').trim()}\n`).toMatchFileSnapshot(`answers/${name}.txt`);
    const got = await fetch(`${gateway.origin}/graphql?query=${encodeURIComponent(query)}`);
    expect(await got.text()).toBe(text);
  },
);

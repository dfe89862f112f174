// A gateway inside a portal that runs on Fastify: it gets the request as it came, with its body unread.
import { createGateway, openDatabase } from '@tiendo/gateway';
import fastify from 'fastify';

const database = openDatabase({ url: process.env.DATABASE_URL ?? 'postgresql://localhost/tiendo' });
const gateway = createGateway({ db: database.db });

const app = fastify();
app.get('/about', () => 'Cổng thông tin của tỉnh');
app.register(async (rest) => {
  rest.removeAllContentTypeParsers();
  rest.addContentTypeParser('*', (_request, _body, done) => done(null));
  rest.all('/*', (request, reply) => {
    reply.hijack();
    gateway(request.raw, reply.raw);
  });
});

const origin = await app.listen({ port: 0 });
console.log(await (await fetch(`${origin}/about`)).text());
const response = await fetch(`${origin}/graphql`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query: '{ indicator(id: "ntm-rate") { fullName(lang: EN) } }' }),
});
console.log(JSON.stringify(await response.json()));

await app.close();
await database.close();

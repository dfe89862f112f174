// A province adds a question of its own to the schema: how many days its figures are behind.
import { builder, createGateway, createSchema, openDatabase } from '@tiendo/gateway';

builder.queryField('daysBehind', (t) =>
  t.int({
    description: 'Days between the newest release and a day. Example: { daysBehind(on: "2026-11-30") }',
    args: { on: t.arg({ type: 'Date', required: true, description: 'The day asked about.' }) },
    nullable: true,
    resolve: async (_, { on }, { db }) => {
      const newest = await db
        .selectFrom('publication')
        .select('published_at')
        .where('synthetic', '=', false)
        .orderBy('published_at', (order) => order.desc().nullsLast())
        .executeTakeFirst();
      if (!newest?.published_at) return null;
      return Math.floor((Date.parse(`${on}T00:00:00+07:00`) - newest.published_at.getTime()) / 86_400_000);
    },
  }),
);

const database = openDatabase({ url: process.env.DATABASE_URL ?? 'postgresql://localhost/tiendo' });
const gateway = createGateway({ db: database.db, schema: createSchema() });

const query = '{ daysBehind(on: "2026-11-30") indicator(id: "poverty-rate") { name(lang: EN) } }';
const response = await gateway.fetch(`https://portal.example/graphql?query=${encodeURIComponent(query)}`);
console.log(JSON.stringify(await response.json()));
await database.close();

// A program adds a question of its own to the schema: how many of the sources come from one issuer.
import { builder, createGateway, createSchema, openDatabase } from '@tiendo/gateway';

builder.queryField('sourceCount', (t) =>
  t.int({
    description: 'Sources of one issuer. Example: { sourceCount(issuer: "UBND tỉnh Lạng Sơn") }',
    args: { issuer: t.arg.string({ required: true, description: 'Issuer as the list of sources has it.' }) },
    resolve: async (_, { issuer }, { db }) => {
      const { count } = await db
        .selectFrom('source')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('issuer', '=', issuer)
        .executeTakeFirstOrThrow();
      return count;
    },
  }),
);

const database = openDatabase({ url: process.env.DATABASE_URL ?? 'postgresql://localhost/tiendo' });
const gateway = createGateway({ db: database.db, schema: createSchema() });

const query =
  '{ sourceCount(issuer: "UBND tỉnh Lạng Sơn") indicator(id: "poverty-rate") { name(lang: EN) } }';
const response = await gateway.fetch(`https://portal.example/graphql?query=${encodeURIComponent(query)}`);
console.log(JSON.stringify(await response.json()));
await database.close();

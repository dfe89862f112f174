// A store

export { type Database, type DatabaseSettings, openDatabase } from './db/database.ts';
export type { Tables } from './db/tables.ts';
export { prepareDatabase } from './server/prepare-database.ts';

// What answers

export { builder, type Context } from './schema/builder.ts';
export { createSchema } from './schema/index.ts';
export { createGateway, type GatewayOptions } from './server/gateway.ts';

// Figures of one's own

export { createDraft, type Draft, type IncomingFile, RefusedFile } from './import/draft.ts';
export { type Published, publish } from './publish/publish.ts';

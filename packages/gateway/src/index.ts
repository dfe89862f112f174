// A store

export { type Database, type DatabaseSettings, openDatabase } from './db/database.ts';
export type { Tables } from './db/tables.ts';
export { prepareDatabase } from './server/prepare-database.ts';

// What answers

export { builder, type Context } from './schema/builder.ts';
export { createSchema } from './schema/index.ts';
export { createGateway, type GatewayOptions } from './server/gateway.ts';

// Figures of one's own: sent by one, approved by another

export { type IncomingFile, RefusedFile } from './import/draft.ts';
export { approveRelease } from './publish/release/approve-release.ts';
export { Refused } from './publish/release/refused.ts';
export { type ReleaseStore, releaseStore } from './publish/release/release-store.ts';
export type { Releases } from './publish/release/releases.ts';
export { type Sent, sendFile } from './publish/release/send-file.ts';

import { fileURLToPath } from 'node:url';
import { readConfig } from './config.ts';
import { prepareWidgets } from './page/widget-files.ts';
import { startDemonstration } from './server/demonstration-process.ts';
import { createGateway } from './server/gateway.ts';
import { listen } from './server/listen.ts';
import { createLog } from './server/log.ts';
import { openStore } from './server/open-store.ts';
import { publishOnTime } from './server/publish-on-time.ts';

const begun = performance.now();
const say = (sentence: string) => console.log(`tiendo: ${sentence}`);

try {
  await start();
} catch (error) {
  console.error(`tiendo: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}

async function start(): Promise<void> {
  const config = readConfig(process.env, {
    folder: fileURLToPath(new URL('../../..', import.meta.url)),
    isRoot: process.getuid?.() === 0,
  });
  say('Bundling the elements, if they have changed.');
  const [store] = await Promise.all([openStore(config, say), prepareWidgets()]);
  let isOpen = true;
  const log = createLog(process.stderr);
  const parts = { db: store.database.db, log, isOpen: () => isOpen, publicUrl: config.publicUrl };
  const serve = async () => {
    const open = await listen(createGateway(parts), config.port);
    if (config.officePort === undefined) return [open];
    const office = createGateway({ ...parts, publicUrl: undefined, viewer: 'internal' });
    return [open, await listen(office, config.officePort, '127.0.0.1')];
  };
  const servers = await serve().catch(async (error) => {
    await store.close();
    throw error;
  });
  const stopPublishing = publishOnTime(store.releases, say);
  let demonstration: ReturnType<typeof startDemonstration> | undefined;
  const stop = async () => {
    if (!isOpen) process.exit(1);
    isOpen = false;
    say('Answering what was asked, then stopping.');
    await Promise.all([...servers.map(({ drain }) => drain()), stopPublishing(), demonstration?.stop()]);
    await store.close();
    say('Stopped.');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);

  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const [open, office] = servers;
  say(`Serving http://localhost:${open?.port} after ${seconds} s. Stop with Ctrl+C.`);
  if (office) say(`Offices of this machine ask at http://localhost:${office.port}.`);
  // A database that somebody names is theirs: `tiendo demo` loads it there.
  if (process.argv.includes('--demo') && !config.databaseUrl) demonstration = startDemonstration();
}

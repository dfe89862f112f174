import { readFile } from 'node:fs/promises';
import { loadPublished } from '../src/publish/load-published.ts';
import { readJournal } from '../src/publish/journal.ts';
import { createDraft } from '../src/import/draft.ts';
import { publish } from '../src/publish/publish.ts';
import { startServer } from '../src/db/server-process.ts';
import { openDatabase } from '../src/db/database.ts';
import { migrate } from '../src/db/migrate.ts';
import { migrations } from '../src/db/migrations/index.ts';
const server = await startServer({ dataDir: '/tmp/x/pg', log: () => {} });
const d = openDatabase({ url: server.url });
await migrate(d.db, migrations);
await loadPublished(d.db);
const folder = new URL('file:///tmp/x/set/');
const only = process.argv[2];
for (const e of readJournal(await readFile(new URL('journal.csv', folder), 'utf8'))) {
  if (only && !['areas','sources'].includes(e.dataset) && !e.file.startsWith(only)) continue;
  const content = await readFile(new URL(e.file, folder));
  const a = performance.now(), ca = process.cpuUsage();
  const draft = await createDraft(d.db, { dataset: e.dataset, series: 'demo/' + e.file, fileName: e.file, content, isSynthetic: true });
  const b = performance.now();
  await publish(d.db, draft.id, new Date(`${e.publishedOn}T00:00:00+07:00`));
  const c = performance.now(), cc = process.cpuUsage(ca);
  console.log('PERF', e.file, draft.rows.length, 'draft', Math.round(b - a), 'publish', Math.round(c - b), 'cpu', Math.round((cc.user+cc.system)/1000));
}
await d.close(); await server.stop();

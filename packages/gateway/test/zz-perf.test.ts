import { test } from 'vitest';
import { readFile } from 'node:fs/promises';
import { loadPublished } from '../src/publish/load-published.ts';
import { readJournal } from '../src/publish/journal.ts';
import { createDraft } from '../src/import/draft.ts';
import { publish } from '../src/publish/publish.ts';
import { migratedDatabase } from './database.ts';
test('perf', async () => {
  const d = await migratedDatabase();
  await loadPublished(d.db);
  const folder = new URL('file:///tmp/x/set/');
  for (const e of readJournal(await readFile(new URL('journal.csv', folder), 'utf8'))) {
    const content = await readFile(new URL(e.file, folder));
    const a = performance.now();
    const draft = await createDraft(d.db, { dataset: e.dataset, series: 'demo/' + e.file, fileName: e.file, content, isSynthetic: true });
    const b = performance.now();
    await publish(d.db, draft.id, new Date(`${e.publishedOn}T00:00:00+07:00`));
    const c = performance.now();
    console.log('PERF', e.file, draft.rows.length, 'draft', Math.round(b - a), 'publish', Math.round(c - b), 'ms per 1000', ((c - a) / draft.rows.length).toFixed(1));
  }
  await d.drop();
}, 600_000);

import type { Kysely } from 'kysely';
import { migrate } from '../db/migrate.ts';
import { migrations } from '../db/migrations/index.ts';
import type { Tables } from '../db/tables.ts';
import { loadPublished } from '../publish/load-published.ts';

/**
 * Makes every table and loads the shipped figures; what is there already is left alone.
 *
 * @param say is told each step that was taken
 */
export async function prepareDatabase(
  db: Kysely<Tables>,
  say: (sentence: string) => void = () => {},
): Promise<void> {
  const applied = await migrate(db, migrations);
  if (applied.length > 0) say(`Brought the tables up to date: ${applied.join(', ')}.`);
  await loadPublished(db, { log: (message) => say(`Shipped figures: ${message}.`) });
}

import { expect, test } from 'vitest';
import { withOldestPostgresql } from '../../../.ci/oldest-postgresql.ts';
import { openDatabase } from '../src/db/database.ts';
import { migrate } from '../src/db/migrate.ts';
import { migrations } from '../src/db/migrations/index.ts';
import { answerBytes } from './answer-bytes.ts';
import { buildWorld } from './build-world.ts';
import { migratedDatabase } from './database.ts';

test('the oldest PostgreSQL and the newest give the same bytes: 10,000 random answers', () =>
  withOldestPostgresql(async (url) => {
    const newest = await migratedDatabase();
    const oldest = openDatabase({ url });
    try {
      await migrate(oldest.db, migrations);
      const seed = Date.now() % 1_000_000;
      const worlds = [
        await buildWorld(newest, seed, () => {}),
        await buildWorld(oldest, seed, () => {}),
      ] as const;
      for (let part = 0; part < 20; part++) {
        const [ofNewest, ofOldest] = await Promise.all([
          answerBytes(newest, worlds[0], seed + part, 500),
          answerBytes(oldest, worlds[1], seed + part, 500),
        ]);
        expect(ofOldest, `seed ${seed}, part ${part}`).toEqual(ofNewest);
      }
    } finally {
      await oldest.close();
      await newest.drop();
    }
  }));

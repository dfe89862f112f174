import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { answerBytes } from './answer-bytes.ts';
import { buildWorld } from './build-world.ts';
import { migratedDatabase } from './database.ts';

// These tests run on the oldest PostgreSQL and on the newest: one digest holds both to the same bytes.
const SHA256 = '26f3f37441d4351ff19a999af43cf6bf2651ce7f33a9e6273f522c3a2ad89a46';

test('every PostgreSQL gives the same bytes: 100 random answers', async () => {
  const database = await migratedDatabase();
  try {
    const world = await buildWorld(database, 2026, () => {});
    const answers = await answerBytes(database, world, 2026, 100);
    expect(answers.filter((text) => /"value":\d/.test(text)).length).toBeGreaterThan(40);
    expect(createHash('sha256').update(answers.join('\n')).digest('hex')).toBe(SHA256);
  } finally {
    await database.drop();
  }
});

import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { migrate } from '../src/db/migrate.ts';
import { migrations } from '../src/db/migrations/index.ts';
import { verify } from '../src/publish/release/verify.ts';
import { emptyDatabase, type TestDatabase } from './database.ts';
import { makeRandom, startWorker } from './kill-rounds.ts';
import { capital, releaseWorld } from './release-world.ts';
import { kill, startUser } from './server-fixture.ts';

const seed = Number(process.env.PROVE_SEED ?? 20_260_101);
const imports = Number(process.env.PROVE_ROUNDS ?? 50);
const kills = Number(process.env.PROVE_ROUNDS ?? 20);
const steps = Object.keys(migrations).length;

test(`two processes import at once, ${imports} times: the same file is published once, two files of one province both`, async () => {
  const world = await releaseWorld();
  const workers = await Promise.all([1, 2].map(() => startWorker({ url: world.url, dataDir: world.folder })));
  const importAtOnce = async (one: string, other: string) => {
    const files = [join(world.folder, 'mot.csv'), join(world.folder, 'hai.csv')];
    await Promise.all([writeFile(files[0]!, one), writeFile(files[1]!, other)]);
    const before = (await world.actions()).length;
    const published = await Promise.all(workers.map((worker, i) => worker.publish(files[i]!)));
    const done = (await world.actions()).slice(before);
    const count = (action: string) => done.filter((name) => name === action).length;
    return {
      published: published.filter(Boolean).length,
      drafts: count('draft'),
      publications: count('publish'),
    };
  };
  const outcomes: Record<string, number> = {};
  try {
    for (let n = 1; n <= imports; n += 1) {
      const file = (area: string, disbursed: number) => capital(world.line(area, 1000, disbursed));
      const isSame = n % 2 === 0;
      const outcome = await importAtOnce(file('C1', n), isSame ? file('C1', n) : file('C4', n));
      const told = `${isSame ? 'same' : 'two'}: ${JSON.stringify(outcome)}`;
      outcomes[told] = (outcomes[told] ?? 0) + 1;
      expect(outcome, told).toEqual(
        isSame ? { published: 1, drafts: 1, publications: 1 } : { published: 2, drafts: 2, publications: 2 },
      );
      expect([await world.rate('C1'), await world.rate(isSame ? 'C1' : 'C4')]).toEqual([n / 1000, n / 1000]);
      // The last of two files a round before is that of C4.
      expect(await world.rate('P1')).toBe((n + (isSame ? n - 1 : n)) / 2000);
    }
    expect((await verify(world.releases)).discrepancies).toEqual([]);
    console.log(JSON.stringify(outcomes));
  } finally {
    await Promise.all(workers.map((worker) => kill(worker.process)));
    await world.close();
  }
});

test(`whoever makes the tables is killed, alone or among eight, ${kills} times: made whole, or not at all and then by the next`, async () => {
  const random = makeRandom(seed);
  const model = await emptyDatabase();
  await migrate(model.db, migrations);
  const whole = await shapeOf(model);
  await model.drop();
  let [usualMs, cutOff] = [300, 0];
  for (let n = 1; n <= kills; n += 1) {
    const database = await emptyDatabase();
    const starters = await Promise.all(
      Array.from({ length: n % 4 === 0 ? 8 : 1 }, () => standBy(database.url)),
    );
    const begun = performance.now();
    const taken = starters.map((starter) => starter.make());
    void Promise.race(taken).then(() => {
      usualMs = 0.8 * usualMs + 0.2 * (performance.now() - begun);
    });
    await delay(random() * usualMs);
    await starters[0]?.kill();
    const made = (await Promise.all(taken)).filter((count) => count > 0);
    expect(made.length, `round ${n}, seed ${seed}`).toBeLessThanOrEqual(1);
    const later = (await migrate(database.db, migrations)).length;
    if (later > 0) cutOff += 1;
    // What a killed one had begun is nothing, unless it was over: then nobody finds anything to do.
    expect([0, steps]).toContain(later);
    expect(await shapeOf(database)).toBe(whole);
    await Promise.all(starters.map((starter) => starter.kill()));
    await database.drop();
  }
  console.log(JSON.stringify({ kills, cutOff }));
  expect(cutOff).toBeGreaterThan(0);
});

/** A process that makes the tables when told to; its answer is how many steps it took, 0 when it was killed. */
async function standBy(url: string) {
  const { user, lines } = startUser('migrate-worker.ts', url);
  await once(lines, 'line');
  const answer = Promise.race([once(lines, 'line'), once(user, 'close')]);
  return {
    make: async () => {
      user.stdin?.write('go\n');
      return Number((await answer)[0]) || 0;
    },
    kill: () => kill(user),
  };
}

/** Every column, index and step of a database, as text. */
async function shapeOf({ pool }: TestDatabase): Promise<string> {
  const { rows } = await pool.query(`
    select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable as told
    from information_schema.columns where table_schema = current_schema()
    union all select indexdef from pg_indexes where schemaname = current_schema()
    union all select name from migration order by 1`);
  return rows.map(({ told }) => told).join('\n');
}

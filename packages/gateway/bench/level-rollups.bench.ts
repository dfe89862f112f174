/*
 * Asks for one province's disbursement by district and month, with the lines of the province and the nation: 156 cells
 * over 763,056 facts of an invented nation (10,598 communes × 3 programmes × 2 capital types × 12 months), on the
 * embedded PostgreSQL in a temporary folder with the settings that the gateway gives it. Then over ten times the facts
 * behind the same cells, and both as known on a past day. Every cell is checked against plain SQL over the facts.
 *
 * All 63 provinces are published one by one as files, through import and publishing; that is timed too. Ten times the
 * facts: the asked province is published again, split over ten vintages (118,800 facts). To publish the other
 * 62 alike would take a quarter of an hour or more, so SQL splits their facts over ten lines without changing a sum:
 * 7.6 million facts then stand behind the nation's line, which is right as it is. Rollups of full lines are not made for
 * them; the question reads none.
 *
 * What a question is: a request for GraphQL, from its text to the text of the answer, without the socket; nothing of it
 * is kept from one request to the next but what is kept for all, such as reference lists and parsed documents. The
 * gateway's functions alone are timed beside it, and as the floor below both one prepared statement of the bare driver
 * that reads as many rows by their primary key and writes them as JSON.
 *
 * Then the tree of a region down to its communes, with three indicators of each area.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase } from '../src/db/database.ts';
import { migrate } from '../src/db/migrate.ts';
import { migrations } from '../src/db/migrations/index.ts';
import { startServer } from '../src/db/server-process.ts';
import { measureTree } from './area-tree.ts';
import { backendOf, type Timing, timeInTurns, timingHeader, timingLine } from './backend-time.ts';
import { type CellsQuestion, createCellsQuestion } from './cells-question.ts';
import { createNationalSet, type Province, QUESTION_YEAR } from './national-set.ts';
import { numberText } from './number-text.ts';
import { publishFile, tellPublishing } from './publish-file.ts';
import { splitOtherProvinces } from './split-other-provinces.ts';

const SEED = 2026;
const TIMES = { rounds: 7, repetitions: 100 };

const folder = await mkdtemp(join(tmpdir(), 'tiendo-bench-'));
const server = await startServer({ dataDir: folder });
const database = openDatabase({ url: server.url, connections: 1, statementTimeoutMs: 0 });
const bare = new pg.Client({ connectionString: server.url });
try {
  await bare.connect();
  await bare.query(
    'set plan_cache_mode = force_generic_plan; set max_parallel_workers_per_gather = 0; set jit = off',
  );
  await migrate(database.db, migrations);
  await run();
} finally {
  await bare.end();
  await database.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

async function run(): Promise<void> {
  const set = createNationalSet(SEED);
  const asked = set.provinces[0] as Province;
  let day = 0;
  const send = async (dataset: string, content: string) => {
    const published = new Date(Date.UTC(QUESTION_YEAR + 1, 0, ++day));
    return publishFile(database, dataset, Buffer.from(content), published);
  };

  await send('areas', set.areas);
  await send('groupings', set.groupings);
  const files = [];
  for (const province of set.provinces) files.push(await send('capital', set.capital(province)));
  tellPublishing(`${files.length} provinces, one file each`, files);
  // Half of the provinces were published by then, the asked one among them.
  const past = new Date(Date.UTC(QUESTION_YEAR + 1, 0, 34)).toISOString().slice(0, 10);
  const question = await createCellsQuestion(database, bare, asked);

  const before = await measure('763,056 facts', question, past);
  await measureTree(database);
  const again = await send('capital', set.capital(asked, 10));
  tellPublishing('one province again, split over ten vintages', [again]);
  await splitOtherProvinces(bare, asked);
  const after = await measure('ten times the facts behind the same cells', question, past);
  tellGoals(before, after);
}

async function measure(title: string, question: CellsQuestion, past: string): Promise<readonly Timing[]> {
  await bare.query('vacuum analyze');
  await bare.query('checkpoint');
  const { rows } = await bare.query(
    `select (select count(*) from capital_fact where rel_end = 2147483647) as facts, (select count(*) from capital_roll) as roll,
      pg_size_pretty(sum(pg_total_relation_size(relid)) filter (where relid::regclass::text like 'capital_fact%')) as fact_size,
      pg_size_pretty(sum(pg_total_relation_size(relid)) filter (where relid::regclass::text like 'capital_roll%')) as roll_size
    from pg_stat_user_tables`,
  );
  const { facts, roll, fact_size: factSize, roll_size: rollSize } = rows[0];
  console.log(
    `\n${title}: ${numberText(facts)} current facts (${factSize} with key), ${numberText(roll)} rollup rows of all versions (${rollSize})`,
  );
  await question.check();
  await question.check(past);
  const backend = await backendOf(database.pool);
  const bareBackend = await backendOf(bare);
  const timings = await timeInTurns(
    [
      { name: 'the question', backend, run: () => question.request() },
      { name: 'the question, known on a past day', backend, run: () => question.request(past) },
      { name: 'the same by functions, without GraphQL', backend, run: () => question.ask() },
      { name: 'bare driver: as many rows by primary key', backend: bareBackend, run: question.floor },
      { name: 'bare driver: select 1', backend: bareBackend, run: () => bare.query('select 1') },
    ],
    TIMES,
  );
  const [plain] = await timeInTurns(
    [
      {
        name: 'the same cells by plain SQL over the facts',
        backend: bareBackend,
        run: () => question.plain(),
      },
    ],
    { rounds: 1, repetitions: 1 },
  );
  console.log([timingHeader, ...[...timings, plain as Timing].map(timingLine)].join('\n'));
  return timings;
}

function tellGoals(before: readonly Timing[], after: readonly Timing[]): void {
  const database = (timings: readonly Timing[], i: number) => timings[i]?.cpuMs?.median ?? Number.NaN;
  const server = (timings: readonly Timing[], i: number) => timings[i]?.serverMs.median ?? Number.NaN;
  const goals: readonly (readonly [string, number, number, string])[] = [
    ['the question', database(before, 0), 1, 'ms of database CPU'],
    ['the question', server(before, 0), 3, 'ms of server CPU'],
    ['known on a past day', database(before, 1) / database(before, 0), 2, 'times the database CPU'],
    ['known on a past day', server(before, 1) / server(before, 0), 2, 'times the server CPU'],
    ['over ten times the facts', database(after, 0) / database(before, 0), 1.5, 'times the database CPU'],
    [
      'known on a past day, over ten times the facts',
      database(after, 1) / database(after, 0),
      2,
      'times the database CPU',
    ],
  ];
  console.log(
    `\n${goals
      .map(
        ([what, got, most, unit]) =>
          `${got <= most ? 'reached' : 'MISSED '}  ${what}: ${got.toFixed(2)} ${unit} (goal: at most ${most})`,
      )
      .join('\n')}`,
  );
}

/*
 * Asks for one province's disbursement by district and month, with the lines of the province and the nation: 156 cells
 * over 763,056 facts of an invented nation (10,598 communes × 3 programmes × 2 capital types × 12 months), on the
 * embedded PostgreSQL in a temporary folder with the settings that the gateway gives it. Then over ten times the facts
 * behind the same cells, and both as known on a past day. Every cell is checked against plain SQL over the facts.
 *
 * All 63 provinces are published one by one as files, through import and publishing; that is timed too. Ten times the
 * facts: the asked province is published again, split over ten funding sources (118,800 facts). To publish the other
 * 62 alike would take a quarter of an hour or more, so SQL splits their facts over ten lines without changing a sum:
 * 7.6 million facts then stand behind the nation's line, which is right as it is. Rollups of full lines are not made for
 * them; the question reads none.
 *
 * What a question is: all statements of the gateway's own functions, from the check that the reference lists are
 * current to the file that published each figure. The floor below it is one prepared statement of the bare driver that
 * reads as many rows by their primary key.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findIndicator, type Indicator, parsePeriod } from '@tiendo/core';
import pg from 'pg';
import { openDatabase } from '../src/db/database.ts';
import { migrate } from '../src/db/migrate.ts';
import { migrations } from '../src/db/migrations/index.ts';
import { startServer } from '../src/db/server-process.ts';
import { createDraft } from '../src/import/draft.ts';
import { publish } from '../src/publish/publish.ts';
import { referenceOf } from '../src/query/reference.ts';
import { answerValues, type ValueCell } from '../src/query/values.ts';
import {
  backendOf,
  processorMs,
  type Timing,
  timeInTurns,
  timingHeader,
  timingLine,
} from './backend-time.ts';
import { createNationalSet, NATION, type Province, QUESTION_YEAR } from './national-set.ts';
import { plainCells } from './plain-cells.ts';

const SEED = 2026;
const TIMES = { rounds: 7, repetitions: 200 };
const MONTHS = Array.from({ length: 12 }, (_, i) => `${QUESTION_YEAR}-${String(i + 1).padStart(2, '0')}`);
const LAST_DAY = `${QUESTION_YEAR}-12-31`;
const DISBURSEMENT_RATE = findIndicator('disbursement-rate') as Indicator;

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
    return publishFile(dataset, Buffer.from(content), published);
  };

  await send('areas', set.areas);
  const files = [];
  for (const province of set.provinces) files.push(await send('capital', set.capital(province)));
  tellPublishing(`${files.length} provinces, one file each`, files);
  // Half of the provinces were published by then, the asked one among them.
  const past = new Date(Date.UTC(QUESTION_YEAR + 1, 0, 33)).toISOString().slice(0, 10);
  const question = await askFor(asked);

  const before = await measure('763,056 facts', question, past);
  const again = await send('capital', set.capital(asked, 10));
  tellPublishing('one province again, split over ten funding sources', [again]);
  await splitOtherProvinces(asked);
  const after = await measure('ten times the facts behind the same cells', question, past);
  tellGoals(before, after);
}

interface SentFile {
  readonly rows: number;
  readonly importMs: number;
  readonly publishMs: number;
  readonly cpuMs: number;
}

async function publishFile(dataset: string, content: Buffer, on: Date): Promise<SentFile> {
  const { db, pool } = database;
  const backend = await backendOf(pool);
  const cpu = processorMs(backend) ?? Number.NaN;
  const begun = performance.now();
  const draft = await createDraft(db, {
    ...{ dataset, series: dataset, fileName: `${dataset}.csv` },
    content,
    isSynthetic: true,
  });
  const imported = performance.now();
  await publish(db, draft.id, on);
  return {
    rows: draft.rows.length,
    importMs: imported - begun,
    publishMs: performance.now() - imported,
    cpuMs: (processorMs(backend) ?? Number.NaN) - cpu,
  };
}

/** The question as the gateway's functions ask it, of what is known now or was known on a day. */
async function askFor(province: Province) {
  const areas = [...province.districts.map(({ code }) => code), province.code, NATION];
  const periods = MONTHS.map(parsePeriod);
  const ask = async (knownOn?: string): Promise<readonly ValueCell[]> =>
    answerValues(database.db, await referenceOf(database.db), {
      indicator: DISBURSEMENT_RATE,
      where: {},
      by: [],
      areas,
      periods,
      knownOn,
    });
  return { province, areas, ask };
}

type Question = Awaited<ReturnType<typeof askFor>>;

async function measure(title: string, question: Question, past: string): Promise<readonly Timing[]> {
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
    `\n${title}: ${number(facts)} current facts (${factSize} with key), ${number(roll)} rollup rows of all versions (${rollSize})`,
  );
  await check(question, 'now', undefined);
  await check(question, `known on ${past}`, past);
  const backend = await backendOf(database.pool);
  const bareBackend = await backendOf(bare);
  const floor = await floorOf(question);
  const timings = await timeInTurns(
    [
      { name: 'the question', backend, run: () => question.ask() },
      { name: 'the question, known on a past day', backend, run: () => question.ask(past) },
      { name: 'bare driver: as many rows by primary key', backend: bareBackend, run: floor },
      { name: 'bare driver: select 1', backend: bareBackend, run: () => bare.query('select 1') },
    ],
    TIMES,
  );
  const [plain] = await timeInTurns(
    [
      {
        name: 'the same cells by plain SQL over the facts',
        backend: bareBackend,
        run: () => plainCells(bare, question.province.code, NATION, endOf(undefined)),
      },
    ],
    { rounds: 1, repetitions: 1 },
  );
  console.log([timingHeader, ...[...timings, plain as Timing].map(timingLine)].join('\n'));
  return timings;
}

/** Every cell against plain SQL: both sides of the rate and the rate itself. */
async function check({ province, areas, ask }: Question, when: string, knownOn: string | undefined) {
  const cells = await ask(knownOn);
  const plain = new Map(
    (await plainCells(bare, province.code, NATION, endOf(knownOn))).map((cell) => [
      `${cell.code}|${cell.month}`,
      cell,
    ]),
  );
  const wrong = cells.filter(({ area, period, answer }) => {
    const cell = plain.get(`${area.code}|${period.text}`);
    return (
      !cell ||
      answer.numerator !== cell.disbursed ||
      answer.denominator !== cell.assigned ||
      answer.value !== cell.disbursed / cell.assigned
    );
  });
  const expected = areas.length * MONTHS.length;
  if (wrong.length > 0 || cells.length !== expected || plain.size !== expected)
    throw new Error(
      `${when}: ${wrong.length} of ${cells.length} cells differ from plain SQL, which has ${plain.size} of ${expected}`,
    );
  console.log(`  ${when}: ${cells.length} cells, each as plain SQL over the facts has it`);
}

/** The first moment after what is known. */
function endOf(knownOn: string | undefined): string {
  if (!knownOn) return '9999-12-31';
  const day = new Date(`${knownOn}T00:00:00+07:00`);
  return new Date(day.getTime() + 86_400_000).toISOString();
}

/** Reads the rows of the answer by their whole primary key. */
async function floorOf({ areas }: Question): Promise<() => Promise<unknown>> {
  const { rows } = await bare.query(
    `select t.root, t.area, t.line, t.year, t.cut::text from capital_roll t
    join area a on a.id = t.area and a.root = t.root join line l on l.dataset = 'capital' and l.id = t.line and l.grain = 0
    where a.code = any($1) and t.year = $2 and t.cut <= $3 and t.rel_end = 2147483647`,
    [areas, QUESTION_YEAR, LAST_DAY],
  );
  const keys = ['root', 'area', 'line', 'year', 'cut'].map((name) => rows.map((row) => row[name]));
  return () =>
    bare.query({
      name: 'floor',
      text: `select t.area, t.cut, t.disbursed, t.assigned
        from unnest($1::int[], $2::int[], $3::int[], $4::smallint[], $5::date[]) as k(root, area, line, year, cut)
        join capital_roll_${QUESTION_YEAR} t on t.root = k.root and t.area = k.area and t.line = k.line and t.year = k.year
          and t.cut = k.cut and t.rel_end = 2147483647`,
      values: keys,
    });
}

/** Splits each fact of the provinces not asked for over ten lines, without changing a sum. */
async function splitOtherProvinces(asked: Province): Promise<void> {
  const begun = performance.now();
  // In the order of the key, and with room for what is sorted and logged: this is not what is measured.
  await bare.query("alter system set max_wal_size = '8GB'");
  await bare.query('select pg_reload_conf()');
  await bare.query("set work_mem = '512MB'");
  const { rows: parts } = await bare.query<{ whole: number; part: number }>(
    `select whole.id as whole, part.id as part from line whole join line part on part.dataset = whole.dataset and part.grain = whole.grain
      and part.key ~ 'funding-source=source-([2-9]|10) ' and regexp_replace(part.key, 'funding-source=\\S+ ', '') = whole.key
    where whole.dataset = 'capital' and whole.grain = -1 and whole.key !~ 'funding-source='`,
  );
  const inserted = await bare.query(
    `insert into capital_fact (root, rel, area, line, cut, as_of, year, status, assigned, disbursed)
    select f.root, f.rel, f.area, l.part, f.cut, f.as_of, f.year, f.status, f.assigned / 10, f.disbursed / 10
    from capital_fact f join area p on p.id = f.root join unnest($2::int[], $3::int[]) as l(whole, part) on l.whole = f.line
    where p.code <> $1 and f.rel_end = 2147483647 order by f.root, f.area, f.year, f.cut, l.part`,
    [asked.code, parts.map(({ whole }) => whole), parts.map(({ part }) => part)],
  );
  await bare.query(
    `update capital_fact f set assigned = assigned - 9 * (assigned / 10), disbursed = disbursed - 9 * (disbursed / 10)
    from area p where p.id = f.root and p.code <> $1 and f.rel_end = 2147483647 and f.line = any($2::int[])`,
    [asked.code, parts.map(({ whole }) => whole)],
  );
  await bare.query('alter system reset max_wal_size');
  await bare.query('select pg_reload_conf()');
  await bare.query('reset work_mem');
  console.log(
    `\nsplit the facts of the other provinces over ten lines, ${number(inserted.rowCount ?? 0)} more, in ${seconds(performance.now() - begun)}`,
  );
}

function tellPublishing(what: string, files: readonly SentFile[]): void {
  const sum = (of: (file: SentFile) => number) => files.reduce((total, file) => total + of(file), 0);
  const rows = sum((file) => file.rows);
  const [importMs, publishMs, cpuMs] = [sum((f) => f.importMs), sum((f) => f.publishMs), sum((f) => f.cpuMs)];
  console.log(
    `\npublished ${what}: ${number(rows)} facts; import ${seconds(importMs)}, publishing ${seconds(publishMs)}, ` +
      `${number(Math.round((rows * 1000) / (importMs + publishMs)))} facts a second, ${((cpuMs * 1000) / rows).toFixed(0)} µs of database CPU a fact`,
  );
}

function tellGoals(before: readonly Timing[], after: readonly Timing[]): void {
  const cpu = (timings: readonly Timing[], i: number) => timings[i]?.cpuMs?.median ?? Number.NaN;
  const goals: readonly (readonly [string, number, number, string])[] = [
    ['the question', cpu(before, 0), 1, 'ms of database CPU'],
    ['over ten times the facts', cpu(after, 0) / cpu(before, 0), 1.5, 'times as much'],
    ['known on a past day', cpu(before, 1), 1.5, 'ms of database CPU'],
    ['known on a past day, over ten times the facts', cpu(after, 1), 1.5, 'ms of database CPU'],
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

function number(value: number | string): string {
  return Number(value).toLocaleString('en');
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

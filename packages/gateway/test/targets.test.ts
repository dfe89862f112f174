import { graphql } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDraft } from '../src/import/draft.ts';
import { publish } from '../src/publish/publish.ts';
import { schema } from '../src/schema/index.ts';
import { publishedDatabase, type TestDatabase } from './database.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await publishedDatabase();
});

afterAll(() => database.drop());

async function ask(source: string) {
  const contextValue = { db: database.db, note: () => {} };
  const result = await graphql({ schema, source, contextValue });
  return JSON.parse(JSON.stringify(result));
}

const FIELDS =
  'subject period kind value text missing status reasons gap gapText statusText achieved { value asOf through }';

async function targets(query: string) {
  const { data, errors } = await ask(`{ targets(${query}) { ${FIELDS} } }`);
  expect(errors).toBeUndefined();
  return data.targets;
}

/** Publishes a file of targets beside the shipped ones. */
async function send(series: string, lines: readonly string[], day: string) {
  const header = 'origin,indicator,area,period,kind,due_on,value,unit,standard,source,note';
  const content = Buffer.from([header, ...lines].join('\n'));
  const fileName = `${series}.csv`;
  const draft = await createDraft(database.db, { dataset: 'targets', series, fileName, content });
  await publish(database.db, draft.id, new Date(`${day}T09:00:00+07:00`));
}

test('every shipped target comes with its kind, unit, source and legal basis', async () => {
  const { data, errors } = await ask(
    '{ targets { id subject indicator { id } area { code } period kind dueOn unit source { title } legalBasis status } }',
  );
  expect(errors).toBeUndefined();
  expect(data.targets).toHaveLength(12);
  expect(data.targets.every(({ source }: { source: { title: string } }) => source.title)).toBe(true);
  expect(data.targets).toContainEqual({
    id: 'targets/ntm:89',
    subject: 'ntm-villages',
    indicator: null,
    area: { code: '20' },
    period: '2020',
    kind: 'YEAR_END',
    dueOn: '2020-12-31',
    unit: 'count',
    source: { title: 'Kế hoạch thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới năm 2020' },
    legalBasis: '18/KH-UBND',
    status: 'NO_DATA',
  });
});

test('the nation’s targets by 31/12/2025, by the figures of 30/06/2025: one open, three reached', async () => {
  const found = await targets('area: "VN", period: "2025", kind: BY_DATE');
  expect(found).toMatchObject([
    { subject: 'ntm-rate', text: '80%', status: 'NOT_DUE', gapText: '−0,7 điểm %', reasons: ['CUT_OFF'] },
    { subject: 'ntm-advanced-rate', text: '40%', status: 'MET', gapText: '2,2 điểm %' },
    { subject: 'ntm-model-rate', text: '10%', status: 'MET', gapText: '2,2 điểm %' },
    { subject: 'ntm-district-rate', text: '50%', status: 'MET', gap: 0.01 },
  ]);
  for (const { achieved } of found) expect(achieved.asOf).toBe('2025-06-30');
});

test('the way to 80% in 2025 is kept: from 78% at the end of 2024, 79% was due half a year later, and 6,084 of 7,669 communes are there', async () => {
  const PACE = 'status pace { status expected gap expectedText gapText statusText(lang: EN) }';
  const { data } = await ask(`{ targets(indicator: "ntm-rate", period: "2025", area: "VN") { ${PACE} } }`);
  const pace = {
    ...{ status: 'ON_TRACK', statusText: 'on track' },
    expectedText: '79,0%',
    gapText: '0,3 điểm %',
  };
  expect(data.targets).toMatchObject([{ status: 'NOT_DUE', pace }]);
  expect(data.targets[0].pace.expected).toBeCloseTo(0.78 + (0.8 - 0.78) / 2, 12);
  expect(data.targets[0].pace.gap).toBeCloseTo(6084 / 7669 - 0.79, 12);
});

test('a target that is decided has no way before it, nor one whose start is not known', async () => {
  const { data } = await ask(
    '{ met: targets(indicator: "ntm-advanced-rate", period: "2025") { status pace { gap } } open: targets(indicator: "ntm-communes", period: "2015") { status pace { gap } } }',
  );
  expect(data).toEqual({
    met: [{ status: 'MET', pace: null }],
    open: [{ status: 'NOT_DUE', pace: null }],
  });
});

test('a yearly target is judged by the figure of its year; a figure of before the year’s end does not decide', async () => {
  expect(await targets('indicator: "ntm-new-communes", period: "2022"')).toMatchObject([
    { kind: 'YEARLY', value: 10, achieved: { value: 10 }, gap: 0, status: 'MET' },
  ]);
  expect(await targets('indicator: "ntm-communes", period: "2015"')).toMatchObject([
    { kind: 'YEAR_END', value: 13, achieved: { value: 8, asOf: '2015-12-07' }, gap: -5, status: 'NOT_DUE' },
  ]);
});

test('an average of a period is judged by the average from the baseline of its standard, never by one year', async () => {
  const { data } = await ask(`{ targets(area: "20", indicator: "poverty-reduction") {
    kind text status gapText achieved { text through coverage { reported expected } values { period text } source { title } } } }`);
  expect(data.targets).toMatchObject([
    {
      kind: 'PERIOD_AVERAGE',
      text: '3 điểm %',
      status: 'NOT_MET',
      gapText: '−0,53 điểm %',
      achieved: {
        text: '2,47 điểm %',
        through: '2025',
        coverage: { reported: 4, expected: 4 },
        values: [
          { period: '2022', text: '3,28 điểm %' },
          { period: '2023', text: '2,89 điểm %' },
          { period: '2024', text: '2,67 điểm %' },
          { period: '2025', text: '1,04 điểm %' },
        ],
      },
    },
  ]);
  expect(await targets('area: "20", period: "2023"')).toEqual([]);
});

test('a target without a number says so and has no status; one of a year is judged by that year', async () => {
  await send(
    'office',
    [
      'office:1,disbursement-rate,20,2023,yearly,,,share,,langson-notice-2024-02,',
      'office:2,poverty-reduction,20,2023,yearly,,0.03,points,poverty-2022,langson-notice-2024-02,',
      'office:3,poverty-reduction,20,2017,yearly,,0.03,points,poverty-2022,langson-notice-2024-02,',
      'office:4,planned-capital,VN,2024,yearly,,1000,dong,,langson-notice-2024-02,',
      'office:5,ntm-communes,20,2025,list,,3,count,,langson-notice-2024-02,',
    ],
    '2026-12-01',
  );
  const found = await targets('first: 5, after: "office/"');
  expect(found).toMatchObject([
    {
      subject: 'disbursement-rate',
      value: null,
      missing: 'NOT_STATED',
      text: 'nguồn không nêu trị số mục tiêu',
      achieved: { value: 0.612 },
      gap: null,
      status: null,
      statusText: 'nguồn không nêu trị số mục tiêu',
    },
    { subject: 'poverty-reduction', missing: null, status: 'NOT_MET', gapText: '−0,11 điểm %' },
    {
      period: '2017',
      achieved: { value: 0.033 },
      gap: null,
      status: 'NOT_COMPARABLE',
      reasons: ['STANDARD'],
    },
    { subject: 'planned-capital', status: 'NOT_COMPARABLE', reasons: ['NO_DIRECTION', 'CUT_OFF'] },
    { kind: 'LIST', achieved: null, status: 'NO_DATA' },
  ]);
});

test('a target revised later is known by its old number before, by its new one after', async () => {
  const line = (value: number) => [`plan:1,ntm-rate,20,2026,yearly,,${value},share,,langson-notice-2024-02,`];
  await send('plan', line(0.7), '2026-12-02');
  await send('plan', line(0.75), '2026-12-05');
  const known = (day: string) => targets(`area: "20", indicator: "ntm-rate", knownOn: "${day}"`);
  expect(await known('2026-12-01')).toEqual([]);
  expect(await known('2026-12-04')).toMatchObject([{ value: 0.7 }]);
  expect(await known('2026-12-05')).toMatchObject([{ value: 0.75 }]);
});

test('pages follow one another by id', async () => {
  const ids = async (tail: string) =>
    (await ask(`{ targets(first: 5${tail}) { id } }`)).data.targets.map(({ id }: { id: string }) => id);
  const first = await ids('');
  const second = await ids(`, after: "${first.at(-1)}"`);
  expect([...first, ...second]).toEqual([...first, ...second].sort());
  expect(new Set([...first, ...second]).size).toBe(10);
});

test('figures are read only where a result is asked for, and once for all targets of an indicator', async () => {
  const plain = await counted(() => ask('{ targets(area: "VN") { text kind } }'));
  const judged = await counted(() => ask('{ targets(area: "VN", indicator: "ntm-rate") { status } }'));
  const twice = await counted(() =>
    ask('{ targets(area: "VN", indicator: "ntm-rate") { status gap achieved { value } } }'),
  );
  expect(plain).toBeLessThan(judged);
  expect(twice).toBe(judged);
});

test.each([
  ['area: "99"', 'UNKNOWN_AREA', 'area'],
  ['indicator: "wealth"', 'UNKNOWN_INDICATOR', 'indicator'],
  ['period: "25"', 'BAD_PERIOD', 'period'],
  ['first: 0', 'TOO_LARGE', 'first'],
])('targets(%s) is refused by its argument', async (query, code, argument) => {
  const { errors } = await ask(`{ targets(${query}) { id } }`);
  expect(errors[0].extensions).toMatchObject({ code, argument, http: { status: 400 } });
});

/** How many statements a piece of work sends: connections are given back once a statement. */
async function counted(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const add = () => {
    count += 1;
  };
  database.pool.on('release', add);
  await work();
  database.pool.off('release', add);
  return count;
}

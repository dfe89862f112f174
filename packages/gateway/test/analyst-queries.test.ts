import { readdirSync, readFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import { type OperationDefinitionNode, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examples } from '../src/page/playground/examples.ts';
import { servePublished } from './gateway-server.ts';

const folder = new URL('../../../examples/queries/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
let gateway: Awaited<ReturnType<typeof servePublished>>;

beforeAll(async () => {
  gateway = await servePublished();
});

afterAll(() => gateway.close());

async function ask(query: string, variables: unknown = {}): Promise<unknown> {
  const response = await fetch(`${gateway.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  expect([response.status, errors]).toEqual([200, undefined]);
  return data;
}

/** What lies at a path such as `values.edges.0.node.value`. */
const at = (data: unknown, path: string): unknown =>
  path.split('.').reduce((found, key) => (found as Record<string, unknown> | null)?.[key], data);

describe('the queries of the examples', () => {
  test('are ten', () => {
    expect(files).toHaveLength(10);
  });

  test.each(files)('%s answers what its comments say', async (name) => {
    const query = readFileSync(new URL(name, folder), 'utf8');
    const data = await ask(query);
    const promises = [...query.matchAll(/^# => ([\w.]+): (.+)$/gm)];
    expect(promises.length).toBeGreaterThan(0);
    for (const [, path = '', value = ''] of promises)
      expect([path, at(data, path)]).toEqual([path, JSON.parse(value)]);
  });
});

type Row = Readonly<Record<string, string>>;

/** Rows of a shipped file that have some contents. */
function rowsOf(name: string, wanted: Row): readonly Row[] {
  const text = readFileSync(new URL(`../data/${name}.csv`, import.meta.url), 'utf8');
  const rows: readonly Row[] = parseCsv(text, { columns: true });
  return rows.filter((row) => Object.entries(wanted).every(([column, content]) => row[column] === content));
}

/** The number in a shipped file that has only one such row. */
function numberOf(name: string, wanted: Row): number {
  const rows = rowsOf(name, wanted);
  expect(rows).toHaveLength(1);
  return Number(rows[0]?.value);
}

const NOTICE = { source: 'langson-notice-2024-02' };
const points = (value: number) => expect.closeTo(value, 9);

/** A clause of the notice of February 2024 as a question, and what the shipped files say to it. */
interface ClauseQuestion {
  readonly clause: string;
  readonly asks: string;
  /** The tab of the playground that the query was made from. */
  readonly from: string;
  readonly query: string;
  readonly answer: () => unknown;
}

const QUESTIONS: readonly ClauseQuestion[] = [
  {
    clause: '1.1',
    asks: 'Are the documents that the province had to issue complete, and who says so?',
    from: 'statements',
    query: `{ statements(area: "20", period: "2023") { clause subject value unit source { issuedOn issuedPrecision } } }`,
    answer: () => ({
      statements: expect.arrayContaining([
        {
          clause: '1.1',
          subject: 'documents-completed',
          value: numberOf('statements', { ...NOTICE, subject: 'documents-completed' }),
          unit: 'share',
          source: { issuedOn: '2024-02-29', issuedPrecision: 'month' },
        },
      ]),
    }),
  },
  {
    clause: '1.1',
    asks: 'Did the province disburse more than the nation in 2023, and does that depend on whose figure is taken?',
    from: 'comparison',
    query: `{ comparison(indicator: "disbursement-rate", area: "20", period: "2023") { subject { value } benchmark { value } difference verdict robust alternatives { value verdict } } }`,
    answer: () => {
      const rate = (area: string, as_of: string) =>
        numberOf('disbursement', {
          figure: 'disbursement-rate',
          area,
          period: '2023',
          as_of,
          programme: '',
          capital_type: '',
        });
      const [subject, benchmark, other] = [
        rate('20', '2024-01-31'),
        rate('VN', '2024-01-31'),
        rate('VN', '2024-03-08'),
      ];
      return {
        comparison: {
          subject: { value: subject },
          benchmark: { value: benchmark },
          difference: points(subject - benchmark),
          ...{ verdict: 'ABOVE', robust: false },
          alternatives: [{ value: other, verdict: 'BELOW' }],
        },
      };
    },
  },
  {
    clause: '1.1',
    asks: 'How many communes met the rural standard at the end of 2023, as the notice says that the plan was exceeded?',
    from: 'values',
    query: `{ values(indicator: "ntm-communes", areas: ["20"], periods: ["2023"]) { edges { node { value missing text(lang: EN) } } } statements(area: "20", period: "2023", subject: "ntm-communes") { value judgement } }`,
    answer: () => {
      const [row] = rowsOf('statements', { ...NOTICE, subject: 'ntm-communes' });
      return {
        values: { edges: [{ node: { value: null, missing: 'NOT_STATED', text: expect.any(String) } }] },
        statements: [{ value: null, judgement: row?.judgement }],
      };
    },
  },
  {
    clause: '1.2',
    asks: 'By how much did the province miss its own target of disbursement?',
    from: 'targets',
    query: `{ targets(area: "20", indicator: "disbursement-rate") { text } statements(area: "20", period: "2023", subject: "disbursement-rate") { clause about value judgement } }`,
    answer: () => {
      const rows = rowsOf('statements', { ...NOTICE, area: '20', subject: 'disbursement-rate' });
      return {
        // No number was published as the target, so that nothing says by how much.
        targets: rowsOf('targets', { area: '20', indicator: 'disbursement-rate' }),
        statements: rows.map(({ clause, about, value, judgement }) => ({
          ...{ clause, about, judgement },
          value: value ? Number(value) : null,
        })),
      };
    },
  },
  {
    clause: '1.2',
    asks: 'By how much did the poverty rate fall in 2023, and is the target of three points a year reached on average?',
    from: 'change',
    query: `{ values(indicator: "poverty-rate", areas: ["20"], periods: ["2023"]) { edges { node { value change { period earlier { value } difference text } } } }
      targets(area: "20", indicator: "poverty-reduction") { kind value achieved { value through } gap status } }`,
    answer: () => {
      const rate = (year: string) =>
        numberOf('poverty', {
          figure: 'poverty-rate',
          area: '20',
          period: year,
          population_group: '',
          unit: 'share',
        });
      const households = (figure: string, period: string) =>
        numberOf('poverty', { figure, area: '20', period });
      const share = (year: string) => households('poor-households', year) / households('households', year);
      const target = numberOf('targets', { area: '20', indicator: 'poverty-reduction' });
      const reported = numberOf('poverty', {
        figure: 'poverty-reduction',
        area: '20',
        period: '2022',
        population_group: '',
      });
      const years = [
        reported,
        rate('2022') - rate('2023'),
        rate('2023') - share('2024'),
        share('2024') - share('2025'),
      ];
      const mean = years.reduce((a, b) => a + b) / years.length;
      return {
        values: {
          edges: [
            {
              node: {
                value: rate('2023'),
                change: {
                  period: '2022',
                  earlier: { value: rate('2022') },
                  difference: points(rate('2023') - rate('2022')),
                  text: '−2,89 điểm %',
                },
              },
            },
          ],
        },
        targets: [
          {
            ...{ kind: 'PERIOD_AVERAGE', value: target, status: 'NOT_MET' },
            achieved: { value: points(mean), through: '2025' },
            gap: points(mean - target),
          },
        ],
      };
    },
  },
  {
    clause: '1.2',
    asks: 'How high are the deprivations of basic services in 2023?',
    from: 'values',
    query: `{ values(indicator: "deprivation-rate", areas: ["20"], periods: ["2023"]) { edges { node { value missing } } } statements(area: "20", subject: "deprivation-rate") { judgement value } }`,
    answer: () => ({
      values: { edges: [{ node: { value: null, missing: 'NOT_STATED' } }] },
      statements: rowsOf('statements', { ...NOTICE, subject: 'deprivation-rate' }).map(({ judgement }) => ({
        ...{ judgement, value: null },
      })),
    }),
  },
  {
    clause: '1.2',
    asks: 'Which districts have a published rate of counterpart capital for 2023, and how many have none?',
    from: 'change',
    query: `{ known: values(indicator: "counterpart-rate", within: "20", level: DISTRICT, periods: ["2023"], having: [{ field: VALUE, missing: false }]) { totalCount }
      unknown: values(indicator: "counterpart-rate", within: "20", level: DISTRICT, periods: ["2023"], having: [{ field: VALUE, missing: true }]) { totalCount } }`,
    answer: () => {
      const districts = rowsOf('areas', { level: 'DISTRICT', parent: '20' });
      return { known: { totalCount: 0 }, unknown: { totalCount: districts.length } };
    },
  },
  {
    clause: '2.1',
    asks: 'By when is the detailed plan of 2024 due?',
    from: 'statements',
    query: `{ statements(area: "20", period: "2024") { clause kind dueOn } }`,
    answer: () => {
      const [row] = rowsOf('statements', { ...NOTICE, period: '2024', kind: 'task' });
      return { statements: [{ clause: '2.1', kind: 'task', dueOn: row?.due_on }] };
    },
  },
  {
    clause: '2.4',
    asks: 'Has the balance that may be carried over from 2023 been published, and by when was it to be found?',
    from: 'statements',
    query: `{ statements(area: "20", subject: "carry-over-balance") { dueOn value } values(indicator: "carry-over-disbursement-rate", areas: ["20"], periods: ["2023"]) { edges { node { value missing } } } }`,
    answer: () => {
      const [row] = rowsOf('statements', { ...NOTICE, subject: 'carry-over-balance' });
      return {
        statements: [{ dueOn: row?.due_on, value: null }],
        values: { edges: [{ node: { value: null, missing: 'NOT_PUBLISHED' } }] },
      };
    },
  },
  {
    clause: '2.7b',
    asks: 'Is the province poorer than its region by multidimensional poverty, and has it caught up since?',
    from: 'table',
    query: `{ table(indicators: ["multidimensional-poverty-rate"], areas: ["20", "R1"], periods: ["2023", "2024"]) { rows { area { code } values { value change { difference } } } } }`,
    answer: () => {
      const figure = 'multidimensional-poverty-rate';
      const region = (period: string) => numberOf('poverty', { figure, area: 'R1', period });
      const before = numberOf('poverty', { figure, area: '20', period: '2023' });
      const households = (id: string) => numberOf('poverty', { figure: id, area: '20', period: '2024' });
      const share =
        (households('poor-households') + households('near-poor-households')) / households('households');
      const earlier = numberOf('poverty', { figure, area: 'R1', period: '2022' });
      return {
        table: {
          rows: [
            {
              area: { code: '20' },
              values: [
                { value: before, change: { difference: null } },
                { value: share, change: { difference: points(share - before) } },
              ],
            },
            {
              area: { code: 'R1' },
              values: [
                { value: region('2023'), change: { difference: points(region('2023') - earlier) } },
                { value: region('2024'), change: { difference: points(region('2024') - region('2023')) } },
              ],
            },
          ],
        },
      };
    },
  },
];

describe('ten clauses of the notice, asked by one who has only the schema and the examples', () => {
  test('are ten, each of another question', () => {
    expect(QUESTIONS).toHaveLength(10);
    expect(new Set(QUESTIONS.map(({ asks }) => asks)).size).toBe(10);
  });

  test.each(QUESTIONS)('$clause: $asks', async ({ from, query, answer }) => {
    const example = examples.find(({ id }) => id === from)?.query ?? '';
    expect(rootFields(query).some((name) => rootFields(example).includes(name))).toBe(true);
    expect(await ask(query)).toEqual(answer());
  });
});

/** The questions that a document asks. */
function rootFields(document: string): readonly string[] {
  const [operation] = parse(document).definitions as readonly OperationDefinitionNode[];
  return (operation?.selectionSet.selections ?? []).map((selection) =>
    selection.kind === 'Field' ? selection.name.value : '',
  );
}

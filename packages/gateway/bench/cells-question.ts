import { findIndicator, type Indicator, parsePeriod } from '@tiendo/core';
import type pg from 'pg';
import type { Database } from '../src/db/database.ts';
import { referenceOf } from '../src/query/reference.ts';
import { answerValues, type ValueCell } from '../src/query/values.ts';
import { createGateway } from '../src/server/gateway.ts';
import { NATION, type Province, QUESTION_YEAR } from './national-set.ts';
import { plainCells } from './plain-cells.ts';

const MONTHS = Array.from({ length: 12 }, (_, i) => `${QUESTION_YEAR}-${String(i + 1).padStart(2, '0')}`);
const LAST_DAY = `${QUESTION_YEAR}-12-31`;
const DISBURSEMENT_RATE = findIndicator('disbursement-rate') as Indicator;

const CELLS = `query Cells($areas: [String!], $periods: [String!], $knownOn: Date) {
  values(indicator: "disbursement-rate", areas: $areas, periods: $periods, knownOn: $knownOn, first: 156) {
    edges { node { area { code } period value numerator denominator missing asOf coverage { reported expected } } }
  }
}`;

/** One province's disbursement by district and month, with the lines of the province and the nation, asked in several ways. */
export interface CellsQuestion {
  /** By the gateway's functions, of what is known now or was known on a day. */
  readonly ask: (knownOn?: string) => Promise<readonly ValueCell[]>;
  /** As a request for GraphQL, from its text to the text of the answer. */
  readonly request: (knownOn?: string) => Promise<string>;
  /** By the bare driver: as many rows, read by their whole primary key, and written as JSON. */
  readonly floor: () => Promise<string>;
  /** By plain SQL over the facts. */
  readonly plain: (knownOn?: string) => ReturnType<typeof plainCells>;
  /** Every cell against plain SQL: both sides of the rate and the rate itself. */
  readonly check: (knownOn?: string) => Promise<void>;
}

/** The question for a province. */
export async function createCellsQuestion(
  database: Database,
  bare: pg.Client,
  province: Province,
): Promise<CellsQuestion> {
  const areas = [...province.districts.map(({ code }) => code), province.code, NATION];
  const periods = MONTHS.map(parsePeriod);
  const gateway = createGateway({ db: database.db });
  const ask = async (knownOn?: string) =>
    answerValues(database.db, await referenceOf(database.db), {
      indicator: DISBURSEMENT_RATE,
      where: {},
      by: [],
      areas,
      periods,
      knownOn,
    });
  const request = async (knownOn?: string) => {
    const response = await gateway.fetch('http://gateway/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query: CELLS, variables: { areas, periods: MONTHS, knownOn } }),
    });
    return response.text();
  };
  const plain = (knownOn?: string) => plainCells(bare, province.code, NATION, endOf(knownOn));
  return { ask, request, floor: await floorOf(bare, areas), plain, check };

  async function check(knownOn?: string): Promise<void> {
    const when = knownOn ? `known on ${knownOn}` : 'now';
    const cells = await ask(knownOn);
    const expected = new Map((await plain(knownOn)).map((cell) => [`${cell.code}|${cell.month}`, cell]));
    const { data } = JSON.parse(await request(knownOn));
    const answered: readonly { readonly node: { readonly value: number } }[] = data.values.edges;
    const wrong = cells.filter(({ area, period, answer }, i) => {
      const cell = expected.get(`${area.code}|${period.text}`);
      return (
        !cell ||
        answer.numerator !== cell.disbursed ||
        answer.denominator !== cell.assigned ||
        answer.value !== cell.disbursed / cell.assigned ||
        answered[i]?.node.value !== answer.value
      );
    });
    const count = areas.length * MONTHS.length;
    if (wrong.length > 0 || cells.length !== count || expected.size !== count || answered.length !== count)
      throw new Error(
        `${when}: ${wrong.length} of ${cells.length} cells differ from plain SQL, which has ${expected.size} of ${count}`,
      );
    console.log(`  ${when}: ${cells.length} cells, each as plain SQL over the facts has it`);
  }
}

/** The first moment after what is known. */
function endOf(knownOn: string | undefined): string {
  if (!knownOn) return '9999-12-31';
  const day = new Date(`${knownOn}T00:00:00+07:00`);
  return new Date(day.getTime() + 86_400_000).toISOString();
}

async function floorOf(bare: pg.Client, areas: readonly string[]): Promise<() => Promise<string>> {
  const { rows } = await bare.query(
    `select t.root, t.area, t.line, t.year, t.cut::text from capital_roll t
    join area a on a.id = t.area and a.root = t.root join line l on l.dataset = 'capital' and l.id = t.line and l.grain = 0
    where a.code = any($1) and t.year = $2 and t.cut <= $3 and t.rel_end = 2147483647`,
    [areas, QUESTION_YEAR, LAST_DAY],
  );
  const keys = ['root', 'area', 'line', 'year', 'cut'].map((name) => rows.map((row) => row[name]));
  return async () => {
    const read = await bare.query({
      name: 'floor',
      text: `select t.area, t.cut, t.disbursed, t.assigned
        from unnest($1::int[], $2::int[], $3::int[], $4::smallint[], $5::date[]) as k(root, area, line, year, cut)
        join capital_roll_${QUESTION_YEAR} t on t.root = k.root and t.area = k.area and t.line = k.line and t.year = k.year
          and t.cut = k.cut and t.rel_end = 2147483647`,
      values: keys,
    });
    return JSON.stringify(read.rows);
  };
}

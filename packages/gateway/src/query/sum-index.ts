import {
  type Coverage,
  type Dataset,
  type Day,
  projectScope,
  type Scope,
  STATUSES,
  type Status,
  type Sum,
  type SumFilter,
  scopeKey,
} from '@tiendo/core';
import { type Line, tablesOf } from './dataset-tables.ts';
import type { Published } from './published-in.ts';
import type { StoredArea } from './reference.ts';
import { type CoverageRow, type SumRow, WIDE } from './sum-rows.ts';

/** The sums of areas in some years; ask for one cell with `at`. */
export interface Sums {
  at(area: StoredArea, year: number, from: Day, to: Day): readonly Sum[];
}

/** All that was read of the sums of a question. */
interface ReadSums {
  readonly dataset: Dataset;
  readonly lines: ReadonlyMap<number, Line>;
  readonly rows: readonly SumRow[];
  readonly coverage: readonly CoverageRow[];
  /** The scope of each group. */
  readonly parts: ReadonlyMap<number, Scope>;
  readonly releases: ReadonlyMap<number, Published>;
}

/** Sums by area and year, so that asking for a cell does not go through all of them. */
export function indexSums(read: ReadSums, { asOf }: Pick<SumFilter, 'asOf'>): Sums {
  const { dataset, rows, parts, releases } = read;
  const columns = tablesOf(dataset).columns;
  const forms = new Map(
    Array.from(parts, ([part, scope]) => [part, scopeKey(projectScope(scope, dataset.fixed))]),
  );
  const formOf = ({ part }: SumRow) => forms.get(part) as string;
  const cells = new Map<string, Map<string, SumRow[]>>();
  for (const row of rows) {
    const key = `${row.area}|${row.year}`;
    const cell = cells.get(key) ?? new Map<string, SumRow[]>();
    cells.set(key, cell);
    const form = cell.get(formOf(row));
    if (form) form.push(row);
    else cell.set(formOf(row), [row]);
  }
  const coverageOf = coverageIn(read, formOf);

  const toSum = (row: SumRow): Sum => {
    return {
      scope: parts.get(row.part) as Scope,
      cut: row.cut,
      asOfMin: row.as_of_min,
      asOfMax: row.as_of_max,
      status: STATUSES[row.status] as Status,
      measures: Object.fromEntries(
        columns.map(([id, column]) => [id, row.hidden ? null : ((row[column] as number | null) ?? null)]),
      ),
      isHidden: row.hidden,
      coverage: coverageOf(row),
      ...releases.get(row.rel),
    };
  };

  return {
    at: (area, year, from, to) =>
      [...(cells.get(`${area.id}|${year}`)?.values() ?? [])].flatMap((form) =>
        lastCut(
          form.filter(({ cut }) => from <= cut && cut <= to),
          asOf,
        ).map(toSum),
      ),
  };
}

/** Finds the coverage of a row: that of its section, else of the whole report, where it was read apart from the sums. */
function coverageIn(
  { lines, coverage }: ReadSums,
  formOf: (row: SumRow) => string,
): (row: SumRow) => Coverage {
  const covered = new Map(
    coverage.map((row) => {
      const line = lines.get(row.line) as Line;
      return [[row.area, row.year, row.cut, line.form, line.section ?? WIDE].join('|'), row];
    }),
  );
  const find = (row: SumRow) => {
    const section = row.first_section === row.last_section ? row.first_section : WIDE;
    const at = [row.area, row.year, row.cut, formOf(row)].join('|');
    return covered.get(`${at}|${section}`) ?? covered.get(`${at}|${WIDE}`);
  };
  return (row) => {
    const { reported, expected, complete, own } = ((covered.size > 0 && find(row)) || row) as CoverageRow;
    return { reported, expected, complete, own };
  };
}

/** The rows of the last cut that uses no figure later than `asOf`. */
export function lastCut<Row extends Pick<SumRow, 'cut' | 'as_of_max'>>(
  rows: readonly Row[],
  asOf: Day | undefined,
): readonly Row[] {
  const late = new Set(rows.filter((row) => asOf && row.as_of_max > asOf).map(({ cut }) => cut));
  const last = rows.reduce((latest, { cut }) => (cut > latest && !late.has(cut) ? cut : latest), '');
  return rows.filter(({ cut }) => cut === last);
}

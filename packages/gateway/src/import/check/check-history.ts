import {
  checkCumulative,
  checkDenominator,
  checkScale,
  type Dataset,
  type Day,
  type FigureCell,
  formatDay,
  type Finding as Misfit,
} from '@tiendo/core';
import type { Kysely } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import { type EarlierFact, readEarlierFacts } from '../../query/earlier-facts.ts';
import { columnOf } from '../dataset/reports.ts';
import { figureCell } from '../figure-cell.ts';
import type { Finding } from '../finding.ts';
import { misfitFinding } from '../misfit.ts';
import type { Row } from '../read-file.ts';
import type { ReportedArea } from '../reported-areas.ts';
import { lineDimensions, type Reported, reportedRows } from './reported.ts';

/** Measures that run up within the year; plans are adjusted and advances settled. */
const RUNNING_UP = ['disbursed', 'cancelled'];
/** Measures that hardly move from one year to the next, by at most this share of themselves. */
const STEADY = ['households'];
const ORDINARY_CHANGE = 0.1;
/** Measures of which a thousandfold shows a wrong unit. */
const OF_ONE_SIZE = ['assigned', 'allocated', 'households'];

/** The same measures of the same line, earlier. */
interface Before {
  readonly cut: Day;
  readonly year: number;
  readonly valueOf: (measure: string) => number | null;
}

/** What of a report does not follow from what was reported before it: last month, and last year. */
export async function checkHistory(
  db: Kysely<Tables>,
  dataset: Dataset,
  rows: Iterable<Row>,
  areas: readonly ReportedArea[],
): Promise<readonly Finding[]> {
  const cuts = [...new Set(areas.map(({ cut }) => cut))].sort();
  if (cuts.length === 0) return [];
  const last = await lastPublished(db, dataset, areas, cuts[0] as Day);
  if (last.size === 0 && cuts.length === 1) return [];
  const inOrder = reportedRows(dataset, rows, areas).toSorted(
    (a, b) => cuts.indexOf(a.cut) - cuts.indexOf(b.cut),
  );
  return inOrder.flatMap((one) => {
    const [thisYear, lastYear] = [last.get(keyOf(one, one.year)), last.get(keyOf(one, one.year - 1))];
    last.set(keyOf(one, one.year), beforeOf(one));
    return dataset.measures
      .flatMap(({ id, unit }) => misfits(id, figureCell(one.row, columnOf(id), unit), thisYear, lastYear))
      .map((misfit) => misfitFinding(misfit, one.row.place?.sheet ?? ''));
  });
}

function misfits(
  id: string,
  now: FigureCell,
  thisYear: Before | undefined,
  lastYear: Before | undefined,
): readonly Misfit[] {
  const cellOf = (before: Before): FigureCell => ({
    ...now,
    ref: formatDay(before.cut, 'VI'),
    value: before.valueOf(id),
  });
  const before = thisYear ?? lastYear;
  return [
    ...(thisYear && RUNNING_UP.includes(id) ? checkCumulative([cellOf(thisYear), now]) : []),
    ...(lastYear && STEADY.includes(id) ? checkDenominator(cellOf(lastYear), now, ORDINARY_CHANGE) : []),
    ...(before && OF_ONE_SIZE.includes(id) ? checkScale(now, cellOf(before)) : []),
  ];
}

async function lastPublished(
  db: Kysely<Tables>,
  dataset: Dataset,
  areas: readonly ReportedArea[],
  before: Day,
): Promise<Map<string, Before>> {
  const facts = await readEarlierFacts(db, dataset, {
    roots: [...new Set(areas.map(({ area }) => area.root))],
    areas: [...new Set(areas.map(({ area }) => area.id))],
    years: [...new Set(areas.flatMap(({ year }) => [year, year - 1]))],
    before,
  });
  const dimensions = lineDimensions(dataset);
  const lineOf = ({ scope }: EarlierFact) => dimensions.map((id) => scope[id] ?? '').join('|');
  return new Map(
    facts.map((fact) => [
      [fact.area, lineOf(fact), fact.year].join('|'),
      { cut: fact.cut, year: fact.year, valueOf: (id: string) => fact.measures[id] ?? null },
    ]),
  );
}

const keyOf = ({ area, line }: Reported, year: number) => [area.id, line, year].join('|');

function beforeOf({ row, cut, year }: Reported): Before {
  return {
    ...{ cut, year },
    valueOf: (id) => {
      const value = row.cells[columnOf(id)];
      return typeof value === 'number' ? value : null;
    },
  };
}

import type { Day } from '@tiendo/core';
import { agencyOn } from '../agencies.ts';
import type { Row } from '../files/demo-file.ts';
import { communesOn, type Place, type Province } from '../geography/province.ts';
import { LAST_CUT } from './cuts.ts';
import type { Standing } from './spend.ts';

const MEASURES = ['assigned', 'allocated', 'disbursed', 'advances', 'cancelled'] as const;

/** What the communes of a province report of its lines, each cut in the areas and agencies of its day. */
export function communeReports(province: Province, standings: readonly Standing[]): readonly Row[] {
  const codes = codesByCut(province, standings);
  return summed(standings, ({ line, year, cut }) => ({
    ...{ area: codes(line.place, cut), year, cut, as_of: asOf(line.place, cut) },
    ...{ programme: line.programme, component: line.component, funding_source: line.source },
    ...{ capital_type: line.capitalType, vintage: String(line.vintage) },
    budget_holder: line.holder && agencyOn(line.holder, cut),
  }));
}

/** What a province reports that gives no areas below it. */
export function provinceReports(province: Province, standings: readonly Standing[]): readonly Row[] {
  return summed(standings, ({ line, year, cut }) => ({
    ...{ area: province.code, year, cut, as_of: cut, programme: line.programme, component: '' },
    ...{ funding_source: line.source, capital_type: line.capitalType, vintage: String(line.vintage) },
    budget_holder: '',
  }));
}

/** Adds up what falls on one row, in the order of the rows' own columns. */
function summed(standings: readonly Standing[], rowOf: (standing: Standing) => Row): readonly Row[] {
  const rows = new Map<string, Record<string, string | number | null>>();
  for (const standing of standings) {
    const row = rowOf(standing);
    const key = Object.values(row).join('|');
    const found = rows.get(key) ?? {
      ...row,
      assigned: 0,
      allocated: 0,
      disbursed: 0,
      advances: 0,
      cancelled: 0,
    };
    for (const measure of MEASURES) found[measure] = Number(found[measure]) + standing[measure];
    rows.set(key, found);
  }
  const status = (row: Row) => (row.cut === LAST_CUT ? 'ESTIMATED' : 'ACTUAL');
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => ({ ...row, status: status(row) }));
}

/** One district closes its figures on the 25th. */
function asOf({ district }: Place, cut: Day): Day {
  return district.code.endsWith('-08') && cut < '2025-07-01' ? `${cut.slice(0, 8)}25` : cut;
}

function codesByCut(province: Province, standings: readonly Standing[]) {
  const cuts = [...new Set(standings.map(({ cut }) => cut))];
  const communes = new Map(cuts.map((cut) => [cut, communesOn(province, cut)]));
  return (place: Place, cut: Day) => communes.get(cut)?.get(place)?.code as string;
}

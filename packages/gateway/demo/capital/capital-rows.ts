import type { Day } from '@tiendo/core';
import { agencyOn } from '../agencies.ts';
import type { Row } from '../files/demo-file.ts';
import { sumRows } from '../files/sum-rows.ts';
import { communesOn, type Place, type Province } from '../geography/province.ts';
import { LAST_CUT } from './cuts.ts';
import type { Standing } from './spend.ts';

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

function summed(standings: readonly Standing[], rowOf: (standing: Standing) => Row): readonly Row[] {
  const parts = standings.map((standing) => {
    const { assigned, allocated, disbursed, advances, cancelled } = standing;
    return { at: rowOf(standing), measures: { assigned, allocated, disbursed, advances, cancelled } };
  });
  return sumRows(parts).map((row) => ({ ...row, status: row.cut === LAST_CUT ? 'ESTIMATED' : 'ACTUAL' }));
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

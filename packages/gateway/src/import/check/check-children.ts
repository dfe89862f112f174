import { checkChildren as checkSum, countCell, type Dataset } from '@tiendo/core';
import type { Reference, StoredArea } from '../../query/reference.ts';
import { columnOf } from '../dataset/reports.ts';
import { figureCell } from '../figure-cell.ts';
import type { Finding } from '../finding.ts';
import { misfitFinding } from '../misfit.ts';
import type { Row } from '../read-file.ts';
import type { ReportedArea } from '../reported-areas.ts';
import { type Reported, reportedRows } from './reported.ts';

/** Whether what an area reports is what the areas below it report in the same file. */
export function checkChildren(
  dataset: Dataset,
  rows: Iterable<Row>,
  areas: readonly ReportedArea[],
  reference: Reference,
): readonly Finding[] {
  const reported = reportedRows(dataset, rows, nested(areas, reference));
  const known = new Map(reported.map((one) => [keyOf(one, one.area), one]));
  const parents = new Map<Reported, Map<number, Reported>>();
  for (const one of reported) {
    const above = reference.hierarchy.parent(one.area, one.cut);
    const parent = above && known.get(keyOf(one, reference.stored(above)));
    if (!parent) continue;
    const children = parents.get(parent) ?? new Map<number, Reported>();
    parents.set(parent, children.set(one.area.id, one));
  }
  return [...parents].flatMap(([own, children]) => misfits(dataset, own, children, reference));
}

/** Areas that lie below another one of the file, and those others. */
function nested(areas: readonly ReportedArea[], { hierarchy, stored }: Reference): readonly ReportedArea[] {
  const present = new Set(areas.map(({ area }) => area.id));
  const parentOf = ({ area, cut }: ReportedArea) => {
    const parent = hierarchy.parent(area, cut);
    return parent && stored(parent).id;
  };
  const below = new Set(areas.filter((one) => present.has(parentOf(one) ?? -1)));
  const above = new Set([...below].map(parentOf));
  return areas.filter((one) => below.has(one) || above.has(one.area.id));
}

const keyOf = ({ year, cut, line }: Reported, area: StoredArea) => [area.id, year, cut, line].join('|');

function misfits(
  { measures }: Dataset,
  own: Reported,
  children: ReadonlyMap<number, Reported>,
  reference: Reference,
): readonly Finding[] {
  const below = reference.hierarchy
    .children(own.area, own.cut)
    .filter(({ level }) => level !== 'REGION' && level !== 'GROUP');
  return measures.flatMap(({ id, unit }) => {
    const cells = below.map((area) => {
      const child = children.get(reference.stored(area).id);
      return child ? figureCell(child.row, columnOf(id), unit) : countCell(area.code, null);
    });
    return checkSum(figureCell(own.row, columnOf(id), unit), cells).map((misfit) =>
      misfitFinding(misfit, own.row.place?.sheet ?? ''),
    );
  });
}

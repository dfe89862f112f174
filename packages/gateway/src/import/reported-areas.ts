import type { Reference, StoredArea } from '../query/reference.ts';
import { areaOfRow } from './area-of-row.ts';
import type { Row } from './read-file.ts';
import type { RowColumns } from './row-columns.ts';

/** An area that a file reports for a cut. */
export interface ReportedArea {
  readonly area: StoredArea;
  readonly year: number;
  readonly cut: string;
}

/** The rows of a report by the root that their areas stand under. */
export interface RootRows {
  readonly root: number;
  /** Places of the rows. */
  readonly places: readonly number[];
  /** The areas they are about, once for each year and cut. */
  readonly areas: readonly ReportedArea[];
}

/** The rows of a report root by root, and the area of each; those whose area is unknown are left out. */
export function reportedAreas(rows: RowColumns, reference: Reference) {
  const { groupOf, firsts } = rows.groupsBy(['area', 'year', 'cut']);
  const areas = firsts.map((first) => reportedArea(rows.at(first), reference));
  const places = new Map<number, number[]>();
  for (let row = 0; row < rows.length; row += 1) {
    const root = areas[groupOf[row] as number]?.area.root;
    if (root === undefined) continue;
    const known = places.get(root);
    if (known) known.push(row);
    else places.set(root, [row]);
  }
  const known = areas.filter((one) => one !== undefined);
  const byRoot = [...places].map(
    ([root, of]): RootRows => ({ root, places: of, areas: known.filter(({ area }) => area.root === root) }),
  );
  return { byRoot, areaOf: (row: number) => areas[groupOf[row] as number] };
}

function reportedArea(row: Row, reference: Reference): ReportedArea | undefined {
  const area = areaOfRow(row, reference);
  return area && { area: reference.stored(area), year: Number(row.cells.year), cut: String(row.cells.cut) };
}

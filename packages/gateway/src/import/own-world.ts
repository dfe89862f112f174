import type { Reference } from '../query/reference.ts';
import { DEMONSTRATION } from '../query/reference.ts';
import { areaOfRow } from './area-of-row.ts';
import { type Finding, findingAt } from './finding.ts';
import type { Row } from './read-file.ts';

/** Columns of reference lists that hold codes of areas. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  areas: ['code', 'parent'],
  groupings: ['group', 'member'],
  crosswalk: ['from', 'to'],
  centres: ['code'],
  agencies: ['code', 'area'],
};

/** Lists that real and invented figures share: nothing invented may enter them. */
const SHARED = ['programmes', 'components', 'breaks', 'budget-codes', 'measures', 'indicators'];

/**
 * What keeps invented figures apart from real ones: they are of the demonstration nation and of areas whose codes begin
 * with D, cite sources of their own, and no real figure is of one of them.
 */
export function ownWorldFindings(
  dataset: string,
  row: Row,
  reference: Reference,
  isSynthetic: boolean,
): readonly Finding[] {
  const codes = CODES[dataset];
  if (!isSynthetic && codes) return wrong(row, codes, (code) => code === DEMONSTRATION, REAL);
  if (!codes && row.cells.area) {
    const found = areaOfRow(row, reference);
    const isInvented = found && reference.stored(found).isSynthetic;
    return wrong(
      row,
      ['area'],
      () => found !== undefined && isInvented !== isSynthetic,
      isSynthetic ? INVENTED : REAL,
    );
  }
  if (!isSynthetic) return [];
  if (SHARED.includes(dataset))
    return wrong(row, [Object.keys(row.cells)[0] as string], () => true, INVENTED);
  if (dataset === 'sources') return wrong(row, ['id'], (id) => !id.startsWith('demo-'), INVENTED);
  return wrong(row, codes ?? [], (code) => !code.startsWith('D'), INVENTED);
}

const REAL = {
  vi: 'mã này thuộc dữ liệu minh họa, không nhận số liệu thật',
  en: 'this is of the demonstration, which takes no real figures',
};
const INVENTED = {
  vi: 'dữ liệu minh họa chỉ dùng mã riêng: đơn vị D…, nguồn demo-…, và không sửa danh mục chung',
  en: 'invented figures use codes of their own, areas D… and sources demo-…, and no shared list',
};

function wrong(
  row: Row,
  columns: readonly string[],
  isWrong: (code: string) => boolean,
  complaint: Pick<Finding, 'vi' | 'en'>,
): Finding[] {
  return columns
    .filter((column) => row.cells[column] && isWrong(String(row.cells[column])))
    .map((column) => findingAt(row, column, complaint));
}

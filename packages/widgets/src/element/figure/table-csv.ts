import type { Cell, TableTwin } from '../../figure/figure.ts';

/**
 * The table as it stands under the figure, for a Vietnamese Excel: semicolons, decimal commas as printed, a byte order
 * mark. Text that a spreadsheet would take for a formula gets an apostrophe; a minus is a hyphen.
 */
export function tableCsv({ caption, columns, rows, groups = [] }: TableTwin): string {
  const all: readonly (readonly Cell[])[] = [
    [caption],
    columns,
    ...rows,
    ...groups.flatMap((group) => [[group.head], ...group.rows]),
  ];
  return `\uFEFF${all.map((row) => row.map(field).join(';')).join('\r\n')}\r\n`;
}

function field(cell: Cell): string {
  const text = textOf(cell).replaceAll('−', '-');
  const isNumber = /^[-+]?[\d.,]+( ?%)?$/.test(text);
  const safe = /^[=+\-@\t\r]/.test(text) && !isNumber ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function textOf(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  if (!('key' in cell)) return cell.map(({ text }) => text).join(', ');
  return cell.detail ? `${cell.text} (${cell.detail})` : cell.text;
}

import { build } from './build.ts';
import type { Cell, TableTwin } from './figure.ts';

/** The table that says what the chart says; each value opens its source. */
export function tableTwin(
  { caption, columns, rows }: TableTwin,
  open: (key: string, opener: HTMLElement) => void,
): HTMLElement {
  const content = (cell: Cell) => {
    if (typeof cell === 'string') return cell;
    const button = build(
      'button',
      {
        type: 'button',
        class: cell.isMissing ? 'value missing' : 'value',
        'aria-haspopup': 'dialog',
        onclick: () => open(cell.key, button),
      },
      cell.text,
    );
    return button;
  };
  const row = (cells: readonly Cell[]) => {
    const [head = '', ...others] = cells;
    if (others.length === 0)
      return build(
        'tr',
        { class: 'break' },
        build('th', { scope: 'rowgroup', colspan: columns.length }, content(head)),
      );
    return build(
      'tr',
      {},
      build('th', { scope: 'row' }, content(head)),
      ...others.map((cell) =>
        build('td', { class: typeof cell !== 'string' && !cell.isMissing && 'number' }, content(cell)),
      ),
    );
  };
  const head = build('tr', {}, ...columns.map((column) => build('th', { scope: 'col' }, column)));
  return build(
    'div',
    { class: 'table-room', tabindex: '0', role: 'region', 'aria-label': caption },
    build(
      'table',
      { part: 'table' },
      build('caption', {}, caption),
      build('thead', {}, head),
      build('tbody', {}, ...rows.map(row)),
    ),
  );
}

import type { Cell, TableTwin, ValueCell } from '../../figure/figure.ts';
import { build } from './build.ts';
import { outsideLink } from './outside-link.ts';

/** What a table tells its figure. */
export interface TableActions {
  /** A value's source is wanted. */
  readonly open: (key: string, opener: HTMLElement) => void;
  /** A value is pointed at; undefined when none is any more. */
  readonly point: (key: string | undefined) => void;
}

/** What stands in the head of a column, and how the rows stand by it. */
export type ColumnHead = (
  name: string,
  index: number,
) => { readonly content: Node; readonly sorted: 'ascending' | 'descending' | 'none' } | undefined;

/** A table of more rows than this scrolls in a room of its own. */
const MOST_ROWS = 30;

/** The table that says what the chart says, or is the figure itself; each value opens its source. */
export class TableRoom {
  readonly element: HTMLElement;
  readonly #isFigure: boolean;
  readonly #actions: TableActions;

  /** @param isFigure the table stands where others have a chart: its values are one tab stop, with arrow keys */
  constructor(twin: TableTwin, isFigure: boolean, actions: TableActions) {
    this.#isFigure = isFigure;
    this.#actions = actions;
    this.element = build('div', { tabindex: '0', role: 'region', 'aria-label': twin.caption });
    this.show(twin);
  }

  /** Shows a table in place of the one that stands there. @param headOf what stands in the head of a column; its name by default */
  show({ caption, columns, rows, groups = [] }: TableTwin, headOf?: ColumnHead): void {
    const all = [...rows, ...groups.flatMap((group) => group.rows)];
    const hasFigures = columns.map((_, index) => all.some((row) => index > 0 && isValueAt(row, index)));
    const head = build(
      'tr',
      {},
      ...columns.map((column, index) => {
        const { content = column, sorted } = headOf?.(column, index) ?? {};
        const properties = { scope: 'col', class: hasFigures[index] && 'figures', 'aria-sort': sorted };
        return build('th', properties, content);
      }),
    );
    const rowOf = (row: readonly Cell[]) => this.#row(row, columns.length);
    const table = build(
      'table',
      { part: 'table' },
      build('caption', { class: this.#isFigure && 'unseen' }, caption),
      build('thead', {}, head),
      rows.length > 0 && build('tbody', {}, ...rows.map(rowOf)),
      ...groups.map((group) =>
        build(
          'tbody',
          {},
          build('tr', { class: 'group' }, this.#spanning(group.head, columns.length)),
          ...group.rows.map(rowOf),
        ),
      ),
    );
    this.element.className = `table-room${this.#isFigure ? ` whole${all.length > MOST_ROWS ? ' tall' : ''}` : ''}`;
    this.element.replaceChildren(table);
    this.#listen(table);
    if (this.#isFigure) this.#walk(table);
  }

  /** Sets off the rows of the values that another figure points at. */
  link(keys: ReadonlySet<string>): void {
    for (const row of this.element.querySelectorAll('tbody tr')) {
      const values = [...row.querySelectorAll<HTMLElement>('.value')];
      row.classList.toggle(
        'linked',
        values.some((value) => keys.has(keyOf(value) ?? '')),
      );
    }
  }

  #listen(table: HTMLElement): void {
    const valueAt = ({ target }: Event) => {
      const element = target as Element;
      return element.closest('.value') ?? element.closest('tr')?.querySelector('.value');
    };
    const point = (event: Event) => this.#actions.point(keyOf(valueAt(event)));
    const leave = (event: PointerEvent | FocusEvent) => {
      if (!table.contains(event.relatedTarget as Node | null)) this.#actions.point(undefined);
    };
    table.addEventListener('pointerover', point);
    table.addEventListener('focusin', point);
    table.addEventListener('pointerout', leave);
    table.addEventListener('focusout', leave);
  }

  #walk(table: HTMLElement): void {
    const rows = [...table.querySelectorAll('tr')]
      .map((row) => [...row.querySelectorAll<HTMLElement>('.value')])
      .filter((values) => values.length > 0);
    const all = rows.flat();
    const setCurrent = (current: HTMLElement | undefined) => {
      for (const value of all) value.tabIndex = value === current ? 0 : -1;
    };
    setCurrent(all[0]);
    table.addEventListener('focusin', ({ target }) => {
      if (all.includes(target as HTMLElement)) setCurrent(target as HTMLElement);
    });
    table.addEventListener('keydown', (event) => {
      const from = event.target as HTMLElement;
      const row = rows.findIndex((values) => values.includes(from));
      if (row < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
      const column = rows[row]?.indexOf(from) ?? 0;
      const to = valueBeside(rows, row, column, event.key);
      if (!to) return;
      to.focus();
      event.preventDefault();
    });
  }

  #row(cells: readonly Cell[], columnCount: number): HTMLElement {
    const [head = '', ...others] = cells;
    if (others.length === 0) return build('tr', { class: 'break' }, this.#spanning(head, columnCount));
    return build(
      'tr',
      {},
      build('th', { scope: 'row' }, ...this.#content(head)),
      ...others.map((cell) =>
        build(
          'td',
          { class: isValue(cell) && (cell.isMissing ? 'figures' : 'figures number') },
          ...this.#content(cell),
        ),
      ),
    );
  }

  /** A heading over the whole width, whose words stay in sight when the table is scrolled. */
  #spanning(cell: Cell, columnCount: number): HTMLElement {
    return build(
      'th',
      { scope: 'rowgroup', colspan: columnCount },
      build('span', {}, ...this.#content(cell)),
    );
  }

  #content(cell: Cell): readonly (Node | string | undefined)[] {
    if (typeof cell === 'string') return [cell];
    if (!isValue(cell))
      return cell.map(({ text, href }) => build('div', {}, outsideLink(href, text) ?? text));
    const button = build(
      'button',
      {
        type: 'button',
        class: cell.isMissing ? 'value missing' : 'value',
        'data-key': cell.key,
        'aria-haspopup': 'dialog',
        onclick: () => this.#actions.open(cell.key, button),
      },
      cell.text,
    );
    return [button, cell.detail ? build('span', { class: 'small' }, cell.detail) : undefined];
  }
}

/** The value that a key leads to: along the row, up and down the column, to the first and last. */
function valueBeside(
  rows: readonly (readonly HTMLElement[])[],
  row: number,
  column: number,
  key: string,
): HTMLElement | undefined {
  switch (key) {
    case 'ArrowRight':
      return rows[row]?.[column + 1];
    case 'ArrowLeft':
      return rows[row]?.[column - 1];
    case 'ArrowDown':
      return rows[row + 1]?.[column] ?? rows[row + 1]?.at(-1);
    case 'ArrowUp':
      return rows[row - 1]?.[column] ?? rows[row - 1]?.at(-1);
    case 'Home':
      return rows[0]?.[column];
    case 'End':
      return rows.at(-1)?.[column];
    default:
      return undefined;
  }
}

function isValueAt(row: readonly Cell[], index: number): boolean {
  const cell = row[index];
  return cell !== undefined && isValue(cell);
}

function isValue(cell: Cell): cell is ValueCell {
  return typeof cell === 'object' && 'key' in cell;
}

function keyOf(value: Element | null | undefined): string | undefined {
  return value?.getAttribute('data-key') ?? undefined;
}

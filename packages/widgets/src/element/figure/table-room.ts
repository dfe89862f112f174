import { build } from './build.ts';
import type { Cell, TableTwin } from './figure.ts';

/** What a table tells its figure. */
export interface TableActions {
  /** A value's source is wanted. */
  readonly open: (key: string, opener: HTMLElement) => void;
  /** A value is pointed at; undefined when none is any more. */
  readonly point: (key: string | undefined) => void;
}

/** The table that says what the chart says; each value opens its source. */
export class TableRoom {
  readonly element: HTMLElement;
  readonly #actions: TableActions;

  constructor({ caption, columns, rows }: TableTwin, actions: TableActions) {
    this.#actions = actions;
    const head = build('tr', {}, ...columns.map((column) => build('th', { scope: 'col' }, column)));
    const table = build(
      'table',
      { part: 'table' },
      build('caption', {}, caption),
      build('thead', {}, head),
      build('tbody', {}, ...rows.map((row) => this.#row(row, columns.length))),
    );
    this.element = build(
      'div',
      { class: 'table-room', tabindex: '0', role: 'region', 'aria-label': caption },
      table,
    );
    this.#listen(table);
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

  #row(cells: readonly Cell[], columnCount: number): HTMLElement {
    const [head = '', ...others] = cells;
    if (others.length === 0)
      return build(
        'tr',
        { class: 'break' },
        build('th', { scope: 'rowgroup', colspan: columnCount }, this.#content(head)),
      );
    return build(
      'tr',
      {},
      build('th', { scope: 'row' }, this.#content(head)),
      ...others.map((cell) =>
        build('td', { class: typeof cell !== 'string' && !cell.isMissing && 'number' }, this.#content(cell)),
      ),
    );
  }

  #content(cell: Cell): Node | string {
    if (typeof cell === 'string') return cell;
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
    return button;
  }
}

function keyOf(value: Element | null | undefined): string | undefined {
  return value?.getAttribute('data-key') ?? undefined;
}

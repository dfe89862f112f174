import type { Lang } from '@tiendo/core';
import type {
  ArrangedTable,
  Arranging,
  TableArrangement,
  TableAxis,
} from '../../figure/table-arrangement.ts';
import { tableWordsIn } from '../../figure/table-words.ts';
import { build } from './build.ts';
import type { ColumnHead, TableRoom } from './table-room.ts';

/** A table of fewer rows needs no filter. */
const FILTERED_FROM = 8;

/** What a reader does with a table: puts its rows in order, leaves out some, and turns another axis into columns. */
export class TableTools {
  readonly element: HTMLElement;
  readonly #room: TableRoom;
  readonly #arranging: Arranging;
  readonly #status: HTMLElement = build('span', { role: 'status' });
  readonly #lang: Lang;
  #arrangement: TableArrangement;
  #shown: ArrangedTable;

  constructor(room: TableRoom, arranging: Arranging, lang: Lang) {
    this.#room = room;
    this.#arranging = arranging;
    this.#lang = lang;
    this.#arrangement = arranging.initial;
    this.#shown = arranging.arrange(arranging.initial);
    const { all } = this.#shown.rows;
    this.element = build(
      'div',
      { class: 'tools' },
      (all >= FILTERED_FROM || arranging.initial.filter !== '') && this.#filter(),
      arranging.axes.length > 1 && this.#columns(),
      this.#status,
    );
    this.#show();
  }

  /** The table as it stands. */
  get shown(): ArrangedTable {
    return this.#shown;
  }

  #filter(): HTMLElement {
    const input = build('input', {
      type: 'search',
      value: this.#arrangement.filter,
      autocomplete: 'off',
      oninput: () => this.#arrange({ filter: input.value }),
    });
    return build('label', {}, tableWordsIn(this.#lang).filter, ' ', input);
  }

  #columns(): HTMLElement {
    const options = this.#arranging.axes.map(({ axis, name }) =>
      build('option', { value: axis, selected: axis === this.#arrangement.columns }, name),
    );
    const select = build(
      'select',
      { onchange: () => this.#arrange({ columns: select.value as TableAxis, order: 'list' }) },
      ...options,
    );
    return build('label', {}, tableWordsIn(this.#lang).columns, ' ', select);
  }

  #arrange(change: Partial<TableArrangement>): void {
    this.#arrangement = { ...this.#arrangement, ...change };
    this.#shown = this.#arranging.arrange(this.#arrangement);
    this.#show();
  }

  #show(): void {
    const { table, rows, sortable } = this.#shown;
    const isWhole = rows.shown === rows.all;
    this.#status.replaceChildren(isWhole ? '' : tableWordsIn(this.#lang).rows(rows.shown, rows.all));
    this.#room.show(table, (name, index) => (sortable.includes(index) ? this.#head(name, index) : undefined));
  }

  /** A column's name as a button: upwards, then downwards, then in the order of the list again. */
  #head(name: string, column: number): ReturnType<ColumnHead> {
    const { order } = this.#arrangement;
    const own = typeof order === 'object' && order.column === column ? order : undefined;
    const next = own?.isDescending ? 'list' : ({ column, isDescending: own !== undefined } as const);
    const sign = own && build('span', { 'aria-hidden': 'true' }, own.isDescending ? ' ▼' : ' ▲');
    const sort = () => {
      this.#arrange({ order: next });
      this.#room.element.querySelectorAll('thead th')[column]?.querySelector('button')?.focus();
    };
    return {
      content: build('button', { type: 'button', class: 'sort', onclick: sort }, name, sign),
      sorted: own ? (own.isDescending ? 'descending' : 'ascending') : 'none',
    };
  }
}

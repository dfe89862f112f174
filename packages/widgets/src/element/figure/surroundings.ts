import { formatDay, type Lang } from '@tiendo/core';
import type { Doubt, Fact, Figure, RemarkPart } from '../../figure/figure.ts';
import { sourceMention, sourceText } from '../../figure/source-text.ts';
import { type Words, wordsIn } from '../../figure/words.ts';
import { build } from './build.ts';
import type { FigureView } from './figure-view.ts';
import { icon } from './icon.ts';
import { outsideLink } from './outside-link.ts';
import { type TableActions, TableRoom } from './table-room.ts';
import { TableTools } from './table-tools.ts';
import { vietnameseDay } from './vietnamese-day.ts';

/** Sources named in the line under a figure; further ones stand in the table. */
const NAMED_SOURCES = 4;
/** Up to this many sources are named in full. */
const FULL_SOURCES = 2;

/** A table of more values is made when it is opened or printed: making it takes longer than drawing the chart. */
const MOST_READY = 1000;

/** What the surroundings of a chart tell its figure. */
export interface SurroundingActions extends TableActions {
  /** Something else is asked: attributes with their text. */
  readonly ask: (attributes: Readonly<Record<string, string>>) => void;
  /** Absent where nothing else was shown before. */
  readonly goBack: (() => void) | undefined;
  readonly saveCsv: () => void;
  readonly savePicture: () => void;
  /** Every form in which the figure can be saved. */
  readonly openDownloads: (opener: HTMLElement) => void;
  /** Absent where another page could not show the figure. */
  readonly embed: ((opener: HTMLElement) => void) | undefined;
}

/** What stands around a chart: the finding in words, notes, source, table and actions. */
export class Surroundings {
  #table: TableRoom | undefined;
  readonly #root: HTMLElement;
  readonly #figure: Figure;
  readonly #lang: Lang;
  readonly #actions: SurroundingActions;
  readonly #tools: TableTools | undefined;
  readonly #printed: HTMLElement = build('p', { class: 'printed' });

  constructor(
    view: FigureView,
    figure: Figure,
    options: { readonly lang: Lang; readonly isOpen: boolean; readonly notice: string | undefined },
    actions: SurroundingActions,
  ) {
    this.#root = view.root;
    view.title.replaceChildren(figure.title);
    this.#figure = figure;
    this.#lang = options.lang;
    this.#actions = actions;
    const words = wordsIn(options.lang);
    const { goBack } = actions;
    const back =
      goBack && build('button', { type: 'button', class: 'link', onclick: goBack }, `‹ ${words.back}`);
    if (back) view.head.prepend(back);
    if (!view.chart) view.head.after(this.#madeTable().element);
    this.#tools = figure.arranging && new TableTools(this.#madeTable(), figure.arranging, options.lang);
    if (this.#tools) view.head.after(this.#tools.element);
    const details = view.chart && this.#tableDetails(words, options.isOpen);
    const parts = [
      ...(figure.remarks ?? []).map((remark) =>
        build('p', { class: 'remark', part: 'remark' }, ...remark.map((part) => this.#remarkPart(part))),
      ),
      figure.facts.length > 0 &&
        build('ul', { class: 'facts', part: 'facts' }, ...figure.facts.map(factItem)),
      figure.doubts.length > 0 &&
        build(
          'div',
          { class: 'doubts', part: 'note' },
          ...figure.doubts.map((doubt) => this.#doubt(doubt, words)),
        ),
      build(
        'div',
        { class: 'foot' },
        this.#sourceLine(words, options.notice),
        this.#printed,
        this.#actionRow(words, details),
      ),
    ];
    view.root.append(...parts.filter((part) => part !== false));
  }

  /** What a reader has made of the table, which is what is saved. */
  get shown(): Partial<Pick<Figure, 'table' | 'readings'>> {
    if (!this.#tools) return {};
    const { table, readings } = this.#tools.shown;
    return { table, readings };
  }

  /** Sets off the rows of the values that another figure points at. */
  link(keys: ReadonlySet<string>): void {
    this.#table?.link(keys);
  }

  #madeTable(): TableRoom {
    this.#table ??= new TableRoom(this.#figure.table, !this.#figure.draw, this.#actions);
    return this.#table;
  }

  /** Opens the table and says the day; returns how to close it again. */
  prepareForPrint(): () => void {
    this.#printed.replaceChildren(wordsIn(this.#lang).printedOn(formatDay(vietnameseDay(), this.#lang)));
    return this.openTable();
  }

  /** Opens the table; returns how to undo it. */
  openTable(): () => void {
    const details = this.#root.querySelector('details');
    const wasOpen = details?.open ?? true;
    if (details) {
      this.#fill(details);
      details.open = true;
    }
    return () => {
      if (details) details.open = wasOpen;
    };
  }

  #remarkPart({ text, isStrong, isForPhone, opensTable, asks }: RemarkPart): Node | string {
    const open = () => {
      this.openTable();
      this.#root.querySelector<HTMLElement>('.table-room')?.focus();
    };
    if (opensTable) return build('button', { type: 'button', class: 'link', onclick: open }, text);
    if (asks)
      return build('button', { type: 'button', class: 'link', onclick: () => this.#actions.ask(asks) }, text);
    if (isStrong) return build('b', { class: isForPhone && 'short' }, text);
    return isForPhone ? build('span', { class: 'short' }, text) : text;
  }

  #doubt({ head, text, strong, key }: Doubt, words: Words): HTMLElement {
    const why = build(
      'button',
      {
        type: 'button',
        class: 'link',
        'aria-haspopup': 'dialog',
        onclick: () => this.#actions.open(key, why),
      },
      words.whyDiffer,
    );
    return build('p', {}, build('b', {}, head), ` ${text} `, build('b', {}, strong), '. ', why);
  }

  #sourceLine(words: Words, notice: string | undefined): HTMLElement {
    const { sources, notes } = this.#figure;
    const named = sources.slice(0, NAMED_SOURCES).flatMap((source, index) => {
      const text =
        sources.length > FULL_SOURCES ? sourceMention(source, this.#lang) : sourceText(source, this.#lang);
      const entry = outsideLink(source.url, text) ?? text;
      return index === 0 ? [entry] : ['; ', entry];
    });
    const more =
      sources.length > NAMED_SOURCES ? `; ${words.moreSources(sources.length - NAMED_SOURCES)}` : '';
    return build(
      'div',
      { class: 'source', part: 'source' },
      notice && build('p', { class: 'notice', role: 'status' }, notice),
      sources.length > 0
        ? build(
            'p',
            {},
            build('b', {}, `${words.source}:`),
            ' ',
            ...named,
            more,
            notes.length > 0 && ` · ${notes.join(' · ')}`,
          )
        : notes.length > 0 && build('p', {}, notes.join(' · ')),
    );
  }

  #tableDetails(words: Words, isOpen: boolean): HTMLElement {
    const long = build('span', { class: 'long' }, words.table);
    const short = build('span', { class: 'short' }, words.tableShort);
    const summary = build('summary', { class: 'action' }, icon('table'), long, short);
    const details = build('details', { open: isOpen, ontoggle: () => this.#fill(details) }, summary);
    if (isOpen || this.#figure.readings.size <= MOST_READY) this.#fill(details);
    return details;
  }

  #fill(details: HTMLElement): void {
    if (details.children.length < 2) details.append(this.#madeTable().element);
  }

  #actionRow(words: Words, details: HTMLElement | undefined): HTMLElement {
    const { saveCsv, savePicture, openDownloads, embed } = this.#actions;
    const action = (name: Parameters<typeof icon>[0], text: string, act: (opener: HTMLElement) => void) => {
      const button = build(
        'button',
        { type: 'button', class: 'action', onclick: () => act(button) },
        icon(name),
        text,
      );
      return button;
    };
    return build(
      'div',
      { class: 'actions', part: 'actions' },
      details,
      action('csv', 'CSV', saveCsv),
      this.#figure.draw && action('image', words.picture, savePicture),
      embed && action('embed', words.embed, embed),
      action('download', words.download, openDownloads),
    );
  }
}

function factItem({ symbol, isFilled, head, detail }: Fact): HTMLElement {
  return build(
    'li',
    {},
    build('span', { class: isFilled ? 'symbol filled' : 'symbol', 'aria-hidden': 'true' }, symbol),
    build('div', {}, build('b', {}, head), detail && build('span', {}, detail)),
  );
}

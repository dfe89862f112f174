import type { Lang } from '@tiendo/core';
import type { Doubt, Fact, Figure, RemarkPart } from '../../figure/figure.ts';
import { sourceMention, sourceText } from '../../figure/source-text.ts';
import { type Words, wordsIn } from '../../figure/words.ts';
import { build } from './build.ts';
import { type ChartActions, ChartRoom } from './chart-room.ts';
import { icon } from './icon.ts';
import type { TableActions, TableRoom } from './table-room.ts';

type Later = typeof import('./later.ts');

/** Sources named in the line under a figure; further ones stand in the table. */
const NAMED_SOURCES = 4;
/** Up to this many sources are named in full. */
const FULL_SOURCES = 2;

/** What a view asks of its element. */
export interface ViewActions {
  /** A value's source is wanted; `opener` gets the focus back. */
  readonly openSource: (key: string, opener: HTMLElement | SVGElement) => void;
  /** A value is pointed at or walked to; undefined when none is any more. */
  readonly select: (key: string | undefined) => void;
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

/** The drawn figure: heading, finding, chart, notes, source, table and actions. */
export class FigureView {
  readonly root: HTMLElement;
  readonly #figure: Figure;
  readonly #lang: Lang;
  readonly #actions: ViewActions;
  readonly #chart: ChartRoom | undefined;
  readonly #details: HTMLDetailsElement | undefined;
  readonly #shown: ChartActions & TableActions;
  #table: TableRoom | undefined;
  #pointed: string | undefined;

  constructor(
    figure: Figure,
    options: {
      readonly lang: Lang;
      readonly headingLevel: number;
      readonly isOpen: boolean;
      readonly notice: string | undefined;
      /** What a figure has beside its chart; it may come after it, but a table that is the figure needs it. */
      readonly later: Later | undefined;
    },
    actions: ViewActions,
  ) {
    this.#figure = figure;
    this.#lang = options.lang;
    this.#actions = actions;
    const words = wordsIn(options.lang);
    const shown = {
      open: (key: string, opener: HTMLElement | SVGElement) => actions.openSource(key, opener),
      point: (key: string | undefined) => this.#point(key),
    };
    this.#chart = figure.draw && new ChartRoom(figure, figure.draw, options.lang, shown);
    this.#shown = shown;
    this.#details = figure.draw && this.#tableDetails(words, options.isOpen);
    const level = `h${options.headingLevel}` as 'h3';
    this.root = build(
      'figure',
      {
        class: figure.isLead ? 'figure lead' : 'figure',
        part: 'figure',
        'aria-labelledby': 'title',
        lang: options.lang.toLowerCase(),
      },
      build(
        'div',
        { class: 'head' },
        actions.goBack &&
          build('button', { type: 'button', class: 'link', onclick: actions.goBack }, `‹ ${words.back}`),
        build(level, { id: 'title', part: 'title', tabindex: '-1' }, figure.title),
        build('p', { class: 'subtitle', part: 'subtitle' }, figure.subtitle),
        build('p', { class: 'unseen' }, figure.sentence),
      ),
      this.#chart?.element,
      ...(figure.remarks ?? []).map((parts) =>
        build('p', { class: 'remark', part: 'remark' }, ...parts.map((part) => this.#remarkPart(part))),
      ),
      figure.facts.length > 0 &&
        build('ul', { class: 'facts', part: 'facts' }, ...figure.facts.map(factItem)),
      figure.doubts.length > 0 &&
        build(
          'div',
          { class: 'doubts', part: 'note' },
          ...figure.doubts.map((doubt) => this.#doubt(doubt, words)),
        ),
      build('div', { class: 'foot' }, this.#sourceLine(words, options.notice), this.#actionRow(words)),
    );
    if (options.later) this.complete(options.later);
  }

  /** Adds the table and the tooltip. */
  complete({ TableRoom, Tooltip }: Later): void {
    if (this.#table) return;
    this.#table = new TableRoom(this.#figure.table, !this.#figure.draw, this.#shown);
    this.#chart?.addTooltip(Tooltip);
    if (this.#details) this.#details.append(this.#table.element);
    else this.root.querySelector('.head')?.after(this.#table.element);
  }

  /** Lays the figure out for a width. */
  layOut(width: number): void {
    this.root.classList.toggle('wide', width >= 900);
    this.root.classList.toggle('narrow', width < 480);
    this.#chart?.layOut();
  }

  /** Sets off the values that another figure points at. */
  link(keys: ReadonlySet<string>): void {
    this.#chart?.link(keys);
    this.#table?.link(keys);
  }

  focusTitle(): void {
    this.root.querySelector<HTMLElement>('#title')?.focus();
  }

  /** Opens the table, as for print; returns how to undo it. */
  openTable(): () => void {
    const details = this.root.querySelector('details');
    const wasOpen = details?.open ?? true;
    if (details) details.open = true;
    return () => {
      if (details) details.open = wasOpen;
    };
  }

  #point(key: string | undefined): void {
    if (key === this.#pointed) return;
    this.#pointed = key;
    this.#actions.select(key);
  }

  #remarkPart({ text, isStrong, isForPhone, opensTable, asks }: RemarkPart): Node | string {
    const open = () => {
      this.openTable();
      this.root.querySelector<HTMLElement>('.table-room')?.focus();
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
        onclick: () => this.#actions.openSource(key, why),
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
      const entry = source.url
        ? build('a', { href: source.url, target: '_blank', rel: 'noopener noreferrer' }, text)
        : text;
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

  #tableDetails(words: Words, isOpen: boolean): HTMLDetailsElement {
    const long = build('span', { class: 'long' }, words.table);
    const short = build('span', { class: 'short' }, words.tableShort);
    return build(
      'details',
      { open: isOpen },
      build('summary', { class: 'action' }, icon('table'), long, short),
    );
  }

  #actionRow(words: Words): HTMLElement {
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
      this.#details,
      action('csv', 'CSV', saveCsv),
      this.#chart && action('image', words.picture, savePicture),
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

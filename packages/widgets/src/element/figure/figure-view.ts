import type { Lang } from '@tiendo/core';
import { toDom } from '../../scene/index.ts';
import { build } from './build.ts';
import type { Doubt, Fact, Figure, RemarkPart } from './figure.ts';
import { icon } from './icon.ts';
import { sourceMention, sourceText } from './source-text.ts';
import { tableTwin } from './table-twin.ts';
import { Tooltip } from './tooltip.ts';
import { walk } from './walk.ts';
import { type Words, wordsIn } from './words.ts';

/** Sources named in the line under a figure; further ones stand in the table. */
const NAMED_SOURCES = 4;
/** Up to this many sources are named in full. */
const FULL_SOURCES = 2;

/** What a view asks of its element. */
export interface ViewActions {
  /** A value's source is wanted; `opener` gets the focus back. */
  readonly openSource: (key: string, opener: HTMLElement | SVGElement) => void;
  readonly select: (key: string) => void;
  readonly saveCsv: () => void;
  readonly savePicture: () => void;
  /** Absent where another page could not show the figure. */
  readonly embed: ((opener: HTMLElement) => void) | undefined;
}

/** The drawn figure: heading, finding, chart, notes, source, table and actions. */
export class FigureView {
  readonly root: HTMLElement;
  readonly #figure: Figure;
  readonly #lang: Lang;
  readonly #actions: ViewActions;
  readonly #room: HTMLElement;
  readonly #tooltip: Tooltip;
  #width = 0;
  #current: string | undefined;

  constructor(
    figure: Figure,
    options: {
      readonly lang: Lang;
      readonly headingLevel: number;
      readonly isOpen: boolean;
      readonly notice: string | undefined;
    },
    actions: ViewActions,
  ) {
    this.#figure = figure;
    this.#lang = options.lang;
    this.#actions = actions;
    this.#tooltip = new Tooltip(() => this.#openCurrent());
    this.#room = build('div', { class: 'chart-room', part: 'chart' });
    this.#listen();
    const words = wordsIn(options.lang);
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
        build(level, { id: 'title', part: 'title' }, figure.title),
        build('p', { class: 'subtitle', part: 'subtitle' }, figure.subtitle),
        build('p', { class: 'unseen' }, figure.sentence),
      ),
      this.#room,
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
      build(
        'div',
        { class: 'foot' },
        this.#sourceLine(words, options.notice),
        this.#actionRow(words, options.isOpen),
      ),
    );
  }

  /** Lays the chart out for a width; nothing happens when it is laid out for that width already. */
  layOut(width: number): void {
    this.root.classList.toggle('wide', width >= 900);
    this.root.classList.toggle('narrow', width < 480);
    const roomWidth = Math.floor(this.#room.getBoundingClientRect().width);
    if (roomWidth <= 0 || roomWidth === this.#width) return;
    this.#width = roomWidth;
    const hadFocus = this.#room.contains((this.#room.getRootNode() as ShadowRoot).activeElement);
    this.#tooltip.hide();
    const chart = toDom(this.#figure.draw(roomWidth), document);
    for (const mark of chart.querySelectorAll('.target')) {
      mark.setAttribute('role', 'button');
      mark.setAttribute('aria-haspopup', 'dialog');
    }
    this.#room.replaceChildren(chart, this.#tooltip.element);
    this.#setCurrent(this.#current ?? this.#figure.walk[0]?.[0]);
    if (hadFocus) this.#mark(this.#current)?.focus();
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

  #listen(): void {
    const markOf = (event: Event) => (event.target as Element).closest<SVGElement>('.target');
    const show = (mark: SVGElement) => {
      const key = mark.getAttribute('data-key') ?? '';
      const reading = this.#figure.readings.get(key);
      this.#setCurrent(key);
      if (reading) this.#tooltip.show(mark, reading, this.#lang);
    };
    let wasShown = false;
    this.#room.addEventListener('pointerdown', (event) => {
      wasShown =
        event.pointerType !== 'touch' ||
        (this.#tooltip.isShown && markOf(event)?.getAttribute('data-key') === this.#current);
    });
    this.#room.addEventListener('pointerover', (event) => {
      const mark = markOf(event);
      if (mark && event.pointerType !== 'touch') show(mark);
    });
    this.#room.addEventListener('pointerout', (event) => {
      if (markOf(event) && event.pointerType !== 'touch') this.#tooltip.leave();
    });
    this.#room.addEventListener('focusin', (event) => {
      const mark = markOf(event);
      if (mark?.matches(':focus-visible')) show(mark);
    });
    this.#room.addEventListener('focusout', () => this.#tooltip.leave());
    this.#room.addEventListener('click', (event) => {
      const mark = markOf(event);
      if (!mark) return;
      show(mark);
      // A first tap on a mark without printed value shows its tooltip; a mouse, a printed value or a second tap opens it.
      if (wasShown || (event.target as Element).closest('text')) this.#openCurrent();
      wasShown = true;
    });
    this.#room.addEventListener('keydown', (event) => this.#onKey(event));
  }

  #onKey(event: KeyboardEvent): void {
    const mark = (event.target as Element).closest<SVGElement>('.target');
    if (!mark || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = walk(this.#figure.walk, mark.getAttribute('data-key') ?? '', event.key);
    if (next !== undefined) {
      this.#setCurrent(next);
      this.#mark(next)?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') this.#openCurrent();
    else if (event.key === 'Escape') {
      if (this.#tooltip.isShown) this.#tooltip.hide();
      else mark.blur();
    } else return;
    event.preventDefault();
  }

  #openCurrent(): void {
    const mark = this.#mark(this.#current);
    if (!this.#current || !mark) return;
    this.#tooltip.hide();
    this.#actions.openSource(this.#current, mark);
  }

  #setCurrent(key: string | undefined): void {
    const isNew = key !== undefined && this.#current !== undefined && key !== this.#current;
    this.#current = key;
    for (const mark of this.#room.querySelectorAll('.target')) {
      mark.setAttribute('tabindex', mark.getAttribute('data-key') === key ? '0' : '-1');
    }
    if (isNew) this.#actions.select(key);
  }

  #mark(key: string | undefined): SVGElement | undefined {
    return [...this.#room.querySelectorAll<SVGElement>('.target')].find(
      (mark) => mark.getAttribute('data-key') === key,
    );
  }

  #remarkPart({ text, isStrong, isForPhone, opensTable }: RemarkPart): Node | string {
    const open = () => {
      this.openTable();
      this.root.querySelector<HTMLElement>('.table-room')?.focus();
    };
    if (opensTable) return build('button', { type: 'button', class: 'link', onclick: open }, text);
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
      notice && build('p', { role: 'status' }, notice),
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

  #actionRow(words: Words, isOpen: boolean): HTMLElement {
    const { saveCsv, savePicture, embed, openSource } = this.#actions;
    const table = tableTwin(this.#figure.table, (key, opener) => openSource(key, opener));
    const action = (name: Parameters<typeof icon>[0], text: string, act: (opener: HTMLElement) => void) => {
      const button = build(
        'button',
        { type: 'button', class: 'action', onclick: () => act(button) },
        icon(name),
        text,
      );
      return button;
    };
    const long = build('span', { class: 'long' }, words.table);
    const short = build('span', { class: 'short' }, words.tableShort);
    return build(
      'div',
      { class: 'actions', part: 'actions' },
      build(
        'details',
        { open: isOpen },
        build('summary', { class: 'action' }, icon('table'), long, short),
        table,
      ),
      action('download', 'CSV', saveCsv),
      action('image', words.picture, savePicture),
      embed && action('embed', words.embed, embed),
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

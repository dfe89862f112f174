import { formatDay, type Lang } from '@tiendo/core';
import type { Figure } from '../../figure/figure.ts';
import { wordsIn } from '../../figure/words.ts';
import { announce } from './figure-state.ts';
import type { FigureView } from './figure-view.ts';
import { gatewayOf } from './gateway-of.ts';
import { linkedKeys, type Pointed } from './linked.ts';
import type { Loaded } from './load-data.ts';
import { MarkReader } from './mark-reader.ts';
import { Panels } from './panels.ts';
import { type SurroundingActions, Surroundings } from './surroundings.ts';

/** How a figure is to be read. */
export interface ReadingOptions {
  readonly lang: Lang;
  readonly loaded: Loaded<unknown>;
  /** Nothing newer could be had. */
  readonly isStale: boolean;
  /** The data came with the page. */
  readonly isGiven: boolean;
  readonly isOpen: boolean;
}

/** Attributes with their text, null where absent. */
type Attributed = Readonly<Record<string, string | null>>;

/**
 * What a reader does with the figure of an element: points at values and walks along them, in all figures of a group;
 * opens sources, saves, prints, and goes on to something else and back.
 */
export class FigureReader {
  readonly #element: HTMLElement;
  readonly #panels: Panels;
  /** What the attributes were before a reader went on to something else, the last at the end. */
  readonly #trail: Attributed[] = [];
  #isOnTheWay = false;
  #figure: Figure | undefined;
  #surroundings: Surroundings | undefined;
  #marks: MarkReader | undefined;
  #pointed: string | undefined;
  #undoPrint: (() => void) | undefined;

  constructor(element: HTMLElement, warn: (about: string, message: string) => void) {
    this.#element = element;
    this.#panels = new Panels(element, {
      onClose: () => this.#select(undefined),
      onFailure: (error) => {
        this.#surroundings?.openTable();
        warn('detail', `could not open: ${String(error)}`);
      },
    });
  }

  connect(): void {
    addEventListener('beforeprint', this.#onPrint);
    addEventListener('afterprint', this.#onPrinted);
    document.addEventListener('tiendo-select', this.#onSelect);
  }

  disconnect(): void {
    removeEventListener('beforeprint', this.#onPrint);
    removeEventListener('afterprint', this.#onPrinted);
    document.removeEventListener('tiendo-select', this.#onSelect);
  }

  /** Adds to a view what stands around its chart, and the way through its marks. */
  read(view: FigureView, figure: Figure, options: ReadingOptions): void {
    const { lang, isOpen, loaded, isStale } = options;
    const { age, notice } = agesOf(loaded, isStale, lang);
    // What leaves the page says its age as well.
    const dated = () => ({ ...figure, notes: [...figure.notes, ...(age ? [age] : [])] });
    const actions = this.#actions(figure, dated, options);
    this.#figure = figure;
    this.#pointed = undefined;
    this.#surroundings = new Surroundings(view, figure, { lang, isOpen, notice }, actions);
    this.#marks = view.chart && new MarkReader(view.chart, figure, lang, actions);
  }

  /** What was gone on to is there: the focus follows. */
  arrive(view: FigureView): void {
    if (this.#isOnTheWay) view.title.focus();
    this.#isOnTheWay = false;
  }

  #actions(figure: Figure, dated: () => Figure, { lang, isGiven }: ReadingOptions) {
    const panels = this.#panels;
    const gateway = gatewayOf(this.#element, isGiven);
    return {
      open: (key: string, opener: HTMLElement | SVGElement) => {
        const reading = figure.readings.get(key);
        if (!reading) return;
        this.#select(key);
        panels.openSource(reading, lang, gateway, opener);
      },
      point: (key: string | undefined) => {
        if (key !== this.#pointed) this.#select(key);
        this.#pointed = key;
      },
      ask: (attributes) => this.#goOn(attributes),
      goBack: this.#trail.length > 0 ? () => this.#go(this.#trail.pop() ?? {}) : undefined,
      saveCsv: () => panels.saveCsv(this.#asShown(figure)),
      savePicture: () => panels.savePicture(dated(), lang),
      openDownloads: (opener) => panels.openDownloads(this.#asShown(dated()), lang, opener),
      // Data of this page alone cannot be asked for from another page.
      embed: !isGiven || gateway ? (opener) => panels.openEmbed(lang, opener) : undefined,
    } satisfies SurroundingActions;
  }

  /** A figure with its table as the reader has arranged it. */
  #asShown(figure: Figure): Figure {
    return { ...figure, ...this.#surroundings?.shown };
  }

  /** Asks something else, and keeps the way back. */
  #goOn(attributes: Attributed): void {
    const before = Object.keys(attributes).map((name) => [name, this.#element.getAttribute(name)]);
    this.#trail.push(Object.fromEntries(before));
    this.#go(attributes);
  }

  /** Asks something else by the attributes; the focus follows when it is there. */
  #go(attributes: Attributed): void {
    this.#isOnTheWay = true;
    for (const [name, text] of Object.entries(attributes))
      if (text === null) this.#element.removeAttribute(name);
      else this.#element.setAttribute(name, text);
  }

  get #group(): string | undefined {
    return this.#element.getAttribute('group')?.trim() || undefined;
  }

  /** Says which value is pointed at, walked to or opened; an open panel keeps its value. */
  #select(key: string | undefined): void {
    if (key === undefined && this.#panels.isOpen) return;
    const value = key === undefined ? undefined : this.#figure?.readings.get(key)?.value;
    const pointed: Pointed = {
      ...{ key, value, group: this.#group, area: value?.area.code, period: value?.period },
    };
    announce(this.#element, 'tiendo-select', pointed);
  }

  /** Follows the other elements of the group. */
  readonly #onSelect = (event: Event) => {
    const group = this.#group;
    const pointed = (event as CustomEvent<Pointed | null>).detail;
    const isOwn = event.composedPath()[0] === this.#element;
    if (!group || pointed?.group !== group || isOwn || !this.#figure) return;
    const isNone = pointed.area === undefined && pointed.period === undefined;
    const keys = isNone ? new Set<string>() : linkedKeys(this.#figure.readings, pointed);
    this.#marks?.link(keys);
    this.#surroundings?.link(keys);
  };

  readonly #onPrint = () => {
    this.#undoPrint ??= this.#surroundings?.prepareForPrint();
  };

  readonly #onPrinted = () => {
    this.#undoPrint?.();
    this.#undoPrint = undefined;
  };
}

/** How old figures are: as a file of them says it, and as their page does. */
function agesOf(
  { isPartial, isSaved, savedOn }: Loaded<unknown>,
  isStale: boolean,
  lang: Lang,
): { readonly age: string | undefined; readonly notice: string | undefined } {
  const words = wordsIn(lang);
  const saved = savedOn ? words.savedOn(formatDay(savedOn, lang)) : words.saved;
  const age = isSaved ? saved : undefined;
  return { age, notice: isStale ? words.stale(saved) : isPartial ? words.partial : age };
}

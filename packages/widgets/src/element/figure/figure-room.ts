import type { Lang } from '@tiendo/core';
import type { Attributes } from '../../client/attributes.ts';
import { GatewayError } from '../../client/gateway-error.ts';
import type { Drawing, Telling } from '../../figure/figure.ts';
import type { Describe } from '../../figure/figure-kind.ts';
import { adopt } from './adopt.ts';
import { build } from './build.ts';
import { DataSource } from './data-source.ts';
import { hasFallback } from './embedded-data.ts';
import type { FigureReader } from './figure-reader.ts';
import { announce, showState } from './figure-state.ts';
import { FigureView } from './figure-view.ts';
import { IncompleteQuestion } from './incomplete-question.ts';
import { isAsked } from './is-asked.ts';
import type { KindLoader } from './kind-loader.ts';
import type { Loaded } from './load-data.ts';
import { messageView } from './message-view.ts';
import { pageLanguage } from './page-language.ts';
import { figureSheet } from './sheet.ts';
import type { ShownKind } from './shown-kind.ts';
import { stateWordsIn } from './state-words.ts';

/**
 * What an element is filled with: when to take data, what to show meanwhile, and drawing again for each width. Head and
 * chart come first; what stands beside them is loaded and added then.
 */
export class FigureRoom<Data> {
  readonly #element: HTMLElement;
  readonly #content: HTMLElement;
  readonly #loader: KindLoader<Data>;
  readonly #source: DataSource<Data>;
  readonly #warned = new Set<string>();
  readonly #size = new ResizeObserver(() => this.#layOut());
  readonly #language = new MutationObserver(() => this.#onLanguage());
  #kind: ShownKind<Data> | undefined;
  #isPreparing = false;
  #unprepared: GatewayError | undefined;
  #isQueued = false;
  #view: FigureView | undefined;
  #describe: Describe<Data> | undefined;
  #reader: FigureReader | undefined;

  constructor(element: HTMLElement, content: HTMLElement, loader: KindLoader<Data>) {
    this.#element = element;
    this.#content = content;
    this.#loader = loader;
    this.#source = new DataSource<Data>(
      element,
      { accepts: () => this.#kind?.accepts, load: (...wanted) => this.#load(...wanted) },
      () => this.#queue(),
    );
    adopt(element, figureSheet());
  }

  get data(): Data | undefined {
    return this.#source.loaded?.data;
  }

  give(given: unknown): void {
    this.#source.give(given);
    this.#queue();
  }

  refresh(): void {
    if (this.#source.isGiven && !this.#unprepared) return;
    if (this.#unprepared) this.#isPreparing = false;
    if (!this.#source.isGiven) this.#source.renew();
    this.#queue();
  }

  connect(): void {
    this.#size.observe(this.#element);
    this.#language.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
    this.#reader?.connect();
    this.#queue();
  }

  disconnect(): void {
    this.#source.stop();
    this.#size.disconnect();
    this.#language.disconnect();
    this.#reader?.disconnect();
  }

  attributeChanged(name: string): void {
    const beside = this.#kind?.beside;
    if (name === beside?.attribute) {
      beside.load().then(() => this.#queue());
      return;
    }
    if (name === 'src' || isAsked(name)) this.#source.reset();
    this.#queue();
  }

  async #load(
    given: unknown,
    signal: AbortSignal,
    meanwhile: (loaded: Loaded<Data>) => void,
  ): Promise<Loaded<Data> | undefined> {
    const [{ loadData }, asking] = await this.#loader.loadAsking();
    const kind = this.#kind;
    if (!kind) throw new TypeError('asked before it was loaded');
    const { accepts } = kind;
    const wish = { element: this.#element, asking, accepts, stated: this.#stated };
    return loadData(given, { ...wish, needed: this.#loader.needed() }, signal, meanwhile);
  }

  /** The language of the figure: of saved data its own, where the element states none. */
  get #lang(): Lang {
    return this.#source.loaded?.lang ?? pageLanguage(this.#element);
  }

  /** What the attributes say, as questions read it. */
  get #stated(): Attributes {
    return { text: (name) => this.#text(name), lang: this.#lang };
  }

  #text(name: string): string | undefined {
    return this.#element.getAttribute(name)?.trim() || undefined;
  }

  #queue(): void {
    this.#view = undefined;
    if (this.#isQueued || !this.#element.isConnected) return;
    this.#isQueued = true;
    queueMicrotask(() => {
      this.#isQueued = false;
      if (this.#element.isConnected) this.#update();
    });
  }

  #update(): void {
    try {
      const isPrepared = this.#isPrepared();
      if (this.#source.isDue && isPrepared) this.#source.load();
      const { loaded } = this.#source;
      const failure = this.#unprepared ?? this.#source.failure;
      if (failure) this.#warn(failure.message, failure.message);
      if (loaded && this.#kind && isPrepared) this.#render(loaded, this.#kind);
      else this.#showMessage(failure ? stateOf(failure) : 'loading');
    } catch (error) {
      this.#warn('draw', `could not draw: ${String(error)}`);
      this.#showMessage('error');
    }
  }

  /** True when what the figure needs is there; else it is on the way, or there is a reason why it is not. */
  #isPrepared(): boolean {
    if (this.#kind || this.#isPreparing) return this.#kind !== undefined;
    this.#isPreparing = true;
    this.#unprepared = undefined;
    this.#loader
      .loadKind(this.#lang)
      .then(
        (kind) => {
          this.#kind = kind;
          if (kind.sheet) adopt(this.#element, kind.sheet());
          // Asked for while the data is on its way.
          this.#loadRest(kind).catch(() => {});
        },
        (error: unknown) => {
          this.#unprepared = new GatewayError('unreachable', String(error), error);
        },
      )
      .finally(() => {
        // What failed is tried again when the reader asks for it.
        this.#isPreparing = this.#unprepared !== undefined;
        this.#queue();
      });
    return false;
  }

  #render(loaded: Loaded<Data>, kind: ShownKind<Data>): void {
    const titleMode = this.#text('title-mode') === 'finding' ? 'finding' : 'neutral';
    const telling: Telling = { lang: this.#lang, titleMode };
    const drawing = kind.draw(loaded.data, telling, this.#stated);
    const view = new FigureView(drawing, { lang: telling.lang, headingLevel: this.#headingLevel() });
    this.#view = view;
    if (this.#reader && this.#describe) {
      this.#complete(view, loaded, telling);
      this.#show(view, drawing);
      this.#settle(view, drawing, loaded);
      return;
    }
    const isWhole = this.#isWhole || titleMode === 'finding';
    if (!isWhole) this.#show(view, drawing);
    this.#loadRest(kind)
      .then(() => {
        if (this.#view === view) this.#complete(view, loaded, telling);
      })
      .catch((error: unknown) => this.#warn('later', `could not add the table: ${String(error)}`))
      .finally(() => {
        if (this.#view !== view) return;
        if (isWhole) this.#show(view, drawing);
        this.#settle(view, drawing, loaded);
      });
  }

  /** A figure that stands there already gives way to a whole one, and what opens at once must not push the page later. */
  get #isWhole(): boolean {
    const isFilled = hasFallback(this.#element) || this.#content.querySelector('figure') !== null;
    return isFilled || this.#element.hasAttribute('open') || this.#loader.isTable;
  }

  /** What is told and read of a figure once its chart is there. */
  async #loadRest(kind: ShownKind<Data>): Promise<void> {
    const [describe, { FigureReader, laterSheet }] = await Promise.all([
      kind.loadDescribe(),
      import('./later.ts'),
    ]);
    this.#describe = describe;
    adopt(this.#element, laterSheet());
    this.#reader ??= new FigureReader(this.#element, (about, message) => this.#warn(about, message));
    if (this.#element.isConnected) this.#reader.connect();
  }

  /** Puts a drawing in the page; where nothing is published, the page's own content says more. */
  #show(view: FigureView, { state }: Drawing): void {
    this.#content.replaceChildren(...(state === 'empty' ? [build('slot')] : []), view.root);
    this.#layOut();
  }

  #complete(view: FigureView, loaded: Loaded<Data>, telling: Telling): void {
    const { failure, isGiven } = this.#source;
    const figure = this.#describe?.(loaded.data, telling, this.#stated);
    if (!figure) return;
    this.#reader?.read(view, figure, {
      ...{ loaded, isGiven, isStale: failure !== undefined, lang: telling.lang },
      isOpen: this.#element.hasAttribute('open'),
    });
  }

  /** Says what is shown, once it is whole. */
  #settle(view: FigureView, drawing: Drawing, loaded: Loaded<Data>): void {
    const { failure, isLoading } = this.#source;
    const state = failure ? 'stale' : loaded.isPartial ? 'partial' : drawing.state;
    showState(this.#element, isLoading ? 'loading' : state);
    if (isLoading) return;
    this.#reader?.arrive(view);
    announce(this.#element, 'tiendo-ready', { data: this.#source.loaded?.data });
  }

  #headingLevel(): number {
    const text = this.#text('heading-level');
    if (text === undefined) return 3;
    if (/^[1-6]$/.test(text)) return Number(text);
    this.#warn('heading-level', `heading-level is 1 to 6, got ${text}`);
    return 3;
  }

  #showMessage(state: 'loading' | 'error' | 'restricted'): void {
    const { failure, isGiven } = this.#source;
    const detail =
      failure instanceof IncompleteQuestion
        ? stateWordsIn(this.#lang).needs(failure.missing.join(', '))
        : failure?.refusal === 'refused'
          ? failure.message
          : undefined;
    const retry = isGiven && !this.#unprepared ? undefined : () => this.refresh();
    this.#content.replaceChildren(...messageView(this.#element, state, this.#lang, detail, retry));
    showState(this.#element, state);
  }

  #layOut(): void {
    const { width } = this.#element.getBoundingClientRect();
    if (width > 0) this.#view?.layOut(width);
  }

  #onLanguage(): void {
    if (!this.#element.hasAttribute('lang')) this.attributeChanged('lang');
  }

  #warn(about: string, message: string): void {
    if (this.#warned.has(about)) return;
    this.#warned.add(about);
    console.warn(`<${this.#element.localName}> ${message}`);
  }
}

function stateOf({ refusal }: GatewayError): 'error' | 'restricted' {
  return refusal === 'restricted' ? 'restricted' : 'error';
}

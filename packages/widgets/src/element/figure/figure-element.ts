import { formatDay, type Lang } from '@tiendo/core';
import { type Answer, askFor } from '../../client/ask.ts';
import type { Attributes } from '../../client/attributes.ts';
import { GatewayError } from '../../client/gateway-error.ts';
import type { Figure } from '../../figure/figure.ts';
import type { FigureKind } from '../../figure/figure-kind.ts';
import { wordsIn } from '../../figure/words.ts';
import { isAsked } from './asked-attributes.ts';
import { build } from './build.ts';
import { DataSource, IncompleteQuestion, type Loaded } from './data-source.ts';
import { FigureView } from './figure-view.ts';
import { linkedKeys, type Pointed } from './linked.ts';
import { messageView } from './message-view.ts';
import { pageLanguage } from './page-language.ts';
import type { Panels } from './panels.ts';
import { figureSheet } from './sheet.ts';

/** What an element shows at the moment. */
export type FigureState = 'loading' | 'ready' | 'stale' | 'partial' | 'empty' | 'error' | 'restricted';

/** Attributes that change what is asked. */
export const ASKED = ['src', 'indicator', 'area', 'benchmark', 'where', 'as-of', 'known-on', 'lang'];
/** Attributes that change how it is shown. */
export const SHOWN = ['heading-level', 'title-mode', 'open', 'group'];

/** So that the module can be read where there is no browser. */
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

/**
 * What the figures share: when to take data, what to show meanwhile, and drawing again for each width.
 * Nothing is thrown from life-cycle callbacks; a wrong attribute warns once.
 */
export abstract class FigureElement<Data> extends Base {
  readonly #source = new DataSource<Data>(
    this,
    {
      needed: () => this.needed,
      ask: (endpoint, signal) => this.#ask(endpoint, signal),
      kind: () => this.#kind,
    },
    () => this.#queue(),
  );
  #panels: Panels | undefined;
  readonly #warned = new Set<string>();
  #isVisible = false;
  #isQueued = false;
  #kind: FigureKind<Data> | undefined;
  #isPreparing = false;
  #unprepared: GatewayError | undefined;
  /** What the attributes were before a reader went on to something else, the last at the end. */
  readonly #trail: Attributed[] = [];
  #isOnTheWay = false;
  #figure: Figure | undefined;
  #view: FigureView | undefined;
  #visibility: IntersectionObserver | undefined;
  #size: ResizeObserver | undefined;
  #language: MutationObserver | undefined;
  /** Made when connected: nothing may touch a document that does not exist. */
  #contentRoom: HTMLElement | undefined;
  #undoPrint: (() => void) | undefined;

  /** Attributes without which nothing can be asked. */
  protected abstract readonly needed: readonly string[];
  /** The table is the figure itself. */
  protected readonly isTable: boolean = false;
  /** Loads what only this kind of figure needs. */
  protected abstract loadKind(): Promise<FigureKind<Data>>;

  /**
   * What is drawn. Setting it draws without asking a gateway: a snapshot, what a gateway answers under `data`, or what
   * was read here before. Undefined returns to what the attributes ask.
   */
  get data(): Data | undefined {
    return this.#source.loaded?.data;
  }

  set data(given: unknown) {
    this.#source.give(given);
    this.#queue();
  }

  /** What the element shows at the moment. */
  get state(): FigureState {
    return (this.getAttribute('state') as FigureState | null) ?? 'loading';
  }

  /** Loads again; what is drawn stays until the answer comes, and says so when none comes. */
  refresh(): void {
    if (this.#source.isGiven && !this.#unprepared) return;
    if (this.#unprepared) this.#isPreparing = false;
    if (!this.#source.isGiven) this.#source.renew();
    this.#isVisible = true;
    this.#queue();
  }

  connectedCallback(): void {
    this.#upgradeProperty('data');
    if (!this.shadowRoot) {
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [figureSheet()];
      root.append(this.#content);
    }
    this.#size ??= new ResizeObserver(() => this.#layOut());
    this.#size.observe(this);
    this.#visibility ??= new IntersectionObserver((entries) => this.#onVisibility(entries), {
      rootMargin: '300px',
    });
    if (!this.#isVisible) this.#visibility.observe(this);
    this.#language ??= new MutationObserver(() => this.#onLanguage());
    this.#language.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
    addEventListener('beforeprint', this.#onPrint);
    addEventListener('afterprint', this.#onPrinted);
    document.addEventListener('tiendo-select', this.#onSelect);
    this.#queue();
  }

  disconnectedCallback(): void {
    this.#source.stop();
    this.#size?.disconnect();
    this.#visibility?.disconnect();
    this.#language?.disconnect();
    removeEventListener('beforeprint', this.#onPrint);
    removeEventListener('afterprint', this.#onPrinted);
    document.removeEventListener('tiendo-select', this.#onSelect);
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return;
    if (name === 'src' || isAsked(name)) this.#source.reset();
    this.#queue();
  }

  #ask(endpoint: string, signal: AbortSignal): Promise<Answer<Data>> {
    const kind = this.#kind;
    if (!kind) throw new GatewayError('unreachable', 'asked before it was loaded');
    if (kind.ask) return kind.ask(endpoint, this.stated, { signal });
    return askFor(endpoint, kind.request(this.stated), kind.read, { signal });
  }

  /** The language of the figure: of saved data its own, where the element states none. */
  protected get language(): Lang {
    return this.#source.loaded?.lang ?? pageLanguage(this);
  }

  /** What the attributes say, as questions read it. */
  protected get stated(): Attributes {
    return { text: (name) => this.text(name), lang: this.language };
  }

  /** An attribute's text, undefined when absent or empty. */
  protected text(name: string): string | undefined {
    return this.getAttribute(name)?.trim() || undefined;
  }

  /** Draws again with what is known beside the data. */
  protected redraw(): void {
    this.#queue();
  }

  /** Adds a style sheet to what every figure has. */
  protected adopt(sheet: CSSStyleSheet): void {
    const { shadowRoot } = this;
    if (!shadowRoot || shadowRoot.adoptedStyleSheets.includes(sheet)) return;
    shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
  }

  #queue(): void {
    this.#view = undefined;
    if (this.#isQueued || !this.isConnected) return;
    this.#isQueued = true;
    queueMicrotask(() => {
      this.#isQueued = false;
      if (this.isConnected) this.#update();
    });
  }

  #update(): void {
    try {
      const isWanted = this.#isVisible || this.#source.isGiven;
      const isPrepared = isWanted && this.#isPrepared();
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
    // A table that shows at once must not push the page down when it comes.
    const parts = this.hasAttribute('open') || this.isTable ? loadLater() : undefined;
    Promise.all([this.loadKind(), parts])
      .then(
        ([kind]) => {
          this.#kind = kind;
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

  #render(loaded: Loaded<Data>, kind: FigureKind<Data>): void {
    const { language: lang } = this;
    const { failure, isLoading, isGiven, gateway } = this.#source;
    const words = wordsIn(lang);
    const { data, isPartial, isSaved, savedOn } = loaded;
    const saved = savedOn ? words.savedOn(formatDay(savedOn, lang)) : words.saved;
    const titleMode = this.text('title-mode') === 'finding' ? 'finding' : 'neutral';
    const figure = kind.describe(data, { lang, titleMode }, this.stated);
    this.#figure = figure;
    const age = isSaved ? saved : undefined;
    // What leaves the page says its age as well.
    const dated = { ...figure, notes: [...figure.notes, ...(age ? [age] : [])] };
    const notice = failure ? words.stale(saved) : isPartial ? words.partial : age;
    const later = laterParts && this.#equip(laterParts);
    const view = new FigureView(
      figure,
      { lang, headingLevel: this.#headingLevel(), isOpen: this.hasAttribute('open'), notice, later },
      {
        openSource: (key, opener) => {
          const reading = figure.readings.get(key);
          if (!reading) return;
          this.#select(key);
          this.#panels?.openSource(reading, lang, gateway, opener);
        },
        select: (key) => this.#select(key),
        ask: (attributes) => {
          this.#trail.push(
            Object.fromEntries(Object.keys(attributes).map((name) => [name, this.getAttribute(name)])),
          );
          this.#go(attributes);
        },
        goBack: this.#trail.length > 0 ? () => this.#go(this.#trail.pop() ?? {}) : undefined,
        saveCsv: () => this.#panels?.saveCsv(figure),
        savePicture: () => this.#panels?.savePicture(dated, lang),
        openDownloads: (opener) => this.#panels?.openDownloads(dated, lang, opener),
        // Data of this page alone cannot be asked for from another page.
        embed: isGiven && !gateway ? undefined : (opener) => this.#panels?.openEmbed(lang, opener),
      },
    );
    this.#view = view;
    // Where nothing is published, the page's own content says more.
    this.#content.replaceChildren(...(figure.state === 'empty' ? [build('slot')] : []), view.root);
    this.#layOut();
    const state = failure ? 'stale' : isPartial ? 'partial' : figure.state;
    if (later) this.#settle(view, isLoading ? 'loading' : state);
    else this.#complete(view, isLoading ? 'loading' : state);
  }

  /** Adds what a figure has beside its chart; without it the chart stays. */
  async #complete(view: FigureView, state: FigureState): Promise<void> {
    try {
      const loaded = await loadLater();
      if (this.#view !== view) return;
      view.complete(this.#equip(loaded));
    } catch (error) {
      this.#warn('later', `could not add the table: ${String(error)}`);
    }
    if (this.#view === view) this.#settle(view, state);
  }

  /** Says what is shown, once it is whole. */
  #settle(view: FigureView, state: FigureState): void {
    this.#setState(state);
    if (state === 'loading') return;
    if (this.#isOnTheWay) view.focusTitle();
    this.#isOnTheWay = false;
    this.#dispatch('tiendo-ready', { data: this.#source.loaded?.data });
  }

  /** Prepares the element for what comes beside the chart. */
  #equip(loaded: Later): Later {
    this.adopt(loaded.laterSheet());
    this.#panels ??= new loaded.Panels(this, {
      onClose: () => this.#select(undefined),
      onFailure: (error) => {
        this.#view?.openTable();
        this.#warn('detail', `could not open: ${String(error)}`);
      },
    });
    return loaded;
  }

  /** Asks something else by the attributes; the focus follows when it is there. */
  #go(attributes: Attributed): void {
    this.#isOnTheWay = true;
    for (const [name, text] of Object.entries(attributes))
      if (text === null) this.removeAttribute(name);
      else this.setAttribute(name, text);
  }

  #headingLevel(): number {
    const text = this.text('heading-level');
    if (text === undefined) return 3;
    if (/^[1-6]$/.test(text)) return Number(text);
    this.#warn('heading-level', `heading-level is 1 to 6, got ${text}`);
    return 3;
  }

  #showMessage(state: 'loading' | 'error' | 'restricted'): void {
    const { failure, isGiven } = this.#source;
    const detail =
      failure instanceof IncompleteQuestion
        ? wordsIn(this.language).needs(failure.missing.join(', '))
        : failure?.refusal === 'refused'
          ? failure.message
          : undefined;
    const retry = isGiven && !this.#unprepared ? undefined : () => this.refresh();
    this.#content.replaceChildren(...messageView(this, state, this.language, detail, retry));
    this.#setState(state);
  }

  get #content(): HTMLElement {
    this.#contentRoom ??= build('div', { class: 'content' });
    return this.#contentRoom;
  }

  #layOut(): void {
    const { width } = this.getBoundingClientRect();
    if (width > 0) this.#view?.layOut(width);
  }

  #setState(state: FigureState): void {
    this.toggleAttribute('aria-busy', false);
    if (state === 'loading') this.setAttribute('aria-busy', 'true');
    if (this.getAttribute('state') === state) return;
    this.setAttribute('state', state);
    this.#dispatch('tiendo-state', { state });
  }

  /** Says which value is pointed at, walked to or opened; an open panel keeps its value. */
  #select(key: string | undefined): void {
    if (key === undefined && this.#panels?.isOpen) return;
    const value = key === undefined ? undefined : this.#figure?.readings.get(key)?.value;
    const pointed: Pointed = {
      ...{ key, value, group: this.text('group'), area: value?.area.code, period: value?.period },
    };
    this.#dispatch('tiendo-select', pointed);
  }

  /** Follows the other elements of the group. */
  readonly #onSelect = (event: Event) => {
    const group = this.text('group');
    const pointed = (event as CustomEvent<Pointed | null>).detail;
    if (!group || pointed?.group !== group || event.composedPath()[0] === this || !this.#figure) return;
    const isNone = pointed.area === undefined && pointed.period === undefined;
    this.#view?.link(isNone ? new Set() : linkedKeys(this.#figure.readings, pointed));
  };

  #onVisibility(entries: readonly IntersectionObserverEntry[]): void {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    this.#isVisible = true;
    this.#visibility?.disconnect();
    if (this.#source.isDue) this.#queue();
  }

  #onLanguage(): void {
    if (this.hasAttribute('lang')) return;
    this.attributeChangedCallback('lang', null, document.documentElement.lang);
  }

  readonly #onPrint = () => {
    this.#undoPrint = this.#view?.openTable();
  };

  readonly #onPrinted = () => {
    this.#undoPrint?.();
  };

  #upgradeProperty(name: 'data'): void {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete (this as { data?: unknown })[name];
    this[name] = value;
  }

  #dispatch(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  #warn(about: string, message: string): void {
    if (this.#warned.has(about)) return;
    this.#warned.add(about);
    console.warn(`<${this.localName}> ${message}`);
  }
}

type Later = typeof import('./later.ts');
/** What figures have beside their charts, once it was loaded. */
let laterParts: Later | undefined;

async function loadLater(): Promise<Later> {
  laterParts ??= await import('./later.ts');
  return laterParts;
}

/** Attributes with their text, null where absent. */
type Attributed = Readonly<Record<string, string | null>>;

function stateOf({ refusal }: GatewayError): 'error' | 'restricted' {
  return refusal === 'restricted' ? 'restricted' : 'error';
}

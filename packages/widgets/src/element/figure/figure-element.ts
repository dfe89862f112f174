import type { Lang } from '@tiendo/core';
import type { Asking } from '../../client/asking.ts';
import { build } from './build.ts';
import { hasEmbeddedData } from './embedded-data.ts';
import type { FigureRoom } from './figure-room.ts';
import { type FigureState, showState } from './figure-state.ts';
import { messageView } from './message-view.ts';
import { pageLanguage } from './page-language.ts';
import type { ShownKind } from './shown-kind.ts';
import { stateSheet } from './state-sheet.ts';

/** Attributes that change what is asked. */
export const ASKED = ['src', 'saved', 'indicator', 'area', 'benchmark', 'where', 'as-of', 'known-on', 'lang'];
/** Attributes that change how it is shown. */
export const SHOWN = ['heading-level', 'title-mode', 'open', 'group'];

/** So that the module can be read where there is no browser. */
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

/**
 * What the page sees of a figure. What draws it is loaded when the element comes near the part of the page that is seen,
 * or has data to draw. Nothing is thrown from life-cycle callbacks.
 */
export abstract class FigureElement<Data> extends Base {
  #room: FigureRoom<Data> | undefined;
  #isLoading = false;
  #given: unknown;
  #visibility: IntersectionObserver | undefined;
  /** Made when connected: nothing may touch a document that does not exist. */
  #contentRoom: HTMLElement | undefined;

  /** Attributes without which nothing can be asked. */
  protected abstract readonly needed: readonly string[];
  /** The table is the figure itself. */
  protected readonly isTable: boolean = false;
  /** Loads what draws this kind of figure, in a language. */
  protected abstract loadKind(lang: Lang): Promise<ShownKind<Data>>;
  /** Loads what asks for its data. */
  protected abstract loadAsking(): Promise<Asking<Data>>;

  /**
   * What is drawn. Setting it draws without asking a gateway: a snapshot, what a gateway answers under `data`, or what
   * was read here before. Undefined returns to what the attributes ask.
   */
  get data(): Data | undefined {
    return this.#room?.data;
  }

  set data(given: unknown) {
    this.#given = given ?? undefined;
    if (this.#room) this.#room.give(this.#given);
    else if (this.#given !== undefined && this.isConnected) this.#load();
  }

  /** What the element shows at the moment. */
  get state(): FigureState {
    return (this.getAttribute('state') as FigureState | null) ?? 'loading';
  }

  /** Loads again; what is drawn stays until the answer comes, and says so when none comes. */
  refresh(): void {
    if (this.#room) this.#room.refresh();
    else this.#load();
  }

  connectedCallback(): void {
    this.#upgradeProperty('data');
    if (this.#room) {
      this.#room.connect();
      return;
    }
    if (!this.shadowRoot) {
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [stateSheet()];
      root.append(this.#content);
      this.#showMessage('loading');
    }
    if (this.#isGiven) this.#load();
    this.#visibility ??= new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.#load();
      },
      { rootMargin: '300px' },
    );
    this.#visibility.observe(this);
  }

  disconnectedCallback(): void {
    this.#visibility?.disconnect();
    this.#room?.disconnect();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before !== after) this.#room?.attributeChanged(name);
  }

  /** An attribute's text, undefined when absent or empty. */
  protected text(name: string): string | undefined {
    return this.getAttribute(name)?.trim() || undefined;
  }

  get #isGiven(): boolean {
    return this.#given !== undefined || hasEmbeddedData(this);
  }

  /** Loads what draws the figure and what is special to its kind side by side. */
  async #load(): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    this.#visibility?.disconnect();
    if (this.state === 'error') this.#showMessage('loading');
    const loadKind = (lang: Lang) => this.loadKind(lang);
    const loadAsking = () => Promise.all([import('./load-data.ts'), this.loadAsking()] as const);
    // Data that comes with the page needs nobody to ask for it.
    if (!this.#isGiven) loadAsking().catch(() => {});
    try {
      const [{ FigureRoom }] = await Promise.all([import('./figure-room.ts'), loadKind(pageLanguage(this))]);
      this.#room = new FigureRoom<Data>(this, this.#content, {
        ...{ isTable: this.isTable, needed: () => this.needed, loadKind, loadAsking },
      });
      this.#room.give(this.#given);
      if (this.isConnected) this.#room.connect();
    } catch (error) {
      console.warn(`<${this.localName}> ${String(error)}`);
      // What failed is tried again when the reader asks for it.
      this.#isLoading = false;
      this.#showMessage('error');
    }
  }

  #showMessage(state: 'loading' | 'error'): void {
    const retry = () => this.refresh();
    this.#content.replaceChildren(...messageView(this, state, pageLanguage(this), undefined, retry));
    showState(this, state);
  }

  get #content(): HTMLElement {
    this.#contentRoom ??= build('div', { class: 'content' });
    return this.#contentRoom;
  }

  #upgradeProperty(name: 'data'): void {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete (this as { data?: unknown })[name];
    this[name] = value;
  }
}

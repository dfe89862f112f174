import type { Lang } from '@tiendo/core';
import {
  type Answer,
  askFor,
  endpointOf,
  GatewayError,
  type GraphData,
  type GraphRequest,
} from '../../client/index.ts';
import { build } from './build.ts';
import type { Figure, Telling } from './figure.ts';
import { FigureView } from './figure-view.ts';
import { pageLanguage } from './page-language.ts';
import { scriptUrl } from './script-origin.ts';
import { figureSheet } from './sheet.ts';
import { wordsIn } from './words.ts';

/** What an element shows at the moment. */
export type FigureState = 'loading' | 'ready' | 'stale' | 'partial' | 'empty' | 'error' | 'restricted';

/** Attributes that change what is asked. */
export const ASKED = ['src', 'indicator', 'area', 'benchmark', 'where', 'as-of', 'known-on', 'lang'];
/** Attributes that change how it is shown. */
export const SHOWN = ['heading-level', 'title-mode', 'open'];

/** So that the module can be read where there is no browser. */
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

/**
 * What the figures share: when to ask, what to show meanwhile, and drawing again for each width.
 * Nothing is thrown from life-cycle callbacks; a wrong attribute warns once.
 */
export abstract class FigureElement<Data> extends Base {
  #data: Data | undefined;
  /** The data was set by the page, not asked. */
  #isGiven = false;
  #isPartial = false;
  #isVisible = false;
  #isQueued = false;
  #isAskDue = true;
  #figure: Figure | undefined;
  #view: FigureView | undefined;
  #asking: AbortController | undefined;
  #failure: GatewayError | undefined;
  #visibility: IntersectionObserver | undefined;
  #size: ResizeObserver | undefined;
  #language: MutationObserver | undefined;
  readonly #warned = new Set<string>();
  /** Made when connected: nothing may touch a document that does not exist. */
  #contentRoom: HTMLElement | undefined;
  #undoPrint: (() => void) | undefined;

  /** What the attributes ask. */
  protected abstract request(): GraphRequest;
  /** What the figure draws, from what a gateway answers to that; undefined where it is something else. */
  protected abstract read(data: GraphData, variables: GraphData): Data | undefined;
  /** True for data the figure can draw. */
  protected abstract accepts(data: unknown): data is Data;
  protected abstract describe(data: Data, telling: Telling): Figure;
  /** Attributes without which nothing can be asked. */
  protected abstract readonly needed: readonly string[];

  /** What is drawn. Setting it draws without asking a gateway; undefined returns to asking. */
  get data(): Data | undefined {
    return this.#data;
  }

  set data(data: Data | undefined) {
    if (data !== undefined && !this.accepts(data)) {
      this.#warn('data', 'data has not the shape of the gateway’s answer');
      return;
    }
    this.#asking?.abort();
    this.#data = data;
    this.#isGiven = data !== undefined;
    this.#isPartial = false;
    this.#failure = undefined;
    this.#isAskDue = data === undefined;
    this.#queue();
  }

  /** What the element shows at the moment. */
  get state(): FigureState {
    return (this.getAttribute('state') as FigureState | null) ?? 'loading';
  }

  /** Asks again; what is drawn stays until the answer comes, and says so when none comes. */
  refresh(): void {
    if (this.#isGiven) return;
    this.#isAskDue = true;
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
    this.#queue();
  }

  disconnectedCallback(): void {
    this.#asking?.abort();
    if (this.#asking) this.#isAskDue = true;
    this.#asking = undefined;
    this.#size?.disconnect();
    this.#visibility?.disconnect();
    this.#language?.disconnect();
    removeEventListener('beforeprint', this.#onPrint);
    removeEventListener('afterprint', this.#onPrinted);
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return;
    if (!SHOWN.includes(name) && !this.#isGiven) {
      this.#asking?.abort();
      this.#data = undefined;
      this.#isAskDue = true;
    }
    this.#view = undefined;
    this.#queue();
  }

  /** Asks the gateway. */
  protected ask(endpoint: string, signal: AbortSignal): Promise<Answer<Data>> {
    return askFor(endpoint, this.request(), (data, variables) => this.read(data, variables), { signal });
  }

  /** The language of the figure. */
  protected get language(): Lang {
    return pageLanguage(this);
  }

  /** An attribute's text, undefined when absent or empty. */
  protected text(name: string): string | undefined {
    return this.getAttribute(name)?.trim() || undefined;
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
      if (this.#isAskDue && this.#isVisible && !this.#isGiven) this.#ask();
      this.#render();
    } catch (error) {
      this.#warn('draw', `could not draw: ${String(error)}`);
      this.#failure = new GatewayError('unreachable', String(error));
      this.#showMessage('error');
    }
  }

  #ask(): void {
    this.#isAskDue = false;
    const missing = this.needed.filter((name) => !this.text(name));
    // Without any of them the page is about to set the data itself.
    if (missing.length === this.needed.length) return;
    if (missing.length > 0) {
      this.#warn('attributes', `needs ${missing.map((name) => `${name}="…"`).join(' and ')}`);
      this.#failure = new GatewayError('refused', `needs ${missing.join(', ')}`);
      return;
    }
    const endpoint = this.#endpoint();
    if (!endpoint) return;
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    this.#failure = undefined;
    this.ask(endpoint, asking.signal)
      .then(({ data, isPartial }) => {
        this.#data = data;
        this.#isPartial = isPartial;
      })
      .catch((error: unknown) => {
        if (asking.signal.aborted) return;
        this.#failure =
          error instanceof GatewayError ? error : new GatewayError('unreachable', String(error), error);
        this.#warn(this.#failure.message, this.#failure.message);
      })
      .finally(() => {
        if (this.#asking !== asking || asking.signal.aborted) return;
        this.#asking = undefined;
        this.#queue();
      });
  }

  #endpoint(): string | undefined {
    try {
      return endpointOf(this.text('src') ?? new URL(scriptUrl).origin, document.baseURI);
    } catch {
      this.#warn('src', 'src is no address');
      this.#failure = new GatewayError('refused', 'src is no address');
      return undefined;
    }
  }

  #render(): void {
    const data = this.#data;
    if (data === undefined) {
      this.#showMessage(
        this.#failure ? (this.#failure.refusal === 'restricted' ? 'restricted' : 'error') : 'loading',
      );
      return;
    }
    const lang = this.language;
    const words = wordsIn(lang);
    this.#figure = this.describe(data, {
      lang,
      titleMode: this.text('title-mode') === 'finding' ? 'finding' : 'neutral',
    });
    const notice = this.#failure ? words.stale : this.#isPartial ? words.partial : undefined;
    const view = new FigureView(
      this.#figure,
      { lang, headingLevel: this.#headingLevel(), isOpen: this.hasAttribute('open'), notice },
      {
        openSource: (key, opener) => this.#openSource(key, opener),
        select: (key) =>
          this.#dispatch('tiendo-select', { key, value: this.#figure?.readings.get(key)?.value }),
        saveCsv: () => this.#saveCsv(),
        savePicture: () => this.#savePicture(),
        embed: (opener) => this.#embed(opener),
      },
    );
    this.#view = view;
    this.#replaceContent(view.root);
    this.#layOut();
    const state = this.#failure ? 'stale' : this.#isPartial ? 'partial' : this.#figure.state;
    this.#setState(this.#asking ? 'loading' : state);
    if (!this.#asking) this.#dispatch('tiendo-ready', { data });
  }

  #headingLevel(): number {
    const text = this.text('heading-level');
    if (text === undefined) return 3;
    if (/^[1-6]$/.test(text)) return Number(text);
    this.#warn('heading-level', `heading-level is 1 to 6, got ${text}`);
    return 3;
  }

  /** What is shown instead of a figure. The page's own content stays above it. */
  #showMessage(state: 'loading' | 'error' | 'restricted'): void {
    const words = wordsIn(this.language);
    const hasOwn = this.childNodes.length > 0 && this.textContent?.trim() !== '';
    const retry = build(
      'button',
      { type: 'button', class: 'secondary', onclick: () => this.refresh() },
      words.retry,
    );
    const detail = this.#failure?.refusal === 'refused' ? ` ${this.#failure.message}` : '';
    const content =
      state === 'loading'
        ? build(
            'div',
            { class: hasOwn ? 'unseen' : 'skeleton', role: 'status' },
            build('span', { class: 'unseen' }, words.loading),
            build('i'),
            build('i'),
            build('i'),
          )
        : build(
            'div',
            { class: 'message', part: 'message', role: state === 'error' ? 'alert' : 'status' },
            build('p', {}, state === 'error' ? `${words.error}${detail}` : words.restricted),
            state === 'error' && retry,
          );
    this.#replaceContent(build('slot'), content);
    this.#setState(state);
  }

  #replaceContent(...content: readonly Node[]): void {
    this.#content.replaceChildren(...content);
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

  #openSource(key: string, opener: HTMLElement | SVGElement): void {
    const reading = this.#figure?.readings.get(key);
    if (!reading) return;
    this.#dispatch('tiendo-select', { key, value: reading.value });
    this.#withDetail(({ fillProvenance }) => {
      const dialog = this.#newDialog();
      fillProvenance(dialog, reading, this.language, this.#gateway());
      this.#openDialog(dialog, opener);
    });
  }

  #embed(opener: HTMLElement): void {
    const { observedAttributes } = this.constructor as unknown as { observedAttributes: readonly string[] };
    const copied = new Set(observedAttributes);
    for (const name of ['src', 'heading-level', 'open']) copied.delete(name);
    const source = this.text('src');
    const attributes = [
      ...(source ? [['src', new URL(source, document.baseURI).href]] : []),
      ...[...this.attributes].filter(({ name }) => copied.has(name)).map(({ name, value }) => [name, value]),
    ];
    const written = attributes.map(
      ([name, value = '']) => ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
    );
    const lines = [
      `<script type="module" src="${scriptUrl}"></script>`,
      `<${this.localName}${written.join('')}></${this.localName}>`,
    ];
    this.#withDetail(({ fillEmbed }) => {
      const dialog = this.#newDialog();
      fillEmbed(dialog, lines, this.language);
      this.#openDialog(dialog, opener);
    });
  }

  /** Runs with the part of the script that is loaded when a reader wants more than the figure. */
  #withDetail(use: (detail: typeof import('./detail.ts')) => void): void {
    import('./detail.ts')
      .then((detail) => {
        const { shadowRoot } = this;
        const sheet = detail.panelSheet();
        if (shadowRoot && !shadowRoot.adoptedStyleSheets.includes(sheet)) {
          shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
        }
        if (this.isConnected) use(detail);
      })
      .catch((error: unknown) => {
        this.#view?.openTable();
        this.#warn('detail', `could not open: ${String(error)}`);
      });
  }

  #newDialog(): HTMLDialogElement {
    return build('dialog', {
      class: 'panel',
      part: 'panel',
      'aria-labelledby': 'panel-title',
      lang: this.language.toLowerCase(),
    });
  }

  #openDialog(dialog: HTMLDialogElement, opener: HTMLElement | SVGElement): void {
    const key = opener.getAttribute('data-key');
    dialog.addEventListener('close', () => {
      dialog.remove();
      const again =
        key === null
          ? null
          : this.shadowRoot?.querySelector<SVGElement>(`.target[data-key="${CSS.escape(key)}"]`);
      (opener.isConnected ? opener : (again ?? undefined))?.focus();
    });
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) dialog.close();
    });
    this.shadowRoot?.append(dialog);
    dialog.showModal();
    dialog.querySelector<HTMLElement>('#panel-title')?.focus();
  }

  #saveCsv(): void {
    const figure = this.#figure;
    if (!figure) return;
    this.#withDetail(({ download, machineCsv }) =>
      download(machineCsv([...figure.readings.values()]), 'text/csv;charset=utf-8', `${figure.fileName}.csv`),
    );
  }

  #savePicture(): void {
    const figure = this.#figure;
    if (!figure) return;
    this.#withDetail(({ download, pictureMarkup }) =>
      download(pictureMarkup(figure, this.language), 'image/svg+xml', `${figure.fileName}.svg`),
    );
  }

  #gateway(): string | undefined {
    try {
      return new URL(this.text('src') ?? new URL(scriptUrl).origin, document.baseURI).href;
    } catch {
      return undefined;
    }
  }

  #onVisibility(entries: readonly IntersectionObserverEntry[]): void {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    this.#isVisible = true;
    this.#visibility?.disconnect();
    if (this.#isAskDue && !this.#isGiven) this.#queue();
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
    delete (this as { data?: Data | undefined })[name];
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

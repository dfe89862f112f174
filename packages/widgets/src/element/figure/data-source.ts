import type { Answer } from '../../client/ask.ts';
import { GatewayError } from '../../client/gateway-error.ts';
import { endpointOf } from '../../client/question.ts';
import type { GraphData } from '../../client/request.ts';
import { gatewayOfSnapshot, isSnapshotAddress } from '../../client/snapshot-address.ts';
import type { FigureKind } from '../../figure/figure-kind.ts';
import { askedAttributes, asVariables } from './asked-attributes.ts';
import { embeddedData, hasEmbeddedData } from './embedded-data.ts';
import { pageLanguage } from './page-language.ts';
import type { Saved, SavedWish } from './saved.ts';
import { scriptUrl } from './script-origin.ts';

/** Some attributes of a question are there and others are not. */
export class IncompleteQuestion extends GatewayError {
  readonly missing: readonly string[];

  constructor(missing: readonly string[]) {
    const stated = missing.map((name) => `${name}="…"`);
    super('refused', `needs ${stated.join(' and ')}`);
    this.missing = stated;
  }
}

/** Data to draw, with what is known of where it comes from. */
export interface Loaded<Data> {
  readonly data: Data;
  readonly isPartial?: boolean;
  /** Day that the figures were saved on; undefined where nothing says so. */
  readonly savedOn?: string | undefined;
  /** The data is a saved copy, not a gateway's answer of now. */
  readonly isSaved?: boolean;
  /** Language of saved names and sentences. */
  readonly lang?: Saved<Data>['lang'];
}

/** What an element knows of its data. */
export interface DataReader<Data> {
  /** Attributes without which nothing can be asked. */
  readonly needed: () => readonly string[];
  readonly ask: (endpoint: string, signal: AbortSignal) => Promise<Answer<Data>>;
  /** What the data has to be; undefined until it is loaded. */
  readonly kind: () => Pick<FigureKind<Data>, 'accepts' | 'read'> | undefined;
}

/**
 * Where the data of an element comes from: set by the page, standing in the element, a saved file, or a gateway, in
 * this order.
 */
export class DataSource<Data> {
  readonly #element: HTMLElement;
  readonly #reader: DataReader<Data>;
  readonly #onChange: () => void;
  #given: unknown;
  #loaded: Loaded<Data> | undefined;
  #failure: GatewayError | undefined;
  #loading: AbortController | undefined;
  #isDue = true;

  constructor(element: HTMLElement, reader: DataReader<Data>, onChange: () => void) {
    this.#element = element;
    this.#reader = reader;
    this.#onChange = onChange;
  }

  /** What there is to draw. */
  get loaded(): Loaded<Data> | undefined {
    return this.#loaded;
  }

  /** Why there is nothing, or nothing newer. */
  get failure(): GatewayError | undefined {
    return this.#failure;
  }

  get isLoading(): boolean {
    return this.#loading !== undefined;
  }

  /** Nothing was taken yet since the question changed. */
  get isDue(): boolean {
    return this.#isDue;
  }

  /** The data comes with the page: there is nothing to ask for. */
  get isGiven(): boolean {
    return this.#given !== undefined || hasEmbeddedData(this.#element);
  }

  /** Takes data from the page; undefined returns to what the attributes ask. */
  give(given: unknown): void {
    this.#given = given ?? undefined;
    this.reset();
  }

  /** Forgets what belongs to another question. */
  reset(): void {
    this.stop();
    this.#loaded = this.#readAnswer(this.#given);
    this.#failure = undefined;
    this.#isDue = this.#loaded === undefined;
  }

  /** Loads again; what there is stays until then. */
  renew(): void {
    this.#isDue = true;
  }

  /** Ends loading, to begin anew at the next occasion. */
  stop(): void {
    this.#loading?.abort();
    if (this.#loading) this.#isDue = true;
    this.#loading = undefined;
  }

  /** Begins to load what is due. */
  load(): void {
    this.stop();
    this.#isDue = false;
    this.#failure = undefined;
    const loading = new AbortController();
    const { signal } = loading;
    try {
      const work = this.#begin(signal);
      if (!work) return;
      this.#loading = loading;
      work
        .then(
          (loaded) => {
            if (!signal.aborted) this.#loaded = loaded;
          },
          (error: unknown) => {
            if (!signal.aborted) this.#fail(error);
          },
        )
        .finally(() => {
          if (signal.aborted) return;
          this.#loading = undefined;
          this.#onChange();
        });
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Address against which links to values are resolved; undefined where no gateway is known. */
  get gateway(): string | undefined {
    try {
      const source = this.#source();
      if (source && isSnapshotAddress(source)) return gatewayOfSnapshot(source);
      return source ?? (this.isGiven ? undefined : new URL(scriptUrl).origin);
    } catch {
      return undefined;
    }
  }

  #begin(signal: AbortSignal): Promise<Loaded<Data>> | undefined {
    const given = this.#given ?? embeddedData(this.#element);
    if (given !== undefined) {
      this.#loaded = this.#readAnswer(given);
      return this.#loaded ? undefined : this.#open((saved, wish) => saved.openSaved(given, wish));
    }
    if (document.readyState === 'loading') {
      // The parser may still come to data inside the element.
      const wait = () => {
        this.renew();
        this.#onChange();
      };
      document.addEventListener('DOMContentLoaded', wait, { once: true });
      return undefined;
    }
    const source = this.#source();
    if (source && isSnapshotAddress(source))
      return this.#open((saved, wish) => saved.loadSaved(source, wish, signal));
    const endpoint = endpointOf(source ?? new URL(scriptUrl).origin);
    return this.#isComplete() ? this.#ask(endpoint, signal) : undefined;
  }

  async #ask(endpoint: string, signal: AbortSignal): Promise<Loaded<Data>> {
    const answer = await this.#reader.ask(endpoint, signal);
    // The day in Vietnam.
    return { ...answer, savedOn: new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10) };
  }

  /** The checks of saved data are loaded with the first of it. */
  async #open(
    open: (saved: typeof import('./saved.ts'), wish: SavedWish<Data>) => Promise<Saved<Data>>,
  ): Promise<Loaded<Data>> {
    const element = this.#element;
    const { data, knownOn, lang } = await open(await import('./saved.ts'), {
      asked: askedAttributes(element),
      lang: pageLanguage(element),
      read: (answer, variables) => this.#read(answer, variables),
    });
    return { data, savedOn: knownOn, isSaved: true, lang: element.hasAttribute('lang') ? undefined : lang };
  }

  /** Reads what needs no check: data as it was drawn before, or an answer without its question. */
  #readAnswer(given: unknown): Loaded<Data> | undefined {
    if (typeof given !== 'object' || given === null || 'data' in given) return undefined;
    const data = this.#read(given as GraphData, asVariables(askedAttributes(this.#element)));
    return data === undefined ? undefined : { data };
  }

  /** The data in an answer, or data as it was read before. */
  #read(answer: GraphData, variables: GraphData): Data | undefined {
    const kind = this.#reader.kind();
    return kind?.accepts(answer) ? answer : kind?.read(answer, variables);
  }

  #isComplete(): boolean {
    const needed = this.#reader.needed();
    const missing = needed.filter((name) => !this.#element.getAttribute(name)?.trim());
    if (missing.length > 0 && missing.length < needed.length) throw new IncompleteQuestion(missing);
    // Without any of them the page is about to give the data itself.
    return missing.length === 0;
  }

  #source(): string | undefined {
    const source = this.#element.getAttribute('src')?.trim();
    if (!source) return undefined;
    try {
      return new URL(source, document.baseURI).href;
    } catch (error) {
      throw new GatewayError('refused', 'src is no address', error);
    }
  }

  #fail(error: unknown): void {
    this.#failure =
      error instanceof GatewayError ? error : new GatewayError('unreachable', String(error), error);
  }
}

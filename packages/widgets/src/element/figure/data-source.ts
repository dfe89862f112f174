import { GatewayError } from '../../client/gateway-error.ts';
import { embeddedData, hasEmbeddedData } from './embedded-data.ts';
import type { Loaded } from './load-data.ts';

/** What an element knows of its data. */
export interface DataReader<Data> {
  /** True for data that can be drawn as it is; undefined until that can be said. */
  readonly accepts: () => ((data: unknown) => data is Data) | undefined;
  /** Reads what the page gives, a saved file, or what a gateway answers; undefined where the page asks for nothing yet. */
  readonly load: (
    given: unknown,
    signal: AbortSignal,
    /** Hears of data that stands in until then. */
    meanwhile: (loaded: Loaded<Data>) => void,
  ) => Promise<Loaded<Data> | undefined>;
}

/**
 * What data an element has and what becomes of it: set by the page, standing in the element, a saved file, or a
 * gateway's answer, in this order.
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
    this.#loaded = this.#accepted(this.#given);
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
    const given = this.#given ?? embeddedData(this.#element);
    const accepted = this.#accepted(given);
    if (accepted) {
      this.#loaded = accepted;
      return;
    }
    if (given === undefined && document.readyState === 'loading') {
      // The parser may still come to data inside the element.
      const wait = () => {
        this.renew();
        this.#onChange();
      };
      document.addEventListener('DOMContentLoaded', wait, { once: true });
      return;
    }
    this.#begin(given);
  }

  #begin(given: unknown): void {
    const loading = new AbortController();
    const { signal } = loading;
    this.#loading = loading;
    this.#reader
      .load(given, signal, (standIn) => {
        if (this.#loading !== loading) return;
        this.#loaded = standIn;
        this.#onChange();
      })
      .then(
        (loaded) => {
          if (loaded && !signal.aborted) this.#loaded = loaded;
        },
        (error: unknown) => {
          if (!signal.aborted) this.#failure = asGatewayError(error);
        },
      )
      .finally(() => {
        if (signal.aborted) return;
        this.#loading = undefined;
        this.#onChange();
      });
  }

  #accepted(given: unknown): Loaded<Data> | undefined {
    const accepts = this.#reader.accepts();
    return given !== undefined && accepts?.(given) ? { data: given } : undefined;
  }
}

function asGatewayError(error: unknown): GatewayError {
  return error instanceof GatewayError ? error : new GatewayError('unreachable', String(error), error);
}

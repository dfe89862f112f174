/** A part of the script that is loaded when it is first needed. */
export class OnDemand<Part> {
  readonly #import: () => Promise<Part>;
  #part: Part | undefined;

  constructor(load: () => Promise<Part>) {
    this.#import = load;
  }

  async load(): Promise<Part> {
    this.#part ??= await this.#import();
    return this.#part;
  }

  /** The part, once it was loaded. */
  get part(): Part {
    if (!this.#part) throw new TypeError('part requires load() to have ended');
    return this.#part;
  }
}

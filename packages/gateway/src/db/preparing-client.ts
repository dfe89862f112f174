import pg from 'pg';

/** Texts that one connection keeps at most: each plan takes memory in the server. */
const PREPARED_AT_MOST = 100;

/**
 * A connection that prepares each SELECT with parameters the first time it sends it, and afterwards sends only the
 * parameters: planning a question costs the server more than answering it. A text that changes with how much is asked
 * would fill the room; bind arrays instead. With `*` the columns may change under a plan, which PostgreSQL refuses.
 */
export class PreparingClient extends pg.Client {
  readonly #names = new Map<string, string>();

  // The driver's query has a signature for each kind of callback and result; what goes through here is passed on.
  override query(...given: unknown[]): never {
    const [text, values, ...rest] = given;
    const name = typeof text === 'string' && Array.isArray(values) ? this.#nameOf(text, values) : undefined;
    const send = super.query as (...passed: unknown[]) => unknown;
    return send.call(this, ...(name ? [{ name, text, values }, ...rest] : given)) as never;
  }

  #nameOf(text: string, values: readonly unknown[]): string | undefined {
    if (values.length === 0 || !isPreparable(text)) return undefined;
    const known = this.#names.get(text);
    if (known || this.#names.size >= PREPARED_AT_MOST) return known;
    const name = `tiendo_${this.#names.size + 1}`;
    this.#names.set(text, name);
    return name;
  }
}

function isPreparable(text: string): boolean {
  return /^\s*select\b/i.test(text) && !/(?:\bselect\s+|\.)\*/i.test(text);
}

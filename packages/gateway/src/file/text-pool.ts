import { NumberColumn } from './number-column.ts';

/** A cell of Excel holds no more characters; a longer field of a text file is an open quote or worse. */
export const LONGEST_TEXT = 32_767;

/** Texts that repeat are kept once; a column of distinct numbers would only fill this table. */
const MOST_SHARED = 20_000;
const CHUNK_BITS = 20;
const CHUNK = 1 << CHUNK_BITS;

/** Texts by number, kept as bytes: a file of two million short texts takes little more than its own size. */
export class TextPool {
  readonly #starts = new NumberColumn(Int32Array);
  readonly #ids = new Map<string, number>();
  /** The same texts by number, so that a text that repeats is one string. */
  readonly #shared: string[] = [];
  readonly #chunks: { readonly bytes: Buffer; end: number }[] = [];

  /** Keeps a text of at most 32,767 characters and returns its number. */
  add(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    const chunk = this.#roomFor(text);
    const id = this.#starts.length;
    this.#starts.push((this.#chunks.length - 1) * CHUNK + chunk.end);
    chunk.end += chunk.bytes.write(text, chunk.end);
    if (this.#ids.size < MOST_SHARED) {
      this.#ids.set(text, id);
      this.#shared[id] = text;
    }
    return id;
  }

  at(id: number): string {
    const shared = this.#shared[id];
    if (shared !== undefined) return shared;
    const start = this.#starts.at(id);
    const index = start >> CHUNK_BITS;
    const { bytes, end } = this.#chunks[index] as { bytes: Buffer; end: number };
    const next = id + 1 < this.#starts.length ? this.#starts.at(id + 1) : Number.POSITIVE_INFINITY;
    return bytes.toString('utf8', start - index * CHUNK, Math.min(end, next - index * CHUNK));
  }

  /** A character takes three bytes of UTF-8 at most, two of a pair four. */
  #roomFor(text: string): { readonly bytes: Buffer; end: number } {
    const last = this.#chunks.at(-1);
    if (last && last.end + 3 * text.length <= CHUNK) return last;
    const next = { bytes: Buffer.alloc(CHUNK), end: 0 };
    this.#chunks.push(next);
    return next;
  }
}

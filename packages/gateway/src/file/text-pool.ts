import { NumberColumn } from './number-column.ts';

/** Texts that repeat are kept once; a column of distinct numbers would only fill this table. */
const MOST_SHARED = 20_000;

/** Texts by number, kept as bytes: a file of two million short texts takes little more than its own size. */
export class TextPool {
  readonly #starts = new NumberColumn(Int32Array);
  readonly #ids = new Map<string, number>();
  #bytes = Buffer.alloc(64 * 1024);
  #end = 0;

  /** Keeps a text and returns its number. */
  add(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    const id = this.#starts.length;
    // A character takes three bytes of UTF-8 at most, two of a pair four.
    if (this.#end + 3 * text.length > this.#bytes.length) this.#grow(3 * text.length);
    this.#starts.push(this.#end);
    this.#end += this.#bytes.write(text, this.#end);
    if (this.#ids.size < MOST_SHARED) this.#ids.set(text, id);
    return id;
  }

  at(id: number): string {
    const end = id + 1 < this.#starts.length ? this.#starts.at(id + 1) : this.#end;
    return this.#bytes.toString('utf8', this.#starts.at(id), end);
  }

  #grow(needed: number): void {
    const larger = Buffer.alloc(Math.ceil((this.#bytes.length + needed) * 1.5));
    this.#bytes.copy(larger);
    this.#bytes = larger;
  }
}

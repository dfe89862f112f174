type NumberArray = Int32Array | Uint16Array | Uint8Array | Float64Array;

const CHUNK_BITS = 14;
const CHUNK = 1 << CHUNK_BITS;

/** A list of numbers of one size that grows piece by piece, never copied; it takes no place in the heap. */
export class NumberColumn<A extends NumberArray> {
  readonly #make: new (
    length: number,
  ) => A;
  readonly #chunks: A[] = [];
  length = 0;

  constructor(make: new (length: number) => A) {
    this.#make = make;
  }

  push(value: number): void {
    const place = this.length & (CHUNK - 1);
    if (place === 0) this.#chunks.push(new this.#make(CHUNK));
    (this.#chunks[this.length >> CHUNK_BITS] as A)[place] = value;
    this.length += 1;
  }

  at(index: number): number {
    return (this.#chunks[index >> CHUNK_BITS] as A)[index & (CHUNK - 1)] as number;
  }

  /** The numbers in one piece, to be handed to another thread. */
  joined(): A {
    const whole = new this.#make(this.length);
    for (const [index, chunk] of this.#chunks.entries())
      whole.set(chunk.subarray(0, Math.min(CHUNK, this.length - index * CHUNK)), index * CHUNK);
    return whole;
  }
}

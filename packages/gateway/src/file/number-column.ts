type NumberArray = Int32Array | Uint16Array | Uint8Array | Float64Array;

/** A list of numbers of one size that grows by half; it takes no place in the heap. */
export class NumberColumn<A extends NumberArray> {
  readonly #make: new (
    length: number,
  ) => A;
  #array: A;
  length = 0;

  constructor(make: new (length: number) => A) {
    this.#make = make;
    this.#array = new make(256);
  }

  push(value: number): void {
    if (this.length === this.#array.length) this.#grow();
    this.#array[this.length] = value;
    this.length += 1;
  }

  at(index: number): number {
    return this.#array[index] as number;
  }

  /** The numbers alone, to be handed to another thread. */
  trimmed(): A {
    return this.#array.slice(0, this.length) as A;
  }

  #grow(): void {
    const larger = new this.#make(Math.ceil(this.length * 1.5));
    larger.set(this.#array);
    this.#array = larger;
  }
}

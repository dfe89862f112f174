/** How deep a row stands in the numbering of its table: A, I, 1, 1.1, a), -, +. */
export class Outline {
  readonly #open: { kind: string; text: string }[] = [];

  /** Level of the next row, 0 being the outermost; a row without ordinal stands below the row numbered last. */
  levelOf(ordinal: string): number {
    if (ordinal === '') return this.#open.length;
    const text = ordinal.replace(/[.)]+$/, '');
    const kind = this.#kindOf(text);
    const known = this.#open.findIndex((level) => level.kind === kind);
    if (known >= 0) this.#open.length = known;
    return this.#open.push({ kind, text }) - 1;
  }

  #kindOf(text: string): string {
    if (/^[IVXLC]+$/.test(text) && !this.#continuesLetters(text)) return 'roman';
    if (/^[A-Z]$/.test(text)) return 'letter';
    if (/^[a-zđ]$/.test(text)) return 'small letter';
    return text.replace(/\d+/g, '1').replace(/[IVXLC]+/g, 'I');
  }

  /** C after B is a letter; I, or C after XCIX, is a Roman number. */
  #continuesLetters(text: string): boolean {
    const last = this.#open.find(({ kind }) => kind === 'letter')?.text;
    return text.length === 1 && last !== undefined && text.charCodeAt(0) === last.charCodeAt(0) + 1;
  }
}

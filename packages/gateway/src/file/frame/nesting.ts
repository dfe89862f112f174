import { Outline } from './ordinal.ts';
import { isPartLabel, isPartList, isTotalLabel } from './row-words.ts';

/**
 * What a row is to its table: the sum of all, the sum of the rows below it, a row of its own, a further row of the same
 * label, or a part ("Trong đó") of the row above. Only leaves and further rows add up to the total.
 */
export type RowRole = 'total' | 'group' | 'leaf' | 'further' | 'part';

/** Where a row stands among the others. */
export interface Place {
  readonly role: RowRole;
  readonly level: number;
  readonly label: string;
  /** Labels of the groups it stands in, the outermost first. */
  readonly path: readonly string[];
}

/** A list of parts that has begun below a row. */
interface Parts {
  readonly level: number;
  readonly isNumbered: boolean;
  /** "Trong đó:" alone, the parts being listed below it. */
  readonly isList: boolean;
}

/** Follows the numbering of the rows down a table. */
export class Nesting {
  readonly #outline = new Outline();
  readonly #path: string[] = [];
  #last: { readonly level: number; readonly label: string; readonly isNumbered: boolean } | undefined;
  #parts: Parts | undefined;
  #shared: readonly string[] = [];

  /** The place of the next row; `isUnlabelled` when its own label is empty or merged with the one above. */
  place(ordinal: string, label: string, isUnlabelled: boolean): Place {
    if (ordinal === '' && isTotalLabel(label)) return { role: 'total', level: 0, label, path: [] };
    if (ordinal === '' && isUnlabelled && this.#last)
      return {
        role: 'further',
        level: this.#last.level,
        label: label || this.#last.label,
        path: this.#above(this.#last.level),
      };
    const level = this.#outline.levelOf(ordinal);
    if (this.#isPart(ordinal, label, level)) return { role: 'part', level, label, path: this.#above(level) };
    this.#last = { level, label, isNumbered: ordinal !== '' };
    this.#path.length = Math.min(this.#path.length, level);
    const path = this.#above(level);
    this.#path[level] = label;
    return { role: 'leaf', level, label, path };
  }

  /** Rows side by side share one list. */
  #above(level: number): readonly string[] {
    const path = this.#path.slice(0, level).filter((label) => label !== undefined);
    if (path.join('\n') !== this.#shared.join('\n')) this.#shared = path;
    return this.#shared;
  }

  #isPart(ordinal: string, label: string, level: number): boolean {
    if (isPartLabel(label)) {
      this.#parts ??= {
        level: this.#last?.level ?? level,
        isNumbered: this.#last?.isNumbered ?? false,
        isList: isPartList(label),
      };
      return true;
    }
    if (this.#parts && !this.#goesOn(this.#parts, ordinal, label, level)) this.#parts = undefined;
    return this.#parts !== undefined;
  }

  /** Parts are dashed, or bear no number where the row above does, or are numbered below a bare "Trong đó:". */
  #goesOn(
    { level: above, isNumbered, isList }: Parts,
    ordinal: string,
    label: string,
    level: number,
  ): boolean {
    if (/^[-+*]/.test(ordinal) || (ordinal === '' && /^[-+*]/.test(label))) return true;
    return ordinal === '' ? isNumbered : isList && isNumbered && level > above;
  }
}

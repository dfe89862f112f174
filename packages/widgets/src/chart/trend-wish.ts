import type { Label } from '../mark/label.ts';

/** Words of a trend with the value they print, if they print one. */
export interface PlacedText {
  /** Key of the value; undefined for notes. */
  readonly key: string | undefined;
  readonly lines: readonly Label[];
  /** The hatch gives way to the words. */
  readonly isOnHatch?: boolean;
}

/** Words that look for a place. */
export interface Wish {
  /** Where the words may stand, the best place first. */
  readonly candidates: readonly PlacedText[];
  /** Drawn even where it touches something. */
  readonly isNeeded: boolean;
}

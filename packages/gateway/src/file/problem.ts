/** What can be wrong with a file, or must be said of it. */
export type ProblemCode =
  // The file as a whole
  | 'empty'
  | 'wrong-kind'
  | 'damaged'
  | 'too-large'
  | 'hostile'
  | 'encoding-unknown'
  | 'garbled-text'
  | 'secret'
  | 'name-list'
  | 'hidden-sheet'
  // Its tables
  | 'no-table'
  | 'header-changed'
  | 'row-length'
  | 'far-cell'
  | 'hidden-row'
  | 'row-after-signature'
  | 'no-name'
  // Its cells
  | 'uncomputed-formula'
  | 'external-link'
  | 'formula-error'
  | 'ambiguous-number'
  | 'mixed-numbers'
  | 'not-a-number'
  | 'not-whole'
  | 'not-exact'
  | 'not-a-day'
  | 'two-digit-year';

/** A sentence in both languages. */
export interface Sentence {
  readonly vi: string;
  readonly en: string;
}

/** Something wrong with a file: where, what stands there, why, and what would be right. */
export interface Problem extends Sentence {
  readonly code: ProblemCode;
  /** An error stops the file; a warning needs a written explanation. */
  readonly severity: 'error' | 'warning';
  readonly sheet?: string;
  /** As a spreadsheet names it: `D12`. In a text file the row is the line. */
  readonly cell?: string;
  /** What stands in the cell. */
  readonly raw?: string;
  readonly right?: Sentence;
}

/** So many problems of one file are told; the officer mends those first. */
export const MOST_PROBLEMS = 1000;

/** A file of which nothing is read, with the one reason. */
export class UnreadableFile extends Error {
  readonly problem: Problem;

  constructor(problem: Omit<Problem, 'severity'>) {
    super(problem.en);
    this.name = 'UnreadableFile';
    this.problem = { severity: 'error', ...problem };
  }
}

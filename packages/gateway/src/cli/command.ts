import type { Lang } from '@tiendo/core';
import type { Said } from './said.ts';

/** A word that begins with `--`: followed by a value when it has a name for one. */
export interface Option {
  /** What stands for the value in the help; a switch when absent. */
  readonly value?: string;
  readonly help: Said;
}

/** What a command is asked to do. */
export interface Call {
  /** Office or login in whose name it is done. */
  readonly by: string;
  /** The words after its name that are no options. */
  readonly words: readonly string[];
  readonly text: (option: string) => string | undefined;
  readonly has: (option: string) => boolean;
  readonly lang: Lang;
}

/** What came of it: 0 accepted, 1 refused; as an object for `--json` and as lines for readers. */
export interface Outcome {
  readonly code: 0 | 1;
  readonly answer: Readonly<Record<string, unknown>>;
  readonly lines: readonly Said[];
  /** A file, written to standard output in place of the answer. */
  readonly content?: Uint8Array;
}

/** One thing that `tiendo` does. */
export interface Command {
  readonly name: string;
  /** The words it takes: `FILE`, `PAGE FOLDER`, `[FOLDER]`. */
  readonly takes: string;
  readonly purpose: Said;
  readonly options: Readonly<Record<string, Option>>;
  readonly run: (call: Call) => Promise<Outcome>;
}

/** How the command was used wrongly. */
export class WrongUse extends Error {
  readonly said: Said;

  constructor(vi: string, en: string) {
    super(en);
    this.said = { vi, en };
  }
}

import type { Day } from '@tiendo/core';
import type { Sentence } from '../file/problem.ts';
import type { WarningExplanation } from '../query/warning-explanation.ts';
import type { DatasetMapping } from './mapping/dataset-mapping.ts';

/** An explanation with what was found there, which is for the office alone. */
export interface Explanation extends WarningExplanation {
  readonly finding?: Sentence;
}

/** What is said of a file beside its content, kept with it: the file reads the same for ever. */
export interface Reading {
  readonly mapping?: DatasetMapping;
  /** Day the report runs to, where its titles do not say or say otherwise. */
  readonly asOf?: Day;
  /** The office's words and the codes they had when the file came in. */
  readonly words?: Readonly<Record<string, string>>;
  readonly explanations?: readonly Explanation[];
}

import type { Day } from '@tiendo/core';
import type { Sentence } from '../file/problem.ts';
import type { DatasetMapping } from './mapping/dataset-mapping.ts';

/** What an officer wrote about a warning; it stays with the figure. */
export interface Explanation {
  readonly sheet?: string;
  readonly cell: string;
  readonly text: string;
  /** What was found there. */
  readonly finding?: Sentence;
  /** The figure it is about, where the cell is that of a record. */
  readonly area?: string;
  readonly at?: string;
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

import type { CorpusFile } from './corpus-file.ts';
import { dayFiles } from './days.ts';
import { encodings } from './encodings.ts';
import { hostile } from './hostile.ts';
import { layouts } from './layouts.ts';
import { numbers } from './numbers.ts';
import { refusedFiles } from './refused.ts';
import { structure } from './structure.ts';

/** Every file of the corpus. */
export const corpus: readonly CorpusFile[] = [
  ...encodings,
  ...numbers,
  ...dayFiles,
  ...hostile,
  ...layouts,
  ...structure,
  ...refusedFiles,
];

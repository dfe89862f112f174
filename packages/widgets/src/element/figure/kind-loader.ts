import type { Lang } from '@tiendo/core';
import type { Asking } from '../../client/asking.ts';
import type { ShownKind } from './shown-kind.ts';

/** What an element says of its kind before any of its code is loaded. */
export interface KindLoader<Data> {
  /** Attributes without which nothing can be asked. */
  readonly needed: () => readonly string[];
  /** The table is the figure itself. */
  readonly isTable: boolean;
  /** Loads what draws this kind of figure, in a language. */
  readonly loadKind: (lang: Lang) => Promise<ShownKind<Data>>;
  /** Loads what asks for its data. */
  readonly loadAsking: () => Promise<readonly [typeof import('./load-data.ts'), Asking<Data>]>;
}

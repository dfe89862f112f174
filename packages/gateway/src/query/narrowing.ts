import type { Day } from '@tiendo/core';
import type { ValuesQuestion } from './values.ts';

/** What narrows a question for values, as a field or an address gives it. */
export interface NarrowingArguments {
  readonly where?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly base?: string | null | undefined;
  readonly asOf?: Day | null | undefined;
  readonly knownOn?: Day | null | undefined;
}

/** The same as a question holds it. */
export function narrowingOf({
  where,
  base,
  asOf,
  knownOn,
}: NarrowingArguments): Pick<ValuesQuestion, 'where' | 'base' | 'asOf' | 'knownOn'> {
  return {
    where: where ?? {},
    base: base ?? undefined,
    asOf: asOf ?? undefined,
    knownOn: knownOn ?? undefined,
  };
}

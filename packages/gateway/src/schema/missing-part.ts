import type { Missing as CoreMissing } from '@tiendo/core';
import type { ValueCell } from '../query/values.ts';
import { builder } from './builder.ts';
import { rows } from './cost.ts';
import { Missing } from './enums.ts';
import { Value } from './value.ts';

/** A part that nothing is known of. */
interface MissingCell {
  readonly cell: ValueCell;
  readonly missing: CoreMissing;
}

export const MissingPart = builder.objectRef<MissingCell>('MissingPart').implement({
  description:
    'A part without a rate or a denominator: what it adds is not known, which is not 0. Example: { value { area { name } } missing }',
  fields: (t) => ({
    value: t.field({
      type: Value,
      description: 'What there is of it, with its area and dimensions.',
      extensions: rows(() => 1),
      resolve: ({ cell }) => cell,
    }),
    missing: t.field({
      type: Missing,
      description: 'Why: NO_DENOMINATOR for a rate that is published without its parts.',
      resolve: ({ missing }) => missing,
    }),
  }),
});

import {
  type Answer,
  type RateAndMix as CoreRateAndMix,
  differenceWord,
  type PartEffects,
} from '@tiendo/core';
import type { ValueCell } from '../query/values.ts';
import { builder } from './builder.ts';
import { rows } from './cost.ts';
import { langArgs } from './lang-args.ts';

import { MissingPart } from './missing-part.ts';
import { Coverage, SeriesBreak, Value } from './value.ts';

/** A split into rates and shares, with its parts as values of their own. */
interface RateAndMixCells {
  readonly split: CoreRateAndMix<Answer>;
  readonly cellOf: (part: Answer) => ValueCell;
}

interface EffectsOfCells extends Pick<RateAndMixCells, 'cellOf'> {
  readonly effects: PartEffects<Answer>;
}

const Effects = builder.objectRef<EffectsOfCells>('RateAndMixPart').implement({
  description: 'What one part adds to a difference: by its own rate, and by its share of the whole.',
  fields: (t) => ({
    value: t.field({
      type: Value,
      description: 'The part on the side of the subject.',
      extensions: rows(() => 1),
      resolve: ({ effects, cellOf }) => cellOf(effects.to),
    }),
    other: t.field({
      type: Value,
      description: 'The part on the other side.',
      extensions: rows(() => 1),
      resolve: ({ effects, cellOf }) => cellOf(effects.from),
    }),
    rate: t.float({
      description: 'By the change of its rate, points: 0.012 is 1,2 điểm %.',
      resolve: ({ effects }) => effects.rate,
    }),
    mix: t.float({
      description: 'By the change of its share of the denominator, points.',
      resolve: ({ effects }) => effects.mix,
    }),
  }),
});

export const RateAndMix = builder.objectRef<RateAndMixCells>('RateAndMix').implement({
  description:
    'A difference of two rates, split into what other rates and what other shares of the parts make of it (Kitagawa 1955): rate + mix = difference, exactly. Parts without a figure on both sides are left out on both. Example: { difference rate mix parts { value { scope { value } } rate mix } }',
  fields: (t) => ({
    difference: t.float({
      nullable: true,
      description: 'Rate of the subject minus that of the other side, points; null when there is none.',
      resolve: ({ split }) => split.difference,
    }),
    rate: t.float({
      nullable: true,
      description: 'What the rates of the parts make of it: Σ (r₁ − r₀)·(s₀ + s₁)/2.',
      resolve: ({ split }) => split.rate,
    }),
    mix: t.float({
      nullable: true,
      description: 'What the shares of the parts make of it: Σ (s₁ − s₀)·(r₀ + r₁)/2.',
      resolve: ({ split }) => split.mix,
    }),
    parts: t.field({
      type: [Effects],
      description: 'Part by part, in the order of the question; none without a difference.',
      extensions: rows(() => 15),
      resolve: ({ split, cellOf }) => split.parts.map((effects) => ({ effects, cellOf })),
    }),
    missing: t.field({
      type: [MissingPart],
      description: 'Parts without a figure on one side.',
      extensions: rows(() => 3),
      resolve: ({ split, cellOf }) =>
        split.missing.map(({ candidate, missing }) => ({ cell: cellOf(candidate), missing })),
    }),
    coverage: t.field({
      type: Coverage,
      description: 'Parts with a figure on both sides, of those on either.',
      extensions: rows(() => 1),
      resolve: ({ split }) => split.coverage,
    }),
    breaks: t.field({
      type: [SeriesBreak],
      description: 'What lies between two periods; nothing is split across it.',
      extensions: rows(() => 1),
      resolve: ({ split }) => [...split.breaks],
    }),
    reasons: t.stringList({
      description: 'What differs among the parts, or is unknown of them, in words.',
      args: langArgs,
      resolve: ({ split }, args) => split.reasons.map((reason) => differenceWord(reason, args.lang ?? 'VI')),
    }),
  }),
});

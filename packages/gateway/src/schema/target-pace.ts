import {
  finerPrecision,
  formatDifference,
  formatValue,
  type TargetPace as Pace,
  type TargetOutcome,
  targetPaceWord,
} from '@tiendo/core';
import type { StoredTarget } from '../query/targets.ts';
import { builder } from './builder.ts';
import { TargetPaceStatus } from './enums.ts';
import { langArgs } from './lang-args.ts';
import { stepOf } from './step-of.ts';

/** The way to a target as far as its result has come. */
interface PaceOfTarget {
  readonly pace: Pace;
  readonly target: StoredTarget;
  readonly achieved: TargetOutcome['achieved'];
}

export const TargetPace = builder.objectRef<PaceOfTarget>('TargetPace').implement({
  description:
    'Whether the way to a target that is not due is kept: the result beside what equal steps from the start would have reached by its cut-off. Arithmetic, not a forecast.',
  fields: (t) => ({
    status: t.field({
      type: TargetPaceStatus,
      description: 'Whether the result has come as far.',
      resolve: ({ pace }) => pace.status,
    }),
    statusText: t.string({
      description: 'The same in words.',
      args: langArgs,
      resolve: ({ pace }, args) => targetPaceWord(pace.status, args.lang ?? 'VI'),
    }),
    expected: t.float({
      description: 'What was to be reached by the cut-off of the result, in the unit of the target.',
      resolve: ({ pace }) => pace.expected,
    }),
    expectedText: t.string({
      description: 'The same as charts print it.',
      args: langArgs,
      resolve: ({ pace, target, achieved }, args) =>
        formatValue(
          { value: pace.expected, unit: target.unit, precision: precisionOf(target, achieved) },
          args.lang ?? 'VI',
        ),
    }),
    gap: t.float({
      description: 'Achieved minus expected, in points for shares.',
      resolve: ({ pace }) => pace.gap,
    }),
    gapText: t.string({
      description: 'The same as charts print it.',
      args: langArgs,
      resolve: ({ pace, target, achieved }, args) =>
        formatDifference(
          { value: pace.gap, unit: target.unit, precision: precisionOf(target, achieved) },
          args.lang ?? 'VI',
        ),
    }),
  }),
});

function precisionOf(target: StoredTarget, achieved: TargetOutcome['achieved']): number | null {
  return finerPrecision(achieved?.precision, stepOf(target.value ?? 0));
}

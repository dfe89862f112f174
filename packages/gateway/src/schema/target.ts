import {
  findStandard,
  finerPrecision,
  formatDifference,
  formatValue,
  type TargetOutcome,
  targetKindWord,
  targetReasonWord,
  targetStatusWord,
} from '@tiendo/core';
import type { StoredTarget } from '../query/targets.ts';
import { Area, areaOnDay } from './area.ts';
import { builder } from './builder.ts';
import { rows } from './cost.ts';
import { Missing, TargetKind, TargetReason, TargetStatus, Unit } from './enums.ts';
import { Indicator, Standard } from './indicator.ts';
import { langArgs } from './lang-args.ts';
import { Source } from './source.ts';
import { stepOf } from './step-of.ts';
import { SYNTHETIC } from './synthetic.ts';
import { TargetPace } from './target-pace.ts';
import { TargetResult } from './target-result.ts';

/** A target of an answer; the figures are read when the first result is asked for, once for all of them. */
interface AskedTarget {
  readonly target: StoredTarget;
  readonly outcome: () => Promise<TargetOutcome>;
}

export const Target = builder.objectRef<AskedTarget>('Target').implement({
  description:
    'A number that was set to be reached, with its kind. A status is given by a result of the same kind only: a yearly result is not judged by an average of a period.',
  fields: (t) => ({
    id: t.string({ description: 'Id; stays the same.', resolve: ({ target }) => target.id }),
    subject: t.string({
      description: 'Id of the indicator or published measure it is set for, such as ntm-new-communes.',
      resolve: ({ target }) => target.subject,
    }),
    indicator: t.field({
      type: Indicator,
      nullable: true,
      description: 'The indicator; null for a measure that is only published.',
      extensions: rows(() => 1),
      resolve: ({ target }) => target.indicator ?? null,
    }),
    area: t.field({
      type: Area,
      description: 'Area it is set for, in the edition of the period.',
      extensions: rows(() => 1),
      resolve: ({ target }) => areaOnDay(target.area, target.period.end),
    }),
    synthetic: t.boolean({ description: SYNTHETIC, resolve: ({ target }) => target.area.isSynthetic }),
    period: t.string({
      description: 'Period: 2023, 2023-Q4, 2023-12 or 2021/2025.',
      resolve: ({ target }) => target.period.text,
    }),
    kind: t.field({ type: TargetKind, description: 'How it is set.', resolve: ({ target }) => target.kind }),
    kindText: t.string({
      description: 'The kind in words.',
      args: langArgs,
      resolve: ({ target }, args) => targetKindWord(target.kind, args.lang ?? 'VI'),
    }),
    dueOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Day it is due, where the source gives one.',
      resolve: ({ target }) => target.dueOn,
    }),
    value: t.float({
      nullable: true,
      description: 'The number: a share or points as 0–1, whole đồng, a count. Null when not stated.',
      resolve: ({ target }) => target.value,
    }),
    missing: t.field({
      type: Missing,
      nullable: true,
      description: 'NOT_STATED when the source gives no number; null when it does.',
      resolve: ({ target }) => (target.value === null ? 'NOT_STATED' : null),
    }),
    text: t.string({
      description: 'The number as charts print it, or that the source states none: 80%.',
      args: langArgs,
      resolve: ({ target: { value, unit } }, args) =>
        value === null
          ? targetStatusWord(null, args.lang ?? 'VI')
          : formatValue({ value, unit, precision: stepOf(value) }, args.lang ?? 'VI'),
    }),
    unit: t.field({
      type: Unit,
      description: 'Unit of the number.',
      resolve: ({ target }) => target.unit,
    }),
    standard: t.field({
      type: Standard,
      nullable: true,
      description: 'Standard its result is counted by.',
      extensions: rows(() => 1),
      resolve: ({ target: { standard } }) => (standard ? (findStandard(standard) ?? null) : null),
    }),
    source: t.field({
      type: Source,
      description: 'Document or page it was read from.',
      extensions: rows(() => 1),
      resolve: ({ target }) => target.source,
    }),
    legalBasis: t.string({
      nullable: true,
      description: 'Number of the document that sets it; null when the source shows none. Never made up.',
      resolve: ({ target }) => target.source.documentNumber ?? null,
    }),
    note: t.string({
      nullable: true,
      description: 'Remark of the data keeper, in English.',
      resolve: ({ target }) => target.note,
    }),
    achieved: t.field({
      type: TargetResult,
      nullable: true,
      description: 'What was achieved, of the same kind; null when no figure of the kind is known.',
      extensions: rows(() => 1),
      resolve: async ({ target, outcome }) => {
        const { achieved } = await outcome();
        return achieved && { achieved, target };
      },
    }),
    gap: t.float({
      nullable: true,
      description:
        'Achieved minus target, in points for shares, else in the unit; null when there is nothing to compare.',
      resolve: async ({ outcome }) => (await outcome()).gap,
    }),
    gapText: t.string({
      nullable: true,
      description: 'The gap as charts print it: −0,53 điểm %.',
      args: langArgs,
      resolve: async ({ target, outcome }, args) => {
        const { gap, achieved } = await outcome();
        if (gap === null) return null;
        const precision = finerPrecision(achieved?.precision, stepOf(target.value ?? 0));
        return formatDifference({ value: gap, unit: target.unit, precision }, args.lang ?? 'VI');
      },
    }),
    status: t.field({
      type: TargetStatus,
      nullable: true,
      description: 'Whether it is reached; null when the source gives no number (missing is NOT_STATED).',
      resolve: async ({ outcome }) => (await outcome()).status,
    }),
    statusText: t.string({
      description: 'The status in words, or that the source states no number.',
      args: langArgs,
      resolve: async ({ outcome }, args) => targetStatusWord((await outcome()).status, args.lang ?? 'VI'),
    }),
    pace: t.field({
      type: TargetPace,
      nullable: true,
      description:
        'Whether the way to it is kept, while it is not due; null once it is decided, and where the way has no known start or the result no cut-off.',
      extensions: rows(() => 1),
      resolve: async ({ target, outcome }) => {
        const { pace, achieved } = await outcome();
        return pace && { pace, target, achieved };
      },
    }),
    reasons: t.field({
      type: [TargetReason],
      description: 'Why it cannot be assessed, or what must be said beside the status.',
      extensions: rows(() => 1),
      resolve: async ({ outcome }) => [...(await outcome()).reasons],
    }),
    reasonTexts: t.stringList({
      description: 'The reasons in words.',
      args: langArgs,
      resolve: async ({ outcome }, args) =>
        (await outcome()).reasons.map((reason) => targetReasonWord(reason, args.lang ?? 'VI')),
    }),
  }),
});

import { differenceWord, finerPrecision, formatDifference, formatShare, missingWord } from '@tiendo/core';
import { loaderOf } from '../loader/value-loader.ts';
import type { ValueChange } from '../query/value-change.ts';
import type { ValueCell } from '../query/values.ts';
import { builder } from './builder.ts';
import { rows } from './cost.ts';
import { ChangeSinceName, Missing } from './enums.ts';
import { langArgs } from './lang-args.ts';
import { SeriesBreak, Value } from './value.ts';

/** A change with the value that it is of. */
type ChangeOfValue = ValueChange & { readonly later: ValueCell };

const Change = builder.objectRef<ChangeOfValue>('ValueChange').implement({
  description:
    'How a value stands to that of the same area in an earlier period. Across a break there is no number, but the break with its reason. Example: { period difference relative text missing breaks { kind reason } }',
  fields: (t) => ({
    period: t.string({
      description: 'The earlier period. Example: "2023"',
      resolve: ({ since }) => since.text,
    }),
    earlier: t.field({
      type: Value,
      nullable: true,
      description:
        'The earlier value, of the same scope; of what runs up within a period, such as disbursement, at the same point of it. Null where the area did not exist or lay in other boundaries. Example: { value asOf missing source { title } }',
      extensions: rows(() => 1),
      resolve: ({ earlier }) => earlier ?? null,
    }),
    difference: t.float({
      nullable: true,
      description:
        'Value minus earlier value: points for shares, else in the unit of the value; null where there is none. Example: -0.0267',
      resolve: ({ difference }) => difference,
    }),
    relative: t.float({
      nullable: true,
      description:
        'The difference as a share of the earlier value, for counts and amounts; null for rates, whose change is told in points, and for an earlier value of 0. Example: -0.328',
      resolve: ({ relative }) => relative,
    }),
    text: t.string({
      description:
        'The change as charts print it, points for rates and percent for counts and amounts, or why there is none. Example: "−2,67 điểm %"',
      args: langArgs,
      resolve: (change, args) => textOf(change, args.lang ?? 'VI'),
    }),
    missing: t.field({
      type: Missing,
      nullable: true,
      description: 'Why there is no change; null when there is one. Example: ACROSS_BREAK',
      resolve: ({ missing }) => missing,
    }),
    breaks: t.field({
      type: [SeriesBreak],
      description: 'What lies between the two. Example: { kind reason }',
      extensions: rows(() => 1),
      resolve: ({ breaks }) => [...breaks],
    }),
    reasons: t.stringList({
      description:
        'What differs between the two all the same, or is not known of them, in words; cut-offs differ that lie otherwise in their periods. Example: ["cut-off day unknown"]',
      args: langArgs,
      resolve: ({ reasons }, args) => reasons.map((reason) => differenceWord(reason, args.lang ?? 'VI')),
    }),
  }),
});

function textOf({ later, earlier, difference, relative, missing }: ChangeOfValue, language: 'VI' | 'EN') {
  if (difference === null) return missingWord(missing ?? 'NOT_PUBLISHED', language);
  if (relative !== null) return formatShare(relative, language, 0.001);
  const { unit, precision } = later.answer;
  const finer = finerPrecision(precision, earlier?.answer.precision);
  return formatDifference({ unit, value: difference, precision: finer }, language);
}

builder.objectField(Value, 'change', (t) =>
  t.field({
    type: Change,
    description:
      'The change since an earlier period. Of many values it costs no more statements than of one. Example: { values(indicator: "poverty-rate", areas: ["20"], from: "2024") { edges { node { change { difference text breaks { reason } } } } } }',
    args: {
      since: t.arg({
        type: ChangeSinceName,
        defaultValue: 'PREVIOUS_PERIOD',
        description: 'What it is set beside. Example: YEAR_BEFORE',
      }),
    },
    extensions: rows(() => 1),
    resolve: async (later, args, context) => ({
      ...(await loaderOf(context).change(later, args.since ?? 'PREVIOUS_PERIOD')),
      later,
    }),
  }),
);

import {
  asOfWord,
  baseWord,
  type Candidate,
  type SeriesBreak as CoreSeriesBreak,
  findStandard,
  formatValue,
  kindWord,
  missingWord,
  type OtherFigure as Other,
} from '@tiendo/core';
import { loaderOf } from '../loader/value-loader.ts';
import { permalink } from '../query/permalink.ts';
import { valueBreaks } from '../query/value-breaks.ts';
import type { ValueCell } from '../query/values.ts';
import { Area, areaOnDay } from './area.ts';
import { builder } from './builder.ts';
import { rows } from './cost.ts';
import { AsOfBasis, BreakKind, DayPrecision, Kind, Missing, Status, Unit } from './enums.ts';
import { Standard } from './indicator.ts';
import { langArgs } from './lang-args.ts';
import { ValueRelease } from './release.ts';
import { Source } from './source.ts';
import { SYNTHETIC } from './synthetic.ts';

export const ScopeEntry = builder.objectRef<readonly [string, string]>('ScopeEntry').implement({
  description: 'One dimension that a value is limited to. A dimension that is not listed is not broken down.',
  fields: (t) => ({
    dimension: t.string({
      description: 'Dimension, such as programme or capital-type.',
      resolve: ([dimension]) => dimension,
    }),
    value: t.string({ description: 'Its value, such as NTM or investment.', resolve: ([, value]) => value }),
  }),
});

export const Coverage = builder
  .objectRef<{ readonly reported: number; readonly expected: number }>('Coverage')
  .implement({
    description: 'How many areas one level down stand behind a value; an own report is 1 of 1.',
    fields: (t) => ({
      reported: t.exposeInt('reported', { description: 'Areas with a figure.' }),
      expected: t.exposeInt('expected', { description: 'Areas expected to have one.' }),
    }),
  });

export const SeriesBreak = builder.objectRef<CoreSeriesBreak>('SeriesBreak').implement({
  description:
    'An interruption of a series between the period before and this one. Do not compare across it.',
  fields: (t) => ({
    kind: t.field({ type: BreakKind, description: 'What changed.', resolve: ({ kind }) => kind }),
    reason: t.string({
      description: 'In words, with the legal text.',
      args: langArgs,
      resolve: ({ reasonVi, reasonEn }, args) => (args.lang === 'EN' ? reasonEn : reasonVi),
    }),
  }),
});

export const OtherFigure = builder.objectRef<Other>('OtherFigure').implement({
  description: 'Another figure for the same question that was not chosen.',
  fields: (t) => ({
    value: t.float({
      nullable: true,
      description: 'Value in the unit of the indicator.',
      resolve: ({ value }) => value,
    }),
    precision: t.float({
      nullable: true,
      description: 'Size of the last printed digit.',
      resolve: ({ precision }) => precision,
    }),
    base: t.string({ nullable: true, description: 'What the denominator is.', resolve: ({ base }) => base }),
    kind: t.field({ type: Kind, description: 'Where it comes from.', resolve: ({ kind }) => kind }),
    status: t.field({
      type: Status,
      description: 'How firm it is; forecasts stand here and are never chosen.',
      resolve: ({ status }) => status,
    }),
    asOf: t.field({
      type: 'Date',
      nullable: true,
      description: 'Cut-off.',
      resolve: ({ cutOff }) => cutOff?.day ?? null,
    }),
    asOfPrecision: t.field({
      type: DayPrecision,
      nullable: true,
      description: 'How far the cut-off is known.',
      resolve: ({ cutOff }) => cutOff?.precision ?? null,
    }),
    asOfBasis: t.field({
      type: AsOfBasis,
      nullable: true,
      description: 'What the cut-off rests on.',
      resolve: ({ asOfBasis }) => asOfBasis,
    }),
    differs: t.exposeBoolean('differs', {
      description: 'True when rounding does not explain the difference from the chosen value.',
    }),
    source: t.field({
      type: Source,
      nullable: true,
      description: 'First source.',
      extensions: rows(() => 1),
      resolve: ({ sources }) => sources[0] ?? null,
    }),
  }),
});

export const Value = builder.objectRef<ValueCell>('Value').implement({
  description:
    'A value with everything it must not be parted from: unit, parts, base, scope, cut-off, standard, coverage and source.',
  fields: (t) => ({
    area: t.field({
      type: Area,
      description: 'Area, in the edition of the period, or of the day that geography names.',
      resolve: ({ area, period, geography }) => areaOnDay(area, geography ?? period.end),
    }),
    period: t.string({
      description: 'Period: 2023, 2023-Q4, 2023-12 or 2021/2025.',
      resolve: ({ period }) => period.text,
    }),
    geography: t.field({
      type: 'Date',
      nullable: true,
      description:
        'The day whose areas the value was worked out for from those of the period, such as 2025-12-31; null when it is of the areas of the period.',
      resolve: ({ geography }) => geography ?? null,
    }),
    synthetic: t.boolean({
      description: SYNTHETIC,
      resolve: ({ area }) => area.isSynthetic,
    }),
    value: t.float({
      nullable: true,
      description:
        'The value: a share or points as 0–1, whole đồng, a count. Null when missing, never 0 instead.',
      resolve: ({ answer }) => answer.value,
    }),
    text: t.string({
      description: 'The value as charts print it, or why there is none: 61,2%.',
      args: langArgs,
      resolve: ({ answer }, args) => textOf(answer, args.lang ?? 'VI'),
    }),
    unit: t.field({ type: Unit, description: 'Unit of the value.', resolve: ({ answer }) => answer.unit }),
    precision: t.float({
      nullable: true,
      description: 'Size of the last meaningful digit, in the unit: 0.001 for 61,2%.',
      resolve: ({ answer }) => answer.precision,
    }),
    published: t.string({
      nullable: true,
      description: 'The number as printed in the source.',
      resolve: ({ answer }) => answer.published,
    }),
    numerator: t.float({
      nullable: true,
      description: 'Numerator, when known.',
      resolve: ({ answer }) => answer.numerator,
    }),
    denominator: t.float({
      nullable: true,
      description: 'Denominator, when known.',
      resolve: ({ answer }) => answer.denominator,
    }),
    base: t.string({
      nullable: true,
      description:
        'What the denominator is: unstated, current-plan, pooled, carry-over, households, communes, recognised…',
      resolve: ({ answer }) => answer.base,
    }),
    baseText: t.string({
      nullable: true,
      description: 'The base in words.',
      args: langArgs,
      resolve: ({ answer }, args) => (answer.base === null ? null : baseWord(answer.base, args.lang ?? 'VI')),
    }),
    scope: t.field({
      type: [ScopeEntry],
      description: 'Dimensions it is limited to.',
      extensions: rows(() => 3),
      resolve: ({ answer }) => Object.entries(answer.scope),
    }),
    kind: t.field({ type: Kind, description: 'Where it comes from.', resolve: ({ answer }) => answer.kind }),
    kindText: t.string({
      description: 'The kind in words.',
      args: langArgs,
      resolve: ({ answer }, args) => kindWord(answer.kind, args.lang ?? 'VI'),
    }),
    status: t.field({ type: Status, description: 'How firm it is.', resolve: ({ answer }) => answer.status }),
    missing: t.field({
      type: Missing,
      nullable: true,
      description: 'Why there is no value; null when there is one.',
      resolve: ({ answer }) => answer.missing,
    }),
    asOf: t.field({
      type: 'Date',
      nullable: true,
      description: "The figures' own cut-off; see asOfPrecision and asOfBasis. Null when unknown.",
      resolve: ({ answer }) => answer.cutOff?.day ?? null,
    }),
    asOfPrecision: t.field({
      type: DayPrecision,
      nullable: true,
      description: 'How far the cut-off is known.',
      resolve: ({ answer }) => answer.cutOff?.precision ?? null,
    }),
    asOfBasis: t.field({
      type: AsOfBasis,
      nullable: true,
      description: 'What the cut-off rests on.',
      resolve: ({ answer }) => answer.asOfBasis,
    }),
    asOfText: t.string({
      nullable: true,
      description: 'The cut-off in words.',
      args: langArgs,
      resolve: ({ answer: { cutOff, asOfBasis } }, args) =>
        cutOff && asOfBasis ? asOfWord(asOfBasis, cutOff, args.lang ?? 'VI') : null,
    }),
    coverage: t.field({
      type: Coverage,
      nullable: true,
      description: 'Areas behind the value.',
      resolve: ({ answer }) => answer.coverage,
    }),
    breaks: t.field({
      type: [SeriesBreak],
      description: 'Breaks between the period before and this one.',
      extensions: rows(() => 1),
      resolve: async (cell, _args, context) => [...valueBreaks(cell, await loaderOf(context).reference())],
    }),
    standard: t.field({
      type: Standard,
      nullable: true,
      description: 'Standard it is counted by.',
      extensions: rows(() => 1),
      resolve: ({ answer }) => (answer.standard ? (findStandard(answer.standard) ?? null) : null),
    }),
    method: t.string({
      nullable: true,
      description: 'review (household review) or survey.',
      resolve: ({ answer }) => answer.method,
    }),
    derivation: t.string({
      nullable: true,
      description: 'How a derived value was inferred.',
      resolve: ({ answer }) => answer.derivation,
    }),
    source: t.field({
      type: Source,
      nullable: true,
      description: 'The only source, or the first of sources.',
      extensions: rows(() => 1),
      resolve: ({ answer }) => answer.sources[0] ?? null,
    }),
    sources: t.field({
      type: [Source],
      description: 'Every source.',
      extensions: rows(() => 2),
      resolve: ({ answer }) => [...answer.sources],
    }),
    release: t.field({
      type: ValueRelease,
      nullable: true,
      description: 'What published it here.',
      resolve: ({ answer }) => answer.release,
    }),
    others: t.field({
      type: [OtherFigure],
      description: 'Figures for the same question that were not chosen, the next best first.',
      extensions: rows(() => 3),
      resolve: ({ answer }) => [...answer.others],
    }),
    permalink: t.string({
      description: 'Path of a page that gives this number for ever.',
      resolve: async (cell, _args, context) =>
        permalink(
          cell,
          cell.answer.release
            ? undefined
            : await loaderOf(context).lastPublication(cell, cell.area.isSynthetic),
        ),
    }),
  }),
});

function textOf(answer: Candidate, language: 'VI' | 'EN'): string {
  if (answer.value === null) return missingWord(answer.missing ?? 'NOT_PUBLISHED', language);
  return formatValue({ value: answer.value, unit: answer.unit, precision: answer.precision }, language);
}

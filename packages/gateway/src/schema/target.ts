import {
  type Achieved,
  type Candidate,
  type Indicator as CoreIndicator,
  findStandard,
  finerPrecision,
  formatDifference,
  formatValue,
  PUBLISHED_MEASURES,
  parsePeriod,
  type TargetOutcome,
  targetKindWord,
  targetReasonWord,
  targetStatusWord,
} from '@tiendo/core';
import { argumentError } from '../errors.ts';
import { loaderOf } from '../loader/value-loader.ts';
import { requireAreas, requirePeriod } from '../query/arguments.ts';
import type { Reference, StoredArea } from '../query/reference.ts';
import { judgeTargets, readTargets, type StoredTarget } from '../query/targets.ts';
import type { ValueCell } from '../query/values.ts';
import { Area, areaOnDay } from './area.ts';
import { builder } from './builder.ts';
import { rows } from './cost.ts';
import {
  AsOfBasis,
  DayPrecision,
  Lang,
  Missing,
  Status,
  TargetKind,
  TargetReason,
  TargetStatus,
  Unit,
} from './enums.ts';
import { Indicator, Standard } from './indicator.ts';
import { Source } from './source.ts';
import { SYNTHETIC } from './synthetic.ts';
import { Value } from './value.ts';

const DEFAULT_PAGE = 100;
const LARGEST_PAGE = 500;

const lang = { type: Lang, defaultValue: 'VI', description: 'Language.' } as const;

/** A target of an answer; the figures are read when the first result is asked for, once for all of them. */
interface AskedTarget {
  readonly target: StoredTarget;
  readonly outcome: () => Promise<TargetOutcome>;
}

interface Result {
  readonly achieved: Achieved;
  readonly target: StoredTarget;
}

const PeriodCoverage = builder.objectRef<Achieved['coverage']>('PeriodCoverage').implement({
  description: 'How many of the periods that a target is about have a figure.',
  fields: (t) => ({
    reported: t.exposeInt('reported', { description: 'Periods with a figure.' }),
    expected: t.exposeInt('expected', {
      description: 'Periods that count; a year that only starts a series by a new standard does not.',
    }),
  }),
});

const TargetResult = builder.objectRef<Result>('TargetResult').implement({
  description:
    'What was achieved, of the same kind as the target: the figure of the year, the last one up to a date, the mean of the yearly ones, or the change since the start.',
  fields: (t) => ({
    value: t.float({
      description: 'The result: a share or points as 0–1, whole đồng, a count.',
      resolve: ({ achieved }) => achieved.value,
    }),
    text: t.string({
      description: 'The result as charts print it: 42,2%.',
      args: { lang: t.arg(lang) },
      resolve: ({ achieved }, args) => formatValue(achieved, args.lang ?? 'VI'),
    }),
    unit: t.field({
      type: Unit,
      description: 'Unit of the result.',
      resolve: ({ achieved }) => achieved.unit,
    }),
    precision: t.float({
      nullable: true,
      description: 'Size of the last meaningful digit, in the unit.',
      resolve: ({ achieved }) => achieved.precision,
    }),
    asOf: t.field({
      type: 'Date',
      nullable: true,
      description: 'Cut-off of the last figure behind it; null when unknown.',
      resolve: ({ achieved }) => achieved.cutOff?.day ?? null,
    }),
    asOfPrecision: t.field({
      type: DayPrecision,
      nullable: true,
      description: 'How far the cut-off is known.',
      resolve: ({ achieved }) => achieved.cutOff?.precision ?? null,
    }),
    asOfBasis: t.field({
      type: AsOfBasis,
      nullable: true,
      description: 'What the cut-off rests on.',
      resolve: ({ achieved }) => achieved.asOfBasis,
    }),
    status: t.field({
      type: Status,
      description: 'How firm it is: the weakest status of its figures.',
      resolve: ({ achieved }) => achieved.status,
    }),
    through: t.string({
      description: 'Last period with a figure.',
      resolve: ({ achieved }) => achieved.through.text,
    }),
    coverage: t.field({
      type: PeriodCoverage,
      description: 'Periods with a figure; 1 of 1 when the target is about one.',
      extensions: rows(() => 1),
      resolve: ({ achieved }) => achieved.coverage,
    }),
    source: t.field({
      type: Source,
      nullable: true,
      description: 'Source of the last figure, or the first of several.',
      extensions: rows(() => 1),
      resolve: ({ achieved }) => achieved.figures.at(-1)?.sources[0] ?? null,
    }),
    values: t.field({
      type: [Value],
      description:
        'The figures it rests on, in order of period; none for a measure without an indicator of its own.',
      extensions: rows(() => 5),
      resolve: ({ achieved, target: { indicator, area } }) =>
        indicator ? achieved.figures.map((figure) => cellOf(figure, indicator, area)) : [],
    }),
  }),
});

const Target = builder.objectRef<AskedTarget>('Target').implement({
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
      args: { lang: t.arg(lang) },
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
      args: { lang: t.arg(lang) },
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
      args: { lang: t.arg(lang) },
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
      args: { lang: t.arg(lang) },
      resolve: async ({ outcome }, args) => targetStatusWord((await outcome()).status, args.lang ?? 'VI'),
    }),
    reasons: t.field({
      type: [TargetReason],
      description: 'Why it cannot be assessed, or what must be said beside the status.',
      extensions: rows(() => 1),
      resolve: async ({ outcome }) => [...(await outcome()).reasons],
    }),
    reasonTexts: t.stringList({
      description: 'The reasons in words.',
      args: { lang: t.arg(lang) },
      resolve: async ({ outcome }, args) =>
        (await outcome()).reasons.map((reason) => targetReasonWord(reason, args.lang ?? 'VI')),
    }),
  }),
});

builder.queryField('targets', (t) =>
  t.field({
    type: [Target],
    nullable: true,
    description:
      'Published targets, by id, and whether they are reached. Example: { targets(area: "VN", period: "2025") { id subject kind dueOn text achieved { text asOf } gapText statusText reasonTexts source { title } } }',
    args: {
      area: t.arg.string({ required: false, description: 'Code of the area; every real area when absent.' }),
      indicator: t.arg.string({
        required: false,
        description: 'Id of the indicator or published measure, such as "ntm-rate"; every one when absent.',
      }),
      period: t.arg.string({
        required: false,
        description: 'Period that the target is set for: 2025, or 2021/2025 for one of the whole range.',
      }),
      kind: t.arg({ type: TargetKind, required: false, description: 'Only targets of this kind.' }),
      knownOn: t.arg({
        type: 'Date',
        required: false,
        description: 'Only targets and figures that were published here by the end of this day (Vietnam).',
      }),
      first: t.arg.int({
        defaultValue: DEFAULT_PAGE,
        description: `At most so many, 1 to ${LARGEST_PAGE}.`,
      }),
      after: t.arg.string({ required: false, description: 'Only ids after this one.' }),
    },
    extensions: rows(({ first }: { first?: number | null }) =>
      Math.min(Math.max(first ?? DEFAULT_PAGE, 1), LARGEST_PAGE),
    ),
    resolve: async (_root, args, context) => {
      const reference = await loaderOf(context).reference();
      const size = args.first ?? DEFAULT_PAGE;
      if (size < 1 || size > LARGEST_PAGE)
        throw argumentError('TOO_LARGE', 'targets', 'first', `from 1 to ${LARGEST_PAGE}`, size);
      const codes = args.area ? requireAreas('targets', 'area', [args.area], reference) : undefined;
      const knownOn = args.knownOn ?? undefined;
      const all = await readTargets(context.db, reference, {
        areas: codes?.flatMap((code) =>
          reference.hierarchy.editions(code).map((edition) => reference.stored(edition)),
        ),
        subject: args.indicator ? requireSubject(args.indicator, reference) : undefined,
        period: args.period ? requirePeriod('targets', 'period', args.period).text : undefined,
        kind: args.kind ?? undefined,
        knownOn,
      });
      const { after } = args;
      const page = all.filter(({ id }) => !after || id > after).slice(0, size);
      let judged: ReturnType<typeof judgeTargets> | undefined;
      return page.map((target) => ({
        target,
        outcome: async () => {
          judged ??= judgeTargets(context.db, reference, page, knownOn);
          return (await judged).get(target) as TargetOutcome;
        },
      }));
    },
  }),
);

function requireSubject(id: string, reference: Reference): string {
  if (reference.findIndicator(id) || PUBLISHED_MEASURES.some((measure) => measure.id === id)) return id;
  throw argumentError(
    'UNKNOWN_INDICATOR',
    'targets',
    'indicator',
    'the id of an indicator or published measure, such as "ntm-rate"',
    id,
  );
}

function cellOf(figure: Candidate, indicator: CoreIndicator, area: StoredArea): ValueCell {
  const answer = 'others' in figure ? (figure as ValueCell['answer']) : { ...figure, others: [] };
  return { indicator, area, period: parsePeriod(figure.period), answer };
}

/** Size of the last digit of a number that was written down: 0.1 for 0.8 and 0.7, 1 for 13. */
function stepOf(value: number): number {
  const decimals = (String(value).split('.')[1] ?? '').length;
  return 10 ** -decimals;
}

import {
  type CriteriaBand as Band,
  type Condition,
  countCriteria,
  criteriaBands,
  criterionName,
  DISTRICT_CONDITIONS,
  type JudgedCondition,
  judgeConditions,
  type LostCriterion as Lost,
  type RuralRule,
} from '@tiendo/core';
import { type RuralCommune as Row, ruralCommunes } from '../query/rural-communes.ts';
import { Area, areaOnDay } from './area.ts';
import { askedArea, byToday, horizonOf, recordArgs } from './asked-area.ts';
import { builder } from './builder.ts';
import { rows } from './cost.ts';
import { langArgs } from './lang-args.ts';

import { firstArgs, pageOf, pageRows } from './page-of.ts';
import { SYNTHETIC } from './synthetic.ts';

interface List {
  readonly on: string;
  readonly communes: readonly Row[];
}
interface RowOnDay {
  readonly row: Row;
  readonly on: string;
}
interface Criterion {
  readonly number: number;
  readonly state: string | null;
  readonly rule: RuralRule;
}

const CriterionState = builder.objectRef<Criterion>('CriterionState').implement({
  description: 'What was found of one criterion.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Number in its set.' }),
    name: t.string({
      description: 'Name of the criterion.',
      args: langArgs,
      resolve: ({ rule, number }, { lang }) => criterionName(rule, number, lang ?? 'VI'),
    }),
    state: t.string({
      nullable: true,
      description: 'met, basically-met or not-met; null is blank, which is not "not met".',
      resolve: ({ state }) => state,
    }),
  }),
});

const LostCriterion = builder.objectRef<Lost & { readonly rule: RuralRule }>('LostCriterion').implement({
  description: 'A criterion met before and not now.',
  fields: (t) => ({
    number: t.int({ description: 'Number in the set assessed now.', resolve: ({ criterion }) => criterion }),
    name: t.string({
      description: 'Name of the criterion.',
      args: langArgs,
      resolve: ({ rule, criterion }, { lang }) => criterionName(rule, criterion, lang ?? 'VI'),
    }),
    before: t.exposeInt('before', { description: 'Number in the set assessed before.' }),
    cause: t.exposeString('cause', {
      description: 'LOSS within one set, CHANGE_OF_SET when the set that asks for it is another.',
    }),
  }),
});

const counts = ({ assessment, rule }: Row) =>
  assessment && rule ? countCriteria(assessment, rule) : undefined;

const RuralCommune = builder.objectRef<RowOnDay>('RuralCommune').implement({
  description:
    'A rural commune: what it is recognised as, and apart from that what was found of its criteria.',
  fields: (t) => ({
    area: t.field({
      type: Area,
      description: 'The commune.',
      resolve: ({ row, on }) => areaOnDay(row.area, on),
    }),
    synthetic: t.boolean({ description: SYNTHETIC, resolve: ({ row }) => row.area.isSynthetic }),
    level: t.string({
      nullable: true,
      description: 'Highest level by the decisions on this very commune; null when not recognised.',
      resolve: ({ row }) => row.level,
    }),
    standard: t.string({
      nullable: true,
      description: 'Set of criteria assessed; null without an assessment.',
      resolve: ({ row }) => row.assessment?.standard ?? null,
    }),
    assessedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Day of the last assessment.',
      resolve: ({ row }) => row.assessment?.asOf ?? null,
    }),
    met: t.int({
      nullable: true,
      description: 'Criteria met; null without an assessment.',
      resolve: ({ row }) => counts(row)?.met ?? null,
    }),
    basicallyMet: t.int({
      nullable: true,
      description: 'Criteria basically met, which do not count as met.',
      resolve: ({ row }) => counts(row)?.basicallyMet ?? null,
    }),
    notMet: t.int({
      nullable: true,
      description: 'Criteria not met.',
      resolve: ({ row }) => counts(row)?.notMet ?? null,
    }),
    blank: t.int({
      nullable: true,
      description: 'Criteria not assessed.',
      resolve: ({ row }) => counts(row)?.blank ?? null,
    }),
    criteria: t.field({
      type: [CriterionState],
      description: 'Each criterion; none without an assessment.',
      extensions: rows(() => 19),
      resolve: ({ row: { assessment, rule } }) =>
        assessment && rule
          ? rule.criteria.map(({ number }) => ({ number, state: assessment.criteria[number] ?? null, rule }))
          : [],
    }),
    lost: t.field({
      type: [LostCriterion],
      nullable: true,
      description:
        'Met by `since` and not now; null without both assessments, and between two sets that no office has set side by side.',
      extensions: rows(() => 3),
      resolve: ({ row: { lost, rule } }) => (lost && rule ? lost.map((one) => ({ ...one, rule })) : null),
    }),
  }),
});

const CriteriaBand = builder.objectRef<Band>('CriteriaBand').implement({
  description: 'Communes that meet from so many to so many criteria.',
  fields: (t) => ({
    from: t.exposeInt('from', { description: 'First number of the band.' }),
    to: t.int({
      nullable: true,
      description: 'Last number; null for the band without an end.',
      resolve: ({ to }) => to,
    }),
    communes: t.exposeInt('communes', { description: 'Communes in it.' }),
  }),
});

const RuralCondition = builder.objectRef<JudgedCondition & Condition>('RuralCondition').implement({
  description: 'A condition for a district to be recognised.',
  fields: (t) => ({
    id: t.exposeString('id', {
      description:
        'recognised-communes, advanced-communes, civilised-townships, satisfaction, lowest-commune-satisfaction.',
    }),
    atLeast: t.exposeFloat('atLeast', { description: 'What is asked for, a share.' }),
    value: t.float({
      nullable: true,
      description: 'What is known; null is unknown.',
      resolve: ({ value }) => value,
    }),
    isMet: t.boolean({
      nullable: true,
      description: 'Whether it is met; null while it is unknown.',
      resolve: ({ isMet }) => isMet,
    }),
  }),
});

const RuralCommuneList = builder.objectRef<List>('RuralCommuneList').implement({
  description: 'Rural communes of an area on a day.',
  fields: (t) => ({
    on: t.field({ type: 'Date', description: 'The day.', resolve: ({ on }) => on }),
    count: t.int({ description: 'Rural communes.', resolve: ({ communes }) => communes.length }),
    assessed: t.int({
      description: 'Of them with an assessment.',
      resolve: ({ communes }) => communes.filter(({ assessment }) => assessment).length,
    }),
    bands: t.field({
      type: [CriteriaBand],
      description: 'Assessed communes by criteria met, in bands that begin at 0 and at each cut.',
      args: {
        cuts: t.arg.intList({
          defaultValue: [10, 15, 19],
          description: 'First number of each further band, rising.',
        }),
      },
      extensions: rows(() => 5),
      resolve: ({ communes }, { cuts }) =>
        criteriaBands(
          communes.flatMap((row) => counts(row)?.met ?? []),
          cuts ?? [],
        ),
    }),
    lostCriteria: t.int({
      description: 'Criteria met by `since` and not now, in the communes where both are known.',
      resolve: ({ communes }) => communes.reduce((sum, { lost }) => sum + (lost?.length ?? 0), 0),
    }),
    communesWithLoss: t.int({
      description: 'Communes that lost at least one.',
      resolve: ({ communes }) => communes.filter(({ lost }) => (lost?.length ?? 0) > 0).length,
    }),
    lossesUnknown: t.int({
      description: 'Communes of which it is not known.',
      resolve: ({ communes }) => communes.filter(({ lost }) => lost === null).length,
    }),
    districtConditions: t.field({
      type: [RuralCondition],
      description: `How far a district is on its way, by what is known here: its communes (${DISTRICT_CONDITIONS.legalBasis}). Until 30/06/2025.`,
      extensions: rows(() => 5),
      resolve: ({ communes }) =>
        judgeConditions(DISTRICT_CONDITIONS.conditions, sharesOf(communes)).conditions,
    }),
    rows: t.field({
      type: [RuralCommune],
      description: 'The communes, in code order.',
      args: {
        ...firstArgs,
        after: t.arg.string({ required: false, description: 'Only communes after the one with this code.' }),
      },
      extensions: rows(pageRows),
      resolve: ({ communes, on }, page) =>
        pageOf('ruralCommunes', communes, ({ area }) => area.code, page).map((row) => ({ row, on })),
    }),
  }),
});

builder.queryField('ruralCommunes', (t) =>
  t.field({
    type: RuralCommuneList,
    nullable: true,
    description:
      'Rural communes with their level, their criteria, and those they lost. Example: { ruralCommunes(area: "D01", on: "2024-12-31", since: "2023-12-31") { bands { from to communes } lostCriteria rows { area { name } level met lost { name cause } } } }',
    args: {
      ...recordArgs,
      on: t.arg({ type: 'Date', required: false, description: 'The day; today in Vietnam when absent.' }),
      since: t.arg({
        type: 'Date',
        required: false,
        description: 'Losses are counted from the last assessment by this day; not counted when absent.',
      }),
    },
    extensions: rows(() => 1),
    resolve: async (_root, args, context) => {
      const on = byToday(args.on);
      const { area, reference } = await askedArea('ruralCommunes', args.area, on, context);
      const communes = await ruralCommunes(context.db, reference, {
        ...{ area, asOf: on, since: args.since ?? undefined, knownOn: horizonOf(args.knownOn) },
      });
      return { on, communes };
    },
  }),
);

function sharesOf(communes: readonly Row[]): Readonly<Record<string, number | null>> {
  const share = (isIt: (row: Row) => boolean) =>
    communes.length === 0 ? null : communes.filter(isIt).length / communes.length;
  return {
    'recognised-communes': share(({ level }) => level !== null),
    'advanced-communes': share(({ level }) => level === 'advanced' || level === 'model'),
  };
}

import { requireYear } from '../query/arguments.ts';
import { type DistrictSupport, type CommuneNeed as Need, supportOf } from '../query/provincial-support.ts';
import { Area, areaOnDay } from './area.ts';
import { askedArea, horizonOf, recordArgs } from './asked-area.ts';
import { builder } from './builder.ts';
import { rows } from './cost.ts';
import { Source } from './source.ts';
import { SYNTHETIC } from './synthetic.ts';
import { Coverage } from './value.ts';

const CriterionNeed = builder
  .objectRef<{ readonly criterion: number; readonly amount: number }>('CriterionNeed')
  .implement({
    description: 'What a commune needs for one criterion.',
    fields: (t) => ({
      criterion: t.exposeInt('criterion', { description: 'Number of the criterion.' }),
      amount: t.exposeFloat('amount', { description: 'Whole đồng.' }),
    }),
  });

const CommuneNeed = builder.objectRef<Need & { readonly day: string }>('CommuneNeed').implement({
  description: 'What a commune needs, has, and still needs.',
  fields: (t) => ({
    area: t.field({
      type: Area,
      description: 'The commune.',
      resolve: ({ area, day }) => areaOnDay(area, day),
    }),
    criteria: t.field({
      type: [CriterionNeed],
      description: 'By criterion.',
      extensions: rows(() => 5),
      resolve: ({ criteria }) => criteria,
    }),
    need: t.float({
      nullable: true,
      description: 'Σ of the criteria, whole đồng; null where no need is stated, which is not 0.',
      resolve: ({ need }) => need,
    }),
    assigned: t.float({
      nullable: true,
      description: 'All money assigned for the programme in the year; null while it is not reported.',
      resolve: ({ assigned }) => assigned,
    }),
    remaining: t.float({
      nullable: true,
      description: 'max(0, need − assigned); null while one of them is unknown.',
      resolve: ({ remaining }) => remaining,
    }),
  }),
});

const ProvincialSupport = builder.objectRef<DistrictSupport>('ProvincialSupport').implement({
  description: 'What a district still needs in a year, and what the province bears of it.',
  fields: (t) => ({
    area: t.field({
      type: Area,
      description: 'The district.',
      resolve: ({ area, period }) => areaOnDay(area, period.end),
    }),
    synthetic: t.boolean({ description: SYNTHETIC, resolve: ({ area }) => area.isSynthetic }),
    period: t.string({ description: 'Year.', resolve: ({ period }) => period.text }),
    communes: t.field({
      type: [CommuneNeed],
      description: 'What each commune needs.',
      extensions: rows(() => 20),
      resolve: ({ communes, period }) => communes.map((one) => ({ ...one, day: period.end })),
    }),
    remaining: t.float({
      nullable: true,
      description: 'Σ of what communes still need, whole đồng, of those that are known.',
      resolve: ({ remaining }) => remaining,
    }),
    coverage: t.field({
      type: Coverage,
      description: 'Communes whose remaining need is known, of all.',
      extensions: rows(() => 1),
      resolve: ({ coverage }) => coverage,
    }),
    share: t.float({
      nullable: true,
      description: 'Share of the remaining need that the province bears; null where nothing is decided.',
      resolve: ({ decision }) => decision?.share ?? null,
    }),
    due: t.float({
      nullable: true,
      description: 'share × remaining, rounded to whole đồng.',
      resolve: ({ outcome }) => outcome?.dueDong ?? null,
    }),
    fromInvestment: t.float({
      nullable: true,
      description: 'Given from public investment; null is not reported.',
      resolve: ({ decision }) => decision?.from_investment ?? null,
    }),
    fromOther: t.float({
      nullable: true,
      description: 'Given from revenue above estimate and savings; null is not reported.',
      resolve: ({ decision }) => decision?.from_other ?? null,
    }),
    left: t.float({
      nullable: true,
      description: 'Due and not given yet, 0 or more; null while a part is unknown.',
      resolve: ({ outcome }) => outcome?.leftDong ?? null,
    }),
    exception: t.string({
      nullable: true,
      description: 'Why the district is decided on by itself; null for the general share.',
      resolve: ({ decision }) => decision?.exception ?? null,
    }),
    source: t.field({
      type: Source,
      nullable: true,
      description: 'Document of the decision.',
      extensions: rows(() => 1),
      resolve: ({ decision }) => decision?.source ?? null,
    }),
  }),
});

builder.queryField('provincialSupport', (t) =>
  t.field({
    type: [ProvincialSupport],
    nullable: true,
    description:
      'Support of a province as a share of what its districts still need: need by commune and criterion, less all assigned money. Example: { provincialSupport(area: "D01", periods: ["2024", "2025"]) { area { name } remaining share due fromInvestment fromOther left exception } }',
    args: {
      ...recordArgs,
      periods: t.arg.stringList({ required: true, description: 'Years: ["2024", "2025"]; at most 5.' }),
      programme: t.arg.string({ defaultValue: 'NTM', description: 'Programme whose money counts.' }),
    },
    extensions: rows(({ periods }: { periods: readonly string[] }) => 12 * Math.min(periods.length, 5)),
    resolve: async (_root, args, context) => {
      const periods = args.periods
        .slice(0, 5)
        .map((text) => requireYear('provincialSupport', 'periods', text));
      const day = periods[0]?.end ?? '';
      const { area, reference } = await askedArea('provincialSupport', args.area, day, context);
      const knownOn = horizonOf(args.knownOn);
      return supportOf(context.db, reference, { area, periods, programme: args.programme ?? 'NTM', knownOn });
    },
  }),
);

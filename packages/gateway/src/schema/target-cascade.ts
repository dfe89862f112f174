import { requirePeriod, requireSubject } from '../query/arguments.ts';
import type { NamedArea as Named } from '../query/named-lists.ts';
import {
  type TargetCascade as Cascade,
  type CascadeRow as Row,
  targetCascade,
} from '../query/target-cascade.ts';
import { Area, areaOnDay } from './area.ts';
import { askedInPeriod, recordArgs } from './asked-area.ts';
import { builder } from './builder.ts';
import { rows } from './cost.ts';
import { TargetKind } from './enums.ts';
import { Source } from './source.ts';
import { SYNTHETIC } from './synthetic.ts';

interface OnDay<Thing> {
  readonly it: Thing;
  readonly day: string;
}

const NamedArea = builder.objectRef<OnDay<Named>>('NamedArea').implement({
  description: 'A commune or village that a list names.',
  fields: (t) => ({
    name: t.string({
      description: 'Name as the document prints it.',
      resolve: ({ it }) => it.record.member_name,
    }),
    area: t.field({
      type: Area,
      nullable: true,
      description: 'The area; null when it is not in the lists.',
      resolve: ({ it, day }) => (it.area ? areaOnDay(it.area, day) : null),
    }),
    isAchieved: t.boolean({
      nullable: true,
      description: 'Whether a decision says that it is reached; null where no register tells.',
      resolve: ({ it }) => it.isAchieved,
    }),
    source: t.field({
      type: Source,
      description: 'Document of the list.',
      extensions: rows(() => 1),
      resolve: ({ it }) => it.record.source,
    }),
  }),
});

const CascadeRow = builder.objectRef<OnDay<Row>>('CascadeRow').implement({
  description: 'What one area was given of a target, whom its list names, and who reached it.',
  fields: (t) => ({
    area: t.field({
      type: Area,
      description: 'The area.',
      resolve: ({ it, day }) => areaOnDay(it.area, day),
    }),
    targetId: t.string({
      nullable: true,
      description: 'Id of its target, see `targets`; null where none is set.',
      resolve: ({ it }) => it.target?.id ?? null,
    }),
    value: t.float({
      nullable: true,
      description: 'What it is to reach; null where none is set, and where the source gives no number.',
      resolve: ({ it }) => it.target?.value ?? null,
    }),
    named: t.field({
      type: [NamedArea],
      description:
        'Areas that its list names; where the asked area has none, those that the lists of the areas directly below name.',
      extensions: rows(() => 10),
      resolve: ({ it, day }) => it.named.map((one) => ({ it: one, day })),
    }),
    achievedCount: t.int({
      nullable: true,
      description: 'Named areas that reached it; null without a list, and where no register tells.',
      resolve: ({ it }) => it.list?.achieved.length ?? null,
    }),
    unlistedCount: t.int({
      nullable: true,
      description: 'Areas that reached it without being named; they do not stand in for named ones.',
      resolve: ({ it }) => it.list?.unlisted.length ?? null,
    }),
    isListMet: t.boolean({
      nullable: true,
      description:
        'Whether every named area reached it; null while one of the lists that are taken together is missing.',
      resolve: ({ it }) => it.list?.isMet ?? null,
    }),
  }),
});

const TargetCascade = builder.objectRef<OnDay<Cascade>>('TargetCascade').implement({
  description: 'A target beside those of the areas directly below, names beside counts.',
  fields: (t) => ({
    own: t.field({
      type: CascadeRow,
      description: 'The area itself.',
      extensions: rows(() => 1),
      resolve: ({ it, day }) => ({ it: it.own, day }),
    }),
    synthetic: t.boolean({ description: SYNTHETIC, resolve: ({ it }) => it.own.area.isSynthetic }),
    rows: t.field({
      type: [CascadeRow],
      description: 'Areas directly below, in code order.',
      extensions: rows(() => 15),
      resolve: ({ it, day }) => it.rows.map((row) => ({ it: row, day })),
    }),
    sum: t.float({
      nullable: true,
      description: 'Σ of the areas below that have one; null for a share or points, which do not add up.',
      resolve: ({ it }) => it.cascade?.sum ?? null,
    }),
    gap: t.float({
      nullable: true,
      description: 'Sum minus target.',
      resolve: ({ it }) => it.cascade?.gap ?? null,
    }),
    missingCount: t.int({
      nullable: true,
      description: 'Areas below without a target.',
      resolve: ({ it }) => it.cascade?.missing.length ?? null,
    }),
    misnamedCount: t.int({
      nullable: true,
      description: 'Areas below whose list names more or fewer than they are to reach.',
      resolve: ({ it }) => it.cascade?.misnamed.length ?? null,
    }),
    addsUp: t.boolean({
      nullable: true,
      description: 'Whether every area below has a target and they add up to it.',
      resolve: ({ it }) => it.cascade?.addsUp ?? null,
    }),
  }),
});

builder.queryField('targetCascade', (t) =>
  t.field({
    type: TargetCascade,
    nullable: true,
    description:
      'A target as it was given to the areas below, with the communes and villages named. Example: { targetCascade(area: "D01", indicator: "ntm-new-communes", period: "2024", kind: YEARLY) { sum gap addsUp rows { area { name } value named { name isAchieved } } } }',
    args: {
      ...recordArgs,
      indicator: t.arg.string({
        required: true,
        description: 'Indicator or published measure it is set for.',
      }),
      period: t.arg.string({ required: true, description: 'Period of the target: "2024".' }),
      kind: t.arg({ type: TargetKind, defaultValue: 'yearly', description: 'Kind of the target.' }),
    },
    extensions: rows(() => 1),
    resolve: async (_root, args, context) => {
      const { question, reference } = await askedInPeriod('targetCascade', args, requirePeriod, context);
      const subject = requireSubject('targetCascade', args.indicator, reference);
      const kind = args.kind ?? 'yearly';
      const it = await targetCascade(context.db, reference, { ...question, subject, kind });
      return { it, day: question.period.end };
    },
  }),
);

import { requireYear } from '../query/arguments.ts';
import { counterparts, type Counterpart as Row } from '../query/counterparts.ts';
import { requireInternal } from '../query/viewer.ts';
import { Area, areaOnDay } from './area.ts';
import { askedInPeriod, recordArgs } from './asked-area.ts';
import { builder } from './builder.ts';
import { rows } from './cost.ts';
import { Missing } from './enums.ts';
import { firstArgs, pageOf, pageRows } from './page-of.ts';
import { Source } from './source.ts';
import { SYNTHETIC } from './synthetic.ts';

interface RowInYear {
  readonly row: Row;
  readonly day: string;
}

const PayerTier = builder.enumType('PayerTier', {
  description: 'Whose budget pays the local counterpart.',
  values: {
    PROVINCE: { value: 'province', description: 'The budget of the province.' },
    DISTRICT: { value: 'district', description: 'Budgets of districts, until 30/06/2025.' },
    COMMUNE: { value: 'commune', description: 'Budgets of communes.' },
  } as const,
});

const Counterpart = builder.objectRef<RowInYear>('Counterpart').implement({
  description: 'Local capital of one payer beside central capital, and the least that a rule asks for.',
  fields: (t) => ({
    area: t.field({
      type: Area,
      description: 'Area that pays.',
      resolve: ({ row, day }) => areaOnDay(row.area, day),
    }),
    synthetic: t.boolean({ description: SYNTHETIC, resolve: ({ row }) => row.area.isSynthetic }),
    programme: t.string({ description: 'Programme code.', resolve: ({ row }) => row.programme }),
    capitalType: t.string({ description: 'investment or recurrent.', resolve: ({ row }) => row.capitalType }),
    central: t.float({
      nullable: true,
      description: 'Assigned from the central budget, whole đồng; null is not reported.',
      resolve: ({ row }) => row.central,
    }),
    local: t.float({
      nullable: true,
      description: 'Assigned from the budget of the payer, whole đồng; null is not reported.',
      resolve: ({ row }) => row.local,
    }),
    ratio: t.float({
      nullable: true,
      description: 'local ÷ central.',
      resolve: ({ row }) => row.outcome.ratio.value,
    }),
    missing: t.field({
      type: Missing,
      nullable: true,
      description: 'Why there is no ratio.',
      resolve: ({ row }) => row.outcome.ratio.missing,
    }),
    minimum: t.float({
      nullable: true,
      description:
        'Least ratio of the rule in force; null where none is known, which is not "nothing is due".',
      resolve: ({ row }) => row.outcome.rule?.minRatio ?? null,
    }),
    legalBasis: t.string({
      nullable: true,
      description: 'Text that sets the rule.',
      resolve: ({ row }) => row.outcome.rule?.legalBasis ?? null,
    }),
    exempt: t.boolean({
      description: 'Whether the rule leaves the area out.',
      resolve: ({ row }) => row.outcome.isExempt,
    }),
    exemptReason: t.string({
      nullable: true,
      description: 'Why, where its file says so.',
      resolve: ({ row }) => (row.outcome.isExempt ? (row.record?.note ?? null) : null),
    }),
    shortfall: t.float({
      nullable: true,
      description:
        'What is missing to the minimum, whole đồng, 0 when it is reached. Internal: FORBIDDEN on the public side. Null without a rule, for an exempt area, and while a part is unknown.',
      resolve: ({ row }, _args, { viewer }) => {
        requireInternal('shortfall', viewer);
        return row.outcome.shortfallDong;
      },
    }),
    source: t.field({
      type: Source,
      nullable: true,
      description: 'Document of the rule.',
      extensions: rows(() => 1),
      resolve: ({ row }) => row.record?.source ?? null,
    }),
    asOf: t.field({
      type: 'Date',
      nullable: true,
      description: 'Newest cut-off of the figures.',
      resolve: ({ row }) => row.asOf,
    }),
  }),
});

builder.queryField('counterparts', (t) =>
  t.field({
    type: [Counterpart],
    nullable: true,
    description:
      'Local counterpart capital by payer, against the rule in force. Example: { counterparts(area: "D01", period: "2023", payer: DISTRICT) { area { name } programme ratio minimum exempt } }',
    args: {
      ...recordArgs,
      period: t.arg.string({ required: true, description: 'Budget year: "2023".' }),
      payer: t.arg({ type: PayerTier, required: true, description: 'Whose budgets.' }),
      asOf: t.arg({ type: 'Date', required: false, description: 'Only figures whose cut-off is not later.' }),
      ...firstArgs,
    },
    extensions: rows(pageRows),
    resolve: async (_root, args, context) => {
      const { question, reference } = await askedInPeriod('counterparts', args, requireYear, context);
      const found = await counterparts(context.db, reference, { ...question, payer: args.payer });
      return pageOf(
        'counterparts',
        found,
        ({ area: { code }, programme, capitalType }) => [code, programme, capitalType].join('|'),
        { first: args.first },
      ).map((row) => ({ row, day: question.period.end }));
    },
  }),
);

import { requireYear } from '../query/arguments.ts';
import { pilotDistricts, type PilotDistrict as Row } from '../query/pilot-districts.ts';
import { requireInternal } from '../query/viewer.ts';
import { Area, areaOnDay } from './area.ts';
import { askedInPeriod, recordArgs } from './asked-area.ts';
import { builder } from './builder.ts';
import { rows } from './cost.ts';
import { SYNTHETIC } from './synthetic.ts';

const PilotDistrict = builder.objectRef<Row & { readonly day: string }>('PilotDistrict').implement({
  description:
    'A district as the pilot of Nghị quyết 111/2024/QH15 looks at it. Listed, not selected: an authority selects.',
  fields: (t) => ({
    area: t.field({
      type: Area,
      description: 'The district.',
      resolve: ({ area, day }) => areaOnDay(area, day),
    }),
    synthetic: t.boolean({ description: SYNTHETIC, resolve: ({ area }) => area.isSynthetic }),
    assigned: t.float({
      nullable: true,
      description: 'Recurrent capital of the central budget, of every year of origin, whole đồng.',
      resolve: ({ assigned }) => assigned,
    }),
    left: t.float({
      nullable: true,
      description: 'Assigned − disbursed − cancelled.',
      resolve: ({ left }) => left,
    }),
    leftShare: t.float({
      nullable: true,
      description: 'left ÷ assigned; null while one is unknown.',
      resolve: ({ leftShare }) => leftShare,
    }),
    withoutBeneficiaries: t.float({
      nullable: true,
      description: 'Of what is left: capital for which nobody is eligible; null is not reported.',
      resolve: ({ withoutBeneficiaries }) => withoutBeneficiaries,
    }),
    withoutShare: t.float({
      nullable: true,
      description: 'withoutBeneficiaries ÷ left; null while one is unknown.',
      resolve: ({ withoutShare }) => withoutShare,
    }),
    asOf: t.field({
      type: 'Date',
      nullable: true,
      description: 'Newest cut-off of the figures.',
      resolve: ({ asOf }) => asOf,
    }),
  }),
});

builder.queryField('pilotDistricts', (t) =>
  t.field({
    type: [PilotDistrict],
    nullable: true,
    description:
      'Districts by recurrent capital for which nobody is eligible, then by what is left. Internal: FORBIDDEN on the public side. Example: { pilotDistricts(area: "D01", period: "2024") { area { name } left leftShare withoutBeneficiaries withoutShare } }',
    args: {
      ...recordArgs,
      period: t.arg.string({ required: true, description: 'Budget year: "2024".' }),
      asOf: t.arg({ type: 'Date', required: false, description: 'Only figures whose cut-off is not later.' }),
    },
    extensions: rows(() => 15),
    resolve: async (_root, args, context) => {
      requireInternal('pilotDistricts', context.viewer);
      const { question, reference } = await askedInPeriod('pilotDistricts', args, requireYear, context);
      const found = await pilotDistricts(context.db, reference, question);
      return found.map((row) => ({ ...row, day: question.period.end }));
    },
  }),
);

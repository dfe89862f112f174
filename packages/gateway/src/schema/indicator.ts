import {
  type Indicator as CoreIndicator,
  type Standard as CoreStandard,
  rankingEnd,
  standardName,
  textIn,
} from '@tiendo/core';
import { argumentError } from '../errors.ts';
import { loaderOf } from '../loader/value-loader.ts';
import { builder } from './builder.ts';
import { rows } from './cost.ts';
import { Direction, RankingEnd, Unit } from './enums.ts';
import { langArgs } from './lang-args.ts';

export const Standard = builder.objectRef<CoreStandard>('Standard').implement({
  description:
    'A dated rule by which things are counted: a poverty line, a set of criteria. No change is computed across two.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'Id, such as poverty-2022.' }),
    name: t.string({
      description: 'Name.',
      args: langArgs,
      resolve: (standard, args) => standardName(standard, args.lang ?? 'VI'),
    }),
    legalBasis: t.exposeString('legalBasis', { description: 'Legal text.' }),
  }),
});

export const Indicator = builder.objectRef<CoreIndicator>('Indicator').implement({
  description: 'A defined function of measures, the same in the library, in the store and in charts.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'Stable id, such as disbursement-rate.' }),
    name: t.string({
      description: 'Short name.',
      args: langArgs,
      resolve: ({ name }, args) => textIn(name, args.lang ?? 'VI'),
    }),
    fullName: t.string({
      description: 'Full name with its base.',
      args: langArgs,
      resolve: ({ fullName }, args) => textIn(fullName, args.lang ?? 'VI'),
    }),
    formula: t.string({
      description: 'Formula in words.',
      args: langArgs,
      resolve: ({ formula }, args) => textIn(formula, args.lang ?? 'VI'),
    }),
    unit: t.field({ type: Unit, description: 'Unit of its values.', resolve: ({ unit }) => unit }),
    direction: t.field({
      type: Direction,
      nullable: true,
      description: 'Whether more or less is better; null when neither.',
      resolve: ({ direction }) => direction ?? null,
    }),
    rankedFrom: t.field({
      type: RankingEnd,
      nullable: true,
      description: 'The end that has rank 1; null when areas are not ranked by it.',
      resolve: (indicator) => rankingEnd(indicator) ?? null,
    }),
    partOf: t.string({
      nullable: true,
      description: 'Id of the count that this one is a part of and never exceeds.',
      resolve: ({ partOf }) => partOf ?? null,
    }),
    bases: t.stringList({
      description: 'What its denominator can be, the usual one first.',
      resolve: ({ bases }) => bases.map(({ id }) => id),
    }),
    standards: t.field({
      type: [Standard],
      description: 'Standards its values are counted by, oldest first.',
      extensions: rows(() => 3),
      resolve: ({ standards }) => [...standards],
    }),
  }),
});

const isPublic = ({ visibility }: CoreIndicator) => visibility === 'public';

builder.queryFields((t) => ({
  indicator: t.field({
    type: Indicator,
    nullable: true,
    description: 'One indicator. Example: { indicator(id: "poverty-rate") { name formula unit direction } }',
    args: { id: t.arg.string({ required: true, description: 'Id of the indicator.' }) },
    extensions: rows(() => 1),
    resolve: async (_root, { id }, context) => {
      const found = (await loaderOf(context).reference()).findIndicator(id);
      if (found && isPublic(found)) return found;
      throw argumentError(
        'UNKNOWN_INDICATOR',
        'indicator',
        'id',
        'the id of an indicator in the catalogue, such as "poverty-rate"',
        id,
      );
    },
  }),
  indicators: t.field({
    type: [Indicator],
    nullable: true,
    description:
      'Every public indicator of the catalogue, those that offices registered last. Example: { indicators { id name unit } }',
    extensions: rows(() => 30),
    resolve: async (_root, _args, context) =>
      (await loaderOf(context).reference()).indicators.filter(isPublic),
  }),
}));

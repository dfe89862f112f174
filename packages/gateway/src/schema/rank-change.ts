import { differenceWord } from '@tiendo/core';
import type { RankChange as Change } from '../query/rank-changes.ts';
import { builder } from './builder.ts';
import { rows } from './cost.ts';
import { Missing } from './enums.ts';
import { langArgs } from './lang-args.ts';
import { SeriesBreak } from './value.ts';

export const RankChange = builder.objectRef<Change>('RankChange').implement({
  description:
    'The place of an area now and in an earlier period, both among the areas that have comparable figures in both and no break of standard or boundaries between them; so nobody rises because another one is not there.',
  fields: (t) => ({
    period: t.string({ description: 'The earlier period.', resolve: ({ since }) => since.text }),
    rank: t.int({
      nullable: true,
      description: 'Its place now among those; null where it is not one of them.',
      resolve: ({ rank }) => rank,
    }),
    before: t.int({
      nullable: true,
      description: 'Its place then.',
      resolve: ({ before }) => before,
    }),
    of: t.int({ description: 'How many areas have a place in both periods.', resolve: ({ of }) => of }),
    places: t.int({
      nullable: true,
      description: 'Places gained, below 0 for places lost; null where there are no two places.',
      resolve: ({ rank, before }) => (rank === null || before === null ? null : before - rank),
    }),
    missing: t.field({
      type: Missing,
      nullable: true,
      description: 'Why it has no place in both: its earlier figure is missing or lies across a break.',
      resolve: ({ missing }) => missing,
    }),
    breaks: t.field({
      type: [SeriesBreak],
      description: 'What lies between its two figures.',
      extensions: rows(() => 1),
      resolve: ({ breaks }) => [...breaks],
    }),
    reasons: t.stringList({
      description: 'What sets its earlier figure apart from those of the other areas, in words.',
      args: langArgs,
      resolve: ({ reasons }, args) => reasons.map((reason) => differenceWord(reason, args.lang ?? 'VI')),
    }),
  }),
});

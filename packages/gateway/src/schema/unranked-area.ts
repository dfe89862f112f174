import { type Answer, type UnrankedArea as CoreUnrankedArea, differenceWord } from '@tiendo/core';
import { Area, areaOnDay } from './area.ts';
import { builder } from './builder.ts';
import { rows } from './cost.ts';
import { Missing } from './enums.ts';
import { langArgs } from './lang-args.ts';
import type { OrderedRanking } from './ranking-row.ts';
import { Value } from './value.ts';

interface Unranked {
  readonly area: CoreUnrankedArea<Answer>;
  readonly ranking: OrderedRanking;
}

export const UnrankedArea = builder.objectRef<Unranked>('UnrankedArea').implement({
  description: 'An area without a place: it has no figure, or one that cannot be set beside the others.',
  fields: (t) => ({
    area: t.field({
      type: Area,
      description: 'The area.',
      extensions: rows(() => 1),
      resolve: ({ area, ranking }) => areaOnDay(ranking.cellOf(area).area, ranking.day),
    }),
    missing: t.field({
      type: Missing,
      nullable: true,
      description: 'Why there is no figure; null when there is one that is not comparable.',
      resolve: ({ area }) => area.missing,
    }),
    reasons: t.stringList({
      description: 'What sets its figure apart from those ranked, in words; none when it is missing.',
      args: langArgs,
      resolve: ({ area }, args) => area.reasons.map((reason) => differenceWord(reason, args.lang ?? 'VI')),
    }),
    figure: t.field({
      type: Value,
      description: 'The figure that is not comparable, or why there is none.',
      extensions: rows(() => 1),
      resolve: ({ area, ranking }) => ranking.cellOf(area),
    }),
  }),
});

import { addDays, type CrosswalkEdge, type Day, predecessors, successors } from '@tiendo/core';
import { loaderOf } from '../loader/value-loader.ts';
import {
  requireArea,
  requireFewCells,
  requireIndicator,
  requirePeriod,
  requirePeriods,
} from '../query/arguments.ts';
import { dayOfArea } from '../query/day-of-area.ts';
import { vietnamDay } from '../query/known.ts';
import type { StoredArea } from '../query/reference.ts';
import { builder } from './builder.ts';
import { rows } from './cost.ts';
import { AreaLevel } from './enums.ts';
import { langArgs } from './lang-args.ts';
import { firstArgs, pageRows } from './page-of.ts';
import { SYNTHETIC } from './synthetic.ts';
import { Value } from './value.ts';

/** An area as seen on a day. */
interface AreaOnDay {
  readonly area: StoredArea;
  readonly at: Day;
}

/** An area seen on `at`, or on the nearest day it was valid. */
export function areaOnDay(area: StoredArea, at: Day): AreaOnDay {
  return { area, at: dayOfArea(area, at) };
}

export const Area = builder.objectRef<AreaOnDay>('Area');

interface PassageOnDay {
  readonly met: AreaOnDay;
  readonly edge: CrosswalkEdge;
}

const Passage = builder.objectRef<PassageOnDay>('Passage').implement({
  description: 'An area that another came from or passed into, with the step that led there.',
  fields: (t) => ({
    area: t.field({ type: Area, description: 'The area met.', resolve: ({ met }) => met }),
    on: t.field({
      type: 'Date',
      description: 'First day of the new edition.',
      resolve: ({ edge }) => edge.on,
    }),
    type: t.string({
      description: 'unchanged, enlarged, merge, split… An inferred step was not found in a legal text.',
      resolve: ({ edge }) => edge.type,
    }),
    weight: t.float({
      nullable: true,
      description: 'Share that passed; null when no source gives it. Below 1 it is never official.',
      resolve: ({ edge }) => edge.weight,
    }),
    legalBasis: t.string({
      nullable: true,
      description: 'Legal text of the step.',
      resolve: ({ edge }) => edge.legalBasis ?? null,
    }),
  }),
});

Area.implement({
  description:
    'An area in one edition. Codes are re-used for other areas: identity is code and validFrom. Example: { area(code: "20") { name } }',
  fields: (t) => ({
    code: t.string({
      description: 'Code of the statistics office; VN, R1–R6 and G-… are ours.',
      resolve: ({ area }) => area.code,
    }),
    validFrom: t.field({
      type: 'Date',
      description: 'First day; 1900-01-01 means before these records.',
      resolve: ({ area }) => area.validFrom,
    }),
    validTo: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day no longer valid; null while it stands.',
      resolve: ({ area }) => area.validTo,
    }),
    synthetic: t.boolean({ description: SYNTHETIC, resolve: ({ area }) => area.isSynthetic }),
    level: t.field({ type: AreaLevel, description: 'Tier of the area.', resolve: ({ area }) => area.level }),
    name: t.string({
      description: 'Name without its type word, as the legal text spells it: Lạng Sơn.',
      args: langArgs,
      resolve: ({ area }, { lang }) => (lang === 'EN' ? (area.nameEn ?? area.name) : area.name),
    }),
    fullName: t.string({
      description: 'Name with its type word: Tỉnh Lạng Sơn.',
      args: langArgs,
      resolve: ({ area }, { lang }) => {
        if (lang === 'EN') return area.nameEn ?? area.name;
        return ['COUNTRY', 'GROUP', 'REGION'].includes(area.level) ? area.name : `${area.type} ${area.name}`;
      },
    }),
    legalBasis: t.string({
      nullable: true,
      description: 'Legal text that made it.',
      resolve: ({ area }) => area.legalBasis ?? null,
    }),
    parent: t.field({
      type: Area,
      nullable: true,
      description: 'The area one tier up; null for the nation.',
      extensions: rows(() => 1),
      resolve: async ({ area, at }, _args, context) => {
        const reference = await loaderOf(context).reference();
        const parent = reference.hierarchy.parent(area, at);
        return parent ? areaOnDay(reference.stored(parent), at) : null;
      },
    }),
    children: t.field({
      type: [Area],
      description: 'Areas below on the same day, in code order: those directly below, or all of one level.',
      args: {
        level: t.arg({
          type: AreaLevel,
          required: false,
          description: 'Level to descend to; directly below when absent.',
        }),
      },
      extensions: rows(() => 30),
      resolve: async ({ area, at }, { level }, context) => {
        const reference = await loaderOf(context).reference();
        const found = level
          ? reference.hierarchy.descendants(area, level, at)
          : reference.hierarchy.children(area, at);
        return found.map((child) => areaOnDay(reference.stored(child), at));
      },
    }),
    predecessors: t.field({
      type: [Passage],
      description: 'The areas it was made from.',
      extensions: rows(() => 5),
      resolve: async ({ area }, _args, context) => {
        const reference = await loaderOf(context).reference();
        return predecessors(area, reference.crosswalk, reference.hierarchy).map(({ area: met, edge }) => ({
          met: areaOnDay(reference.stored(met), addDays(edge.on, -1)),
          edge,
        }));
      },
    }),
    successors: t.field({
      type: [Passage],
      description: 'The areas it passed into.',
      extensions: rows(() => 5),
      resolve: async ({ area }, _args, context) => {
        const reference = await loaderOf(context).reference();
        return successors(area, reference.crosswalk, reference.hierarchy).map(({ area: met, edge }) => ({
          met: areaOnDay(reference.stored(met), edge.on),
          edge,
        }));
      },
    }),
    value: t.field({
      type: Value,
      description:
        'The value of an indicator. All areas of a tree are answered together, one set of statements per level.',
      args: {
        indicator: t.arg.string({
          required: true,
          description: 'Id of the indicator, such as "poverty-rate".',
        }),
        period: t.arg.string({ required: true, description: 'Period: 2023, 2023-Q4, 2023-12 or 2021/2025.' }),
      },
      extensions: rows(() => 1),
      resolve: async ({ area }, { indicator, period }, context) =>
        loaderOf(context).value(
          requireIndicator('value', indicator, await loaderOf(context).reference()),
          area,
          requirePeriod('value', 'period', period),
        ),
    }),
    series: t.field({
      type: [Value],
      description: 'The values of an indicator from one period to another, missing ones included.',
      args: {
        indicator: t.arg.string({ required: true, description: 'Id of the indicator.' }),
        from: t.arg.string({ required: true, description: 'First period.' }),
        to: t.arg.string({ required: true, description: 'Last period, of the same kind.' }),
      },
      extensions: rows(
        ({ from, to }: { from: string; to: string }) =>
          Math.max(1, Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1) || 10,
      ),
      resolve: async ({ area }, args, context) => {
        const reference = await loaderOf(context).reference();
        const indicator = requireIndicator('series', args.indicator, reference);
        const periods = requirePeriods('series', args.from, args.to);
        requireFewCells('series', periods.length);
        return Promise.all(periods.map((period) => loaderOf(context).value(indicator, area, period)));
      },
    }),
  }),
});

builder.queryFields((t) => ({
  area: t.field({
    type: Area,
    nullable: true,
    description:
      'The area that carries a code on a day. Example: { area(code: "20", at: "2024-12-01") { name children(level: COMMUNE) { name } } }',
    args: {
      code: t.arg.string({ required: true, description: 'Code, such as "20" or "VN".' }),
      at: t.arg({ type: 'Date', required: false, description: 'Day of the edition; today when absent.' }),
    },
    extensions: rows(() => 1),
    resolve: async (_root, { code, at }, context) => {
      const day = at ?? vietnamDay(new Date());
      return { area: requireArea('area', 'code', code, day, await loaderOf(context).reference()), at: day };
    },
  }),
  areas: t.field({
    type: [Area],
    nullable: true,
    description:
      'Areas on a day, in the order of a Vietnamese list of names. Example: { areas(level: PROVINCE) { code name } }',
    args: {
      level: t.arg({ type: AreaLevel, required: false, description: 'Only this level.' }),
      within: t.arg.string({
        required: false,
        description: 'Only areas below this code; those of the demonstration are below DEMO.',
      }),
      at: t.arg({ type: 'Date', required: false, description: 'Day of the edition; today when absent.' }),
      ...firstArgs,
    },
    extensions: rows(({ first }: { first?: number | null }) => first ?? 100),
    resolve: async (_root, { level, within, at, first }, context) => {
      const reference = await loaderOf(context).reference();
      const day = at ?? vietnamDay(new Date());
      const top = within ? requireArea('areas', 'within', within, day, reference) : undefined;
      const found = top
        ? level
          ? reference.hierarchy.descendants(top, level, day)
          : reference.hierarchy.children(top, day)
        : [...reference.areas.values()].filter(
            (area) =>
              !area.isSynthetic &&
              area.validFrom <= day &&
              (area.validTo === null || day < area.validTo) &&
              (!level || area.level === level),
          );
      return found
        .map((area) => reference.stored(area))
        .sort((a, b) => (a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : a.code < b.code ? -1 : 1))
        .slice(0, pageRows({ first }))
        .map((area) => ({ area, at: day }));
    },
  }),
}));

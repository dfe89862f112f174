import type { Lang } from '@tiendo/core';
import {
  communesRequest,
  comparisonRequest,
  type GraphData,
  type GraphRequest,
  rankingRequest,
  readCommunes,
  readComparison,
  readRanking,
  readTrend,
  tableRequest,
  trendRequest,
} from '@tiendo/widgets/client';
import {
  describeCommunes,
  describeComparison,
  describeRanking,
  describeTrend,
  type Figure,
  type Telling,
} from '@tiendo/widgets/figure';

/** What an element's attributes say. */
export interface Attributes {
  readonly text: (name: string) => string | undefined;
  readonly lang: Lang;
  /** Day whose publications are seen; every day's when absent. */
  readonly knownOn?: string | undefined;
}

/** What stands behind an element: its question, and what it shows of the answer. */
export interface ElementKind {
  /** Attributes without which nothing can be asked, by those that are there. */
  readonly needed: (text: Attributes['text']) => readonly string[];
  /** Attributes that change what is asked, beside `lang` and `known-on`. */
  readonly asked: readonly string[];
  /** What the element asks a gateway. */
  readonly request: (attributes: Attributes) => GraphRequest;
  /** False for an answer that is only the beginning of what the element shows. */
  readonly isWhole?: (data: GraphData) => boolean;
  /** What it shows of the answer; absent for one that no page shows without script. */
  readonly figure?: (answer: Answered, telling: Telling, text: Attributes['text']) => Figure | undefined;
}

/** An answer with the question's variables. */
export interface Answered {
  readonly data: GraphData;
  readonly variables: GraphData;
}

/** Elements by their name without `tiendo-`. */
export const ELEMENTS: Readonly<Record<string, ElementKind>> = {
  comparison: {
    needed: () => ['indicator', 'area', 'period'],
    asked: ['indicator', 'area', 'period', 'benchmark', 'where', 'as-of'],
    request: ({ text, ...rest }) =>
      comparisonRequest({
        ...rest,
        indicator: text('indicator') ?? '',
        area: text('area') ?? '',
        period: text('period') ?? '',
        benchmark: text('benchmark') ?? 'VN',
        where: text('where'),
        asOf: text('as-of'),
      }),
    figure: ({ data }, telling) => {
      const comparison = readComparison(data);
      return comparison && describeComparison(comparison, telling);
    },
  },
  trend: {
    needed: () => ['indicator', 'area', 'from', 'to'],
    asked: ['indicator', 'area', 'from', 'to', 'benchmark', 'where', 'as-of'],
    request: ({ text, ...rest }) =>
      trendRequest({
        ...rest,
        indicator: text('indicator') ?? '',
        area: text('area') ?? '',
        from: text('from') ?? '',
        to: text('to') ?? '',
        benchmark: text('benchmark') ?? 'VN',
        where: text('where'),
        asOf: text('as-of'),
      }),
    figure: ({ data, variables }, telling) => {
      const trend = readTrend(data, variables);
      return trend && describeTrend(trend, telling);
    },
  },
  ranking: {
    needed: () => ['indicator', 'level', 'period'],
    asked: ['indicator', 'within', 'level', 'period', 'benchmark', 'area', 'where', 'as-of'],
    request: ({ text, ...rest }) =>
      rankingRequest({
        ...rest,
        indicator: text('indicator') ?? '',
        within: text('within') ?? 'VN',
        level: text('level') ?? '',
        period: text('period') ?? '',
        benchmark: text('benchmark'),
        area: text('area'),
        where: text('where'),
        asOf: text('as-of'),
      }),
    isWhole: ({ ranking }) => {
      const { rows, unranked, rankedCount, unrankedCount } = ranking as Record<string, never>;
      return Number(rankedCount) + Number(unrankedCount) <= lengthOf(rows) + lengthOf(unranked);
    },
    figure: ({ data }, telling, text) => {
      const ranking = readRanking(data);
      const order = text('order') === 'value' ? 'value' : 'list';
      return ranking && describeRanking(ranking, { ...telling, order, own: text('area') });
    },
  },
  communes: {
    needed: () => ['area', 'period'],
    asked: ['area', 'period', 'benchmark', 'where', 'as-of'],
    request: ({ text, ...rest }) =>
      communesRequest({
        ...rest,
        area: text('area') ?? '',
        period: text('period') ?? '',
        benchmark: text('benchmark') ?? 'VN',
        where: text('where'),
        asOf: text('as-of'),
      }),
    figure: ({ data }, telling) => {
      const communes = readCommunes(data);
      return communes && describeCommunes(communes, telling);
    },
  },
  table: {
    needed: (text) => [
      'indicator',
      text('within') ? 'within' : 'area',
      text('from') || text('to') ? 'from' : 'period',
    ],
    asked: ['indicator', 'area', 'within', 'level', 'period', 'from', 'to', 'where', 'as-of'],
    request: ({ text, ...rest }) =>
      tableRequest({
        ...rest,
        indicators: wordsOf(text('indicator')) ?? [],
        areas: wordsOf(text('area')),
        within: text('within'),
        level: text('level'),
        periods: wordsOf(text('period')),
        from: text('from'),
        to: text('to'),
        where: text('where'),
        asOf: text('as-of'),
      }),
    isWhole: (data) =>
      Object.values(data).every(
        (field) => !(field as { pageInfo?: { hasNextPage: boolean } } | null)?.pageInfo?.hasNextPage,
      ),
  },
};

function wordsOf(text: string | undefined): readonly string[] | undefined {
  return text?.split(/[\s,]+/);
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}

import type { Lang } from '@tiendo/core';
import {
  communesRequest,
  comparisonRequest,
  type GraphData,
  type GraphRequest,
  rankingRequest,
  tableRequest,
  trendRequest,
} from '@tiendo/widgets/client';

/** What an element's attributes say. */
export interface Attributes {
  readonly text: (name: string) => string | undefined;
  readonly lang: Lang;
  /** Day whose publications are seen. */
  readonly knownOn: string;
}

/** An element whose answer can be saved. */
export interface SnapshotElement {
  /** Attributes without which nothing can be asked, by those that are there. */
  readonly needed: (text: Attributes['text']) => readonly string[];
  /** Attributes that change what is asked, beside `lang` and `known-on`. */
  readonly asked: readonly string[];
  /** What the element asks a gateway. */
  readonly request: (attributes: Attributes) => GraphRequest;
  /** False for an answer that is only the beginning of what the element shows. */
  readonly isWhole?: (data: GraphData) => boolean;
}

/** Elements by their name without `tiendo-`. */
export const SNAPSHOT_ELEMENTS: Readonly<Record<string, SnapshotElement>> = {
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

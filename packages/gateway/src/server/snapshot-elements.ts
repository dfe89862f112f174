import type { Lang } from '@tiendo/core';
import {
  comparisonRequest,
  type GraphData,
  type GraphRequest,
  rankingRequest,
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
  /** Attributes without which nothing can be asked. */
  readonly needed: readonly string[];
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
    needed: ['indicator', 'area', 'period'],
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
    needed: ['indicator', 'area', 'from', 'to'],
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
    needed: ['indicator', 'level', 'period'],
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
};

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}

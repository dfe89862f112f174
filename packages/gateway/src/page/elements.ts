import type { Attributes, GraphData, GraphRequest } from '@tiendo/widgets/client';
import {
  communesKind,
  comparisonKind,
  deprivationKind,
  type Figure,
  type FigureKind,
  mapKind,
  rankingKind,
  type Telling,
  tableKind,
  trendKind,
} from '@tiendo/widgets/figure';

/** What stands behind an element: its question, and what it shows of the answer. */
export interface ElementKind {
  /** Attributes without which nothing can be asked, by those that are there. */
  readonly needed: (text: Attributes['text']) => readonly string[];
  /** Attributes that change what is asked, beside `lang` and `known-on`. */
  readonly asked: readonly string[];
  /** Attributes that only change how it is shown, beside those of every element. */
  readonly shown?: readonly string[];
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
    ...drawn(comparisonKind),
    needed: () => ['indicator', 'area', 'period'],
    asked: ['indicator', 'area', 'period', 'benchmark', 'where', 'as-of'],
  },
  trend: {
    ...drawn(trendKind),
    needed: () => ['indicator', 'area', 'from', 'to'],
    asked: ['indicator', 'area', 'from', 'to', 'benchmark', 'where', 'as-of'],
  },
  ranking: {
    ...drawn(rankingKind),
    needed: () => ['indicator', 'level', 'period'],
    asked: ['indicator', 'within', 'level', 'period', 'benchmark', 'area', 'where', 'as-of'],
    isWhole: ({ ranking }) => {
      const { rows, unranked, rankedCount, unrankedCount } = ranking as Record<string, never>;
      return Number(rankedCount) + Number(unrankedCount) <= lengthOf(rows) + lengthOf(unranked);
    },
  },
  map: {
    ...drawn(mapKind),
    needed: () => ['indicator', 'level', 'period'],
    asked: ['indicator', 'within', 'level', 'period', 'where', 'as-of'],
    shown: ['area'],
    isWhole: isWholeTable,
  },
  deprivation: {
    ...drawn(deprivationKind),
    needed: () => ['area', 'period'],
    asked: ['area', 'period', 'benchmark', 'where', 'as-of'],
  },
  communes: {
    ...drawn(communesKind),
    needed: () => ['area', 'period'],
    asked: ['area', 'period', 'benchmark', 'where', 'as-of'],
  },
  table: {
    request: tableKind.request,
    needed: (text) => [
      'indicator',
      text('within') ? 'within' : 'area',
      text('from') || text('to') ? 'from' : 'period',
    ],
    asked: ['indicator', 'area', 'within', 'level', 'period', 'from', 'to', 'where', 'as-of'],
    shown: ['columns', 'filter'],
    isWhole: isWholeTable,
  },
};

/** A kind of figure that pages and pictures show without script. */
function drawn<Data>({ request, read, describe }: FigureKind<Data>): Pick<ElementKind, 'request' | 'figure'> {
  return {
    request,
    figure: ({ data, variables }, telling, text) => {
      const shown = read(data, variables);
      return shown && describe(shown, telling, { text, lang: telling.lang });
    },
  };
}

function isWholeTable(data: GraphData): boolean {
  return Object.values(data).every(
    (field) => !(field as { pageInfo?: { hasNextPage: boolean } } | null)?.pageInfo?.hasNextPage,
  );
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}

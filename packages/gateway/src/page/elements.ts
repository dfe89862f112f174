import {
  type Attributes,
  communesQuestion,
  communesRequest,
  comparisonQuestion,
  comparisonRequest,
  deprivationQuestion,
  deprivationRequest,
  type GraphData,
  type GraphRequest,
  mapQuestion,
  mapRequest,
  rankingQuestion,
  rankingRequest,
  readCommunes,
  readComparison,
  readDeprivation,
  readMap,
  readRanking,
  readTrend,
  tableQuestion,
  tableRequest,
  trendQuestion,
  trendRequest,
} from '@tiendo/widgets/client';
import {
  describeCommunes,
  describeComparison,
  describeDeprivation,
  describeMap,
  describeRanking,
  describeTrend,
  type Figure,
  type Telling,
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
    needed: () => ['indicator', 'area', 'period'],
    asked: ['indicator', 'area', 'period', 'benchmark', 'where', 'as-of'],
    request: (attributes) => comparisonRequest(comparisonQuestion(attributes)),
    figure: ({ data }, telling) => {
      const comparison = readComparison(data);
      return comparison && describeComparison(comparison, telling);
    },
  },
  trend: {
    needed: () => ['indicator', 'area', 'from', 'to'],
    asked: ['indicator', 'area', 'from', 'to', 'benchmark', 'where', 'as-of'],
    request: (attributes) => trendRequest(trendQuestion(attributes)),
    figure: ({ data, variables }, telling) => {
      const trend = readTrend(data, variables);
      return trend && describeTrend(trend, telling);
    },
  },
  ranking: {
    needed: () => ['indicator', 'level', 'period'],
    asked: ['indicator', 'within', 'level', 'period', 'benchmark', 'area', 'where', 'as-of'],
    request: (attributes) => rankingRequest(rankingQuestion(attributes)),
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
  map: {
    needed: () => ['indicator', 'level', 'period'],
    asked: ['indicator', 'within', 'level', 'period', 'where', 'as-of'],
    shown: ['area'],
    request: (attributes) => mapRequest(mapQuestion(attributes)),
    isWhole: isWholeTable,
    figure: ({ data }, telling, text) => {
      const map = readMap(data);
      return map && describeMap(map, { ...telling, own: text('area'), asOf: text('as-of') });
    },
  },
  deprivation: {
    needed: () => ['area', 'period'],
    asked: ['area', 'period', 'benchmark', 'where', 'as-of'],
    request: (attributes) => deprivationRequest(deprivationQuestion(attributes)),
    figure: ({ data, variables }, telling, text) => {
      const deprivation = readDeprivation(data, variables);
      const order = text('order') === 'value' ? 'value' : 'list';
      return deprivation && describeDeprivation(deprivation, { ...telling, order });
    },
  },
  communes: {
    needed: () => ['area', 'period'],
    asked: ['area', 'period', 'benchmark', 'where', 'as-of'],
    request: (attributes) => communesRequest(communesQuestion(attributes)),
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
    request: (attributes) => tableRequest(tableQuestion(attributes)),
    isWhole: isWholeTable,
  },
};

function isWholeTable(data: GraphData): boolean {
  return Object.values(data).every(
    (field) => !(field as { pageInfo?: { hasNextPage: boolean } } | null)?.pageInfo?.hasNextPage,
  );
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}

import type { ComparisonData } from '../chart/value.ts';
import { comparisonAsking } from '../client/ask-comparison.ts';
import { isComparison } from '../client/is-comparison.ts';
import { describeComparison } from './describe-comparison.ts';
import type { FigureKind } from './figure-kind.ts';

/** A value against a benchmark. */
export const comparisonKind: FigureKind<ComparisonData> = {
  ...comparisonAsking,
  accepts: isComparison,
  describe: describeComparison,
};

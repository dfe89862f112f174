import type { ComparisonData } from '../chart/value.ts';
import {
  comparisonQuestion,
  comparisonRequest,
  isComparison,
  readComparison,
} from '../client/ask-comparison.ts';
import { describeComparison } from './describe-comparison.ts';
import type { FigureKind } from './figure-kind.ts';

/** A value against a benchmark. */
export const comparisonKind: FigureKind<ComparisonData> = {
  request: (attributes) => comparisonRequest(comparisonQuestion(attributes)),
  read: readComparison,
  accepts: isComparison,
  describe: describeComparison,
};

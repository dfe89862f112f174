import type { ComparisonData } from '../../chart/value.ts';
import { isComparison } from '../../client/is-comparison.ts';
import { drawComparison } from '../../figure/draw-comparison.ts';
import type { ShownKind } from '../figure/shown-kind.ts';
import { leadSheet } from './sheet.ts';

/** What draws the figure in its element. */
export const shownComparison: ShownKind<ComparisonData> = {
  accepts: isComparison,
  draw: drawComparison,
  loadDescribe: async () => (await import('../../figure/describe-comparison.ts')).describeComparison,
  sheet: leadSheet,
};

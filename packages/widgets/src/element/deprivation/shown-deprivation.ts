import type { DeprivationData } from '../../chart/deprivation-data.ts';
import { isDeprivation } from '../../client/is-deprivation.ts';
import { deprivationTelling, drawDeprivation } from '../../figure/draw-deprivation.ts';
import type { ShownKind } from '../figure/shown-kind.ts';

/** What draws the figure in its element. */
export const shownDeprivation: ShownKind<DeprivationData> = {
  accepts: isDeprivation,
  draw: (data, telling, attributes) => drawDeprivation(data, deprivationTelling(telling, attributes)),
  loadDescribe: async () => (await import('../../figure/describe-deprivation.ts')).deprivationFigure,
};

import type { DeprivationData } from '../chart/deprivation-data.ts';
import { deprivationAsking } from '../client/ask-deprivation.ts';
import { isDeprivation } from '../client/is-deprivation.ts';
import { deprivationFigure } from './describe-deprivation.ts';
import type { FigureKind } from './figure-kind.ts';

/** What households are deprived in. */
export const deprivationKind: FigureKind<DeprivationData> = {
  ...deprivationAsking,
  accepts: isDeprivation,
  describe: deprivationFigure,
};

import type { CommunesData } from '../chart/communes-data.ts';
import { communesAsking } from '../client/ask-communes.ts';
import { isCommunes } from '../client/is-communes.ts';
import { describeCommunes } from './describe-communes.ts';
import type { FigureKind } from './figure-kind.ts';

/** Recognised communes of an area. */
export const communesKind: FigureKind<CommunesData> = {
  ...communesAsking,
  accepts: isCommunes,
  describe: describeCommunes,
};

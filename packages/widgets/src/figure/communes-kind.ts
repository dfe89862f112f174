import type { CommunesData } from '../chart/communes-data.ts';
import { communesQuestion, communesRequest, isCommunes, readCommunes } from '../client/ask-communes.ts';
import { describeCommunes } from './describe-communes.ts';
import type { FigureKind } from './figure-kind.ts';

/** Recognised communes of an area. */
export const communesKind: FigureKind<CommunesData> = {
  request: (attributes) => communesRequest(communesQuestion(attributes)),
  read: readCommunes,
  accepts: isCommunes,
  describe: describeCommunes,
};

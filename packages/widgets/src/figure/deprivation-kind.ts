import type { DeprivationData } from '../chart/deprivation-data.ts';
import {
  deprivationQuestion,
  deprivationRequest,
  isDeprivation,
  readDeprivation,
} from '../client/ask-deprivation.ts';
import { orderOf } from '../client/attributes.ts';
import { describeDeprivation } from './describe-deprivation.ts';
import type { FigureKind } from './figure-kind.ts';

/** What households are deprived in. */
export const deprivationKind: FigureKind<DeprivationData> = {
  request: (attributes) => deprivationRequest(deprivationQuestion(attributes)),
  read: readDeprivation,
  accepts: isDeprivation,
  describe: (data, telling, { text }) => describeDeprivation(data, { ...telling, order: orderOf(text) }),
};

import type { CommunesData } from '../chart/communes-data.ts';
import { isComparison } from './is-comparison.ts';
import type { GraphData } from './request.ts';

/** True for an object that has what the chart cannot do without, and is no answer that is still to be read. */
export function isCommunes(data: unknown): data is CommunesData {
  const { met, advanced, model, communes } = (data ?? {}) as Partial<CommunesData> & GraphData;
  return (
    isComparison(met) &&
    [advanced, model].every((level) => !level || isComparison(level)) &&
    communes === undefined
  );
}

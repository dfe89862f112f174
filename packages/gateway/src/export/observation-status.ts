import type { Missing, Status } from '@tiendo/core';
import type { ExportedValue } from './exported-value.ts';

const OF_STATUS: Readonly<Record<Status, string>> = {
  ACTUAL: 'A',
  ESTIMATED: 'E',
  PROVISIONAL: 'P',
  TARGET: 'F',
  FORECAST: 'F',
};

/** Missing: suppressed Q, not collected L, cannot exist M; O for every other reason. */
const OF_MISSING: Partial<Readonly<Record<Missing, string>>> = {
  SUPPRESSED: 'Q',
  NOT_COLLECTED: 'L',
  NOT_APPLICABLE: 'M',
  AREA_NOT_VALID: 'M',
  ZERO_DENOMINATOR: 'M',
};

/**
 * The status of an observation in the code list of SDMX: A normal, B after a break, E estimated, P provisional, and a
 * letter for each kind of missing.
 *
 * @see SDMX cross-domain code list CL_OBS_STATUS 2.2
 */
export function observationStatus({ answer, breaks }: ExportedValue): string {
  if (answer.missing !== null) return OF_MISSING[answer.missing] ?? 'O';
  const status = OF_STATUS[answer.status];
  return status === 'A' && breaks.length > 0 ? 'B' : status;
}

import type { Place } from '../geography/province.ts';
import type { Random } from '../random.ts';

/** Groups that the form takes off the total one after the other, and the rest. */
export const GROUPS = ['ethnic-minority', 'no-labour', 'merit', 'other'] as const;

export type Group = (typeof GROUPS)[number];

const ETHNIC_SHARES = [0.25, 0.78, 0.9, 0.96] as const;

/** Households of ethnic minorities among all of a piece. */
export function ethnicHouseholds(place: Place, households: number): number {
  return Math.round(households * ETHNIC_SHARES[place.zone]);
}

/** A list of a piece by group; the groups add up to it. Cells of households with merit are small. */
export function groupsOf(
  random: Random,
  place: Place,
  listed: number,
  ethnic: number,
): Readonly<Record<Group, number>> {
  const share = ETHNIC_SHARES[place.zone];
  const ofEthnic = Math.min(listed, ethnic, Math.round(listed * (share + (1 - share) * 0.4)));
  const noLabour = Math.min(listed - ofEthnic, Math.round(listed * 0.05));
  const merit = Math.min(listed - ofEthnic - noLabour, Math.floor(listed * 0.012 + random.next()));
  return {
    'ethnic-minority': ofEthnic,
    'no-labour': noLabour,
    merit,
    other: listed - ofEthnic - noLabour - merit,
  };
}

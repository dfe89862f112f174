import { deprivationRate } from '../indicator/poverty.ts';
import { exactSum } from '../unit/unit.ts';
import { type Finished, finish } from './finish.ts';

/** The list that a sheet of deprivations is about; the households on it are the base of its rates. */
export type PovertyList = 'poor-households' | 'near-poor-households';

/** Households on a list of the review, and how many of them are deprived, by indicator. */
export interface DeprivationSheet {
  readonly list: PovertyList;
  readonly households: number | null;
  readonly deprived: Readonly<Record<string, number | null>>;
}

/** The share of the households of a list that are deprived in an indicator. */
export interface DeprivationRate extends Finished {
  readonly deprivation: string;
  readonly base: PovertyList;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/**
 * The deprivation rates of a sheet: deprived households / households on the same list.
 *
 * Poor and near-poor households have a sheet each; a rate over all households is a third thing and none of these.
 *
 * @returns in the order of the sheet; no value for a list without households
 * @example deprivationRates({ list: 'poor-households', households: 200, deprived: { toilet: 90 } })[0].value // 0.45
 */
export function deprivationRates({
  list,
  households,
  deprived,
}: DeprivationSheet): readonly DeprivationRate[] {
  return Object.entries(deprived).map(([deprivation, count]) => ({
    deprivation,
    base: list,
    numerator: count,
    denominator: households,
    ...finish(deprivationRate, count, households),
  }));
}

/**
 * The sheet of an area from those of its parts. What one part does not report is unknown for the whole.
 *
 * @param sheets of one list and with the same indicators
 * @throws RangeError for no sheet, and for sheets of two lists
 * @example addSheets([{ list: 'poor-households', households: 10, deprived: { water: 1 } }, { list: 'poor-households', households: 5, deprived: { water: 2 } }]).deprived // { water: 3 }
 */
export function addSheets(sheets: readonly DeprivationSheet[]): DeprivationSheet {
  const [first] = sheets;
  const lists = [...new Set(sheets.map(({ list }) => list))];
  if (!first || lists.length > 1)
    throw new RangeError(`addSheets requires sheets of one list, got ${lists.join(' and ') || 'none'}`);
  const ids = [...new Set(sheets.flatMap(({ deprived }) => Object.keys(deprived)))];
  return {
    list: first.list,
    households: sumOf(sheets.map(({ households }) => households)),
    deprived: Object.fromEntries(
      ids.map((id) => [id, sumOf(sheets.map(({ deprived }) => deprived[id] ?? null))]),
    ),
  };
}

function sumOf(counts: readonly (number | null)[]): number | null {
  const known = counts.filter((count) => count !== null);
  return known.length === counts.length ? exactSum(known) : null;
}

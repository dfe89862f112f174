import { agencyRows, nationalAgencyRows } from './agencies.ts';
import { budgetLines, capitalFiles, capitalRows } from './capital/capital-files.ts';
import type { DemoFile, Row } from './files/demo-file.ts';
import { areaRows, centreRows, topRows, villageRows, villagesOf } from './geography/area-rows.ts';
import { crosswalkRows } from './geography/crosswalk-rows.ts';
import { makeProvince } from './geography/make-province.ts';
import type { Province } from './geography/province.ts';
import { povertyFiles, reviewOf } from './poverty/poverty-files.ts';
import { sourceRows } from './sources.ts';

export interface DemoOptions {
  readonly seed: number;
  /** Provinces in full. The first has all that is asked about; further ones have money and poverty. */
  readonly scale: number;
}

/** The nation has at least so many provinces: those not in full report as wholes, so that there is a mean to compare with. */
const LEAST_PROVINCES = 3;
const BEGINNING = '2021-01-15';

/** Every file of the demonstration, one after the other, the same for the same seed. */
export function* demoFiles({ seed, scale }: DemoOptions): Generator<DemoFile> {
  const provinces = Array.from({ length: Math.max(scale, LEAST_PROVINCES) }, (_, i) =>
    makeProvince(seed, i + 1),
  );
  yield* lists(seed, provinces, provinces.slice(0, scale));
  for (const province of provinces) yield* reports(seed, province, province.index > scale);
}

/** What everything else refers to. */
function* lists(
  seed: number,
  provinces: readonly Province[],
  inFull: readonly Province[],
): Generator<DemoFile> {
  const list = (dataset: string, rows: readonly Row[]) => ({
    ...{ dataset, file: `${dataset}.csv`, publishedOn: BEGINNING, rows },
  });
  const [first] = inFull as [Province];
  yield list('areas', [
    ...topRows(provinces),
    ...inFull.flatMap(areaRows),
    ...villageRows(first, villagesOf(seed, first)),
  ]);
  yield list('crosswalk', inFull.flatMap(crosswalkRows));
  yield list('centres', inFull.flatMap(centreRows));
  yield list('sources', sourceRows());
  yield list('agencies', [...nationalAgencyRows(), ...inFull.flatMap(agencyRows)]);
}

/** What a province reports, month by month and year by year. */
function* reports(seed: number, province: Province, isWhole: boolean): Generator<DemoFile> {
  const lines = budgetLines(seed, province);
  yield* capitalFiles(province, capitalRows(seed, province, lines, isWhole));
  yield* povertyFiles(seed, province, reviewOf(seed, province), isWhole);
}

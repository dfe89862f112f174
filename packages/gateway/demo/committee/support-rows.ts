import type { Row } from '../files/demo-file.ts';
import { communesOn, type Province } from '../geography/province.ts';
import { randomFor } from '../random.ts';
import type { CommunePath } from '../rural/commune-path.ts';
import { SOURCE } from '../sources.ts';

const YEARS = [2024, 2025];
/** Criteria that cost most: transport, schools, culture, water and environment. */
const CRITERIA = [2, 5, 6, 17];
const MILLION = 1_000_000;

/** What communes that are not recognised yet need for criteria that cost money, more than they are assigned. */
export function needRows(seed: number, province: Province, paths: readonly CommunePath[]): readonly Row[] {
  return YEARS.flatMap((year) => {
    const communes = communesOn(province, `${year - 1}-12-31`);
    const open = paths.filter(({ reached }) => (reached.standard ?? 9999) >= year);
    return open.flatMap(({ commune }) => {
      const random = randomFor(seed, 'need', commune.code, year);
      const area = communes.get(commune.places[0] as (typeof commune.places)[number]);
      if (area?.name !== commune.name) return [];
      return CRITERIA.filter(() => random.chance(0.7)).map((criterion) => ({
        ...{ area: area.code, period: String(year), criterion },
        ...{ amount: random.whole(1200, 4200) * MILLION, source: SOURCE.work, note: 'giả định' },
      }));
    });
  }).map((row, i) => ({ origin: `demo-needs:${i + 1}`, ...row }));
}

/** Half of what is needed, from two sources; one district is decided on by itself. */
export function supportRows(seed: number, { districts }: Province): readonly Row[] {
  return YEARS.flatMap((year) =>
    districts.map((district, i) => {
      const random = randomFor(seed, 'support', district.code, year);
      const isOwnCase = i === districts.length - 1;
      return {
        ...{ area: district.code, period: String(year), share: isOwnCase ? 0.7 : 0.5 },
        from_investment: random.whole(1, 9) * 1000 * MILLION,
        from_other: year === 2025 && i % 3 === 0 ? '' : random.whole(0, 4) * 1000 * MILLION,
        exception: isOwnCase ? 'Huyện phấn đấu về đích trong năm; xem xét riêng' : '',
        ...{
          decision: `${30 + i}/QĐ-MH`,
          decided_on: `${year}-03-15`,
          source: SOURCE.work,
          note: 'giả định',
        },
      };
    }),
  ).map((row, i) => ({ origin: `demo-supports:${i + 1}`, ...row }));
}

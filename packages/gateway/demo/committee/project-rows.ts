import type { Row } from '../files/demo-file.ts';
import { communesOn, type Province } from '../geography/province.ts';
import { randomFor } from '../random.ts';
import { SOURCE } from '../sources.ts';

const KINDS = [
  'Đường trục thôn',
  'Nhà văn hóa thôn',
  'Kênh mương nội đồng',
  'Nước sinh hoạt tập trung',
  'Phòng học',
];
/** Days on which the steps of a project may be taken, each later than the one before. */
const STEPS = ['2024-02-20', '2024-04-15', '2024-05-30', '2024-06-25', '2024-12-10', '2025-04-20'];
/** Day of the report, in the edition that the communes are of. */
const REPORTED = '2025-04-30';
const COLUMNS = ['approved_on', 'site_cleared_on', 'tendered_on', 'started_on', 'completed_on', 'settled_on'];

/** A project in every other commune: some under the special mechanism, one of these too dear for it, some stuck. */
export function projectRows(seed: number, province: Province): readonly Row[] {
  const communes = [...new Set(communesOn(province, REPORTED).values())];
  return communes
    .filter((_commune, i) => i % 2 === 0)
    .map((commune, i) => {
      const random = randomFor(seed, 'project', commune.code);
      const isSpecial = random.chance(0.4);
      const steps = random.whole(0, COLUMNS.length);
      const taken = Object.fromEntries(
        COLUMNS.map((column, at) => [column, at < steps ? (STEPS[at] as string) : '']),
      );
      return {
        ...{
          origin: `demo-projects:${i + 1}`,
          area: commune.code,
          as_of: REPORTED,
          title: `${KINDS[i % KINDS.length]} ${commune.name}`,
        },
        ...{ title_en: '', programme: i % 3 === 2 ? 'DTTS' : 'NTM', component: '' },
        ...{ manager: isSpecial ? 'commune' : 'district', special: isSpecial ? 'yes' : 'no' },
        total: isSpecial
          ? random.whole(400, i % 20 === 0 ? 7000 : 4900) * 1_000_000
          : random.whole(2, 20) * 1e9,
        ...{
          one_commune: 'yes',
          simple: isSpecial && random.chance(0.1) ? '' : 'yes',
          listed: isSpecial ? 'yes' : '',
        },
        ...{ ...taken, visibility: '', source: SOURCE.work, note: 'giả định' },
      };
    });
}

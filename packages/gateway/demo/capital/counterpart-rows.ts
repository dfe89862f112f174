import type { Row } from '../files/demo-file.ts';
import type { Province } from '../geography/province.ts';
import { SOURCE } from '../sources.ts';

type Rule = readonly [
  programme: string,
  payer: string,
  capitalType: string,
  minRatio: number,
  exempt?: string,
];

/** An example of a table of minimums. The numbers are invented: those of the real decisions could not be read. */
export function counterpartRows({ code, districts }: Province): readonly Row[] {
  const poor = districts.flatMap((district) => (district.isPoor ? [district.code] : [])).join(' ');
  const rules: readonly Rule[] = [
    ['NTM', 'province', 'investment', 0.1],
    ['NTM', 'district', 'investment', 0.06, poor],
    ['NTM', 'commune', 'recurrent', 0.01],
    ['DTTS', 'province', '', 0.08],
    ['DTTS', 'district', 'investment', 0.05, poor],
    ['GNBV', 'province', 'investment', 0.1],
    ['CTMTQG-2026-2035', 'province', 'investment', 0.12],
    ['CTMTQG-2026-2035', 'commune', 'recurrent', 0.01],
  ];
  return rules.map(([programme, payer, capitalType, minRatio, exempt = ''], i) => {
    const isNew = programme.startsWith('CTMTQG');
    return {
      ...{ origin: `demo-counterpart:${i + 1}`, area: code, programme, payer, capital_type: capitalType },
      ...{ min_ratio: minRatio, exempt, valid_from: isNew ? '2026-01-01' : '2022-01-01' },
      ...{ valid_to: isNew ? '' : '2027-01-01', source: SOURCE.counterpart },
      ...{ legal_basis: 'Ví dụ giả định, không phải quy định nào có thật', note: 'invented example' },
    };
  });
}

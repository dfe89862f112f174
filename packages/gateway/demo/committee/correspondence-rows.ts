import type { Row } from '../files/demo-file.ts';
import type { Province } from '../geography/province.ts';
import { CORRESPONDENCE } from '../rural/assessment-rows.ts';
import { SOURCE } from '../sources.ts';

/** Invented: which criterion of 2026 asks for what each of 2021 asked. */
export function correspondenceRows({ code }: Province): readonly Row[] {
  return Object.entries(CORRESPONDENCE).map(([earlier, later], i) => ({
    ...{
      origin: `demo-correspondence:${i + 1}`,
      area: code,
      earlier: 'ntm-2021',
      earlier_criterion: earlier,
    },
    ...{ later: 'ntm-2026', later_criterion: later, source: SOURCE.criteria, note: 'giả định' },
  }));
}

import type { CorpusFile } from './corpus-file.ts';
import { criteria } from './layout/criteria-by-commune.ts';
import { deprivationCounts, deprivationShares } from './layout/deprivation.ts';
import { review } from './layout/household-review.ts';
import { olderReview } from './layout/household-review-2016.ts';
import { projects } from './layout/investment-by-project.ts';
import { layoutFile } from './layout/layout.ts';
import { movements } from './layout/movements.ts';
import { monthly } from './layout/recurrent-monthly.ts';
import { targets } from './layout/targets-by-district.ts';
import { programmes } from './layout/three-programmes.ts';

const poor = { list: 'nghèo', times: 40 } as const;
const deprived = [poor, { list: 'cận nghèo', times: 60 }] as const;

/** The month where the cumulative belongs, and the other way round. */
const exchanged = {
  ...{ month: [6120, 5580, 540], monthRate: [61.2, 62, 54] },
  ...{ cumulative: [500, 450, 50], rate: [5, 5, 5] },
};

/** The eight layouts of programme reports, each with its header levels, merges and index row. */
export const layouts: readonly CorpusFile[] = [
  layoutFile('1-household-review', review),
  layoutFile('1-household-review-2016', olderReview),
  layoutFile('2-movements', movements),
  layoutFile('3-deprivation-counts', ...deprived.map(deprivationCounts)),
  layoutFile('3-deprivation-shares', ...deprived.map(deprivationCounts), ...deprived.map(deprivationShares)),
  // 5 of 80 households are 6,25%.
  layoutFile(
    '3-deprivation-share-swapped',
    deprivationCounts(poor),
    deprivationShares({ ...poor, typed: [5, 2.65] }),
  ),
  layoutFile(
    '3-deprivation-count-mistyped',
    deprivationCounts({ ...poor, typed: [5, 8] }),
    deprivationShares(poor),
  ),
  layoutFile('4-investment-by-project', projects),
  layoutFile('5-recurrent-monthly', monthly()),
  layoutFile('5-recurrent-monthly-swapped', monthly({ month: [500, 540, 50] })),
  layoutFile('5-month-in-place-of-the-cumulative', monthly(exchanged, exchanged)),
  layoutFile('6-three-programmes', programmes),
  layoutFile('7-criteria-by-commune', criteria),
  layoutFile('8-targets-by-district', targets),
];

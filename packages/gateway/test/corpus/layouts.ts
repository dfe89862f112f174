import type { CorpusFile } from './corpus-file.ts';
import { criteria } from './layout/criteria-by-commune.ts';
import { deprivation } from './layout/deprivation.ts';
import { review } from './layout/household-review.ts';
import { olderReview } from './layout/household-review-2016.ts';
import { projects } from './layout/investment-by-project.ts';
import { layoutFile } from './layout/layout.ts';
import { movements } from './layout/movements.ts';
import { monthly } from './layout/recurrent-monthly.ts';
import { targets } from './layout/targets-by-district.ts';
import { programmes } from './layout/three-programmes.ts';

/** The eight layouts of programme reports, each with its header levels, merges and index row. */
export const layouts: readonly CorpusFile[] = [
  layoutFile('1-household-review', review),
  layoutFile('1-household-review-2016', olderReview),
  layoutFile('2-movements', movements),
  layoutFile(
    '3-deprivation-counts',
    deprivation('Hộ nghèo', 'Tổng số hộ nghèo', false, 80),
    deprivation('Hộ cận nghèo', 'Tổng số hộ cận nghèo', false, 120),
  ),
  layoutFile('3-deprivation-shares', deprivation('Hộ nghèo', 'Tổng số hộ nghèo', true, 80)),
  layoutFile('4-investment-by-project', projects),
  layoutFile('5-recurrent-monthly', monthly),
  layoutFile('6-three-programmes', programmes),
  layoutFile('7-criteria-by-commune', criteria),
  layoutFile('8-targets-by-district', targets),
];

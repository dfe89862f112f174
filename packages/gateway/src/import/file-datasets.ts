import { DATASETS } from '@tiendo/core';
import { AGENCIES } from './dataset/agencies.ts';
import { AREAS, CENTRES, CROSSWALK, GROUPINGS } from './dataset/areas.ts';
import { BREAKS } from './dataset/breaks.ts';
import { BUDGET_CODES } from './dataset/budget-codes.ts';
import { FIGURES } from './dataset/figures.ts';
import type { FileDataset } from './dataset/file-dataset.ts';
import { FORECASTS } from './dataset/forecasts.ts';
import { INDICATORS, MEASURES } from './dataset/measures.ts';
import { CARRY_OVERS, COUNTERPART_RULES, NEEDS, PLANS, SUPPORTS } from './dataset/plans.ts';
import { COMPONENTS, PROGRAMMES } from './dataset/programmes.ts';
import { PROJECTS } from './dataset/projects.ts';
import { reportFile } from './dataset/reports.ts';
import { ASSESSMENTS, CORRESPONDENCES, RECOGNITIONS } from './dataset/rural.ts';
import { SOURCES } from './dataset/sources.ts';
import { STATEMENTS } from './dataset/statements.ts';
import { SUPPRESSION } from './dataset/suppression.ts';
import { NAMED_LISTS, TARGETS } from './dataset/targets.ts';
import { DOCUMENTS, INSPECTIONS, RECOMMENDATIONS, TASKS } from './dataset/work.ts';

/** Lists that everything else refers to. */
export const REFERENCE_FILES: readonly FileDataset[] = [
  ...[AREAS, GROUPINGS, CROSSWALK, CENTRES],
  ...[PROGRAMMES, COMPONENTS, SOURCES, AGENCIES, BUDGET_CODES],
  ...[MEASURES, INDICATORS, BREAKS, SUPPRESSION, FORECASTS],
];

/** Rows that stand for themselves and are never rolled up. */
export const RECORD_FILES: readonly FileDataset[] = [
  ...[FIGURES, TARGETS, NAMED_LISTS, STATEMENTS, RECOGNITIONS, ASSESSMENTS],
  ...[PLANS, COUNTERPART_RULES, TASKS, RECOMMENDATIONS, DOCUMENTS, INSPECTIONS],
  ...[NEEDS, SUPPORTS, CARRY_OVERS, PROJECTS, CORRESPONDENCES],
];

/** Every kind of file, reference lists first: the order in which they are loaded. */
export const FILE_DATASETS: readonly FileDataset[] = [
  ...REFERENCE_FILES,
  ...RECORD_FILES,
  ...DATASETS.map(reportFile),
];

/** The kind of file with this id, or undefined. */
export function findFileDataset(id: string): FileDataset | undefined {
  return FILE_DATASETS.find((dataset) => dataset.id === id);
}

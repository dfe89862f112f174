import { type Area, formatPeriod } from '@tiendo/core';
import type { AnsweredComparison } from '../query/compare.ts';

/** What a sentence sets the subject beside: an area, "năm 2023", or "nhóm 3 địa bàn". */
export function comparisonSide({
  benchmarkArea,
  benchmarkPeriod,
  period,
  group,
  area,
}: AnsweredComparison): Area {
  const side = benchmarkArea ?? area;
  if (benchmarkPeriod !== period)
    return named(side, formatPeriod(benchmarkPeriod, 'VI'), formatPeriod(benchmarkPeriod, 'EN'));
  if (!group) return side;
  const count = group.areas.length;
  return named(side, `Nhóm ${count} địa bàn`, `the group of ${count} areas`);
}

function named(area: Area, name: string, nameEn: string): Area {
  return { ...area, level: 'GROUP', name, nameEn };
}

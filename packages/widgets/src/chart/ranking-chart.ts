import { formatNumber, type Lang } from '@tiendo/core';
import { label } from '../mark/label.ts';
import { node, type SceneNode } from '../scene/node.ts';
import { chartRoot } from './chart-root.ts';
import {
  benchmarkLine,
  benchmarkMark,
  benchmarkName,
  type Stretch,
  sideLabels,
} from './ranking-benchmark.ts';
import type { RankingData, RankingOrder } from './ranking-data.ts';
import { type RankingFrame, rankingFrame } from './ranking-frame.ts';
import type { RowGroup } from './ranking-order.ts';
import { rankedRow } from './ranking-row.ts';
import { rankingSentence } from './ranking-sentence.ts';
import { unrankedMarks } from './ranking-unranked.ts';
import { unitCount } from './ranking-words.ts';
import type { ChartSize } from './value.ts';

/** Options of `rankingChart`. */
export interface RankingOptions {
  /** Language of every word on the chart. */
  readonly lang: Lang;
  /** Official list order, or the best first. Default list. */
  readonly order?: RankingOrder | undefined;
  /** Code of the reader's own area, which is set off. */
  readonly own?: string | undefined;
}

/**
 * Areas as bars with their rank and value, beside the benchmark's line.
 *
 * More than 25 areas are drawn as both ends of the ranking and the reader's own. Areas without a place are hatched with
 * their reason, or counted by reason where they are many; none is drawn at zero.
 */
export function rankingChart(
  data: RankingData,
  size: ChartSize,
  { lang, order = 'list', own }: RankingOptions,
): SceneNode {
  const frame = rankingFrame(data, size.width, { lang, order, own });
  const stretches: Stretch[] = [];
  const marks: SceneNode[] = [];
  const benchmark = benchmarkName(frame);
  let y = benchmark?.height ?? 0;
  for (const group of frame.groups) {
    const head = groupHead(frame, group, order, y);
    if (head) marks.push(head.mark);
    y = head?.bottom ?? y;
    const top = y;
    for (const row of group.rows) {
      const placed = rankedRow(frame, row, y);
      marks.push(...placed.marks);
      if (frame.isPhone) stretches.push({ from: placed.bar.y, to: placed.bar.y + placed.bar.height + 3 });
      y = placed.bottom;
    }
    if (!frame.isPhone) stretches.push({ from: top, to: y });
  }
  const apart = unrankedMarks(frame, y + (data.rows.length > 0 ? 8 : 0));
  return chartRoot(
    { width: frame.width, height: apart.bottom + 6, words: rankingSentence(data, lang, own) },
    benchmark ? benchmarkMark(frame, benchmark) : null,
    benchmark ? sideLabels(frame, benchmark) : null,
    ...marks,
    benchmark ? benchmarkLine(frame, benchmark, stretches) : null,
    ...apart.marks,
  );
}

/** What stands above a group of a long ranking: how many were left out, and in list order which end it is. */
function groupHead(
  frame: RankingFrame,
  { part, rows, skipped }: RowGroup,
  order: RankingOrder,
  top: number,
): { readonly mark: SceneNode; readonly bottom: number } | undefined {
  if (part === 'whole') return undefined;
  const { data, lang } = frame;
  const count = formatNumber(rows.length, 0, lang);
  const left =
    skipped > 0
      ? lang === 'VI'
        ? `${unitCount(data, skipped, lang)} ở giữa: xem bảng số liệu`
        : `${unitCount(data, skipped, lang)} between: see the table`
      : undefined;
  const names =
    lang === 'VI'
      ? { head: `${count} hạng đầu`, tail: `${count} hạng cuối` }
      : { head: `First ${count}`, tail: `Last ${count}` };
  const end = order === 'list' && part !== 'own' ? names[part] : undefined;
  const lines = [left, end].filter((text) => text !== undefined);
  if (lines.length === 0) return undefined;
  const labels = lines.map((text, row) =>
    label({
      ...{ text, x: 0, y: top + 20 + row * 22, size: 13, ink: 'ink-2' },
      weight: text === end ? 600 : 400,
    }),
  );
  return { mark: node('g', { 'aria-hidden': 'true' }, ...labels), bottom: top + 8 + lines.length * 22 };
}

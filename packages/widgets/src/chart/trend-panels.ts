import type { Lang } from '@tiendo/core';
import { label } from '../mark/label.ts';
import { rule } from '../mark/rule.ts';
import { wrapText } from '../mark/text-width.ts';
import { node, type SceneNode } from '../scene/node.ts';
import { trendFrame } from './trend-frame.ts';
import { trendMarks } from './trend-marks.ts';
import type { TrendData } from './value.ts';

/** Panels with the room they take. */
export interface PlacedPanels {
  readonly width: number;
  readonly height: number;
  readonly panels: readonly SceneNode[];
}

const GAP = 24;
const LEGEND = 30;
const HEAD = 28;
const HEIGHT = 196;

/** One series for each area, in the order of the answer. */
export function seriesOf({ others = [], ...data }: TrendData): readonly TrendData[] {
  return [data, ...others.map((subject) => ({ ...data, subject }))];
}

/** A small panel for each area, all on one scale: three in a row where there is room, else two, on a phone one. */
export function trendPanels(data: TrendData, givenWidth: number, lang: Lang): PlacedPanels {
  const width = Math.max(givenWidth, 240);
  const columns = width >= 720 ? 3 : width >= 480 ? 2 : 1;
  const across = Math.floor((width - (columns - 1) * GAP) / columns);
  const all = seriesOf(data);
  const legend = benchmarkLegend(data);
  const top = legend ? LEGEND : 0;
  const shared = all.flatMap(({ subject, benchmark }) => [...subject, ...benchmark]);
  const panels = all.map((series, index) => {
    const x = (index % columns) * (across + GAP);
    const y = top + Math.floor(index / columns) * (HEAD + HEIGHT + GAP);
    const [name = ''] = wrapText(series.subject[0]?.area.name ?? '', across, 15, 600);
    const frame = trendFrame(series, across, lang, { height: HEIGHT, values: shared });
    return node(
      'g',
      { transform: `translate(${x} ${y})` },
      node(
        'g',
        { 'aria-hidden': 'true' },
        label({ text: name, x: 0, y: 16, size: 15, weight: 600, ink: 'accent' }),
      ),
      node('g', { transform: `translate(0 ${HEAD})` }, ...trendMarks(frame)),
    );
  });
  const rows = Math.ceil(all.length / columns);
  return {
    width,
    height: top + rows * (HEAD + HEIGHT + GAP) - GAP,
    panels: [...(legend ? [legend] : []), ...panels],
  };
}

/** What the dashed line of every panel is. */
function benchmarkLegend({ benchmark }: TrendData): SceneNode | undefined {
  const known = benchmark.find(({ value }) => value !== null);
  return (
    known &&
    node(
      'g',
      { 'aria-hidden': 'true' },
      rule({ x1: 0, y1: 9, x2: 28, y2: 9 }, { ink: 'ink-3', width: 2, dash: '5 4' }),
      label({ text: known.area.name, x: 36, y: 14, size: 14, ink: 'ink-2' }),
    )
  );
}

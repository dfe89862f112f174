import { type Lang, syntheticMark } from '@tiendo/core';
import { label } from '../mark/label.ts';
import { wrapText } from '../mark/text-width.ts';
import { node, type SceneNode } from '../scene/node.ts';

const SIZE = 13;
const LEADING = 18;

/** A chart of invented figures: what they are stands inside the drawing, above everything else. */
export function syntheticChart(chart: SceneNode, lang: Lang): SceneNode {
  const width = Number(chart.attributes.width);
  const lines = wrapText(syntheticMark(lang), width, SIZE, 600);
  const room = lines.length * LEADING + 6;
  const height = Number(chart.attributes.height) + room;
  return node(
    'svg',
    { ...chart.attributes, height, viewBox: `0 0 ${width} ${height}` },
    ...lines.map((text, i) =>
      label({ text, x: 0, y: (i + 1) * LEADING - 4, size: SIZE, weight: 600, ink: 'doubt' }),
    ),
    node('g', { transform: `translate(0 ${room})` }, ...chart.children),
  );
}

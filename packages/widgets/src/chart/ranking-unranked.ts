import { hatch, hatchClearing } from '../mark/hatch.ts';
import { type Label, label, labelBox } from '../mark/label.ts';
import { target } from '../mark/target.ts';
import { wrapText } from '../mark/text-width.ts';
import { type Child, node, type SceneNode } from '../scene/node.ts';
import type { UnrankedData } from './ranking-data.ts';
import { MOST_UNRANKED, type RankingFrame } from './ranking-frame.ts';
import { rowPlace } from './ranking-row.ts';
import { unitCount, unrankedReason } from './ranking-words.ts';
import { capitalise } from './read-out.ts';

const SWATCH = 14;

/** Marks with the room they take. */
export interface PlacedMarks {
  readonly marks: readonly SceneNode[];
  readonly bottom: number;
}

/** Areas without a place: a few each on a hatched row with the reason, many counted by reason. Never a bar at zero. */
export function unrankedMarks(frame: RankingFrame, top: number): PlacedMarks {
  const { unranked } = frame.data;
  if (unranked.length === 0) return { marks: [], bottom: top };
  return unranked.length <= MOST_UNRANKED ? unrankedRows(frame, top) : unrankedCounts(frame, top + 14);
}

function unrankedRows(frame: RankingFrame, top: number): PlacedMarks {
  let y = top;
  const marks = frame.data.unranked.map((area) => {
    const { mark, bottom } = unrankedRow(frame, area, y);
    y = bottom;
    return mark;
  });
  return { marks, bottom: y };
}

function unrankedRow(frame: RankingFrame, unranked: UnrankedData, top: number) {
  const { lang, left, width, barHeight } = frame;
  const { area } = unranked;
  const { names, barTop, bottom } = rowPlace(frame, area.name, area.code === frame.own, top);
  const room = { x: left, y: barTop, width: width - left, height: barHeight };
  const [line = ''] = wrapText(capitalise(unrankedReason(unranked, lang)), room.width - 12, 13);
  const reason: Label = { text: line, x: left + 6, y: barTop + barHeight / 2 + 4.5, size: 13, ink: 'ink-2' };
  const mark = target(
    area.code,
    `${area.name}: ${unrankedReason(unranked, lang)}`,
    room,
    hatch(room),
    hatchClearing(labelBox(reason)),
    ...names.flatMap((name): readonly Child[] => [label(name), ' ']),
    label(reason),
  );
  return { mark, bottom };
}

function unrankedCounts(frame: RankingFrame, top: number): PlacedMarks {
  const { data, lang, width } = frame;
  const counts = new Map<string, number>();
  for (const area of data.unranked) {
    const key = unrankedReason(area, lang);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  let y = top;
  const marks = [...counts].flatMap(([reason, count]): readonly SceneNode[] => {
    const box = { x: 0.5, y: y + 2.5, width: SWATCH, height: SWATCH };
    const words =
      lang === 'VI'
        ? `${unitCount(data, count, lang)} không xếp hạng: ${reason}`
        : `${unitCount(data, count, lang)} not ranked: ${reason}`;
    const lines = wrapText(words, width - SWATCH - 10, 14);
    const labels = lines.map((text, row) =>
      label({ text, x: SWATCH + 10, y: y + 14.5 + row * 19, size: 14 }),
    );
    y += lines.length * 19 + 8;
    return [
      node(
        'g',
        { 'aria-hidden': 'true' },
        node('rect', { class: 's-hatch', ...box, fill: 'none', stroke: '#8a94a3' }),
        hatch(box, 5),
        ...labels,
      ),
    ];
  });
  return { marks, bottom: y };
}

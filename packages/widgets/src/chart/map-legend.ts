import { type Lang, missingWord, type Unit } from '@tiendo/core';
import { bar } from '../mark/bar.ts';
import { label } from '../mark/label.ts';
import { wrapText } from '../mark/text-width.ts';
import { type Child, node, type SceneNode } from '../scene/node.ts';
import { areaKinds } from './area-kinds.ts';
import { classText } from './map-classes.ts';
import type { MapFrame } from './map-frame.ts';
import { classGround, ground } from './map-tile.ts';
import { capitalise, formatCount } from './read-out.ts';
import type { ValueData } from './value.ts';

/** A legend with the room it takes. */
export interface PlacedLegend {
  readonly mark: SceneNode;
  readonly bottom: number;
}

const ROW = 26;
const SWATCH = { width: 36, height: 18 };

interface LegendRow {
  readonly text: string;
  readonly count: number;
  readonly swatch: (x: number, y: number) => readonly Child[];
}

/** Each class with how many areas are in it, the highest first, then why others have none. */
export function mapLegend(frame: MapFrame, x: number, top: number, width: number): PlacedLegend {
  const { data, lang } = frame;
  const unit = unitWord(data.indicator.unit, lang);
  const areas = data.values.map(({ area }) => area);
  const kinds = areaKinds(areas, areas[0]?.level ?? 'GROUP', lang);
  const head = { y: top + 13, size: 13 };
  const rows = legendRows([...classRows(frame), ...apartRows(frame)], frame, { x, y: top + 22, width });
  return {
    mark: node(
      'g',
      { 'aria-hidden': 'true' },
      unit ? label({ text: unit, x, ...head, weight: 600 }) : null,
      label({
        ...{ text: lang === 'VI' ? `số ${kinds}` : kinds, x: x + width, ...head },
        ...{ anchor: 'end', ink: 'ink-2' },
      }),
      rows.mark,
    ),
    bottom: rows.bottom,
  };
}

/** Only why areas have no figure. */
export function apartLegend(frame: MapFrame, x: number, y: number, width: number): PlacedLegend {
  return legendRows(apartRows(frame), frame, { x, y, width });
}

function legendRows(
  rows: readonly LegendRow[],
  { lang }: MapFrame,
  { x, y: top, width }: { readonly x: number; readonly y: number; readonly width: number },
): PlacedLegend {
  const most = Math.max(...rows.map(({ count }) => count), 1);
  const barRoom = Math.max(0, Math.min(104, width - 232));
  let y = top;
  const marks = rows.flatMap(({ text, count, swatch }): readonly Child[] => {
    const lines = wrapText(text, width - SWATCH.width - 14 - barRoom - 34, 13.5);
    const base = y + 14;
    const row = [
      ...swatch(x, y),
      ...lines.map((line, index) =>
        label({ text: line, x: x + SWATCH.width + 10, y: base + index * 18, size: 13.5 }),
      ),
      bar({ x: x + width - 34 - barRoom, y: y + 3, width: (count / most) * barRoom, height: 12 }, 'context'),
      label({ text: formatCount(count, lang), x: x + width, y: base, size: 14, weight: 600, anchor: 'end' }),
    ];
    y += ROW + (lines.length - 1) * 18;
    return row;
  });
  return { mark: node('g', {}, ...marks), bottom: y };
}

function unitWord(unit: Unit, lang: Lang): string {
  if (unit === 'points') return lang === 'VI' ? 'điểm %' : 'points';
  return unit === 'share' ? '%' : '';
}

function classRows({ classes, values, data, lang }: MapFrame): readonly LegendRow[] {
  if (values.shown.length === 0) return [];
  return [4, 3, 2, 1, 0].map((index) => ({
    text: classText(data.indicator, classes, index, lang),
    count: values.shown.filter(({ value }) => classes.classOf(value) === index).length,
    swatch: (x, y) => classGround(index, { x, y, ...SWATCH }),
  }));
}

/** Areas that are not on the scale, by reason. */
function apartRows(frame: MapFrame): readonly LegendRow[] {
  const { values, lang } = frame;
  const reasons = new Map<string, ValueData[]>();
  const add = (reason: string, value: ValueData) =>
    reasons.set(reason, [...(reasons.get(reason) ?? []), value]);
  for (const value of values.missing) add(missingWord(value.missing ?? 'NOT_PUBLISHED', lang), value);
  for (const value of values.incomparable)
    add(lang === 'VI' ? 'không so sánh được' : 'not comparable', value);
  return [...reasons].map(([reason, [first, ...others]]) => ({
    text: capitalise(reason),
    count: others.length + 1,
    swatch: (x, y) => ground(frame, undefined, first ?? {}, { x, y, ...SWATCH }),
  }));
}

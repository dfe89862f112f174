import { formatValue, missingWord } from '@tiendo/core';
import { dot, square } from '../mark/dot.ts';
import { hatch, hatchClearing } from '../mark/hatch.ts';
import { type Label, label, labelBox, valueUnderline } from '../mark/label.ts';
import { rule } from '../mark/rule.ts';
import { target } from '../mark/target.ts';
import { textWidth, wrapText } from '../mark/text-width.ts';
import { type Child, node, type SceneNode } from '../scene/node.ts';
import { type DeprivationRow, rowKey, rowName } from './deprivation-data.ts';
import { type DeprivationFrame, NAME_SIZE } from './deprivation-frame.ts';
import { rowGap } from './deprivation-sentence.ts';
import { capitalise, periodText } from './read-out.ts';
import type { ValueData } from './value.ts';

/** Names of both areas over their columns, with the shape that stands for each, and the ends of the scale. */
export function deprivationHead(frame: DeprivationFrame): SceneNode {
  const { data, ownEnd, benchmarkEnd, left, right, most, lang } = frame;
  const heading = (name: string, x: number, isOwn: boolean) => {
    const lines = wrapText(name, 88, 13);
    const labels = lines.map((text, index) =>
      label({
        ...{ text, x, y: 42 - (lines.length - 1 - index) * 16, size: 13, anchor: 'end' },
        ...(isOwn ? { weight: 600, ink: 'accent' } : { ink: 'ink-2' }),
      }),
    );
    const at = { x: x - 6, y: 36 - lines.length * 16 };
    return [...labels, isOwn ? dot(at, 4.5, 'accent') : square(at, 8, 'ink')];
  };
  const end = formatValue(
    { value: most, unit: data.indicator.unit, precision: most < 0.1 ? 0.001 : 0.01 },
    lang,
  );
  const scale = { y: 42, size: 12, ink: 'ink-2' } as const;
  return node(
    'g',
    { 'aria-hidden': 'true' },
    ...heading(data.subject[0]?.area.name ?? '', ownEnd, true),
    ...(benchmarkEnd === undefined ? [] : heading(data.benchmark[0]?.area.name ?? '', benchmarkEnd, false)),
    ...(right - left < 56
      ? []
      : [
          label({ ...scale, text: '0', x: left, anchor: 'middle' }),
          label({ ...scale, text: end, x: right, anchor: 'end' }),
        ]),
  );
}

/** A line over the first row of a dimension. */
export function rowRule({ width }: DeprivationFrame, y: number): SceneNode {
  return rule({ x1: 0, y1: y, x2: width, y2: y }, { ink: 'rule' });
}

/** A row: name, track, benchmark and own value. */
export function deprivationRow(
  frame: DeprivationFrame,
  row: DeprivationRow,
  top: number,
): readonly SceneNode[] {
  const { isPhone, rowHeight, left, right, x, ownEnd, benchmarkEnd } = frame;
  const middle = isPhone ? top + rowHeight - 16 : top + rowHeight / 2;
  const { subject, benchmark } = row;
  const [own, other] = [known(subject), known(benchmark)];
  const track = rule({ x1: left, y1: middle, x2: right, y2: middle }, { ink: 'rule' });
  const between =
    own === undefined || other === undefined
      ? null
      : rule({ x1: x(own), y1: middle, x2: x(other), y2: middle }, { ink: 'hatch', width: 3 });
  const nation =
    other === undefined || benchmarkEnd === undefined || !benchmark
      ? []
      : [
          valueMark(frame, row, benchmark, {
            ...{ side: 'benchmark', y: middle, end: benchmarkEnd },
            mark: square({ x: x(other), y: middle }, 9, 'ink'),
          }),
        ];
  const ownMark =
    own === undefined || !subject
      ? missingMark(frame, row, middle, other)
      : valueMark(frame, row, subject, {
          ...{ side: 'own', y: middle, end: ownEnd },
          mark: dot({ x: x(own), y: middle }, 6, 'accent'),
        });
  const names = nameLabels(frame, row, top, middle);
  const marks = own === undefined ? [ownMark, ...nation] : [...nation, ownMark];
  return [
    node('g', { 'aria-hidden': 'true' }, ...names.map((each) => label(each)), track, between),
    ...marks,
  ];
}

function valueMark(
  { full, lang, x }: DeprivationFrame,
  row: DeprivationRow,
  value: ValueData,
  { side, y, end, mark }: { side: 'own' | 'benchmark'; y: number; end: number; mark: SceneNode },
): SceneNode {
  const isOwn = side === 'own';
  const print: Label = {
    ...{ text: full(value.value ?? 0), x: end, y: y + 5, size: NAME_SIZE, anchor: 'end' },
    ...(isOwn ? { weight: 600, ink: 'accent' } : { ink: 'ink-2' }),
  };
  const words = [
    `${print.text}, ${rowName(row, lang)}, ${value.area.name}, ${periodText(value.period, lang)}`,
    isOwn && rowGap(row, lang),
  ];
  const spot = x(value.value ?? 0);
  return target(
    rowKey(side, row.id),
    words.filter(Boolean).join(', '),
    { x: spot - 7, y: y - 7, width: 14, height: 14 },
    mark,
    label(print),
    valueUnderline(print, 3),
  );
}

/** Why the area has no figure, on a hatch, beside the mark of the other area. */
function missingMark(
  { lang, left, right, data, x }: DeprivationFrame,
  row: DeprivationRow,
  y: number,
  other: number | undefined,
): SceneNode {
  const reason = capitalise(missingWord(row.subject?.missing ?? 'NOT_PUBLISHED', lang));
  const room = { x: left, y: y - 10, width: right - left, height: 20 };
  const spot = other === undefined ? right : x(other);
  const [before, after] = [spot - 10 - (left + 6), right - 6 - (spot + 12)];
  const isShort = textWidth(reason, 13) <= Math.max(before, after);
  const text = isShort ? reason : '–';
  const start = textWidth(text, 13) <= before ? left + 6 : spot + 12;
  const line: Label = { text, x: start, y: y + 4.5, size: 13, ink: 'ink-2' };
  const area = row.subject?.area ?? data.subject[0]?.area;
  return target(
    rowKey('own', row.id),
    `${reason}: ${rowName(row, lang)}, ${area?.name ?? ''}`,
    room,
    ...([hatch(room), hatchClearing(labelBox(line)), label(line)] satisfies readonly Child[]),
  );
}

function nameLabels(
  frame: DeprivationFrame,
  row: DeprivationRow,
  top: number,
  middle: number,
): readonly Label[] {
  const lines = frame.nameLines(row);
  const first = frame.isPhone ? top + 18 : middle + 5 - (lines.length - 1) * 8.5;
  return lines.map((text, index) => ({ text, x: 0, y: first + index * 17, size: NAME_SIZE }));
}

function known(value: ValueData | undefined): number | undefined {
  return value?.value ?? undefined;
}

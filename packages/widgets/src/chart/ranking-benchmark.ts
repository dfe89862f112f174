import { enclose } from '../mark/box.ts';
import { type Label, label, labelBox, valueUnderline } from '../mark/label.ts';
import { rule } from '../mark/rule.ts';
import { target } from '../mark/target.ts';
import { textWidth, wrapText } from '../mark/text-width.ts';
import { type Child, node, type SceneNode } from '../scene/node.ts';
import { LINE_GAP, type RankingFrame } from './ranking-frame.ts';
import { sideWords } from './ranking-words.ts';
import { areaInSentence, readOut, valueText } from './read-out.ts';

/** Key of the benchmark. */
export const BENCHMARK_KEY = 'benchmark';
/** Room for one line of the benchmark's name with what its sides mean, px. */
const HEADER = 46;
const LEADING = 20;

/** The benchmark's name over its line, and how much room it takes above the first row. */
export interface BenchmarkName {
  readonly lines: readonly Label[];
  readonly height: number;
}

/** The benchmark's name and value, centred over its line as far as the drawing allows; undefined without a benchmark. */
export function benchmarkName({
  data,
  lang,
  lineX,
  width,
  isPhone,
}: RankingFrame): BenchmarkName | undefined {
  const { benchmark } = data;
  if (!benchmark || lineX === undefined) return undefined;
  const size = isPhone ? 14 : 15;
  const text = `${benchmark.area.name} ${valueText(benchmark, lang)}`;
  const lines = wrapText(text, width, size, 600).map((line, row): Label => {
    const half = textWidth(line, size, 600) / 2;
    const x = Math.max(half, Math.min(lineX, width - half));
    return { text: line, x, y: 15 + row * LEADING, size, weight: 600, anchor: 'middle' };
  });
  return { lines, height: HEADER + (lines.length - 1) * LEADING };
}

/** The benchmark to read, point at and press. */
export function benchmarkMark(
  { data, lang, lineX = 0 }: RankingFrame,
  { lines, height }: BenchmarkName,
): SceneNode | null {
  const { benchmark } = data;
  const last = lines.at(-1);
  if (!benchmark || !last) return null;
  return target(
    BENCHMARK_KEY,
    readOut(benchmark, lang),
    lines.map(labelBox).reduce(enclose, { x: lineX - 2, y: height - 22, width: 4, height: 20 }),
    ...lines.flatMap((line): readonly Child[] => [label(line), ' ']),
    valueUnderline(last, 4),
  );
}

/** A vertical piece of the benchmark's line. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The benchmark's line from its name down: beside the rows, on a phone at the bars only, so that it crosses no words. */
export function benchmarkLine(
  { lineX = 0 }: RankingFrame,
  { height }: BenchmarkName,
  stretches: readonly Stretch[],
): SceneNode {
  const [first, ...others] = stretches;
  const name: Stretch = { from: height - 22, to: height - 4 };
  const isJoined = first !== undefined && first.from <= height;
  const pieces = isJoined ? [{ ...first, from: name.from }, ...others] : [name, ...stretches];
  return node(
    'g',
    { 'aria-hidden': 'true', 'pointer-events': 'none' },
    ...pieces.map(({ from, to }) =>
      rule({ x1: lineX, y1: from, x2: lineX, y2: to }, { ink: 'ink', width: 2, dash: '5 4' }),
    ),
  );
}

/** What lies to the left and to the right of the line, as far as there is room for it. */
export function sideLabels(frame: RankingFrame, { height }: BenchmarkName): SceneNode | null {
  const { data, lang, lineX, width } = frame;
  const { benchmark } = data;
  if (!benchmark || lineX === undefined) return null;
  const [below, above] = sideWords(data, lang);
  const than = lang === 'VI' ? ' ' : ' than ';
  const area = areaInSentence(benchmark.area, lang);
  const base = { y: height - 8, size: 13, ink: 'ink-2' } as const;
  const left = (text: string): Label => ({ ...base, text, x: lineX - LINE_GAP, anchor: 'end' });
  const right = (text: string): Label => ({ ...base, text, x: lineX + LINE_GAP });
  const wide = right(`${above}${than}${area} →`);
  const choices = [
    [left(`← ${below}`), wide],
    [left(`← ${below}${than}${area}`), right(`${above} →`)],
    [wide],
    [left(`← ${below}${than}${area}`)],
    [right(`${above} →`)],
  ];
  const fits = (words: Label) => {
    const box = labelBox(words);
    return box.x >= 0 && box.x + box.width <= width;
  };
  const chosen = choices.find((words) => words.every(fits)) ?? [];
  return node('g', { 'aria-hidden': 'true' }, ...chosen.map(label));
}

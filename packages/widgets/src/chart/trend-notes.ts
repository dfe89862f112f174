import { breakWord, type Lang } from '@tiendo/core';
import type { Label } from '../mark/label.ts';
import { textWidth, wrapText } from '../mark/text-width.ts';
import { capitalise } from './read-out.ts';
import { axisPeriod, missingRuns } from './series.ts';
import { runBox, type TrendFrame } from './trend-frame.ts';
import type { PlacedText, Wish } from './trend-wish.ts';
import type { ValueData } from './value.ts';

/** What a hatched run says. */
export function gapNotes(frame: TrendFrame): readonly Wish[] {
  const { data, lang, breaks, isPhone, top, bottom } = frame;
  return missingRuns(data.subject, breaks).map((run): Wish => {
    const room = runBox(frame, run);
    const size = isPhone ? 12 : 13;
    const from = axisPeriod(data.subject[run.from]?.period ?? '', lang);
    const to = axisPeriod(data.subject[run.to]?.period ?? '', lang);
    const years = run.from === run.to ? from : `${from}–${to}`;
    const words = wrapText(
      gapWords(data.subject.slice(run.from, run.to + 1), lang),
      Math.max(room.width - 8, 48),
      size,
    );
    const widest = Math.max(textWidth(years, size, 600), ...words.map((line) => textWidth(line, size)));
    const x = Math.min(room.x + room.width / 2, room.x + room.width - widest / 2 - 2);
    const stack = (y: number): PlacedText => ({
      key: undefined,
      isOnHatch: true,
      lines: [
        { text: years, x, y, size, weight: 600, ink: 'ink-2', anchor: 'middle', halo: 'paper' },
        ...words.map(
          (text, row): Label => ({
            text,
            x,
            y: y + 18 * (row + 1),
            size,
            ink: 'ink-2',
            anchor: 'middle',
            halo: 'paper',
          }),
        ),
      ],
    });
    const heights = [0.5, 0.35, 0.65, 0.2, 0.8, 0.1];
    return { candidates: heights.map((part) => stack(top + (bottom - top) * part)), isNeeded: true };
  });
}

/** Why a run has no values, in a few words; the whole reason stands in the table. */
function gapWords(values: readonly ValueData[], lang: Lang): string {
  const reasons = new Set(values.map(({ missing }) => missing ?? 'NOT_PUBLISHED'));
  const [only] = reasons;
  if (reasons.size === 1 && only === 'NOT_APPLICABLE') return '–';
  if (reasons.size === 1 && only === 'SUPPRESSED') return lang === 'VI' ? 'không hiển thị' : 'suppressed';
  return lang === 'VI' ? 'chưa có số liệu' : 'no figures';
}

/** What a break says beside its rule: do not compare across. */
export function breakNotes(frame: TrendFrame): readonly Wish[] {
  const { data, lang, breaks, x, top, isPhone } = frame;
  return breaks.map((index): Wish => {
    const middle = (x(index - 1) + x(index)) / 2;
    const value = data.subject[index];
    const isPoverty = value?.standard?.id.startsWith('poverty') === true;
    const kind = value?.breaks?.[0]?.kind ?? 'STANDARD';
    const poverty = lang === 'VI' ? 'Đổi chuẩn nghèo' : 'New poverty line';
    const head = isPoverty && kind === 'STANDARD' ? poverty : capitalise(breakWord(kind, lang));
    const advice = lang === 'VI' ? ['không so sánh', 'qua vạch này'] : ['do not compare', 'across this mark'];
    const stack = (left: number, y: number, anchor: 'start' | 'end'): PlacedText => ({
      key: undefined,
      lines: [`${head}:`, ...advice].map((text, row) => ({
        text,
        x: left,
        y: y + 18 * row,
        size: isPhone ? 12.5 : 13,
        weight: row === 0 ? 600 : 400,
        ink: row === 0 ? 'ink' : 'ink-2',
        anchor,
        halo: 'paper',
      })),
    });
    const candidates = [top + 18, top + 60, top + 110, top + 160, top + 220].flatMap((y) => [
      stack(middle + 9, y, 'start'),
      stack(middle - 9, y, 'end'),
    ]);
    return { candidates, isNeeded: false };
  });
}

/** How a cell shows its number. */
export interface NumberFormat {
  readonly kind: 'number' | 'percent' | 'day';
  /** Decimal places the shown number is moved by: `#,##0,,` shows millions, 6. */
  readonly shift: number;
}

// ECMA-376 part 1, 18.8.30: what the numbers of formats stand for that a file need not spell out.
const isBuiltInDay = (id: number) =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
const isBuiltInPercent = (id: number) => id === 9 || id === 10;

/** How a number format shows numbers, by its id and, for those of the file's own, its code. */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) {
    const kind = isBuiltInDay(id) ? 'day' : isBuiltInPercent(id) ? 'percent' : 'number';
    return { kind, shift: 0 };
  }
  const [section = ''] = withoutLiterals(code).split(';');
  if (/general/i.test(section)) return { kind: 'number', shift: 0 };
  if (showsDay(section)) return { kind: 'day', shift: 0 };
  if (section.includes('%')) return { kind: 'percent', shift: 0 };
  const [, commas = ''] = /[0#?](,+)(?![0#?,])/.exec(section) ?? [];
  return { kind: 'number', shift: 3 * commas.length };
}

const withoutLiterals = (code: string) => code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');

/** Hours and minutes alone are no day; m is the month unless h or s stands beside it. */
const showsDay = (section: string) => /[dy]/i.test(section) || (/m/i.test(section) && !/[hs]/i.test(section));

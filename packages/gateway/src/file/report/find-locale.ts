import type { Sentence } from '../problem.ts';
import { localeEvidence, type NumberLocale } from '../value/number-text.ts';
import type { ProblemList } from './problem-list.ts';

/** A number written as text, with its place. */
export interface WrittenNumber {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/**
 * How a file writes its numbers, from all of those that can be read one way only. A file that shows both ways, or
 * nothing but numbers such as `1.234`, is asked about cell by cell and never guessed.
 */
export function findLocale(numbers: () => Iterable<WrittenNumber>, problems: ProblemList): NumberLocale {
  const times = { vi: 0, en: 0, ambiguous: 0, neutral: 0, 'no-number': 0 };
  for (const { text } of numbers()) times[localeEvidence(text)] += 1;
  const locale = times.en > times.vi ? 'en' : 'vi';
  if (times.vi > 0 && times.en > 0) tellMixed(numbers, times, problems);
  else if (times.vi === 0 && times.en === 0 && times.ambiguous > 0) tellAmbiguous(numbers, problems);
  return locale;
}

/** The cells of the rarer way, or of both when they are as many. */
function tellMixed(
  numbers: () => Iterable<WrittenNumber>,
  times: Readonly<Record<NumberLocale, number>>,
  problems: ProblemList,
): void {
  for (const { sheet, row, column, text } of numbers()) {
    const evidence = localeEvidence(text);
    if (evidence !== 'vi' && evidence !== 'en') continue;
    const other = evidence === 'vi' ? 'en' : 'vi';
    if (times[evidence] <= times[other])
      problems.addAt(sheet, row, column, {
        code: 'mixed-numbers',
        severity: 'error',
        raw: text,
        ...MIXED[evidence],
      });
  }
}

function tellAmbiguous(numbers: () => Iterable<WrittenNumber>, problems: ProblemList): void {
  for (const { sheet, row, column, text } of numbers()) {
    if (localeEvidence(text) !== 'ambiguous') continue;
    problems.addAt(sheet, row, column, {
      code: 'ambiguous-number',
      severity: 'error',
      raw: text,
      ...AMBIGUOUS,
    });
  }
}

const declare: Sentence = {
  vi: 'ghi vào mẫu đã lưu "numbers": "vi" nếu tệp viết 1.234,5, hoặc "numbers": "en" nếu tệp viết 1,234.5',
  en: 'put into the saved mapping "numbers": "vi" if the file writes 1.234,5, or "numbers": "en" if it writes 1,234.5',
};

const AMBIGUOUS = {
  vi: 'không rõ dấu phân cách là hàng nghìn hay thập phân, và cả tệp không có số nào cho biết',
  en: 'the mark may part thousands or decimals, and no number of the file tells which',
  right: declare,
};

const MIXED: Readonly<Record<NumberLocale, Sentence & { readonly right: Sentence }>> = {
  vi: {
    vi: 'ghi số kiểu Việt Nam (1.234,5) trong khi tệp có cả số kiểu Anh (1,234.5)',
    en: 'a number in the Vietnamese way in a file that also writes the English way',
    right: { vi: 'ghi thống nhất một kiểu trong cả tệp', en: 'write all numbers of the file in one way' },
  },
  en: {
    vi: 'ghi số kiểu Anh (1,234.5) trong khi tệp có cả số kiểu Việt Nam (1.234,5)',
    en: 'a number in the English way in a file that also writes the Vietnamese way',
    right: { vi: 'ghi thống nhất một kiểu trong cả tệp', en: 'write all numbers of the file in one way' },
  },
};

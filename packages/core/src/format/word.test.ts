import { expect, test } from 'vitest';
import type { Difference } from '../compare/compare.ts';
import type { TargetKind, TargetReason, TargetStatus } from '../compare/target.ts';
import type { TargetPace } from '../compare/target-pace.ts';
import type {
  AsOfBasis,
  BreakKind,
  Kind,
  Lang,
  Missing,
  SourceTier,
  Status,
  Verdict,
} from '../observation/code.ts';
import type { CriterionState } from '../standard/assessment.ts';
import type { RecognitionKind } from '../standard/recognition.ts';
import type { CutOff } from '../time/day.ts';
import { asOfWord } from './as-of-word.ts';
import { baseWord } from './base-word.ts';
import { breakWord } from './break-word.ts';
import { differenceWord } from './difference-word.ts';
import { kindWord } from './kind-word.ts';
import { missingWord } from './missing-word.ts';
import { robustWord } from './robust-word.ts';
import { criterionWord, recognitionLevelWord, recognitionWord } from './rural-word.ts';
import { statusWord } from './status-word.ts';
import { targetKindWord, targetPaceWord, targetReasonWord, targetStatusWord } from './target-word.ts';
import { tierWord } from './tier-word.ts';
import { verdictWord } from './verdict-word.ts';

/** Every member of a union, which the compiler holds complete. */
const all = <Code extends string>(codes: Readonly<Record<Code, 1>>) => Object.keys(codes) as Code[];

const statuses = all<Status>({ ACTUAL: 1, ESTIMATED: 1, PROVISIONAL: 1, TARGET: 1, FORECAST: 1 });
const kinds = all<Kind>({ REPORTED: 1, COMPUTED: 1, DERIVED: 1 });
const tiers = all<SourceTier>({ ORIGINAL: 1, AGENCY_PAGE: 1, PRESS: 1, TRANSLATION: 1 });
const verdicts = all<Verdict>({ ABOVE: 1, BELOW: 1, EQUAL: 1, NOT_COMPARABLE: 1, NO_DATA: 1 });
const missing = all<Missing>({
  NOT_REPORTED: 1,
  NOT_STATED: 1,
  NOT_PUBLISHED: 1,
  NOT_COLLECTED: 1,
  NOT_APPLICABLE: 1,
  SUPPRESSED: 1,
  ZERO_DENOMINATOR: 1,
  NO_DENOMINATOR: 1,
  NO_SPLIT_WEIGHT: 1,
  PENDING_REVIEW: 1,
  EMBARGOED: 1,
  ACROSS_BREAK: 1,
  AREA_NOT_VALID: 1,
});
const breaks = all<BreakKind>({ STANDARD: 1, EDITION: 1, SCOPE: 1, METHOD: 1, PLAN_REVISION: 1 });
const differences = all<Difference>({
  UNIT: 1,
  SCOPE: 1,
  STANDARD: 1,
  METHOD: 1,
  BASE: 1,
  BASE_UNKNOWN: 1,
  CUT_OFF: 1,
  CUT_OFF_UNKNOWN: 1,
  STATUS: 1,
});
const targetKinds = all<TargetKind>({
  'year-end': 1,
  yearly: 1,
  'period-average': 1,
  'by-date': 1,
  relative: 1,
  list: 1,
});
const targetStatuses = all<TargetStatus>({ MET: 1, NOT_MET: 1, NOT_DUE: 1, NOT_COMPARABLE: 1, NO_DATA: 1 });
const targetReasons = all<TargetReason>({
  UNIT: 1,
  STANDARD: 1,
  INCOMPLETE: 1,
  NO_DIRECTION: 1,
  NO_DAY: 1,
  CUT_OFF: 1,
  CUT_OFF_UNKNOWN: 1,
  STATUS: 1,
});

const lists: readonly (readonly [string, readonly string[], (code: never, lang: Lang) => string])[] = [
  ['status', statuses, statusWord],
  ['kind', kinds, kindWord],
  ['source tier', tiers, tierWord],
  ['verdict', verdicts, verdictWord],
  ['missing reason', missing, missingWord],
  ['break', breaks, breakWord],
  ['difference', differences, differenceWord],
  ['target kind', targetKinds, targetKindWord],
  ['target status', targetStatuses, targetStatusWord],
  ['target reason', targetReasons, targetReasonWord],
  ['target pace', all<TargetPace['status']>({ ON_TRACK: 1, BEHIND: 1 }), targetPaceWord],
  ['criterion', all<CriterionState>({ met: 1, 'basically-met': 1, 'not-met': 1 }), criterionWord],
  ['recognition', all<RecognitionKind>({ grant: 1, withdraw: 1, acknowledge: 1 }), recognitionWord],
  ['level', ['none', 'standard', 'advanced', 'model', 'modern'], recognitionLevelWord],
];

test.each(lists)('every %s has its own word in both languages', (_, codes, word) => {
  for (const lang of ['VI', 'EN'] as const) {
    const words = codes.map((code) => word(code as never, lang));
    for (const text of words) expect(text).toMatch(/^[\p{L}(][^{}]*$/u);
    expect(new Set(words).size).toBe(words.length);
    expect(words.map((text) => text.normalize('NFC'))).toEqual(words);
  }
  for (const code of codes) expect(word(code as never, 'VI')).not.toBe(word(code as never, 'EN'));
});

test('a code that is not in a list is named by itself', () => {
  expect(baseWord('provincial-plan', 'VI')).toBe('provincial-plan');
  expect(baseWord('toString', 'VI')).toBe('toString');
});

test('a verdict by one source is not called robust or otherwise', () => {
  expect([true, false, null].map((robust) => robustWord(robust, 'VI'))).toEqual([
    'kết quả so sánh không đổi theo các nguồn',
    'kết quả so sánh phụ thuộc nguồn số liệu',
    '',
  ]);
});

const cutOff = (day: string, precision: CutOff['precision']): CutOff => ({ day, precision });
const bases = all<AsOfBasis>({ STATED: 1, DOCUMENT: 1, PERIOD_END: 1 });

test('a cut-off is said to the precision that its source gives', () => {
  const said = (of: CutOff) => bases.map((basis) => asOfWord(basis, of, 'VI'));
  expect(said(cutOff('2024-01-31', 'day'))).toEqual([
    'tính đến ngày 31/01/2024',
    'nêu tại văn bản ngày 31/01/2024, nguồn không ghi ngày chốt số liệu',
    'quy ước cuối kỳ, 31/01/2024',
  ]);
  expect(said(cutOff('2023-10-31', 'month'))).toEqual([
    'tính đến tháng 10/2023',
    'nêu tại văn bản tháng 10/2023, nguồn không ghi ngày chốt số liệu',
    'quy ước cuối kỳ, tháng 10/2023',
  ]);
  expect(said(cutOff('2024-12-31', 'year'))).toEqual([
    'tính đến năm 2024',
    'nêu tại văn bản năm 2024, nguồn không ghi ngày chốt số liệu',
    'quy ước cuối kỳ, năm 2024',
  ]);
  expect(asOfWord('DOCUMENT', cutOff('2024-12-31', 'year'), 'EN')).toBe(
    'stated in a document of 2024, cut-off not given',
  );
});

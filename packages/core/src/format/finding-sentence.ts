import type { Lang } from '../observation/code.ts';
import type { FigureCell, Finding, FindingKind, Suspect } from '../quality/finding.ts';
import type { Repair } from '../quality/repairs.ts';
import { formatSentenceDay } from './date.ts';
import { formatValue } from './number.ts';
import { inLang, type Word, type Words } from './words.ts';

const KINDS: Words<FindingKind> = {
  TOTAL: ['số tổng {found}; cộng các thành phần: {expected}', 'total {found}; sum of its parts: {expected}'],
  CHILDREN: [
    'số báo cáo {found}; cộng các đơn vị cấp dưới: {expected}',
    'own report {found}; sum of the areas below: {expected}',
  ],
  RATE: [
    'tỷ lệ {found}; theo tử số và mẫu số: {expected}',
    'rate {found}; by numerator and denominator: {expected}',
  ],
  RATES: [
    'tỷ lệ chung {found}; theo tỷ lệ các thành phần: {expected}',
    'overall rate {found}; by the rates of its parts: {expected}',
  ],
  EXCEEDS: ['{found}, lớn hơn {other}: {expected}', '{found}, more than {other}: {expected}'],
  SHARE: ['tỷ lệ {found}, ngoài khoảng 0 - 100%', 'share {found}, outside 0–100%'],
  FALL: [
    'lũy kế {found}, thấp hơn kỳ trước {other}: {expected}',
    'cumulative {found}, less than before at {other}: {expected}',
  ],
  SOURCES: [
    '{found}, chênh lệch với nguồn khác {other}: {expected}',
    '{found}, unlike another source {other}: {expected}',
  ],
  SCALE: [
    '{found}, cần kiểm tra đơn vị tính; {other}: {expected}',
    '{found}, check the unit; {other}: {expected}',
  ],
  GAP: ['chưa có số liệu {about} trước {other}', 'no figures for {about} before {other}'],
  AREA: ['mã đơn vị {code} không có hiệu lực ngày {day}', 'area code {code} is not valid on {day}'],
  DENOMINATOR: [
    'mẫu số {found}, thay đổi nhiều so với {other}: {expected}',
    'denominator {found}, far from {other}: {expected}',
  ],
};

const REPAIRS: Words<Repair> = {
  TRANSPOSED: ['đảo vị trí hai chữ số', 'two digits swapped'],
  ONE_DIGIT: ['nhầm một chữ số', 'one digit wrong'],
  THOUSANDFOLD: ['nhầm đơn vị tính', 'another unit'],
};

/** Kinds that a wrong number can explain, so that it is said when no cell is known for it. */
const EXPLAINED: readonly FindingKind[] = ['TOTAL', 'CHILDREN', 'RATE', 'RATES', 'FALL', 'SOURCES'];

/**
 * A finding in a sentence or two: what does not fit, and the cell that is probably at fault with the value that fits.
 *
 * @returns several cells where they cannot be told apart; where none is known, that it could not be determined
 * @example findingSentence(checkTotal(countCell('C9', 76), [countCell('C7', 13), countCell('C8', 45)])[0], 'VI') // 'C9: số tổng 76; cộng các thành phần: 58. Nhiều khả năng C7 là 31 (đảo vị trí hai chữ số).'
 */
export function findingSentence(finding: Finding, lang: Lang): string {
  const [cell, other] = finding.cells as readonly [FigureCell, FigureCell?];
  const value = (number: number | null) =>
    number === null
      ? inLang(['chưa xác định', 'unknown'], lang)
      : formatValue({ ...cell, value: number }, lang);
  const [first = '', second = ''] = finding.about;
  const slots: Readonly<Record<string, string>> = {
    other: other?.ref ?? '',
    found: value(finding.found),
    expected: value(finding.expected),
    about: finding.about.join(', '),
    code: first,
    day: finding.kind === 'AREA' ? formatSentenceDay(second, lang) : second,
  };
  const statement = inLang(KINDS[finding.kind], lang).replace(
    /\{(\w+)\}/g,
    (_, slot) => slots[slot] as string,
  );
  return [`${cell.ref}: ${statement}.`, suspicion(finding, lang)].filter(Boolean).join(' ');
}

function suspicion({ kind, suspects }: Finding, lang: Lang): string {
  const named = suspects.map((suspect) => suspectPhrase(suspect, lang));
  if (named.length === 1) return `${inLang(['Nhiều khả năng', 'Probably'], lang)} ${named[0]}.`;
  if (named.length > 1)
    return `${inLang(['Chưa xác định được ô cần sửa; có thể', 'It cannot be told which cell is wrong; possibly'], lang)} ${named.join(inLang(OR, lang))}.`;
  return EXPLAINED.includes(kind)
    ? inLang(['Chưa xác định được ô cần sửa.', 'It cannot be told which cell is wrong.'], lang)
    : '';
}

const OR: Word = [' hoặc ', ' or '];

function suspectPhrase({ cell, value, repair }: Suspect, lang: Lang): string {
  const verb = inLang(['là', 'is'], lang);
  return `${cell.ref} ${verb} ${formatValue({ ...cell, value }, lang)} (${inLang(REPAIRS[repair], lang)})`;
}

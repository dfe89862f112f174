import type { Lang } from '../observation/code.ts';
import type { FigureCell, Finding, FindingKind, Suspect } from '../quality/finding.ts';
import type { Repair } from '../quality/repairs.ts';
import { formatSentenceDay } from './date.ts';
import { formatValue } from './number.ts';
import { inLang, type Word, type Words } from './words.ts';

const KINDS: Words<FindingKind> = {
  TOTAL: [
    'Số tổng tại {cell} là {found}, không khớp với các số thành phần ({expected})',
    'The total at {cell} is {found}, its parts come to {expected}',
  ],
  CHILDREN: [
    'Số báo cáo chung tại {cell} là {found}, không khớp với tổng của các đơn vị cấp dưới ({expected})',
    'The own report at {cell} is {found}, the areas below come to {expected}',
  ],
  RATE: [
    'Tỷ lệ tại {cell} là {found}, không khớp với tử số và mẫu số ({expected})',
    'The rate at {cell} is {found}, its numerator and denominator give {expected}',
  ],
  RATES: [
    'Tỷ lệ chung tại {cell} là {found}, không khớp với tỷ lệ của các phần ({expected})',
    'The overall rate at {cell} is {found}, the rates of its parts give {expected}',
  ],
  EXCEEDS: [
    'Số tại {cell} là {found}, lớn hơn số tại {other} ({expected})',
    'The figure at {cell} is {found}, more than the one at {other} ({expected})',
  ],
  SHARE: [
    'Tỷ lệ tại {cell} là {found}, nằm ngoài khoảng 0 - 100%',
    'The share at {cell} is {found}, outside 0–100%',
  ],
  FALL: [
    'Số lũy kế tại {cell} là {found}, thấp hơn số lũy kế trước đó tại {other} ({expected})',
    'The cumulative figure at {cell} is {found}, less than the one before it at {other} ({expected})',
  ],
  SOURCES: [
    'Chênh lệch giữa các nguồn: {cell} nêu {found}, {other} nêu {expected}',
    'Sources differ: {cell} gives {found}, {other} gives {expected}',
  ],
  SCALE: [
    'Số tại {cell} là {found}, chênh lệch khoảng 1.000 lần trở lên so với {other} ({expected}); cần kiểm tra đơn vị tính',
    'The figure at {cell} is {found}, about 1,000 times or more off the one at {other} ({expected}); check the unit',
  ],
  GAP: [
    'Chưa có số liệu {about} giữa {cell} và {other}',
    'No figures for {about} between {cell} and {other}',
  ],
  AREA: [
    'Mã đơn vị {code} tại {cell} không có hiệu lực vào ngày {day}',
    'The area code {code} at {cell} is not valid on {day}',
  ],
  DENOMINATOR: [
    'Mẫu số tại {cell} là {found}, thay đổi nhiều so với kỳ trước tại {other} ({expected})',
    'The denominator at {cell} is {found}, far from the one before at {other} ({expected})',
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
 * @example findingSentence(checkTotal(countCell('C9', 76), [countCell('C7', 13), countCell('C8', 45)])[0], 'VI') // 'Số tổng tại C9 là 76, không khớp với các số thành phần (58). Nhiều khả năng C7 là 31 (đảo vị trí hai chữ số).'
 */
export function findingSentence(finding: Finding, lang: Lang): string {
  const [cell, other] = finding.cells as readonly [FigureCell, FigureCell?];
  const value = (number: number | null) =>
    number === null
      ? inLang(['chưa xác định', 'unknown'], lang)
      : formatValue({ ...cell, value: number }, lang);
  const [first = '', second = ''] = finding.about;
  const slots: Readonly<Record<string, string>> = {
    cell: cell.ref,
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
  return [`${statement}.`, suspicion(finding, lang)].filter(Boolean).join(' ');
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

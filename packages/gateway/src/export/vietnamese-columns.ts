import {
  asOfWord,
  baseWord,
  type Candidate,
  cleanFraction,
  formatCutOff,
  formatDay,
  formatPeriod,
  kindWord,
  missingWord,
  roundTo,
  standardName,
  statusWord,
  syntheticMark,
  textIn,
  tierWord,
  type Unit,
} from '@tiendo/core';
import type { StoredArea } from '../query/reference.ts';
import type { Cell } from './csv-text.ts';
import type { ExportedValue } from './exported-value.ts';
import { scopeText } from './scope-text.ts';

const UNITS: Readonly<Record<Unit, string>> = {
  share: '%',
  points: 'điểm %',
  count: 'số lượng',
  dong: 'triệu đồng',
};

/**
 * The columns for a Vietnamese Excel: words, days as dd/mm/yyyy, percent and million đồng, numbers as charts print
 * them. Codes stand in brackets behind names, where Excel leaves their zeros alone.
 */
export const VIETNAMESE_COLUMNS: readonly (readonly [
  heading: string,
  read: (value: ExportedValue) => Cell,
])[] = [
  ['Chỉ tiêu', ({ indicator }) => textIn(indicator.fullName, 'VI')],
  ['Đơn vị hành chính (mã)', ({ area }) => `${fullName(area)} (${area.code})`],
  ['Kỳ số liệu', ({ period }) => formatPeriod(period, 'VI')],
  ['Theo địa giới ngày', ({ geography }) => geography && formatDay(geography, 'VI')],
  ['Phạm vi', ({ answer }) => scopeText(answer.scope)],
  ['Giá trị', ({ answer }) => printed(answer)],
  ['Đơn vị tính', ({ answer }) => UNITS[answer.unit]],
  ['Lý do không có số liệu', ({ answer }) => answer.missing && missingWord(answer.missing, 'VI')],
  ['Tử số', ({ answer, partUnit }) => inUnit(answer.numerator, partUnit)],
  ['Mẫu số', ({ answer, partUnit }) => inUnit(answer.denominator, partUnit)],
  [
    'Đơn vị tính của tử số, mẫu số',
    ({ answer, partUnit }) =>
      answer.numerator === null && answer.denominator === null ? null : UNITS[partUnit],
  ],
  ['Mẫu số là', ({ answer }) => answer.base && baseWord(answer.base, 'VI')],
  ['Loại số liệu', ({ answer }) => (answer.value === null ? null : kindWord(answer.kind, 'VI'))],
  ['Trạng thái', ({ answer }) => (answer.value === null ? null : statusWord(answer.status, 'VI'))],
  ['Thời điểm số liệu', ({ answer }) => answer.cutOff && formatCutOff(answer.cutOff, 'VI')],
  ['Căn cứ thời điểm', ({ answer }) => cutOffBasis(answer)],
  ['Số đơn vị có số liệu', ({ answer }) => answer.coverage?.reported],
  ['Tổng số đơn vị', ({ answer }) => answer.coverage?.expected],
  ['Chuẩn áp dụng', ({ standard }) => standard && standardName(standard, 'VI')],
  ['Gián đoạn chuỗi', ({ breaks }) => breaks.map(({ reasonVi }) => reasonVi).join('; ')],
  ['Cách suy ra', ({ answer }) => answer.derivation],
  ['Nguyên văn số trong nguồn', ({ answer }) => answer.published],
  ['Nguồn', ({ source }) => source?.title],
  ['Cơ quan ban hành', ({ source }) => source?.issuer],
  ['Loại nguồn', ({ source }) => source && tierWord(source.tier, 'VI')],
  ['Số văn bản', ({ source }) => source?.documentNumber],
  ['Ngày ban hành', ({ source }) => source?.issuedOn && formatCutOff(source.issuedOn, 'VI')],
  ['Vị trí trong nguồn', ({ source }) => source?.locator],
  ['Địa chỉ nguồn', ({ source }) => source?.url],
  ['Nguồn khác cùng dùng', ({ otherSources }) => otherSources.map(({ title }) => title).join('; ')],
  ['Số liệu khác đã công bố', ({ answer }) => answer.others.length],
  ['Ngày công bố tại đây', ({ answer }) => answer.release && formatDay(answer.release.publishedAt, 'VI')],
  ['Đường dẫn cố định', ({ link }) => link],
  ['Số liệu minh họa', ({ area }) => (area.isSynthetic ? syntheticMark('VI') : null)],
];

function fullName({ level, type, name }: StoredArea): string {
  return ['COUNTRY', 'GROUP', 'REGION'].includes(level) ? name : `${type} ${name}`;
}

/** A value as charts print it, but as a number. */
function printed({ value, unit, precision }: Candidate): number | null {
  if (value === null || unit === 'dong') return inUnit(value, unit);
  const digit = precision || (unit === 'count' ? 0.01 : 0.0001);
  return inUnit(roundTo(value, digit), unit);
}

/** Percent, percentage points and million đồng. */
function inUnit(value: number | null, unit: Unit): number | null {
  if (value === null) return null;
  if (unit === 'dong') return value / 1e6;
  return unit === 'count' ? value : cleanFraction(value * 100);
}

function cutOffBasis({ cutOff, asOfBasis }: Candidate): string | null {
  return cutOff && asOfBasis ? asOfWord(asOfBasis, cutOff, 'VI') : null;
}

import { type Area, type Day, findByName, formatDay, formatPeriod, isDay, nameKey } from '@tiendo/core';
import type { Sentence } from '../../file/problem.ts';
import type { Reference } from '../../query/reference.ts';
import { areaOfRow, timeOfRow } from '../area-of-row.ts';
import { type Finding, findingAt } from '../finding.ts';
import type { Row } from '../read-file.ts';
import { validSpan } from './valid-span.ts';

/** Codes of provinces, districts and communes have so many digits; a spreadsheet takes zeros off a number. */
const LENGTHS = [2, 3, 5];

/** That an area has the code on the day of the figure, and the name where the row gives one. */
export function checkAreaCode(row: Row, reference: Reference): readonly Finding[] {
  if (!row.cells.area) return [];
  const area = areaOfRow(row, reference);
  return area ? checkName(row, area, reference) : [noArea(row, reference)];
}

/** Codes are used again: the name tells whether the area is the one that was meant. */
function checkName(row: Row, area: Area, { hierarchy }: Reference): readonly Finding[] {
  const name = row.cells.area_name;
  if (typeof name !== 'string' || bears(area, name)) return [];
  const day = dayOf(row);
  const meant = findByName(hierarchy, { name, level: area.level }, day);
  const former = hierarchy.editions(area.code).find((edition) => bears(edition, name));
  const said: Sentence = {
    vi: `mã ${area.code} là của ${nameOf(area)}, không phải ${name}${former ? `; ${name} mang mã này ${spanOf(former).vi}` : ''}`,
    en: `code ${area.code} is that of ${nameOf(area)}, not of ${name}${former ? `, which had it ${spanOf(former).en}` : ''}`,
  };
  const right = meant && {
    vi: `mã của ${name} là ${meant.code}`,
    en: `the code of ${name} is ${meant.code}`,
  };
  return [findingAt(row, 'area_name', said, right && { right })];
}

function noArea(row: Row, reference: Reference): Finding {
  const code = String(row.cells.area);
  const time = timeOfRow(row.cells);
  const padded = LENGTHS.filter((length) => length > code.length)
    .map((length) => code.padStart(length, '0'))
    .find((full) => areaOfRow({ ...row, cells: { ...row.cells, area: full } }, reference));
  const editions = reference.hierarchy.editions(code);
  const right = padded === undefined ? successors(editions, reference) : lostZeros(padded);
  return findingAt(
    row,
    'area',
    editions.length > 0 ? notThen(editions, time) : unknown(time),
    right && { right },
  );
}

const unknown = (time: string): Sentence => ({
  vi: `không có đơn vị mang mã này vào ${when(time).vi}`,
  en: `no area has this code ${when(time).en}`,
});

/** A day or a period after "vào". */
function when(time: string): Sentence {
  return isDay(time)
    ? { vi: `ngày ${formatDay(time, 'VI')}`, en: `on ${formatDay(time, 'EN')}` }
    : { vi: formatPeriod({ text: time }, 'VI'), en: `in ${formatPeriod({ text: time }, 'EN')}` };
}

const lostZeros = (padded: string): Sentence => ({
  vi: `mất số 0 ở đầu; có phải ${padded}?`,
  en: `a leading zero was lost; is ${padded} meant?`,
});

function notThen(editions: readonly Area[], time: string): Sentence {
  const told = (lang: keyof Sentence) =>
    editions.map((one) => `${nameOf(one)} ${spanOf(one)[lang]}`).join('; ');
  return {
    vi: `mã này không có hiệu lực vào ${when(time).vi}: ${told('vi')}`,
    en: `this code is not valid ${when(time).en}: ${told('en')}`,
  };
}

/** What became of an abolished area. */
function successors(editions: readonly Area[], { crosswalk }: Reference): Sentence | undefined {
  const last = editions.at(-1);
  const codes = crosswalk.filter(({ on, from }) => on === last?.validTo && from === last.code);
  if (codes.length === 0) return undefined;
  const listed = codes.map(({ to }) => to).join(', ');
  return { vi: `nay thuộc đơn vị mã ${listed}`, en: `it became part of ${listed}` };
}

function dayOf(row: Row): Day {
  const time = timeOfRow(row.cells);
  return isDay(time) ? time : `${time.slice(0, 4)}-12-31`;
}

const spanOf = ({ validFrom, validTo }: Area) => validSpan(validFrom, validTo);

const nameOf = ({ type, name }: Area) => `${type} ${name}`;

const bears = (area: Area, name: string) => [area.name, nameOf(area)].map(nameKey).includes(nameKey(name));

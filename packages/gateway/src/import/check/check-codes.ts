import { formatDay, isDay } from '@tiendo/core';
import type { Sentence } from '../../file/problem.ts';
import { TIMES, timeOfRow } from '../area-of-row.ts';
import { type CodeLists, type ListedCode, standsOn } from '../code-lists.ts';
import type { FileDataset } from '../dataset/file-dataset.ts';
import type { ListId } from '../dataset/list-id.ts';
import type { Draft } from '../draft.ts';
import { type Field, withWord } from '../field.ts';
import { type Finding, findingAt } from '../finding.ts';
import type { Row } from '../read-file.ts';
import { NONE, type Unread } from '../unread.ts';
import { reportedDataset } from './reported.ts';
import { validSpan } from './valid-span.ts';

/** Lists that codes are checked against here; a list that nobody has published yet checks nothing. */
const CHECKED: readonly ListId[] = [
  'programmes',
  'components',
  'agencies',
  'funding-sources',
  'capital-types',
];

const MOST_LISTED = 10;

/** What a source publishes keeps the words of the source; plans and reports are entered by offices. */
const takesCodes = ({ id }: FileDataset) => id === 'plans' || reportedDataset(id) !== undefined;

/**
 * That programmes, components, agencies and the words of money are in their lists, on the day of the figure. Of rows
 * with the same codes at the same time one is looked at.
 *
 * @param unread gives the columns of a row that could not be read: nothing is said of what rests on them
 */
export function checkCodes(
  { dataset, rows }: Pick<Draft, 'dataset' | 'rows'>,
  lists: CodeLists,
  unread: Unread,
): readonly Finding[] {
  if (!takesCodes(dataset)) return [];
  const coded = dataset.fields.filter(({ list }) => list && CHECKED.includes(list) && lists[list].length > 0);
  const about = ['programme', ...TIMES];
  const check = (row: Row, columns = NONE) =>
    coded
      .filter(({ name }) => ![name, ...about].some((column) => columns.has(column)))
      .flatMap((field) => checkCode(row, field, lists));
  const { groupOf, firsts } = rows.groupsBy([...coded.map(({ name }) => name), ...about]);
  const isWrong = firsts.map((first) => check(rows.at(first)).length > 0);
  if (!isWrong.includes(true)) return [];
  return rows
    .values()
    .filter((_, place) => isWrong[groupOf[place] as number])
    .flatMap((row) => check(row, unread(row)))
    .toArray();
}

function checkCode(row: Row, { name, list }: Field, lists: CodeLists): readonly Finding[] {
  const code = row.cells[name];
  if (typeof code !== 'string') return [];
  const known = lists[list as ListId];
  const named = known.filter((one) => one.code === code);
  const own = named.filter(
    ({ within }) => list !== 'components' || !row.cells.programme || within === row.cells.programme,
  );
  if (own.length === 0)
    return [
      named.length > 0
        ? findingAt(row, name, otherProgramme)
        : findingAt(row, name, unknown, oneOfFew(known)),
    ];
  const day = dayOf(row);
  return day === undefined || own.some((one) => standsOn(one, day)) ? [] : [notThen(row, name, own, day)];
}

const unknown = { vi: 'mã này không có trong danh mục', en: 'no list has this code' };
/** The codes that could be meant, where they are few enough to be read. */
function oneOfFew(known: readonly ListedCode[]): { readonly right?: Sentence } {
  if (known.length > MOST_LISTED) return {};
  const listed = known.map(({ code, name }) => withWord(code, name)).join(', ');
  return { right: { vi: `một trong: ${listed}`, en: `one of: ${known.map(({ code }) => code).join(', ')}` } };
}

const otherProgramme = {
  vi: 'mã này thuộc chương trình khác',
  en: 'the code belongs to another programme',
};

/** Money of a programme is paid, and its works reported, after its end: that is explained, not refused. */
function notThen(row: Row, name: string, own: readonly ListedCode[], day: string): Finding {
  const spans = own.map(({ validFrom, validTo }) => validSpan(validFrom, validTo));
  const listed = (lang: keyof Sentence) => spans.map((span) => span[lang]).join(', ');
  return findingAt(
    row,
    name,
    {
      vi: `mã có hiệu lực ${listed('vi')}, không phải ngày ${formatDay(day, 'VI')}`,
      en: `the code is valid ${listed('en')}, not on ${formatDay(day, 'EN')}`,
    },
    { severity: 'warning' },
  );
}

function dayOf({ cells }: Row): string | undefined {
  const time = timeOfRow(cells);
  return isDay(time) ? time : undefined;
}

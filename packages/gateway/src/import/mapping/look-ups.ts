import { type Day, findByName, formatDay, nameKey } from '@tiendo/core';
import type { Sentence } from '../../file/problem.ts';
import type { Reference } from '../../query/reference.ts';
import { type CodeLists, type ListedCode, standsOn } from '../code-lists.ts';
import type { LookUpList } from './dataset-mapping.ts';

/** What is looked up: a word of the office, the groups it stands in, the field it is for. */
export interface LookUp {
  readonly text: string;
  readonly path: readonly string[];
  readonly field: string;
  readonly within: string | undefined;
  readonly day: Day;
}

/** The code of an office's word, or why it has none. */
export type Found = { readonly code: string } | { readonly wrong: Sentence };

export type LookUps = Readonly<Record<LookUpList, (asked: LookUp) => Found>>;

/** Looks up the words of offices in the lists as published. */
export function lookUpsIn(reference: Reference, lists: CodeLists): LookUps {
  return {
    areas: (asked) => findArea(reference, asked),
    agencies: (asked) => findAgency(lists.agencies, asked),
    'budget-codes': (asked) => findBudgetCode(lists['budget-codes'], asked),
  };
}

/** By its name within the groups of its row, the innermost first, and within the area that the mapping names. */
function findArea({ hierarchy }: Reference, { text, path, within, day }: LookUp): Found {
  const top = within === undefined ? undefined : hierarchy.find(within, day);
  const groups = [...path.toReversed(), top?.name];
  for (const group of groups) {
    const area = findByName(hierarchy, { name: text, ...(group !== undefined && { within: group }) }, day);
    if (area) return { code: area.code };
  }
  return {
    wrong: {
      vi: `không có đúng một đơn vị tên này vào ngày ${formatDay(day, 'VI')}${top ? ` thuộc ${top.type} ${top.name}` : ''}`,
      en: `no single area of this name on ${formatDay(day, 'EN')}${top ? ` within ${top.name}` : ''}`,
    },
  };
}

function findAgency(agencies: readonly ListedCode[], { text, day }: LookUp): Found {
  const found = agencies.filter((one) => nameKey(one.name) === nameKey(text) && standsOn(one, day));
  if (found.length === 1 && found[0]) return { code: found[0].code };
  return {
    wrong: {
      vi: `không có đúng một cơ quan tên này vào ngày ${formatDay(day, 'VI')}`,
      en: `no single agency of this name on ${formatDay(day, 'EN')}`,
    },
  };
}

/** A budget code stands for a programme, and where it is that fine for a component. */
function findBudgetCode(codes: readonly ListedCode[], { text, field, day }: LookUp): Found {
  const known = codes.filter(({ code }) => code === text);
  const found = known.find((one) => standsOn(one, day));
  if (found) return { code: (field === 'component' ? found.component : found.within) ?? '' };
  return {
    wrong:
      known.length > 0
        ? {
            vi: `mã ngân sách không còn hiệu lực ngày ${formatDay(day, 'VI')}`,
            en: `the budget code is not valid on ${formatDay(day, 'EN')}`,
          }
        : { vi: 'mã ngân sách chưa có trong danh mục', en: 'the budget code is in no list' },
  };
}

import type { LookUpList } from './dataset-mapping.ts';
import type { Found, LookUp, LookUps } from './look-ups.ts';

const LISTS: readonly LookUpList[] = ['areas', 'agencies', 'budget-codes'];

/** Looks up words and notes what was found in `words`, by which the file is read again. */
export function noting(lookUps: LookUps, words: Map<string, string>): LookUps {
  return each((list) => (asked) => {
    const key = keyOf(list, asked);
    const known = words.get(key);
    if (known !== undefined) return { code: known };
    const found = lookUps[list](asked);
    if ('code' in found) words.set(key, found.code);
    return found;
  });
}

/** Looks up words among those noted before. */
export function noted(words: Readonly<Record<string, string>>): LookUps {
  return each((list) => (asked) => {
    const code = words[keyOf(list, asked)];
    return code === undefined ? { wrong: UNKNOWN } : { code };
  });
}

const UNKNOWN = { vi: 'mã chưa được ghi khi nhận tệp', en: 'no code was noted when the file came in' };

function each(lookUp: (list: LookUpList) => (asked: LookUp) => Found): LookUps {
  return Object.fromEntries(LISTS.map((list) => [list, lookUp(list)])) as unknown as LookUps;
}

const keyOf = (list: LookUpList, { text, path, field, within = '' }: LookUp) =>
  [list, field, within, ...path, text].join(' / ');

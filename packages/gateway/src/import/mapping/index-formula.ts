import type { Rule } from '@tiendo/core';

/**
 * What a formula of an index row says of its column: `4=3/1*100` that it is a rate, `9=1-2+3` that it is a sum.
 * Undefined for anything else, and where a column it names is not read.
 *
 * @param nameOf name of the column with an index
 */
export function indexFormula(
  column: string,
  formula: string,
  nameOf: (index: string) => string | undefined,
): Rule | undefined {
  const text = formula
    .replace(/[−–]/g, '-')
    .replace(/[x×]/g, '*')
    .replace(/:/g, '/')
    .replace(/\((\d+)\)|\s/g, '$1');
  const { top, bottom } = /^(?<top>\d+)\/(?<bottom>\d+)(\*100%?)?$/.exec(text)?.groups ?? {};
  if (top !== undefined && bottom !== undefined) return rate(column, nameOf(top), nameOf(bottom));
  return /^\d+([+-]\d+)+$/.test(text) ? sum(column, text, nameOf) : undefined;
}

function rate(
  column: string,
  numerator: string | undefined,
  denominator: string | undefined,
): Rule | undefined {
  return numerator === undefined || denominator === undefined
    ? undefined
    : { kind: 'RATE', rate: column, numerator, denominator };
}

function sum(column: string, text: string, nameOf: (index: string) => string | undefined): Rule | undefined {
  const terms = [...text.matchAll(/([+-]?)(\d+)/g)].map(([, sign, index]) => ({
    isLess: sign === '-',
    name: nameOf(index as string),
  }));
  const names = (isLess: boolean) =>
    terms.filter((term) => term.isLess === isLess).flatMap(({ name }) => name ?? []);
  if (terms.some(({ name }) => name === undefined)) return undefined;
  return { kind: 'TOTAL', total: column, parts: names(false), less: names(true) };
}

import { BOUND_NAMES, type ValueCondition } from '../query/value-condition.ts';
import type { NumberField } from '../query/value-field.ts';

const SIGNS = { atLeast: '>=', atMost: '<=', above: '>', below: '<', equals: '=' } as const;

const PATTERN = /^(!?)([A-Z_]+)(?::(missing|present)|((?:(?:>=|<=|>|<|=)-?\d[\d.e+-]*)+))$/;
const BOUND = /(>=|<=|>|<|=)(-?\d[\d.e+-]*)/g;

/**
 * A condition as the address of an export has it.
 *
 * @example conditionText({ field: 'VALUE', atLeast: 0.1, below: 0.5, not: true }) // '!VALUE>=0.1<0.5'
 */
export function conditionText(condition: ValueCondition): string {
  const { field, missing, not } = condition;
  if (typeof missing === 'boolean') return `${field}:${missing ? 'missing' : 'present'}`;
  const bounds = BOUND_NAMES.flatMap((name) =>
    typeof condition[name] === 'number' ? [`${SIGNS[name]}${condition[name]}`] : [],
  );
  return `${not ? '!' : ''}${field}${bounds.join('')}`;
}

/** The condition that a text is; undefined for a text that is none. The name of its field is not checked. */
export function readCondition(text: string): ValueCondition | undefined {
  const [, not, name, presence, bounds] = PATTERN.exec(text) ?? [];
  const field = name as NumberField | undefined;
  if (!field) return undefined;
  if (presence) return { field, missing: presence === 'missing' };
  const found = [...(bounds ?? '').matchAll(BOUND)].map(([, sign, number]) => [
    BOUND_NAMES.find((bound) => SIGNS[bound] === sign),
    Number(number),
  ]);
  if (found.some(([, number]) => Number.isNaN(number))) return undefined;
  return { field, ...Object.fromEntries(found), ...(not && { not: true }) };
}

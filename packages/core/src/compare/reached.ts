import type { Indicator } from '../indicator/define-indicator.ts';
import { cleanFraction, roundTo } from '../unit/unit.ts';
import type { Achieved, Target } from './target.ts';

/** True when a result, as it prints, has reached a number: is at least it where more is better, at most where less is. */
export function hasReached(
  { value, unit, precision }: Pick<Achieved, 'value' | 'unit' | 'precision'>,
  goal: number,
  direction: Indicator['direction'],
): boolean {
  const printed = roundTo(value, precision || (unit === 'share' || unit === 'points' ? 1e-4 : 1));
  const over = cleanFraction(printed - goal);
  return direction === 'less' ? over <= 0 : over >= 0;
}

/** A relative target is a change for the better, so more of it is always better. */
export function betterEnd<Direction extends Indicator['direction']>(
  { kind }: Pick<Target, 'kind'>,
  direction: Direction,
): Direction | 'more' {
  return kind === 'relative' ? 'more' : direction;
}

import type { Candidate } from '../aggregate/candidate.ts';
import { scopeKey } from '../observation/scope.ts';
import { compareText } from '../time/compare-text.ts';
import { daysBetween } from '../time/day.ts';
import { exactSum } from '../unit/unit.ts';
import { ALTERNATIVE_DAYS, differencesBetween, isComparable } from './compare.ts';

/** Figures that differ in nothing but area and value, by the first of them. */
interface Kind<C> {
  readonly sample: C;
  readonly count: number;
}

/**
 * The figure that most of the others can be set beside: of one unit, scope, standard, method and base, with cut-offs
 * of one stretch of 92 days. On a tie the one preferred, then the one of the later cut-off.
 *
 * @param candidates figures with a value
 * @param isPreferred decides between two that equally many others can be set beside
 * @returns undefined without a candidate
 * @example yardstickOf([], () => true) // undefined
 */
export function yardstickOf<C extends Candidate>(
  candidates: readonly C[],
  isPreferred: (candidate: C) => boolean,
): C | undefined {
  const kinds = kindsOf(candidates);
  const beside = ({ sample }: Kind<C>) =>
    exactSum(kinds.filter((kind) => fits(kind.sample, sample)).map(({ count }) => count));
  const [best] = kinds
    .map((kind) => ({ ...kind, beside: beside(kind), preferred: isPreferred(kind.sample) }))
    .sort(
      (a, b) =>
        b.beside - a.beside ||
        Number(b.preferred) - Number(a.preferred) ||
        laterFirst(a.sample, b.sample) ||
        b.count - a.count,
    );
  return best?.sample;
}

/**
 * A figure of the commonest kind, on a tie of the later cut-off.
 *
 * @example commonestOf([{ unit: 'share', scope: {} }, { unit: 'points', scope: {} }, { unit: 'points', scope: {} }]).unit // 'points'
 */
export function commonestOf<C extends Candidate>(candidates: readonly C[]): C | undefined {
  return [...kindsOf(candidates)].sort((a, b) => b.count - a.count || laterFirst(a.sample, b.sample))[0]
    ?.sample;
}

/**
 * True when a figure can be ranked beside the yardstick: nothing makes the two incomparable, and its cut-off is the
 * yardstick's or up to 92 days earlier. What is unknown of it is let pass; what is unknown of the yardstick must be
 * unknown of both, or figures would meet that cannot be compared with each other.
 *
 * @param candidate a figure with a value
 * @example fits({ scope: {}, base: 'pooled' }, { scope: {}, base: 'current-plan' }) // false
 */
export function fits(candidate: Candidate, yardstick: Candidate): boolean {
  return (
    isComparable(differencesBetween(candidate, yardstick)) &&
    (yardstick.base !== 'unstated' || candidate.base === 'unstated') &&
    isNear(candidate, yardstick)
  );
}

function isNear({ cutOff }: Candidate, yardstick: Candidate): boolean {
  if (!cutOff) return true;
  if (!yardstick.cutOff) return false;
  const days = daysBetween(cutOff.day, yardstick.cutOff.day);
  return days >= 0 && days <= ALTERNATIVE_DAYS;
}

/** In an order that does not depend on the order given. */
function kindsOf<C extends Candidate>(candidates: readonly C[]): readonly Kind<C>[] {
  const kinds = new Map<string, { sample: C; count: number }>();
  for (const candidate of candidates) {
    const { unit, scope, standard, method, base, cutOff } = candidate;
    const key = [unit, scopeKey(scope), standard, method, base, cutOff?.day].join('|');
    const kind = kinds.get(key);
    if (kind) kind.count += 1;
    else kinds.set(key, { sample: candidate, count: 1 });
  }
  return [...kinds].sort(([a], [b]) => compareText(a, b)).map(([, kind]) => kind);
}

function laterFirst(a: Candidate, b: Candidate): number {
  return compareText(b.cutOff?.day ?? '', a.cutOff?.day ?? '');
}

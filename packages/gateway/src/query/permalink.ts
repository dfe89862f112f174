import { type Answer, type Day, type Scope, scopeKey } from '@tiendo/core';
import type { ValueCell } from './values.ts';

/**
 * The address of a value that gives the same number for ever: the question, and the day whose publications it knows.
 *
 * @example permalink({ indicator, area, period, answer }, '2026-11-24') // '/value/disbursement-rate/20/2023?knownOn=2026-11-24'
 */
export function permalink(
  { indicator, area, period, answer, asOf, base, knownOn }: ValueCell,
  lastPublication: Day | undefined,
): string {
  const known = latestRelease(answer) ?? earlier(knownOn, lastPublication);
  const query = new URLSearchParams();
  if (Object.keys(answer.scope).length > 0) query.set('where', whereText(answer.scope));
  if (base) query.set('base', base);
  if (asOf) query.set('asOf', asOf);
  if (known) query.set('knownOn', known);
  const tail = query.size > 0 ? `?${query}` : '';
  return `/value/${indicator.id}/${area.code}/${period.text.replace('/', '_')}${tail}`;
}

/** Latest publication among the releases a value rests on, its other figures included. */
function latestRelease(answer: Answer): Day | undefined {
  return [answer, ...answer.others]
    .flatMap(({ release }) => (release ? [release.publishedAt] : []))
    .sort()
    .at(-1);
}

/** A missing value is known on the day asked, which may be no later than the last publication: the future is open. */
function earlier(a: Day | undefined, b: Day | undefined): Day | undefined {
  return a && b ? (a < b ? a : b) : (a ?? b);
}

/** A scope as elements write it: `programme:NTM capital-type:investment`. */
function whereText(scope: Scope): string {
  return scopeKey(scope).replaceAll('=', ':');
}

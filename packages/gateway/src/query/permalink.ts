import { type Answer, newestRelease, type Release, type Scope, scopeKey } from '@tiendo/core';
import { valueDigest } from './value-digest.ts';
import type { ValueCell } from './values.ts';

/**
 * The address of a value that gives the same number for ever: the question, the day it was known on, the last release
 * that it saw, for others may follow on the same day, and a digest of the answer, which tells should it ever differ.
 *
 * @param last the newest publication that the question saw: what a missing value is known up to
 * @example permalink({ indicator, area, period, answer }, last) // '/value/disbursement-rate/20/2023?knownOn=2026-11-24&release=4e6e51208838f691&digest=1f0a33-9c41d2-77ab01-5be2f0-0d93ce'
 */
export function permalink(cell: ValueCell, last: Release | undefined): string {
  const { indicator, area, period, answer, asOf, base, geography, acceptWeights } = cell;
  const known = latestRelease(answer) ?? last;
  const query = new URLSearchParams();
  if (Object.keys(answer.scope).length > 0) query.set('where', whereText(answer.scope));
  if (base) query.set('base', base);
  if (asOf) query.set('asOf', asOf);
  if (geography) query.set('geography', geography);
  if (geography && acceptWeights) query.set('acceptWeights', 'true');
  // An embargo lies between publications: it is as old as the question, not as the last release.
  const knownOn = answer.missing === 'EMBARGOED' ? cell.knownOn : (known?.publishedAt ?? cell.knownOn);
  if (knownOn) query.set('knownOn', knownOn);
  if (known) query.set('release', known.id);
  query.set('digest', valueDigest(cell));
  return `/value/${indicator.id}/${area.code}/${period.text.replace('/', '_')}?${query}`;
}

/** Latest publication among the releases a value rests on, its other figures included. */
function latestRelease({ release, others }: Answer): Release | null {
  return newestRelease([release, ...others.map((other) => other.release)]);
}

/** A scope as elements write it: `programme:NTM capital-type:investment`. */
function whereText(scope: Scope): string {
  return scopeKey(scope).replaceAll('=', ':');
}

import type { CutOff, Day } from '../time/day.ts';
import type { SourceTier } from './code.ts';

/** The document or page a figure was read from. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly tier: SourceTier;
  readonly issuer?: string;
  readonly url?: string;
  /** Absent when the source shows no number; never made up. */
  readonly documentNumber?: string;
  readonly issuedOn?: CutOff;
  readonly sha256?: string;
}

/** What one import published, and when. */
export interface Release {
  readonly id: string;
  readonly publishedAt: Day;
  /** Its place among all releases, where a store knows it: several can be of one day. */
  readonly order?: number;
}

/**
 * The newest of the releases that a number rests on: known before it, the number was another.
 *
 * @example newestRelease([{ id: 'a', publishedAt: '2026-11-24' }, null, { id: 'b', publishedAt: '2026-12-01' }])?.id // 'b'
 */
export function newestRelease(releases: readonly (Release | null)[]): Release | null {
  return releases.reduce((newest, release) => (isNewer(release, newest) ? release : newest), null);
}

/**
 * True when a release was published after another; any after none.
 *
 * @example isNewer({ publishedAt: '2026-12-01' }, { publishedAt: '2026-11-24' }) // true
 */
export function isNewer(release: Release | null | undefined, than: Release | null | undefined): boolean {
  if (!release || !than) return Boolean(release);
  if (release.publishedAt !== than.publishedAt) return release.publishedAt > than.publishedAt;
  return (release.order ?? 0) > (than.order ?? 0);
}

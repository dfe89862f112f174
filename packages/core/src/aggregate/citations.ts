import type { Citation } from './candidate.ts';

/** Each source once, in the order first met. */
export function distinctCitations(sources: readonly Citation[]): readonly Citation[] {
  return sources.filter((source, i) => sources.findIndex(({ id }) => id === source.id) === i);
}

import type { Drawing, Telling } from './figure.ts';

/** The title that is wanted: what was found, where that can be said, else what the drawing is of. */
export function headline(
  { titleMode }: Telling,
  finding: string | null | undefined,
  { title }: Drawing,
): string {
  return (titleMode === 'finding' && finding) || title;
}

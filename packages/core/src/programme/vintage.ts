import type { Day } from '../time/day.ts';

/** A resolution that lets the money of some plan years be spent until a day. */
export interface VintageExtension {
  /** Plan years of the money. */
  readonly vintages: readonly number[];
  readonly until: Day;
  /** From this day on it is known. */
  readonly decidedOn: Day;
  readonly legalBasis: string;
}

/**
 * The extensions of 2021–2025 whose text and last day are known, in the order decided. When a year's own books close is
 * configuration: it is added as an entry like these.
 *
 * @see Nghị quyết 104/2023/QH15; Nghị quyết 108/2023/QH15; Nghị quyết 257/2025/QH15
 */
export const VINTAGE_EXTENSIONS: readonly VintageExtension[] = [
  {
    vintages: [2023],
    until: '2024-12-31',
    decidedOn: '2023-11-10',
    legalBasis: 'Nghị quyết 104/2023/QH15, Điều 2 khoản 4',
  },
  {
    vintages: [2021, 2022],
    until: '2024-12-31',
    decidedOn: '2023-11-29',
    legalBasis: 'Nghị quyết 108/2023/QH15',
  },
  {
    vintages: [2021, 2022, 2023, 2024, 2025],
    until: '2026-12-31',
    decidedOn: '2025-12-11',
    legalBasis: 'Nghị quyết 257/2025/QH15, Điều 1 khoản 7 điểm b',
  },
];

/**
 * The extension that decides how long the money of a plan year may be spent: the one that reaches furthest.
 *
 * @param knownOn leaves out what was decided later
 * @returns undefined where no text is known, which is not "no longer"
 * @example extensionOf(2022, VINTAGE_EXTENSIONS, '2024-06-30').until // '2024-12-31'
 */
export function extensionOf(
  vintage: number,
  extensions: readonly VintageExtension[],
  knownOn: Day,
): VintageExtension | undefined {
  return extensions
    .filter(({ vintages, decidedOn }) => vintages.includes(vintage) && decidedOn <= knownOn)
    .reduce<VintageExtension | undefined>(
      (furthest, extension) => (furthest && furthest.until >= extension.until ? furthest : extension),
      undefined,
    );
}

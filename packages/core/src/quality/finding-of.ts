import type { FigureCell, Finding, FindingKind, Severity } from './finding.ts';

const SEVERITIES: Readonly<Record<FindingKind, Severity>> = {
  TOTAL: 'error',
  RATE: 'error',
  EXCEEDS: 'error',
  SHARE: 'error',
  AREA: 'error',
  CHILDREN: 'warning',
  RATES: 'warning',
  FALL: 'warning',
  SOURCES: 'warning',
  SCALE: 'warning',
  GAP: 'warning',
  DENOMINATOR: 'warning',
};

/** A finding of a kind, with the severity of that kind. */
export function findingOf(
  kind: FindingKind,
  cells: readonly FigureCell[],
  rest: Partial<Pick<Finding, 'expected' | 'suspects' | 'about'>> = {},
): Finding {
  return {
    kind,
    severity: SEVERITIES[kind],
    cells,
    found: cells[0]?.value ?? null,
    expected: null,
    suspects: [],
    about: [],
    ...rest,
  };
}

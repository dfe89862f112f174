import { type FigureCell, findingSentence, type Finding as Misfit } from '@tiendo/core';
import { parseCellName } from '../file/cell-address.ts';
import type { Finding } from './finding.ts';

/** What core found not to fit, as a finding at the cell that is probably wrong, else at the first that does not fit. */
export function misfitFinding(found: Misfit, sheet: string): Finding {
  // Many cells taken together are no cell that one can look at.
  const misfit = { ...found, suspects: found.suspects.filter(({ cell }) => !cell.ref.includes(':')) };
  const [only, ...others] = misfit.suspects;
  const isKnown = only && others.length === 0 && parseCellName(only.cell.ref);
  const at = isKnown ? only.cell : (misfit.cells[0] as FigureCell);
  const place = parseCellName(at.ref);
  return {
    severity: misfit.severity,
    ...(sheet && { sheet }),
    ...(place && { cell: at.ref, line: place.row }),
    value: String(at.value ?? ''),
    vi: findingSentence(misfit, 'VI'),
    en: findingSentence(misfit, 'EN'),
    suspects: misfit.suspects.map(({ cell, value }) => ({ cell: cell.ref, value })),
  };
}

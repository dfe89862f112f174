import { type FigureCell, findingSentence, type Finding as Misfit } from '@tiendo/core';
import { parseCellName } from '../file/cell-address.ts';
import type { Finding } from './finding.ts';

/** What core found not to fit, as a finding at the cell that is probably wrong, else at the first that does not fit. */
export function misfitFinding(found: Misfit, sheet: string): Finding {
  // Many cells taken together are no cell that one can look at.
  const misfit = { ...found, suspects: found.suspects.filter(({ cell }) => !cell.ref.includes(':')) };
  const [first, ...others] = misfit.suspects;
  const isKnown = first && others.every(({ cell }) => cell.ref === first.cell.ref);
  const at = isKnown && placeOf(first.cell.ref, sheet).cell ? first.cell : (misfit.cells[0] as FigureCell);
  return {
    severity: misfit.severity,
    ...placeOf(at.ref, sheet),
    value: String(at.value ?? ''),
    vi: findingSentence(misfit, 'VI'),
    en: findingSentence(misfit, 'EN'),
    suspects: misfit.suspects.map(({ cell, value }) => ({ cell: cell.ref, value })),
  };
}

/** Where a cell is; one of another sheet has its name before it: `Hộ nghèo!D12`. */
function placeOf(ref: string, own: string): Pick<Finding, 'sheet' | 'cell' | 'line'> {
  const [, sheet = own, cell = ''] = /^(?:(.*)!)?([^!]*)$/.exec(ref) ?? [];
  const place = parseCellName(cell);
  return { ...(sheet && { sheet }), ...(place && { cell, line: place.row }) };
}

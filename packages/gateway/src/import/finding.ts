import type { Lang } from '@tiendo/core';
import { cellName } from '../file/cell-address.ts';
import type { Problem, Sentence } from '../file/problem.ts';
import type { Row } from './read-file.ts';

/** Something wrong with a file, or strange in it: where, what stands there, why, and what would be right. */
export interface Finding extends Sentence {
  /** An error stops the file; a warning needs a written explanation. */
  readonly severity: 'error' | 'warning';
  readonly sheet?: string;
  /** As a spreadsheet names it: `D12`. */
  readonly cell?: string;
  /** Line in the file, from 1. */
  readonly line?: number;
  /** Field of the dataset. */
  readonly column?: string;
  /** What stands in the cell. */
  readonly value?: string;
  readonly right?: Sentence;
  /** The cells that are probably wrong, with the values that fit, where sums show them. */
  readonly suspects?: readonly { readonly cell: string; readonly value: number }[];
}

/** So many findings of one file are told. */
export const MOST_FINDINGS = 1000;

/** A finding at a field of a row. */
export function findingAt(
  { line, cells, place }: Row,
  column: string,
  { vi, en }: Sentence,
  rest: Partial<Pick<Finding, 'severity' | 'right'>> = {},
): Finding {
  const at = place?.columns[column];
  return {
    severity: 'error',
    ...(place?.sheet && { sheet: place.sheet }),
    ...(at !== undefined && { cell: cellName(line, at) }),
    ...{ line, column, value: String(cells[column] ?? ''), vi, en },
    ...rest,
  };
}

/** What a reader of files found, as a finding. */
export function ofProblem({ severity, sheet, cell, raw, vi, en, right }: Problem): Finding {
  const line = /\d+$/.exec(cell ?? '')?.[0];
  return {
    severity,
    ...(sheet !== undefined && { sheet }),
    ...(cell !== undefined && { cell }),
    ...(line !== undefined && { line: Number(line) }),
    ...(raw !== undefined && { value: raw }),
    ...{ vi, en },
    ...(right && { right }),
  };
}

/** One finding in one line, in one language or English after Vietnamese. */
export function describe(finding: Finding, lang?: Lang): string {
  const where = placeOf(finding, lang);
  const told = lang
    ? sentenceOf(finding, lang)
    : `${sentenceOf(finding, 'VI')} / ${sentenceOf(finding, 'EN')}`;
  return where ? `${where}: ${told}` : told;
}

function placeOf({ sheet, cell, line, column, value }: Finding, lang: Lang = 'VI'): string {
  const [lineWord, columnWord] = lang === 'VI' ? ['dòng', 'cột'] : ['line', 'column'];
  return [
    [sheet, cell].filter(Boolean).join('!'),
    line !== undefined && `${lineWord} ${line}`,
    column && `${columnWord} ${column}`,
    value && `"${value}"`,
  ]
    .filter(Boolean)
    .join(', ');
}

function sentenceOf({ severity, vi, en, right }: Finding, lang: Lang): string {
  const [told, better, explain] =
    lang === 'VI' ? [vi, right?.vi, 'cần giải trình'] : [en, right?.en, 'needs an explanation'];
  return [told, better, severity === 'warning' && explain].filter(Boolean).join('; ');
}

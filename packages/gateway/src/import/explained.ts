import type { Finding } from './finding.ts';
import type { Row } from './read-file.ts';
import type { Explanation } from './reading.ts';
import type { RowColumns } from './row-columns.ts';

/** What still stops a file, and the explanations that stay with its figures. */
export interface Explained {
  readonly open: readonly Finding[];
  readonly explanations: readonly Explanation[];
}

/** Sets explanations against warnings by their cells; errors are not explained away. */
export function explained(
  findings: readonly Finding[],
  given: readonly Explanation[],
  rows: RowColumns,
): Explained {
  if (findings.length === 0) return { open: [], explanations: [] };
  const keys = new Set(findings.map(({ sheet, line }) => lineKey(sheet, line)));
  const keyOf = (row: Row) => lineKey(row.place?.sheet, row.line);
  const byLine = new Map(
    rows
      .values()
      .filter((row) => keys.has(keyOf(row)))
      .map((row) => [keyOf(row), row]),
  );
  const open: Finding[] = [];
  const explanations: Explanation[] = [];
  for (const finding of findings) {
    const said = finding.severity === 'warning' ? given.find((one) => isAbout(one, finding)) : undefined;
    if (!said) open.push(finding);
    else explanations.push(completed(said, finding, byLine.get(lineKey(finding.sheet, finding.line))));
  }
  return { open, explanations };
}

const lineKey = (sheet = '', line = 0) => `${sheet}!${line}`;

function isAbout({ sheet, cell }: Explanation, finding: Finding): boolean {
  return (sheet === undefined || sheet === finding.sheet) && cell === (finding.cell ?? '');
}

function completed(said: Explanation, { vi, en }: Finding, row: Row | undefined): Explanation {
  const { area, cut, as_of: asOf, period } = row?.cells ?? {};
  const at = cut ?? asOf ?? period;
  return {
    ...{ ...said, finding: { vi, en } },
    ...(typeof area === 'string' && { area }),
    ...(typeof at === 'string' && { at }),
  };
}

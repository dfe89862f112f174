import type { Finding } from './finding.ts';
import type { Row } from './read-file.ts';

/** The columns of a row that could not be read. */
export type Unread = (row: Row) => ReadonlySet<string>;

export const NONE: ReadonlySet<string> = new Set();

/** The columns that findings of reading are about, by row. */
export function unreadBy(findings: readonly Finding[]): Unread {
  const columns = new Map<string, Set<string>>();
  for (const { sheet, line, column } of findings) {
    const key = `${sheet ?? ''}!${line}`;
    columns.set(key, (columns.get(key) ?? new Set()).add(column ?? ''));
  }
  if (columns.size === 0) return () => NONE;
  return ({ place, line }) => columns.get(`${place?.sheet ?? ''}!${line}`) ?? NONE;
}

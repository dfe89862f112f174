import type { Lines } from '../observation/labels.ts';
import { matchesScope, projectScope, type Scope, scopeKey } from '../observation/scope.ts';
import { compareText } from '../time/compare-text.ts';

/** Which group each line of a dataset is in. */
export interface Grouping {
  /** In the order of their keys. */
  readonly scopes: readonly Scope[];
  /** By line, its group; −1 for a line that is not asked for. */
  readonly groupOf: Int32Array;
}

/** Groups lines by the dimensions `kept`, those alone that match `where`. */
export function groupLines(
  lines: Lines,
  kept: readonly string[],
  where: Readonly<Record<string, readonly string[]>>,
): Grouping {
  const scopes = new Map<string, Scope>();
  const keys = Array.from(lines.values(), ({ scope }) => {
    if (!matchesScope(scope, where)) return undefined;
    const projected = projectScope(scope, kept);
    const key = scopeKey(projected);
    scopes.set(key, projected);
    return key;
  });
  const sorted = [...scopes].sort(([a], [b]) => compareText(a, b));
  const places = new Map(sorted.map(([key], place) => [key, place]));
  return {
    scopes: sorted.map(([, scope]) => scope),
    groupOf: Int32Array.from(keys, (key) => (key === undefined ? -1 : (places.get(key) as number))),
  };
}

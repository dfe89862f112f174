/** The dimensions a figure is limited to, `{ 'capital-type': 'investment' }`. An absent dimension is not broken down. */
export type Scope = Readonly<Record<string, string>>;

/**
 * Canonical text of a scope, dimensions in alphabetical order: `capital-type=investment programme=NTM`.
 *
 * @example scopeKey({ programme: 'NTM', 'capital-type': 'investment' }) // 'capital-type=investment programme=NTM'
 */
export function scopeKey(scope: Scope): string {
  return Object.keys(scope)
    .filter((dimension) => scope[dimension])
    .sort()
    .map((dimension) => `${dimension}=${scope[dimension]}`)
    .join(' ');
}

/**
 * Reads what {@link scopeKey} wrote.
 *
 * @example parseScope('programme=NTM') // { programme: 'NTM' }
 */
export function parseScope(key: string): Scope {
  if (key === '') return {};
  return Object.fromEntries(key.split(' ').map((part) => part.split('=', 2) as [string, string]));
}

/**
 * The part of a scope that names only `dimensions`.
 *
 * @example projectScope({ programme: 'NTM', vintage: '2023' }, ['programme']) // { programme: 'NTM' }
 */
export function projectScope(scope: Scope, dimensions: readonly string[]): Scope {
  return Object.fromEntries(
    dimensions.flatMap((dimension) => (scope[dimension] ? [[dimension, scope[dimension]]] : [])),
  );
}

/**
 * The part of a scope that does not name `dimensions`.
 *
 * @example scopeWithout({ programme: 'NTM', vintage: '2023' }, ['programme']) // { vintage: '2023' }
 */
export function scopeWithout(scope: Scope, dimensions: readonly string[]): Scope {
  return Object.fromEntries(Object.entries(scope).filter(([dimension]) => !dimensions.includes(dimension)));
}

/**
 * The scope of what a filter lets through when it is added up: of several values their sum, in alphabetical order.
 *
 * @example narrowedScope({ programme: ['NTM', 'GNBV'] }, ['programme']) // { programme: 'GNBV+NTM' }
 */
export function narrowedScope(
  filter: Readonly<Record<string, readonly string[]>>,
  dimensions: readonly string[],
): Scope {
  return Object.fromEntries(
    dimensions.flatMap((dimension) =>
      filter[dimension] ? [[dimension, [...filter[dimension]].sort().join('+')]] : [],
    ),
  );
}

/**
 * The filter that lets a scope through: of a sum of several values each of them. Undoes {@link narrowedScope}.
 *
 * @example scopeFilter({ programme: 'GNBV+NTM' }) // { programme: ['GNBV', 'NTM'] }
 */
export function scopeFilter(scope: Scope): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(scope).map(([dimension, value]) => [dimension, value.split('+')]));
}

/**
 * True when every dimension that `filter` names has one of its values in `scope`.
 *
 * @example matchesScope({ programme: 'NTM' }, { programme: ['NTM', 'GNBV'] }) // true
 */
export function matchesScope(scope: Scope, filter: Readonly<Record<string, readonly string[]>>): boolean {
  return Object.entries(filter).every(([dimension, values]) => values.includes(scope[dimension] ?? ''));
}

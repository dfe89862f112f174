import type { ValueData } from '../chart/value.ts';

/** The values of a page of `values`; undefined for anything else. */
export function valueNodes(page: unknown): readonly ValueData[] | undefined {
  const { edges } = (page ?? {}) as { readonly edges?: unknown };
  if (!Array.isArray(edges)) return undefined;
  return edges.map((edge: { readonly node?: unknown } | null) => edge?.node as ValueData);
}

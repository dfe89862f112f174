import { CUSTOM, defineIndicator, type Indicator, type Part, type Unit } from '@tiendo/core';
import type { Tables } from '../db/tables.ts';

/** A measure that an office registered. */
export type RegisteredMeasure = Pick<Tables['measure'], 'id' | 'unit'>;

/**
 * An indicator made of registered measures, as core computes it: each measure is a part of the dataset that holds them
 * all.
 *
 * @throws RangeError for a measure that is not registered, and where `defineIndicator` refuses the definition
 */
export function registeredIndicator(
  row: Tables['indicator'],
  measures: ReadonlyMap<string, RegisteredMeasure>,
): Indicator {
  const numerator = idsIn(row.numerator);
  const denominator = idsIn(row.denominator);
  const parts = [...numerator, ...denominator].map((id): [string, Part] => {
    const measure = measures.get(id);
    if (!measure) throw new RangeError(`registeredIndicator requires registered measures, got ${id}`);
    return [id, { measure: measure.unit, dimension: 'measure', values: [id] }];
  });
  return defineIndicator({
    id: row.id,
    unit: row.unit as Unit,
    dataset: CUSTOM,
    parts: Object.fromEntries(parts),
    numerator,
    ...(denominator.length > 0 && { bases: [{ id: row.base ?? 'unstated', denominator }] }),
    decimals: row.decimals,
    ...(row.direction && { direction: row.direction as 'more' | 'less' }),
    visibility: row.visibility as 'public' | 'internal',
    name: { vi: row.name, en: row.name_en },
    fullName: { vi: row.full_name, en: row.full_name_en },
    formula: { vi: row.formula, en: row.formula_en },
  });
}

function idsIn(text: string | null): readonly string[] {
  return text?.split(' ').filter(Boolean) ?? [];
}

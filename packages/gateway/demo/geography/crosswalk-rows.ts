import type { Row } from '../files/demo-file.ts';
import { type Commune, DISTRICTS_END, type Edition, type Province } from './province.ts';

/** What became of each commune and district, read off the pieces that each edition gives them. */
export function crosswalkRows(province: Province): readonly Row[] {
  const { editions, districts, code } = province;
  return [
    ...editions.slice(1).flatMap((edition, i) => edgesBetween(editions[i] as Edition, edition)),
    ...districts.map((district) => edge(DISTRICTS_END, district.code, code, 'abolished-level', 1)),
  ];
}

function edgesBetween(before: Edition, after: Edition): readonly Row[] {
  const home = new Map(after.communes.flatMap((commune) => commune.places.map((place) => [place, commune])));
  return before.communes.flatMap((commune) => {
    const targets = [...new Set(commune.places.map((place) => home.get(place) as Commune))];
    return targets.map((target) =>
      edge(
        after.from,
        commune.code,
        target.code,
        typeOf(commune, targets, target),
        targets.length > 1 ? '' : 1,
      ),
    );
  });
}

function typeOf(commune: Commune, targets: readonly Commune[], target: Commune): string {
  if (targets.length > 1) return 'split';
  if (target.places.length === commune.places.length) return 'unchanged';
  const isSame = target.code === commune.code && target.validFrom === commune.validFrom;
  return isSame ? 'enlarged' : 'merge';
}

function edge(on: string, from: string, to: string, type: string, weight: number | ''): Row {
  return {
    ...{ on, from, to, type, weight, weight_basis: weight === '' ? '' : 'whole unit' },
    ...{ legal_basis: 'giả định', source: 'giả định', confidence: 'high', note: '' },
  };
}

import type { Row } from '../files/demo-file.ts';
import { type Commune, editionOn, type Province } from '../geography/province.ts';
import { randomFor } from '../random.ts';
import { SOURCE } from '../sources.ts';
import { type CommunePath, WITHDRAWN_ORDER } from './commune-path.ts';

type State = 'met' | 'basically-met' | 'not-met' | '';

/** Criteria of the set of 2021, the hardest first. */
const HARDEST = [10, 11, 2, 17, 6, 13, 5, 12, 9, 3, 15, 14, 16, 18, 7, 1, 8, 4, 19];

/** Invented: which criterion of the set of 2026 each of the set of 2021 passes into. */
export const CORRESPONDENCE: Readonly<Record<number, number>> = {
  ...{ 1: 1, 2: 2, 3: 2, 4: 2, 5: 5, 6: 5, 7: 2, 8: 7, 9: 2, 10: 3 },
  ...{ 11: 6, 12: 4, 13: 3, 14: 5, 15: 5, 16: 5, 17: 8, 18: 9, 19: 10 },
};

/** Days of assessment by the set of 2021. */
const DAYS = ['2022-12-31', '2023-12-31', '2024-12-31', '2025-06-30', '2025-12-31'];
const NEW_SET_DAY = '2026-06-30';

/** States of the criteria of every rural commune: 19 until 2025, then the 10 of the new set. */
export function assessmentRows(
  seed: number,
  province: Province,
  paths: readonly CommunePath[],
): readonly Row[] {
  const parts = new Map(paths.flatMap((path) => path.commune.places.map((place) => [place, path])));
  const rural = (day: string) => editionOn(province, day).communes.filter(({ type }) => type === 'Xã');
  const partsOf = ({ places }: Commune) => [...new Set(places.flatMap((place) => parts.get(place) ?? []))];
  const old = (commune: Commune, day: string) =>
    joined(partsOf(commune).map((path) => criteriaOf(seed, path, day)));
  return [
    ...DAYS.flatMap((day) =>
      rural(day).flatMap((commune) => rowsOf(commune, 'ntm-2021', day, old(commune, day))),
    ),
    ...rural(NEW_SET_DAY).flatMap((commune) =>
      rowsOf(commune, 'ntm-2026', NEW_SET_DAY, byNewSet(seed, commune, old(commune, '2025-12-31'))),
    ),
  ];
}

/** What a commune of the first edition meets: more from year to year, but for what some lose. */
export function criteriaOf(
  seed: number,
  { commune, order, reached }: CommunePath,
  day: string,
): readonly State[] {
  const random = randomFor(seed, 'criteria', commune.code);
  const years = Number(day.slice(0, 4)) - 2022;
  const isRecognised = reached.standard !== undefined && `${reached.standard}-12-31` <= day;
  const lost = lostBy(order, day);
  const unmet = isRecognised
    ? 0
    : Math.max(1, Math.round(2 + (order - 60) / 11 + random.between(-1, 2) - 0.5 * years));
  const inOrder = [...HARDEST].sort(
    (a, b) => HARDEST.indexOf(a) - HARDEST.indexOf(b) + random.between(-2, 2),
  );
  const open = new Set([...inOrder.slice(0, unmet), ...lost]);
  const basically = new Set(inOrder.slice(Math.max(0, unmet - 2), unmet));
  const blank = random.chance(0.04) && !isRecognised ? inOrder[unmet] : undefined;
  return Array.from({ length: 19 }, (_, i): State => {
    if (i + 1 === blank) return '';
    if (!open.has(i + 1)) return 'met';
    return basically.has(i + 1) ? 'basically-met' : 'not-met';
  });
}

/** Real losses: some recognised communes no longer meet one or two, and one loses so many that it is withdrawn. */
function lostBy(order: number, day: string): readonly number[] {
  if (order === WITHDRAWN_ORDER) return day >= '2023-12-31' ? [2, 6, 10, 11, 13, 15, 17] : [];
  if (order >= 60 || order % 6 !== 4) return [];
  return day >= '2024-12-31' ? (order % 12 === 4 ? [10, 17] : [17]) : [];
}

/** Of several parts: met where all meet it, basically met where one does. */
function joined(parts: readonly (readonly State[])[]): readonly State[] {
  const [first = [], ...others] = parts;
  return first.map((state, i) => {
    const states = [state, ...others.map((other) => other[i] as State)];
    if (states.every((one) => one === state)) return state;
    return states.includes('met') ? 'basically-met' : 'not-met';
  });
}

/** The new set asks for more: what follows from several old criteria is met with them all, and not always then. */
function byNewSet(seed: number, { code }: Commune, old: readonly State[]): readonly State[] {
  const random = randomFor(seed, 'new set', code);
  return Array.from({ length: 10 }, (_, i): State => {
    const sources = old.filter((_state, number) => CORRESPONDENCE[number + 1] === i + 1);
    if (sources.every((state) => state === 'met')) return random.chance(0.8) ? 'met' : 'not-met';
    return sources.includes('met') && random.chance(0.4) ? 'basically-met' : 'not-met';
  });
}

function rowsOf(commune: Commune, standard: string, day: string, states: readonly State[]): readonly Row[] {
  return states.map((state, i) => ({
    ...{ area: commune.code, standard, as_of: day, criterion: i + 1, state },
    ...{ source: SOURCE.criteria, note: '' },
  }));
}

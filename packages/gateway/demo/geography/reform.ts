import { randomFor } from '../random.ts';
import type { Beginning } from './lay-out.ts';
import { type Commune, EDITION_DAYS, type Edition, type Place } from './province.ts';

const [START, SMALL_REFORM, GREAT_REFORM] = EDITION_DAYS as readonly [string, string, string];
const CITY_WARDS = 4;

/** The editions that follow from the first: six communes fewer, then about a third of them without districts. */
export function reform(seed: number, beginning: Beginning): readonly Edition[] {
  const first = beginning.communes;
  const second = mergeSome(beginning);
  const third = regroup(seed, beginning, second);
  return [
    { from: START, to: SMALL_REFORM, communes: first },
    { from: SMALL_REFORM, to: GREAT_REFORM, communes: second },
    { from: GREAT_REFORM, to: null, communes: third },
  ];
}

/**
 * Three pairs and three at once become one each, and one commune is divided between its neighbours without a known
 * share. One of the new ones is a town that takes the code of the rural commune it absorbs, one keeps its identity and
 * is larger, one keeps code and name and is another area, one has a code of its own.
 */
function mergeSome({ code, districts, communes }: Beginning): readonly Commune[] {
  const inDistrict = (number: number) =>
    communes.filter(({ district }) => district === districts[number]) as readonly Commune[];
  const town = besideTown(inDistrict(1));
  const [sameName, sameNameToo] = inDistrict(2) as [Commune, Commune];
  const [grown, absorbed] = inDistrict(3) as [Commune, Commune];
  const three = inDistrict(5).slice(1, 4);
  const [before, divided, after] = inDistrict(7).slice(2, 5) as [Commune, Commune, Commune];
  const added = (commune: Commune, places: readonly Place[]): Commune => ({
    ...commune,
    places: [...commune.places, ...places],
  });
  const made = (commune: Commune, parts: readonly Commune[], change: Partial<Commune>): Commune => ({
    ...commune,
    validFrom: SMALL_REFORM,
    places: parts.flatMap(({ places }) => places),
    ...change,
  });
  const replaced = new Map<Commune, Commune | null>([
    [town[0], made(town[0], town, { code: town[1].code })],
    [town[1], null],
    [sameName, made(sameName, [sameName, sameNameToo], {})],
    [sameNameToo, null],
    [grown, added(grown, absorbed.places)],
    [absorbed, null],
    [three[0] as Commune, made(three[0] as Commune, three, { code: `${code}-2999` })],
    [three[1] as Commune, null],
    [three[2] as Commune, null],
    [before, added(before, divided.places.slice(0, 1))],
    [divided, null],
    [after, added(after, divided.places.slice(1))],
  ]);
  return communes.flatMap((commune) => {
    const found = replaced.get(commune);
    return found === null ? [] : [found ?? commune];
  });
}

function besideTown(communes: readonly Commune[]): readonly [Commune, Commune] {
  const at = communes.findIndex(({ type }, i) => type === 'Thị trấn' && communes[i + 1]?.type === 'Xã');
  return [communes[at] as Commune, communes[at + 1] as Commune];
}

/** Neighbours in the list become one, also across former districts; one commune is divided between two of the new. */
function regroup(seed: number, beginning: Beginning, communes: readonly Commune[]): readonly Commune[] {
  const city = communes.filter(({ district }) => district === beginning.districts[0]);
  const wards = cut(city, CITY_WARDS, () => 0).map((parts) => newCommune(parts, 'Phường'));
  const others = communes.filter((commune) => !city.includes(commune));
  const count = Math.round((beginning.communes.length * 65) / 200) - CITY_WARDS;
  const random = randomFor(seed, 'regroup', beginning.code);
  const rural = cut(others, count, () => random.whole(-1, 1)).map((parts, i) =>
    newCommune(parts, 'Xã', i % 9 === 4 ? 1 : 0),
  );
  return [...wards, ...divideOne(rural)];
}

/** The last of the former communes in the middle one loses half of its pieces to the next. */
function divideOne(communes: readonly Commune[]): readonly Commune[] {
  const middle = Math.floor(communes.length / 2);
  return communes.map((commune, i) => {
    if (i === middle) return { ...commune, places: commune.places.slice(0, -1) };
    const given = communes[middle]?.places.slice(-1) ?? [];
    return i === middle + 1 ? { ...commune, places: [...given, ...commune.places] } : commune;
  });
}

/** Named after its first part; the code is that of the part asked for, so that some codes pass to another name. */
function newCommune(parts: readonly Commune[], type: Commune['type'], codeOf = 0): Commune {
  return {
    code: (parts[codeOf] ?? (parts[0] as Commune)).code,
    name: (parts[0] as Commune).name,
    type,
    validFrom: GREAT_REFORM,
    district: null,
    places: parts.flatMap(({ places }) => places),
  };
}

/** Cuts a list into runs of about one length, each cut moved by a few. */
function cut<Item>(items: readonly Item[], runs: number, move: () => number): readonly (readonly Item[])[] {
  const cuts = Array.from({ length: runs + 1 }, (_, i) =>
    i === 0 || i === runs
      ? Math.round((i * items.length) / runs)
      : Math.round((i * items.length) / runs) + move(),
  );
  return cuts.slice(1).map((end, i) => items.slice(cuts[i], end));
}

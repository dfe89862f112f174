import type { Row } from '../files/demo-file.ts';
import { randomFor } from '../random.ts';
import { villageNames } from './names.ts';
import {
  type Commune,
  communesOn,
  DISTRICTS_END,
  EDITION_DAYS,
  type Place,
  type Province,
} from './province.ts';

/** The invented nation. */
export const NATION = 'DEMO';

const INVENTED = 'giả định';

/** The nation and its provinces. */
export function topRows(provinces: readonly Province[]): readonly Row[] {
  return [
    area(
      NATION,
      '1900-01-01',
      '',
      'COUNTRY',
      'Quốc gia',
      'Cả nước (minh họa)',
      '',
      'The nation (illustrative)',
    ),
    ...provinces.map(({ code, name }) => area(code, '1900-01-01', '', 'PROVINCE', 'Tỉnh', name, NATION)),
  ];
}

/** Districts and communes of every edition. */
export function areaRows(province: Province): readonly Row[] {
  return [
    ...province.districts.map(({ code, type, name }) =>
      area(code, '1900-01-01', DISTRICTS_END, 'DISTRICT', type, name, province.code),
    ),
    ...spans(province).map(({ commune, to }) => {
      const { code, validFrom, type, name, district } = commune;
      return area(code, validFrom, to ?? '', 'COMMUNE', type, name, district?.code ?? province.code);
    }),
  ];
}

/** Every commune of every edition once, with the first day it is no longer valid. */
function spans({ editions }: Province): readonly { commune: Commune; to: string | null }[] {
  const found = new Map<string, { commune: Commune; to: string | null }>();
  for (const { communes, to } of editions)
    for (const commune of communes) found.set(`${commune.code}@${commune.validFrom}`, { commune, to });
  return [...found.values()];
}

/** A village that keeps its code through every edition. */
export interface Village {
  readonly code: string;
  readonly name: string;
  readonly place: Place;
}

/** Villages of a province, about eight a commune. */
export function villagesOf(seed: number, province: Province): readonly Village[] {
  const random = randomFor(seed, 'villages', province.code);
  return province.places.flatMap((place) => {
    const names = villageNames(random);
    return Array.from({ length: random.whole(3, 5) }, (_, i) => ({
      code: `${place.id}${i + 1}`,
      name: names[i] as string,
      place,
    }));
  });
}

/** Villages as areas: one row for each commune they lie in one after the other. */
export function villageRows(province: Province, villages: readonly Village[]): readonly Row[] {
  const editions = EDITION_DAYS.map((day) => communesOn(province, day));
  return villages.flatMap(({ code, name, place }) => {
    const codes = editions.map((communes) => communes.get(place)?.code as string);
    const starts = EDITION_DAYS.map((from, i) => ({
      from,
      parent: codes[i] as string,
      code: codes[i],
    })).filter((_, i) => i === 0 || i === 2 || codes[i] !== codes[i - 1]);
    const type = place.isUrban ? 'Khối phố' : 'Thôn';
    return starts.map(({ from, parent }, i) =>
      area(code, from, starts[i + 1]?.from ?? '', 'VILLAGE', type, name, parent),
    );
  });
}

/** A point inside each district and commune. */
export function centreRows(province: Province): readonly Row[] {
  const middle = (places: readonly Place[], side: 'lon' | 'lat') =>
    Number((places.reduce((sum, place) => sum + place[side], 0) / places.length).toFixed(3));
  const row = (code: string, validFrom: string, places: readonly Place[]): Row => ({
    ...{ code, valid_from: validFrom, lon: middle(places, 'lon'), lat: middle(places, 'lat') },
  });
  return [
    ...province.districts.map((district) =>
      row(
        district.code,
        '1900-01-01',
        province.places.filter((place) => place.district === district),
      ),
    ),
    ...spans(province).map(({ commune }) => row(commune.code, commune.validFrom, commune.places)),
  ];
}

function area(
  ...[code, from, to, level, type, name, parent, nameEn = '']: readonly [
    ...(readonly [string, string, string, string, string, string, string]),
    string?,
  ]
): Row {
  return {
    ...{ code, valid_from: from, valid_to: to, level, type, name, name_en: nameEn, parent },
    ...{ legal_basis: INVENTED, source: INVENTED },
  };
}

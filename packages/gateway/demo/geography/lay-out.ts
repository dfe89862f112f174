import { type Random, randomFor } from '../random.ts';
import { areaNames, provinceName } from './names.ts';
import type { Commune, CommuneType, District, Place } from './province.ts';
import { EDITION_DAYS } from './province.ts';

const DISTRICTS = 11;
const WARDS = 5;
const CITY_COMMUNES = 8;
const TOWNS = 14;
const POOR_DISTRICTS = [4, 6, 9];

/** A province before anything changes: its districts and the communes of the first edition. */
export interface Beginning {
  readonly code: string;
  readonly name: string;
  readonly districts: readonly District[];
  readonly communes: readonly Commune[];
}

/** Lays out the first edition: 181 rural communes, 5 wards and 14 towns in the first province, other sizes in others. */
export function layOut(seed: number, index: number): Beginning {
  const random = randomFor(seed, 'lay-out', index);
  const code = `D${String(index).padStart(2, '0')}`;
  const names = areaNames(random);
  const districts = Array.from({ length: DISTRICTS }, (_, i): District => {
    const number = String(i + 1).padStart(2, '0');
    return {
      code: `${code}-${number}`,
      type: i === 0 ? 'Thành phố' : 'Huyện',
      name: names[i] as string,
      isPoor: POOR_DISTRICTS.includes(i),
    };
  });
  const size = index === 1 ? 200 : random.whole(120, 215);
  const communes = districtOfEach(districts, size).map((district, i) => {
    const own = { code: `${code}-${String(1000 + 7 * (i + 1))}`, name: nameOf(names, i) };
    const type = typeOf(district, i, size);
    const places = ['a', 'b'].map((half) => placeOf(seed, `${own.code}${half}`, district, type, i));
    return { ...own, type, district, places, validFrom: EDITION_DAYS[0] as string };
  });
  return { code, name: provinceName(index), districts, communes };
}

/** The city first, then the others one after the other, as evenly as whole numbers allow. */
function districtOfEach(districts: readonly District[], size: number): readonly District[] {
  const [city, ...others] = districts;
  return Array.from({ length: size }, (_, i) =>
    i < CITY_COMMUNES
      ? (city as District)
      : (others[Math.floor(((i - CITY_COMMUNES) * others.length) / (size - CITY_COMMUNES))] as District),
  );
}

function typeOf(district: District, index: number, size: number): CommuneType {
  if (district.type === 'Thành phố') return index < WARDS ? 'Phường' : 'Xã';
  const towns = (at: number) => Math.floor(((at - CITY_COMMUNES) * TOWNS) / (size - CITY_COMMUNES));
  return towns(index + 1) > towns(index) ? 'Thị trấn' : 'Xã';
}

/** Some names are borne by two communes of different districts. */
function nameOf(names: readonly string[], index: number): string {
  const isHomonym = index % 60 === 50;
  return names[DISTRICTS + (isHomonym ? index - 40 : index)] as string;
}

function placeOf(seed: number, id: string, district: District, type: CommuneType, index: number): Place {
  const random = randomFor(seed, 'place', id);
  const isUrban = type !== 'Xã';
  const hardship = hardshipOf(random, district, isUrban);
  return {
    id,
    district,
    isUrban,
    zone: zoneOf(hardship, isUrban),
    hardship,
    households: random.whole(isUrban ? 600 : 280, isUrban ? 1100 : 680),
    ...pointOf(random, district, index),
  };
}

function hardshipOf(random: Random, district: District, isUrban: boolean): number {
  const middle = district.type === 'Thành phố' ? 0.15 : district.isPoor ? 1.9 : 1;
  return Math.max(0.05, (isUrban ? 0.35 : 1) * middle * (1 + 0.3 * random.normal()));
}

function zoneOf(hardship: number, isUrban: boolean): Place['zone'] {
  if (isUrban) return hardship > 0.3 ? 1 : 0;
  if (hardship > 1.35) return 3;
  if (hardship > 1.1) return 2;
  return hardship > 0.3 ? 1 : 0;
}

/** Around the point 0°, 0°, which is in no country. */
function pointOf(random: Random, { code }: District, index: number): { lon: number; lat: number } {
  const number = Number(code.slice(-2)) - 1;
  const degrees = (cell: number, part: number) => Number((cell * 0.3 + part * 0.28).toFixed(3));
  return {
    lon: degrees(number % 4, ((index % 4) + random.next()) / 4),
    lat: degrees(Math.floor(number / 4), ((Math.floor(index / 4) % 4) + random.next()) / 4),
  };
}

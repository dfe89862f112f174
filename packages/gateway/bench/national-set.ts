import { createRandom, type Random } from '../demo/random.ts';

/** The sizes of the invented nation: those of Việt Nam in 2024. */
export const PROVINCES = 63;
export const DISTRICTS = 705;
export const COMMUNES = 10_598;
export const REGIONS = 6;

const YEAR = 2024;
const PROGRAMMES = ['NTM', 'GNBV', 'DTTS'];
const CAPITAL_TYPES = ['investment', 'recurrent'];
const FIRST_DAY = '1900-01-01';
const MONTH_ENDS = Array.from({ length: 12 }, (_, month) =>
  new Date(Date.UTC(YEAR, month + 1, 0)).toISOString().slice(0, 10),
);

/** An invented nation, whose communes report every month by programme and capital type. */
export interface NationalSet {
  /** Codes of the provinces, districts under each, communes under each of these. */
  readonly provinces: readonly Province[];
  /** The file of areas. */
  readonly areas: string;
  /** The file that says which provinces each region has. */
  readonly groupings: string;
  /** The file in which a province's communes report a year of months, each line split over as many vintages. */
  readonly capital: (province: Province, vintages?: number) => string;
}

export interface Province {
  readonly code: string;
  readonly districts: readonly { readonly code: string; readonly communes: readonly string[] }[];
}

export const NATION = 'DEMO';
export const QUESTION_YEAR = YEAR;

/** Makes the same nation for the same seed. */
export function createNationalSet(seed: number): NationalSet {
  const provinces = layOut();
  return {
    provinces,
    areas: areasFile(provinces, createRandom(seed)),
    groupings: groupingsFile(provinces),
    capital: (province, vintages) =>
      capitalFile(province, createRandom(seed + Number(province.code.slice(1))), vintages),
  };
}

/** Districts over provinces and communes over districts as evenly as whole numbers allow, the larger ones last. */
function layOut(): readonly Province[] {
  let communes = 0;
  let districts = 0;
  return Array.from({ length: PROVINCES }, (_, p) => ({
    code: `D${numbered(p + 1, 2)}`,
    districts: Array.from({ length: shareOf(DISTRICTS, PROVINCES, p) }, () => ({
      code: `D${numbered(districts + 1, 3)}`,
      communes: Array.from(
        { length: shareOf(COMMUNES, DISTRICTS, districts++) },
        () => `D${numbered(++communes, 5)}`,
      ),
    })),
  }));
}

/** How many of `total` things the part numbered `index` of `parts` gets. */
function shareOf(total: number, parts: number, index: number): number {
  return Math.floor(total / parts) + (index >= parts - (total % parts) ? 1 : 0);
}

function numbered(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}

/** The codes of its regions. */
export const REGION_CODES = Array.from({ length: REGIONS }, (_, r) => `DR${r + 1}`);

function groupingsFile(provinces: readonly Province[]): string {
  const perRegion = Math.ceil(PROVINCES / REGIONS);
  const rows = provinces.map(
    ({ code }, p) => `${REGION_CODES[Math.floor(p / perRegion)]},${code},${FIRST_DAY},,`,
  );
  return ['group,member,valid_from,valid_to,legal_basis', ...rows, ''].join('\n');
}

function areasFile(provinces: readonly Province[], random: Random): string {
  const row = (code: string, level: string, type: string, parent: string) =>
    [code, FIRST_DAY, '', level, type, inventedName(random), '', parent, '', ''].join(',');
  return [
    'code,valid_from,valid_to,level,type,name,name_en,parent,legal_basis,source',
    row(NATION, 'COUNTRY', 'Quốc gia', ''),
    ...REGION_CODES.map((code) => row(code, 'REGION', 'Vùng', NATION)),
    ...provinces.map(({ code }) => row(code, 'PROVINCE', 'Tỉnh', NATION)),
    ...provinces.flatMap((province) =>
      province.districts.map(({ code }) => row(code, 'DISTRICT', 'Huyện', province.code)),
    ),
    ...provinces.flatMap(({ districts }) =>
      districts.flatMap((district) =>
        district.communes.map((code) => row(code, 'COMMUNE', 'Xã', district.code)),
      ),
    ),
    '',
  ].join('\n');
}

const LANDS = ['Suối', 'Đồi', 'Bến', 'Thung', 'Nà', 'Khe', 'Bãi', 'Gò', 'Vườn', 'Đầm'];
const LOOKS = ['Mơ', 'Gió', 'Mưa', 'Lành', 'Vui', 'Xanh', 'Trong', 'Cát', 'Lặng', 'Sương', 'Nắng', 'Thơm'];

function inventedName(random: Random): string {
  return `${random.pick(LANDS)} ${random.pick(LOOKS)} ${random.pick(LOOKS)}`;
}

function capitalFile(province: Province, random: Random, vintages = 0): string {
  const rows: string[] = [
    'area,year,cut,as_of,programme,component,funding_source,capital_type,vintage,assigned,allocated,disbursed,advances,cancelled,status',
  ];
  const split = vintages === 0 ? [''] : Array.from({ length: vintages }, (_, i) => String(YEAR - i));
  for (const commune of province.districts.flatMap(({ communes }) => communes)) {
    for (const programme of PROGRAMMES) {
      for (const capitalType of CAPITAL_TYPES) {
        for (const vintage of split) {
          const assigned = 1_000_000 * (1 + Math.floor(random.next() * 5_000));
          let disbursed = 0;
          for (const cut of MONTH_ENDS) {
            disbursed += Math.floor((random.next() * assigned) / MONTH_ENDS.length);
            rows.push(
              `${commune},${YEAR},${cut},${cut},${programme},,,${capitalType},${vintage},${assigned},,${disbursed},,,ACTUAL`,
            );
          }
        }
      }
    }
  }
  return `${rows.join('\n')}\n`;
}

import { formatNumber, formatShare } from '@tiendo/core';
import type { Row } from '../files/demo-file.ts';
import { communesOn, type District, type Province } from '../geography/province.ts';
import { SOURCE } from '../sources.ts';
import { type CommunePath, type Level, WITHDRAWN_ORDER } from './commune-path.ts';

const DAYS: Readonly<Record<number, string>> = {
  ...{ 2021: '2021-12-31', 2022: '2022-12-31', 2023: '2023-12-31', 2024: '2024-12-31', 2025: '2025-06-30' },
};

/** Counts and shares of communes at each level, as printed for the province and each district at the end of a year. */
export function ruralFigureRows(province: Province, paths: readonly CommunePath[]): readonly Row[] {
  const rows = Object.keys(DAYS).flatMap((year) => [
    ...levelRows(province, paths, Number(year), null),
    ...province.districts.flatMap((district) => levelRows(province, paths, Number(year), district)),
  ]);
  return rows.map((row, i) => ({ origin: `demo-rural:${i + 1}`, ...row }));
}

function levelRows(
  province: Province,
  paths: readonly CommunePath[],
  year: number,
  district: District | null,
): readonly Row[] {
  const day = DAYS[year] as string;
  const homes = communesOn(province, day);
  const isAsked = (of: District | null) => district === null || of === district;
  const communes = new Set(
    [...homes.values()].filter((commune) => commune.type === 'Xã' && isAsked(commune.district)),
  ).size;
  const held = (level: Level) =>
    paths.filter((path) => isHeld(path, level, year, homes) && isAsked(path.commune.district)).length;
  const area = district?.code ?? province.code;
  const recognised = held('standard');
  return [
    count('communes', area, year, communes),
    count('ntm-communes', area, year, recognised),
    count('ntm-advanced-communes', area, year, held('advanced')),
    count('ntm-model-communes', area, year, held('model')),
    ...(communes > 0 ? [rate(area, year, recognised / communes)] : []),
  ];
}

/** Whether a commune has a level at the end of a year and is still the commune that it was given to. */
function isHeld(
  { commune, order, reached }: CommunePath,
  level: Level,
  year: number,
  homes: ReturnType<typeof communesOn>,
): boolean {
  const found = homes.get(commune.places[0] as (typeof commune.places)[number]);
  const isSame = found?.type === 'Xã' && found.code === commune.code && found.validFrom === commune.validFrom;
  const isWithdrawn = order === WITHDRAWN_ORDER && year >= 2024;
  return isSame && !isWithdrawn && (reached[level] ?? 9999) <= year;
}

function count(figure: string, area: string, year: number, value: number): Row {
  return printed(
    { figure, area, base: '', value, unit: 'count', precision: 1, published: formatNumber(value, 0, 'VI') },
    year,
  );
}

function rate(area: string, year: number, share: number): Row {
  const value = Number(share.toFixed(3));
  const published = formatShare(value, 'VI', 0.001);
  return printed(
    { figure: 'ntm-rate', area, base: 'communes', value, unit: 'share', precision: 0.001, published },
    year,
  );
}

function printed(cells: Row, year: number): Row {
  return {
    ...{
      period: String(year),
      as_of: DAYS[year] as string,
      as_of_basis: 'STATED',
      programme: '',
      component: '',
    },
    ...{ funding_source: '', capital_type: '', vintage: '', population_group: '', standard: '', method: '' },
    ...{ kind: 'REPORTED', status: 'ACTUAL', derivation: '', source: SOURCE.recognition, locator: '' },
    ...{ confidence: 'high', note: 'giả định', ...cells },
  };
}

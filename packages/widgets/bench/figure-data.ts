import type { MapData } from '../src/chart/map-data.ts';
import type { RankingData } from '../src/chart/ranking-data.ts';
import type { IndicatorData, ValueData } from '../src/chart/value.ts';

type Area = { readonly code: string; readonly name: string; readonly value: number };

const indicator: IndicatorData = {
  ...{ id: 'poverty-rate', name: 'Tỷ lệ nghèo', fullName: 'Tỷ lệ nghèo', unit: 'share', direction: 'less' },
};
const source = { id: 's', title: 'Số liệu giả định để đo tốc độ', tier: 'ORIGINAL' } as const;

function rateOf({ code, name, value }: Area): ValueData {
  return {
    ...{ area: { code, name }, period: '2024', value, unit: 'share', precision: 0.0001 },
    ...{ asOf: '2024-12-31', asOfBasis: 'STATED', kind: 'REPORTED', source },
  };
}

/** The areas by their rates against the nation. */
export function rankingOf(areas: readonly Area[]): RankingData {
  const ranked = [...areas].sort((a, b) => a.value - b.value);
  const rows = ranked.map((area, index) => ({
    ...{ rank: index + 1, tied: false, figure: rateOf(area), difference: area.value - 0.5 },
    verdict: area.value < 0.5 ? ('BELOW' as const) : ('ABOVE' as const),
  }));
  const coverage = { reported: areas.length, expected: areas.length };
  const nation = rateOf({ code: 'VN', name: 'Cả nước', value: 0.5 });
  return {
    ...{ indicator, period: '2024', level: 'COMMUNE', within: { code: 'VN', name: 'Cả nước' } },
    ...{ rankedFrom: 'lowest', benchmark: nation, rows, unranked: [], coverage },
  };
}

/** The areas where they lie. */
export function mapOf(areas: readonly Area[]): MapData {
  return { indicator, values: areas.map(rateOf) };
}

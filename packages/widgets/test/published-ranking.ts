import type { AreaLevel, Lang } from '@tiendo/core';
import type { RankedData, RankingData, UnrankedData } from '../src/chart/ranking-data.ts';
import type { SourceData, ValueData } from '../src/chart/value.ts';

/** Multidimensional poverty at the end of 2024 by region and by province, as a gateway answers it. */

const decision217 = {
  id: 'tq24',
  title: '6 tỉnh, thành phố không còn hộ nghèo',
  tier: 'PRESS',
  issuer: 'Đài PT-TH Tuyên Quang',
  url: 'https://tuyenquangtv.vn/xa-hoi-79B63F1E6/6-tinh-thanh-pho-khong-con-ho-ngheo-B1DA7F197.html',
  documentNumber: null,
  issuedOn: '2025-02-28',
  issuedPrecision: 'month',
  sha256: null,
  locator: null,
} satisfies SourceData;

const laoCai = {
  ...decision217,
  id: 'lco',
  title: 'Lạng Sơn: phê duyệt kết quả rà soát hộ nghèo, hộ cận nghèo năm 2024',
  issuer: 'Lào Cai Online',
  url: 'https://laocaionline.net/?p=58104275',
  issuedOn: '2025-12-31',
  issuedPrecision: 'year',
} satisfies SourceData;

const NATION = 0.0406;

/** The six regions against the nation's 4,06%, with the reader's own province inside one of them. */
export function regions(lang: Lang = 'VI'): RankingData {
  const rows = [
    ['R1', 'Trung du và miền núi phía Bắc', 'Northern Midlands and Mountains', 0.1498, 6],
    ['R2', 'Đồng bằng sông Hồng', 'Red River Delta', 0.014, 2],
    ['R3', 'Bắc Trung Bộ và Duyên hải miền Trung', 'North Central and Central Coast', 0.0624, 4],
    ['R4', 'Tây Nguyên', 'Central Highlands', 0.0945, 5],
    ['R5', 'Đông Nam Bộ', 'South East', 0.0015, 1],
    ['R6', 'Đồng bằng sông Cửu Long', 'Mekong River Delta', 0.0314, 3],
  ] as const;
  return {
    ...ranking('REGION', lang),
    rows: rows.map(([code, vi, en, value, rank]) => {
      const name = lang === 'VI' ? vi : en;
      return ranked(rank, figure({ code, name, fullName: name, level: 'REGION' }, value, lang));
    }),
    unranked: [],
    coverage: { reported: 6, expected: 6 },
    own: { value: langSon(lang), inside: 'R1' },
  };
}

/** Seven of 63 provinces have a figure, two of them zero. */
export function provinces(lang: Lang = 'VI'): RankingData {
  const rows = [
    ['02', 'Hà Giang', 0.3635, 7],
    ['04', 'Cao Bằng', 0.3529, 6],
    ['10', 'Lào Cai', 0.2118, 4],
    ['12', 'Lai Châu', 0.2879, 5],
    ['20', 'Lạng Sơn', 0.1136, 3],
    ['77', 'Bà Rịa - Vũng Tàu', 0, 1],
    ['79', 'Hồ Chí Minh', 0, 1],
  ] as const;
  return {
    ...ranking('PROVINCE', lang),
    rows: rows.map(([code, name, value, rank]) =>
      code === '20'
        ? { ...ranked(rank, langSon(lang)), toReachBenchmark: 15_015 }
        : ranked(rank, figure(province(code, name, lang), value, lang), rank === 1),
    ),
    unranked: Array.from(
      { length: 56 },
      (_, index): UnrankedData => ({
        area: province(`9${String(index).padStart(2, '0')}`, `Tỉnh số ${index + 1}`, lang),
        missing: 'NOT_PUBLISHED',
        reasons: [],
        figure: null,
      }),
    ),
    coverage: { reported: 7, expected: 63 },
    own: null,
  };
}

function ranking(level: AreaLevel, lang: Lang): Omit<RankingData, 'rows' | 'unranked' | 'coverage'> {
  const vi = lang === 'VI';
  const nation = { code: 'VN', name: vi ? 'Cả nước' : 'Viet Nam', level: 'COUNTRY' } as const;
  return {
    indicator: {
      id: 'multidimensional-poverty-rate',
      name: vi ? 'Tỷ lệ nghèo đa chiều' : 'Multidimensional poverty rate',
      fullName: vi
        ? 'Tỷ lệ nghèo đa chiều (gồm hộ nghèo và hộ cận nghèo) trên tổng số hộ'
        : 'Multidimensional poverty rate (poor and near-poor households)',
      formula: vi
        ? '(số hộ nghèo + số hộ cận nghèo) ÷ tổng số hộ'
        : '(poor + near-poor households) ÷ all households',
      unit: 'share',
      direction: 'less',
    },
    period: '2024',
    level,
    within: nation,
    rankedFrom: 'lowest',
    toReachUnit: 'count',
    benchmark: figure({ ...nation, fullName: nation.name }, NATION, lang),
  };
}

function ranked(rank: number, value: ValueData, tied = false): RankedData {
  const difference = Number(((value.value ?? 0) - NATION).toFixed(12));
  return {
    rank,
    tied,
    figure: value,
    difference,
    verdict: difference > 0 ? 'ABOVE' : 'BELOW',
    robust: null,
    toReachBenchmark: null,
  };
}

function langSon(lang: Lang): ValueData {
  return {
    ...figure(province('20', 'Lạng Sơn', lang), 23363 / 205621, lang),
    numerator: 23363,
    denominator: 205621,
    kind: 'COMPUTED',
    source: laoCai,
    sources: [laoCai],
  };
}

function province(code: string, name: string, lang: Lang): ValueData['area'] {
  const kind = code === '79' ? 'Thành phố' : 'Tỉnh';
  return { code, name, fullName: lang === 'VI' ? `${kind} ${name}` : name, level: 'PROVINCE' };
}

function figure(area: ValueData['area'], value: number, lang: Lang): ValueData {
  const vi = lang === 'VI';
  return {
    area,
    period: '2024',
    value,
    unit: 'share',
    precision: value === 0 ? 0.01 : value === 0.014 ? 0.001 : 0.0001,
    base: 'households',
    baseText: vi ? 'tổng số hộ' : 'all households',
    scope: [],
    kind: 'REPORTED',
    status: 'ACTUAL',
    missing: null,
    asOf: '2024-12-31',
    asOfPrecision: 'day',
    asOfBasis: 'PERIOD_END',
    coverage: { reported: 1, expected: 1 },
    standard: {
      id: 'poverty-2022',
      name: vi ? 'Chuẩn nghèo đa chiều 2022 - 2025' : 'Multidimensional poverty standard 2022–2025',
      legalBasis: 'Nghị định 07/2021/NĐ-CP, Điều 3',
    },
    source: decision217,
    sources: [decision217],
    release: { id: '58b1f85c1bcad717', publishedAt: '2026-11-24' },
    others: [],
    permalink: `/value/multidimensional-poverty-rate/${area.code}/2024?knownOn=2026-11-24`,
  };
}

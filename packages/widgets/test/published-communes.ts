import type { Lang } from '@tiendo/core';
import type { CommunesData } from '../src/chart/communes-data.ts';
import type { ComparisonData, SourceData, ValueData } from '../src/chart/value.ts';

/** New-style rural communes on 30/06/2025, as a gateway answers them. */

const langSon = {
  id: 'vn-106',
  title: 'Giữ tầm nông thôn mới',
  tier: 'TRANSLATION',
  issuer: 'vietnam.vn (Báo Lạng Sơn)',
  url: 'https://www.vietnam.vn/en/giu-tam-nong-thon-moi',
  documentNumber: null,
  issuedOn: '2025-12-31',
  issuedPrecision: 'year',
  sha256: null,
  locator: null,
} satisfies SourceData;

const vietNamNet = {
  ...langSon,
  id: 'vnn25',
  title: 'Thực hiện bằng được mục tiêu xây dựng nông nghiệp sinh thái, nông thôn hiện đại',
  tier: 'PRESS',
  issuer: 'VietNamNet',
  url: 'https://vietnamnet.vn/thuc-hien-bang-duoc-muc-tieu-xay-dung-nong-nghiep-sinh-thai-nong-thon-hien-dai-2419000.html',
  issuedOn: '2025-07-31',
  issuedPrecision: 'month',
} satisfies SourceData;

const NAMES = {
  'ntm-rate': ['Tỷ lệ xã đạt chuẩn NTM', 'Share of communes recognised'],
  'ntm-advanced-rate': ['Tỷ lệ xã NTM nâng cao', 'Share of advanced communes'],
  'ntm-model-rate': ['Tỷ lệ xã NTM kiểu mẫu', 'Share of model communes'],
} as const;

/** Counts of an area in the order communes, recognised, advanced, model. */
type Counts = readonly [all: number, met: number, advanced: number, model: number];

/** 106 of 175 communes, 28 of them advanced, 10 of those model, against 6.084 of 7.669 of the nation. */
export function communes(lang: Lang = 'VI', counts: Counts = [175, 106, 28, 10]): CommunesData {
  const [all, met, advanced, model] = counts;
  const vi = lang === 'VI';
  const recognised = ['recognised', vi ? 'số xã đạt chuẩn' : 'recognised communes'] as const;
  return {
    met: level('ntm-rate', [met, all], [6084, 7669], ['communes', vi ? 'tổng số xã' : 'all communes'], lang),
    advanced: level('ntm-advanced-rate', [advanced, met], [2567, 6084], recognised, lang),
    model: level('ntm-model-rate', [model, met], [743, 6084], recognised, lang),
    edition: { on: '2025-07-01', side: 'before' },
  };
}

function level(
  id: keyof typeof NAMES,
  own: readonly [number, number],
  nation: readonly [number, number],
  base: readonly [id: string, text: string],
  lang: Lang,
): ComparisonData {
  const [subject, benchmark] = [
    share(id, '20', own, base, langSon, lang),
    share(id, 'VN', nation, base, vietNamNet, lang),
  ];
  const difference = Number(((subject.value ?? 0) - (benchmark.value ?? 0)).toFixed(12));
  const name = NAMES[id][lang === 'VI' ? 0 : 1];
  return {
    indicator: { id, name, fullName: name, formula: null, unit: 'share', direction: 'more' },
    subject,
    benchmark,
    difference,
    verdict: difference < 0 ? 'BELOW' : 'ABOVE',
    robust: null,
    reason: null,
    alternatives: [],
  };
}

function share(
  indicator: string,
  code: string,
  [numerator, denominator]: readonly [number, number],
  [base, baseText]: readonly [string, string],
  source: SourceData,
  lang: Lang,
): ValueData {
  const vi = lang === 'VI';
  const nation = vi ? 'Cả nước' : 'Viet Nam';
  return {
    area:
      code === 'VN'
        ? { code, name: nation, fullName: nation, level: 'COUNTRY' }
        : { code, name: 'Lạng Sơn', fullName: vi ? 'Tỉnh Lạng Sơn' : 'Lạng Sơn', level: 'PROVINCE' },
    period: '2025',
    value: numerator / denominator,
    unit: 'share',
    precision: 0.001,
    numerator,
    denominator,
    base,
    baseText,
    scope: [],
    kind: 'COMPUTED',
    status: 'ACTUAL',
    missing: null,
    asOf: '2025-06-30',
    asOfPrecision: 'day',
    asOfBasis: 'STATED',
    coverage: { reported: 1, expected: 1 },
    standard: null,
    source,
    sources: [source],
    release: { id: '3b0fbc2ad1b5e6a2', publishedAt: '2026-11-24' },
    others: [],
    permalink: `/value/${indicator}/${code}/2025?knownOn=2026-11-24`,
  };
}

import type { Lang } from '@tiendo/core';
import type { ComparisonData, SourceData, TrendData, ValueData } from '../src/chart/index.ts';

/** Published figures of Lạng Sơn and the nation, as a gateway answers them. */

const notice = {
  id: 'notice-2023',
  title: 'Thông báo kết luận Hội nghị tổng kết các Chương trình mục tiêu quốc gia năm 2023',
  tier: 'ORIGINAL',
  issuer: 'UBND tỉnh Lạng Sơn',
  url: null,
  documentNumber: null,
  issuedOn: '2024-02-29',
  issuedPrecision: 'month',
  sha256: '4e6e51208838f6918880977bedef5212411e1965fc5225fee80e546c3563b003',
  locator: 'mục 1.1',
} satisfies SourceData;

const translation = {
  id: 'longan24',
  title: 'Cả nước có 78% xã đạt chuẩn nông thôn mới',
  tier: 'TRANSLATION',
  issuer: 'vietnam.vn (Báo Long An)',
  url: 'https://www.vietnam.vn/en/ca-nuoc-co-78-xa-dat-chuan-nong-thon-moi',
  documentNumber: null,
  issuedOn: '2024-03-08',
  issuedPrecision: 'day',
  sha256: null,
  locator: null,
} satisfies SourceData;

const decision2426 = source(
  'ls2017',
  'Kết quả rà soát hộ nghèo năm 2017',
  'ORIGINAL',
  'UBND tỉnh Lạng Sơn',
  '2426/QĐ-UBND',
  '2017-12-16',
  'http://www.langson.gov.vn/ubnd/node/41382',
);
const danViet = source(
  'dv_ls',
  'Lạng Sơn giảm nghèo bền vững',
  'PRESS',
  'Dân Việt',
  null,
  '2025-09-16',
  'https://trangtraiviet.danviet.vn/lang-son-giam-ngheo-ben-vung-quyet-tam-khong-de-ai-bi-bo-lai-phia-sau-d1363137.html',
);
const committee = source(
  'ubdt23',
  'Lạng Sơn tổng kết các Chương trình MTQG năm 2022',
  'AGENCY_PAGE',
  'Ủy ban Dân tộc',
  null,
  '2023-02-10',
  'http://ubdt.gov.vn/ctmtqg/lang-son-hoi-nghi-tong-ket-tinh-hinh-thuc-hien-cac-chuong-trinh-mtqg-trien-khai-nhiem-vu-giai-phap-nam-2023.htm',
);
const finance = source(
  'tbtc_ls',
  'Lạng Sơn: thành quả nỗ lực giảm nghèo bền vững',
  'PRESS',
  'Thời báo Tài chính',
  null,
  '2025-08-18',
  'https://thoibaotaichinhvietnam.vn/lang-son-thanh-qua-no-luc-giam-ngheo-ben-vung-181841.html',
);
const laoCai = source(
  'lc_ls',
  'Lạng Sơn: kết quả rà soát hộ nghèo năm 2024',
  'PRESS',
  'Lào Cai Online',
  null,
  '2025-12-31',
  'https://laocaionline.net/?p=58104275',
  'year',
);
const decision83 = source(
  'qd83',
  'Phê duyệt kết quả rà soát hộ nghèo, hộ cận nghèo năm 2025',
  'AGENCY_PAGE',
  'UBND tỉnh Lạng Sơn',
  '83/QĐ-UBND',
  '2026-01-15',
  'https://langson.gov.vn/thong-tin-chi-dao-dieu-hanh/phe-duyet-ket-qua-ra-soat-ho-ngheo-ho-can-ngheo-nam-2025-tren-dia-ban-tinh.html',
);
const openDevelopment = source(
  'odm',
  'Bộ LĐTBXH, rà soát 2022',
  'PRESS',
  'Open Development Vietnam',
  null,
  '2023-12-31',
  'https://vietnam.opendevelopmentmekong.net/vi/news/over-1-9-million-households-still-struggle-with-poverty-ministry/',
  'year',
);
const decision134 = source(
  'qd134',
  'Kết quả rà soát hộ nghèo, cận nghèo toàn quốc năm 2023',
  'AGENCY_PAGE',
  'kontum.gov.vn',
  '134/QĐ-BLĐTBXH',
  '2024-01-31',
  'https://kontum.gov.vn/pages/detail/49858/Ket-qua-ra-soat-ho-ngheo-can-ngheo-toan-quoc-nam-2023.html',
);
const decision217 = source(
  'qd217',
  '6 tỉnh, thành không còn hộ nghèo',
  'PRESS',
  'Tuyên Quang TV',
  '217/QĐ-BLĐTBXH',
  '2025-02-04',
  'https://tuyenquangtv.vn/xa-hoi-79B63F1E6/6-tinh-thanh-pho-khong-con-ho-ngheo-B1DA7F197.html',
);

/** Disbursement 2023: 61,2% against the nation's 54%, which another publication puts at 61,5%. */
export function disbursement(lang: Lang = 'VI'): ComparisonData {
  const vi = lang === 'VI';
  const reported = (area: string, value: number, precision: number): ValueData =>
    figure(area, '2023', value, lang, {
      precision,
      kind: 'REPORTED',
      base: 'unstated',
      baseText: vi ? 'nguồn không nêu phạm vi kế hoạch vốn' : 'scope of the plan not stated in the source',
      asOf: '2024-01-31',
      asOfBasis: 'DOCUMENT',
      source: notice,
      standard: null,
    });
  return {
    indicator: {
      id: 'disbursement-rate',
      name: vi ? 'Tỷ lệ giải ngân' : 'Disbursement rate',
      fullName: vi ? 'Tỷ lệ giải ngân so với kế hoạch vốn' : 'Capital disbursed as a share of the plan',
      formula: vi ? 'vốn đã giải ngân ÷ kế hoạch vốn' : 'capital disbursed ÷ capital plan',
      unit: 'share',
      direction: 'more',
    },
    subject: reported('20', 0.612, 0.001),
    benchmark: reported('VN', 0.54, 0.01),
    difference: 0.072,
    verdict: 'ABOVE',
    robust: false,
    reason: null,
    alternatives: [
      {
        value: 0.615,
        precision: 0.001,
        asOf: '2024-03-08',
        asOfPrecision: 'day',
        asOfBasis: 'DOCUMENT',
        difference: -0.003,
        verdict: 'BELOW',
        comparable: true,
        reasons: vi
          ? ['thời điểm số liệu khác nhau', 'nguồn không nêu rõ phạm vi tính']
          : ['cut-off days differ', 'scope not stated in the source'],
        source: translation,
        area: area('VN', lang),
      },
    ],
    judgements: [
      {
        clause: '1.2',
        about: 'target',
        judgement: vi ? 'chưa đạt mục tiêu tỉnh đề ra' : 'below the target set by the province',
        source: { ...notice, locator: 'mục 1.2' },
      },
    ],
    title: vi
      ? 'Tỷ lệ giải ngân cao hơn cả nước, theo số liệu công bố tháng 02/2024'
      : 'Disbursement rate above the nation, according to the figures of February 2024',
    sentence: vi
      ? 'Tỷ lệ giải ngân vốn 03 Chương trình MTQG năm 2023 của tỉnh Lạng Sơn đạt 61,2%, cao hơn 7,2 điểm % so với bình quân chung cả nước (54%).'
      : 'The 2023 disbursement rate of Lạng Sơn was 61.2%, 7.2 percentage points above the national rate (54%).',
  };
}

/** Poverty 2016–2025: two standards, three years without figures, two derived values. */
export function poverty(lang: Lang = 'VI'): TrendData {
  const vi = lang === 'VI';
  const derived = vi ? 'suy ra từ mức giảm đã công bố' : 'inferred from a published change';
  const own = (period: string, value: number | null, more: Partial<ValueData>) =>
    figure('20', period, value, lang, {
      base: 'households',
      baseText: vi ? 'tổng số hộ' : 'all households',
      ...more,
    });
  const nation = (period: string, value: number | null, from: SourceData | null) =>
    figure('VN', period, value, lang, { source: from, kind: value === null ? null : 'REPORTED' });
  const missing = { missing: 'NOT_PUBLISHED', kind: null, status: null, source: null, asOf: null } as const;
  return {
    indicator: {
      id: 'poverty-rate',
      name: vi ? 'Tỷ lệ hộ nghèo' : 'Poverty rate',
      fullName: vi
        ? 'Tỷ lệ hộ nghèo trên tổng số hộ (theo rà soát)'
        : 'Poor households as a share of all households (yearly review)',
      formula: vi ? 'số hộ nghèo ÷ tổng số hộ' : 'poor households ÷ all households',
      unit: 'share',
      direction: 'less',
    },
    subject: [
      own('2016', 0.2237, { kind: 'DERIVED', source: decision2426, derivation: derived }),
      own('2017', 0.1907, { source: decision2426 }),
      own('2018', null, missing),
      own('2019', null, missing),
      own('2020', null, missing),
      own('2021', 0.122, {
        source: danViet,
        breaks: [{ kind: 'STANDARD', reason: vi ? 'đổi chuẩn nghèo' : 'new poverty line' }],
      }),
      own('2022', 0.0892, {
        kind: 'DERIVED',
        source: committee,
        sources: [danViet, committee],
        derivation: derived,
      }),
      own('2023', 0.0603, { source: finance }),
      own('2024', 6912 / 205621, {
        kind: 'COMPUTED',
        precision: null,
        numerator: 6912,
        denominator: 205621,
        source: laoCai,
      }),
      own('2025', 4643 / 199765, {
        kind: 'COMPUTED',
        precision: null,
        numerator: 4643,
        denominator: 199765,
        source: decision83,
      }),
    ],
    benchmark: [
      ...['2016', '2017', '2018', '2019', '2020', '2021'].map((period) =>
        figure('VN', period, null, lang, missing),
      ),
      nation('2022', 0.0403, openDevelopment),
      nation('2023', 0.0293, decision134),
      nation('2024', 0.0193, decision217),
      figure('VN', '2025', null, lang, missing),
    ],
  };
}

function figure(
  code: string,
  period: string,
  value: number | null,
  lang: Lang,
  more: Partial<ValueData>,
): ValueData {
  return {
    area: area(code, lang),
    period,
    value,
    unit: 'share',
    precision: value === null ? null : 0.0001,
    kind: 'REPORTED',
    status: 'ACTUAL',
    missing: null,
    asOf: `${period}-12-31`,
    asOfPrecision: 'day',
    asOfBasis: 'PERIOD_END',
    standard: standard(period, lang),
    sources: more.source ? [more.source] : [],
    release: value === null ? null : { id: '3f9c1a2b7d5e8f60', publishedAt: '2026-11-20' },
    others: [],
    permalink:
      value === null
        ? null
        : `/value/${more.source === notice ? 'disbursement-rate' : 'poverty-rate'}/${code}/${period}?knownOn=2026-11-20`,
    ...more,
  };
}

function area(code: string, lang: Lang) {
  if (code === 'VN')
    return {
      code,
      name: lang === 'VI' ? 'Cả nước' : 'Viet Nam',
      fullName: lang === 'VI' ? 'Cả nước' : 'Viet Nam',
      level: 'COUNTRY',
    } as const;
  return {
    code,
    name: 'Lạng Sơn',
    fullName: lang === 'VI' ? 'Tỉnh Lạng Sơn' : 'Lạng Sơn province',
    level: 'PROVINCE',
  } as const;
}

function standard(period: string, lang: Lang) {
  const vi = lang === 'VI';
  if (period < '2021')
    return {
      id: 'poverty-2016',
      name: vi ? 'Chuẩn nghèo 2016 - 2020' : 'Poverty standard 2016–2020',
      legalBasis: 'Quyết định 59/2015/QĐ-TTg',
    };
  return {
    id: 'poverty-2022',
    name: vi ? 'Chuẩn nghèo đa chiều 2022 - 2025' : 'Multidimensional poverty standard 2022–2025',
    legalBasis: 'Nghị định 07/2021/NĐ-CP, Điều 3',
  };
}

function source(
  id: string,
  title: string,
  tier: SourceData['tier'],
  issuer: string,
  documentNumber: string | null,
  issuedOn: string,
  url: string,
  issuedPrecision: SourceData['issuedPrecision'] = 'day',
): SourceData {
  return {
    id,
    title,
    tier,
    issuer,
    url,
    documentNumber,
    issuedOn,
    issuedPrecision,
    sha256: null,
    locator: null,
  };
}

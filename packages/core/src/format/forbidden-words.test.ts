import { expect, test } from 'vitest';
import { nothing } from '../aggregate/answer.ts';
import type { Candidate } from '../aggregate/candidate.ts';
import type { Area } from '../area/area.ts';
import { compare } from '../compare/compare.ts';
import { rank } from '../compare/rank.ts';
import type { Achieved, TargetKind, TargetReason, TargetStatus } from '../compare/target.ts';
import { disbursedCapital, disbursementRate } from '../indicator/capital.ts';
import type { Indicator } from '../indicator/define-indicator.ts';
import { povertyRate, povertyReduction } from '../indicator/poverty.ts';
import { criteriaPerCommune, ntmCommunes, ntmRate } from '../indicator/rural.ts';
import type { BreakKind, Lang } from '../observation/code.ts';
import { countCell, type FindingKind } from '../quality/finding.ts';
import { findingOf } from '../quality/finding-of.ts';
import { parsePeriod } from '../time/period.ts';
import { aboveBenchmarkSentence } from './above-benchmark-sentence.ts';
import { areaPhrase } from './area-phrase.ts';
import { comparisonSentence } from './comparison-sentence.ts';
import { comparisonTitle } from './comparison-title.ts';
import { counterpartSentence } from './counterpart-sentence.ts';
import { coverageSentence } from './coverage-sentence.ts';
import { cutOffSentence } from './cut-off-sentence.ts';
import { findingSentence } from './finding-sentence.ts';
import { forecastSentence } from './forecast-sentence.ts';
import { paceSentence } from './pace-sentence.ts';
import { rankingSentence } from './ranking-sentence.ts';
import { recognisedSentence } from './recognised-sentence.ts';
import { revisionSentence } from './revision-sentence.ts';
import { targetSentence } from './target-sentence.ts';
import { trendSentence } from './trend-sentence.ts';

const LANGS: readonly Lang[] = ['VI', 'EN'];
const INDICATORS: readonly Indicator[] = [
  disbursementRate,
  disbursedCapital,
  povertyRate,
  povertyReduction,
  ntmCommunes,
  ntmRate,
  criteriaPerCommune,
];
const year = parsePeriod('2023');
const langSon: Area = {
  code: '20',
  validFrom: '1900-01-01',
  validTo: null,
  level: 'PROVINCE',
  type: 'Tỉnh',
  name: 'Lạng Sơn',
  parent: 'VN',
};
const nation: Area = {
  ...langSon,
  code: 'VN',
  level: 'COUNTRY',
  type: 'Quốc gia',
  name: 'Cả nước',
  parent: null,
};
const region: Area = {
  ...langSon,
  code: 'R1',
  level: 'GROUP',
  type: 'Vùng',
  name: 'Trung du và miền núi phía Bắc',
};

/** Values of the size that an indicator has, some alike, one missing. */
function valuesOf({ unit }: Indicator): readonly (number | null)[] {
  if (unit === 'dong') return [1_234_500_000_000, 500_000_000, 500_000_000, null];
  return unit === 'count' ? [106, 15.21, 15.21, null] : [0.612, 0.54, 0.54, null];
}

function figure(indicator: Indicator, value: number | null, changes: Partial<Candidate> = {}): Candidate {
  return {
    ...nothing(indicator, langSon, year, {}, 'NOT_REPORTED'),
    value,
    missing: value === null ? 'NOT_REPORTED' : null,
    precision: indicator.unit === 'share' ? 0.001 : null,
    base: 'unstated',
    cutOff: { day: '2024-01-31', precision: 'day' },
    sources: [{ id: 'notice', title: 'Thông báo kết luận', tier: 'ORIGINAL', locator: null }],
    ...changes,
  };
}

const pairs = <A, B>(as: readonly A[], bs: readonly B[]) => as.flatMap((a) => bs.map((b) => [a, b] as const));

function comparisons(indicator: Indicator, lang: Lang): readonly string[] {
  const values = valuesOf(indicator);
  const later = { cutOff: { day: '2024-03-31', precision: 'month' } } as const;
  return pairs(values, values).flatMap(([own, other]) =>
    [nation, region].flatMap((benchmarkArea) => {
      const topic = { indicator, area: langSon, benchmarkArea, period: year };
      const others = values.map((value, i) => figure(indicator, value, i === 0 ? later : {}));
      const result = compare(indicator, figure(indicator, own), [figure(indicator, other), ...others]);
      return [comparisonSentence(topic, result, lang), comparisonTitle(topic, result, lang)];
    }),
  );
}

function rankings(indicator: Indicator, lang: Lang): readonly string[] {
  if (indicator.unit === 'dong' || indicator === ntmCommunes) return [];
  const topic = { indicator, level: 'PROVINCE', areas: [langSon, langSon] } as const;
  const benchmark = figure(indicator, valuesOf(indicator)[1] as number);
  const result = rank(
    indicator,
    valuesOf(indicator).map((value) => figure(indicator, value)),
    [benchmark],
  );
  return [
    ...result.rows.map((row) => rankingSentence(topic, result, row, langSon, lang)),
    aboveBenchmarkSentence(topic, result, nation, lang),
  ];
}

function trends(indicator: Indicator, lang: Lang): readonly string[] {
  const kinds: readonly (BreakKind | undefined)[] = [
    ...[undefined, 'STANDARD', 'EDITION', 'SCOPE', 'METHOD', 'PLAN_REVISION'],
  ] as readonly (BreakKind | undefined)[];
  const values = valuesOf(indicator);
  return pairs(pairs(values, values), kinds).map(([[first, last], kind]) =>
    trendSentence(
      { indicator, scope: {}, area: areaPhrase(langSon, lang) },
      [0.3, first, null, last].map((value, i) => ({
        period: parsePeriod(String(2019 + i)),
        value,
        precision: null,
        breaks: i === 1 && kind ? [kind] : [],
      })),
      lang,
    ),
  );
}

function targets(indicator: Indicator, lang: Lang): readonly string[] {
  const kinds: readonly TargetKind[] = [
    'year-end',
    'yearly',
    'period-average',
    'by-date',
    'relative',
    'list',
  ];
  const statuses: readonly (TargetStatus | null)[] = [
    'MET',
    'NOT_MET',
    'NOT_DUE',
    'NOT_COMPARABLE',
    'NO_DATA',
    null,
  ];
  const reasons: readonly (readonly TargetReason[])[] = [
    [],
    ['UNIT', 'CUT_OFF'],
    ['STATUS', 'NO_DAY', 'INCOMPLETE'],
  ];
  const value = valuesOf(indicator)[0] as number;
  return pairs(pairs(kinds, statuses), pairs(reasons, [-0.1, 0, 0.1, null])).map(
    ([[kind, status], [why, gap]]) =>
      targetSentence(
        { indicator, scope: {}, area: areaPhrase(langSon, lang) },
        {
          ...{ kind, period: parsePeriod('2021/2025'), dueOn: null, unit: indicator.unit, standard: null },
          ...{ value: status === null ? null : value, basis: 'Nghị quyết số 25/NQ-HĐND', judgement: null },
        },
        {
          achieved: {
            value,
            unit: indicator.unit,
            precision: null,
            through: year,
          } as Partial<Achieved> as Achieved,
          gap: gap && gap * value,
          status,
          reasons: why,
          pace: null,
        },
        lang,
      ),
  );
}

function others(lang: Lang): readonly string[] {
  const kinds: readonly FindingKind[] = [
    ...(['TOTAL', 'CHILDREN', 'RATE', 'RATES', 'EXCEEDS', 'SHARE', 'FALL', 'SOURCES'] as const),
    ...(['SCALE', 'GAP', 'AREA', 'DENOMINATOR'] as const),
  ];
  const [a, b] = [countCell('C7', 12), countCell('C8', 40)];
  const slips = (['TRANSPOSED', 'ONE_DIGIT', 'THOUSANDFOLD'] as const).map((repair) => ({
    cell: a,
    value: 21,
    repair,
  }));
  const rule = { minRatio: 0.2, legalBasis: 'Nghị quyết 08' } as never;
  return [
    ...kinds.flatMap((kind) =>
      [0, 1, 3].map((count) =>
        findingSentence(
          findingOf(kind, [a, b], {
            expected: 40,
            about: ['2022', '2023-01-01'],
            suspects: slips.slice(0, count),
          }),
          lang,
        ),
      ),
    ),
    ...(['STATED', 'DOCUMENT', 'PERIOD_END'] as const).flatMap((basis) =>
      (['day', 'month', 'year'] as const).map((precision) =>
        cutOffSentence({ day: '2024-02-29', precision }, basis, lang),
      ),
    ),
    ...pairs([0, 9, 11], [[], ['Bắc Sơn']]).map(([reported, missing]) =>
      coverageSentence({ reported, expected: 11, units: 'huyện', missing }, lang),
    ),
    ...pairs([null, 175], [null, 28]).map(([communes, part]) =>
      recognisedSentence({ recognised: 106, communes, advanced: part, model: part }, lang),
    ),
    ...pairs([0, 5e9], [null, 1e9]).map(([neededDong, perMonthDong]) =>
      paceSentence({ target: 0.95, dueOn: '2025-01-31' }, { neededDong, months: 1, perMonthDong }, lang),
    ),
    ...pairs(['CHAIN_LADDER', 'STRAIGHT_LINE'] as const, [true, false]).map(([method, isErrorKnown]) =>
      forecastSentence(
        {
          ...{ method, isErrorKnown, plannedDong: 1e12, closesOn: '2025-01-31' },
          ...{ valueDong: 6.5e11, lowDong: 6e11, highDong: 7e11 },
        },
        lang,
      ),
    ),
    ...pairs([null, 90e9], pairs([null, 0, 30e9], [true, false])).map(([local, [shortfallDong, isExempt]]) =>
      counterpartSentence(local, { ratio: { value: 0.15 } as never, rule, isExempt, shortfallDong }, lang),
    ),
    revisionSentence(
      { on: '2024-03-08', before: { value: 0.612, unit: 'share' }, beforeOn: '2024-01-31', reason: null },
      lang,
    ),
  ];
}

function allSentences(lang: Lang): readonly string[] {
  const kinds = [comparisons, rankings, trends, targets];
  return [
    ...new Set([...kinds.flatMap((say) => INDICATORS.flatMap((of) => say(of, lang))), ...others(lang)]),
  ].filter(Boolean);
}

/** Whole words of glossary and style: judgements, causes and superlatives, and spellings of another house. */
const FORBIDDEN: Readonly<Record<Lang, readonly string[]>> = {
  VI: [
    ...['chính thức', 'tốt nhất', 'kém nhất', 'cao nhất', 'thấp nhất', 'đứng đầu', 'đội sổ', 'yếu kém'],
    ...[
      'thiếu quyết liệt',
      'vì',
      'bởi',
      'nguyên nhân',
      'dẫn đến',
      'chắc chắn',
      'bản chụp',
      'mâu thuẫn',
      'sai(?! số)',
    ],
    ...['tụt hậu', 'ấn tượng', 'đáng kể', 'xuất sắc', 'báo động', 'không số'],
    ...['uỷ', 'hoá', 'luỹ', 'thuỷ', 'hoạ', 'tỉ lệ', 'tỉ đồng'],
  ],
  EN: [
    ...[
      'because',
      'due to',
      'caused',
      'thanks to',
      'best',
      'worst',
      'highest',
      'lowest',
      'leading',
      'lagging',
    ],
    ...['official', 'certain', 'significant', 'impressive', 'alarming', 'wrong figure', 'contradict'],
  ],
};

const wordsOf = (words: readonly string[]) => new RegExp(`(?<!\\p{L})(${words.join('|')})(?!\\p{L})`, 'iu');
const SENTENCES: Readonly<Record<Lang, readonly string[]>> = {
  VI: allSentences('VI'),
  EN: allSentences('EN'),
};

test.each(LANGS)('in %s no sentence judges, gives a cause or a superlative', (lang) => {
  expect(SENTENCES[lang].length).toBeGreaterThan(400);
  const forbidden = wordsOf(FORBIDDEN[lang]);
  const found = SENTENCES[lang].flatMap((text) => forbidden.exec(text)?.[0] ?? []);
  expect(found).toEqual([]);
});

test('“do” stands before what keeps figures apart and nowhere else', () => {
  const allowed = /(?<!\p{L})do (đó kết quả so sánh phụ thuộc|thay đổi|điều chỉnh kế hoạch)/giu;
  const causes = SENTENCES.VI.filter((text) => wordsOf(['do']).test(text.replace(allowed, '')));
  expect(causes).toEqual([]);
});

test('a difference of shares is never told in percent', () => {
  const percentChange = /(cao hơn|thấp hơn|vượt|giảm|tăng|chênh) [\d.,]+%/;
  expect(SENTENCES.VI.filter((text) => percentChange.test(text))).toEqual([]);
  const english = /[\d.,]+% (above|below)|(down|up|average) [\d.,]+%/;
  expect(SENTENCES.EN.filter((text) => english.test(text))).toEqual([]);
});

test('nothing of which less is better, and no count, is reached', () => {
  const sentences = [povertyRate, ntmCommunes, criteriaPerCommune].flatMap((indicator) =>
    [comparisons, trends, targets].flatMap((say) => say(indicator, 'VI')),
  );
  expect(sentences.filter((text) => /(?<!\p{L})đạt [\d.,]/u.test(text))).toEqual([]);
});

test('a sentence has no hole and ends once', () => {
  for (const lang of LANGS)
    for (const text of SENTENCES[lang]) {
      expect(text).not.toMatch(/undefined|null|NaN|\{|\}| {2}|\.\.|\(\)|, ,| \./);
      expect(text).toBe(text.normalize('NFC'));
    }
});

test('what is partial is hedged', () => {
  const [indicator] = INDICATORS as [Indicator];
  expect(rankings(indicator, 'VI')[0]).toContain('đơn vị chưa có số liệu nên không xếp');
  expect(rankings(indicator, 'VI').at(-1)).toContain('có số liệu');
  expect(comparisons(indicator, 'VI').some((text) => text.includes('phụ thuộc nguồn số liệu'))).toBe(true);
});

import { expect, test } from 'vitest';
import type { Achieved, TargetOutcome } from '../compare/target.ts';
import type { Completion } from '../forecast/completion.ts';
import { disbursementRate } from '../indicator/capital.ts';
import { povertyRate, povertyReduction } from '../indicator/poverty.ts';
import { countCell, type FigureCell, type Finding } from '../quality/finding.ts';
import { findingOf } from '../quality/finding-of.ts';
import { parsePeriod } from '../time/period.ts';
import { aboveBenchmarkSentence } from './above-benchmark-sentence.ts';
import { citation, shortCitation } from './citation.ts';
import { counterpartSentence } from './counterpart-sentence.ts';
import { coverageSentence } from './coverage-sentence.ts';
import { cutOffSentence } from './cut-off-sentence.ts';
import { findingSentence } from './finding-sentence.ts';
import { forecastSentence } from './forecast-sentence.ts';
import { paceSentence } from './pace-sentence.ts';
import { formatPeriod } from './period.ts';
import { recognisedSentence } from './recognised-sentence.ts';
import { revisionSentence } from './revision-sentence.ts';
import { type StatedTarget, targetSentence } from './target-sentence.ts';
import { type TrendPoint, trendSentence } from './trend-sentence.ts';

test('a document known to the month or year is dated no further in a sentence', () => {
  const said = (day: string, precision: 'day' | 'month' | 'year') =>
    cutOffSentence({ day, precision }, 'DOCUMENT', 'VI');
  expect(said('2024-03-08', 'day')).toBe(
    'theo số liệu nêu tại văn bản ngày 08/3/2024 (nguồn không ghi ngày chốt số liệu)',
  );
  expect(said('2024-02-29', 'month')).toContain('văn bản tháng 02 năm 2024 (');
  expect(said('2024-12-31', 'year')).toContain('văn bản năm 2024 (');
  expect(cutOffSentence({ day: '2023-10-31', precision: 'month' }, 'STATED', 'VI')).toBe(
    'tính đến hết tháng 10 năm 2023',
  );
  expect(formatPeriod(parsePeriod('2024-02'), 'VI')).toBe('tháng 02 năm 2024');
  expect(formatPeriod(parsePeriod('2024-06'), 'VI')).toBe('tháng 6 năm 2024');
});

const trend = { indicator: povertyRate, scope: {}, area: 'tỉnh Lạng Sơn' };
const points = (
  values: readonly (number | null)[],
  first: number,
  breaks: Readonly<Record<number, TrendPoint['breaks'][number]>> = {},
): TrendPoint[] =>
  values.map((value, i) => ({
    period: parsePeriod(String(first + i)),
    value,
    precision: 0.0001,
    breaks: breaks[first + i] ? [breaks[first + i] as 'STANDARD'] : [],
  }));

test('a trend is told since its last break, with what may not be compared and what is missing', () => {
  const series = points([0.1907, null, null, null, 0.0788, 0.122, 0.0892, 0.0603], 2017, {
    2021: 'STANDARD',
  });
  // 12.20 − 6.03 = 6.17 over two years: 3.085 → 3.09
  const year = (text: string) => series.find(({ period }) => period.text === text) as TrendPoint;
  expect(trendSentence(trend, [...series.slice(0, 4), { ...year('2021'), breaks: [] }], 'VI')).toBe(
    'Tỷ lệ hộ nghèo của tỉnh Lạng Sơn giảm từ 19,07% (năm 2017) xuống còn 7,88% (năm 2021), giảm 11,19 điểm %, bình quân giảm 2,80 điểm %/năm. Chưa có số liệu các năm 2018 - 2020.',
  );
  expect(
    trendSentence(trend, points([0.0788, 0.122, 0.0892, 0.0603], 2020, { 2021: 'STANDARD' }), 'VI'),
  ).toBe(
    'Tỷ lệ hộ nghèo của tỉnh Lạng Sơn giảm từ 12,20% (năm 2021) xuống còn 6,03% (năm 2023), giảm 6,17 điểm %, bình quân giảm 3,09 điểm %/năm. Không so sánh với năm 2020 (7,88%) do thay đổi chuẩn.',
  );
  expect(
    trendSentence(trend, points([0.0788, 0.122, 0.0892, 0.0603], 2020, { 2021: 'STANDARD' }), 'EN'),
  ).toBe(
    'Poverty rate of tỉnh Lạng Sơn fell from 12.20% (2021) to 6.03% (2023), down 6.17 percentage points, on average 3.09 percentage points a year. Not comparable with 2020 (7.88%): change of standard.',
  );
});

test('one figure, the same figure, a rise and none', () => {
  expect(trendSentence(trend, points([0.122], 2021), 'VI')).toBe(
    'Tỷ lệ hộ nghèo của tỉnh Lạng Sơn năm 2021 là 12,20%.',
  );
  expect(trendSentence(trend, points([0.1, 0.1], 2021), 'VI')).toBe(
    'Tỷ lệ hộ nghèo của tỉnh Lạng Sơn năm 2022 là 10,00%, bằng năm 2021.',
  );
  expect(trendSentence(trend, points([0.1, 0.12], 2021), 'VI')).toBe(
    'Tỷ lệ hộ nghèo của tỉnh Lạng Sơn tăng từ 10,00% (năm 2021) lên 12,00% (năm 2022), tăng 2,00 điểm %.',
  );
  expect(trendSentence(trend, points([0.1, null], 2021), 'EN')).toBe(
    'Poverty rate of tỉnh Lạng Sơn was 10.00% in 2021. No figure for 2022.',
  );
  expect(trendSentence(trend, points([null, null], 2021), 'VI')).toBe('');
});

test('months without figures are told from one to the other', () => {
  const months = ['2024-01', '2024-02', '2024-03', '2024-04'].map((text, i) => ({
    ...(points([i % 3 === 0 ? 0.1 + i / 10 : null], 2024)[0] as TrendPoint),
    period: parsePeriod(text),
  }));
  expect(trendSentence({ ...trend, indicator: disbursementRate }, months, 'VI')).toBe(
    'Tỷ lệ giải ngân vốn 03 Chương trình MTQG của tỉnh Lạng Sơn tăng từ 10,00% (tháng 01 năm 2024) lên 40,00% (tháng 4 năm 2024), tăng 30,00 điểm %. Chưa có số liệu từ tháng 02 năm 2024 đến tháng 3 năm 2024.',
  );
});

const target = (changes: Partial<StatedTarget> = {}): StatedTarget => ({
  kind: 'yearly',
  period: parsePeriod('2023'),
  dueOn: null,
  value: 0.03,
  unit: 'points',
  standard: null,
  basis: 'Nghị quyết số 25/NQ-HĐND',
  judgement: null,
  ...changes,
});
const outcome = (
  value: number | null,
  gap: number | null,
  changes: Partial<TargetOutcome> = {},
  unit: Achieved['unit'] = 'points',
  through = '2023',
): TargetOutcome => ({
  achieved:
    value === null
      ? null
      : ({ value, unit, precision: 0.0001, through: parsePeriod(through) } as Partial<Achieved> as Achieved),
  gap,
  status: 'NOT_MET',
  reasons: [],
  pace: null,
  ...changes,
});
const reduction = { indicator: povertyReduction, scope: {}, area: 'tỉnh Lạng Sơn' };
const poverty = { indicator: povertyRate, scope: {}, area: 'tỉnh Lạng Sơn' };
const paid = { indicator: disbursementRate, scope: {}, area: 'tỉnh Lạng Sơn' };

test('a yearly result stands beside a yearly target, exceeding it only where more is better', () => {
  expect(targetSentence(reduction, target(), outcome(0.0328, 0.0028, { status: 'MET' }), 'VI')).toBe(
    'Mức giảm tỷ lệ hộ nghèo năm 2023 của tỉnh Lạng Sơn đạt 3,28 điểm %, vượt 0,28 điểm % so với mục tiêu năm 2023 (3 điểm %, Nghị quyết số 25/NQ-HĐND).',
  );
  const level = target({ kind: 'year-end', value: 0.065, unit: 'share' });
  expect(targetSentence(poverty, level, outcome(0.0603, -0.0047, { status: 'MET' }, 'share'), 'VI')).toBe(
    'Tỷ lệ hộ nghèo năm 2023 của tỉnh Lạng Sơn là 6,03%, thấp hơn 0,47 điểm % so với mục tiêu đến cuối năm 2023 (6,5%, Nghị quyết số 25/NQ-HĐND).',
  );
  expect(targetSentence(poverty, level, outcome(0.065, 0, {}, 'share'), 'EN')).toBe(
    'The 2023 poverty rate of tỉnh Lạng Sơn was 6.50%, equal to the target for the end of 2023 (6.5%, Nghị quyết số 25/NQ-HĐND).',
  );
});

test('what is not due is not judged', () => {
  expect(
    targetSentence(
      paid,
      target({ kind: 'by-date', dueOn: '2024-01-31', value: 0.95, unit: 'share' }),
      outcome(0.612, -0.338, { status: 'NOT_DUE', reasons: ['CUT_OFF'] }, 'share'),
      'VI',
    ),
  ).toBe(
    'Tỷ lệ giải ngân vốn 03 Chương trình MTQG năm 2023 của tỉnh Lạng Sơn đạt 61,20%, thấp hơn 33,80 điểm % so với mục tiêu đến ngày 31/01/2024 (95%, Nghị quyết số 25/NQ-HĐND); chưa đến kỳ đánh giá.',
  );
});

test('what is not due is told to be on its way or behind where that is known', () => {
  const pace = { path: 'linear', expected: 0.7, gap: -0.088, status: 'BEHIND' } as const;
  const early = outcome(0.612, -0.338, { status: 'NOT_DUE', reasons: ['CUT_OFF'], pace }, 'share');
  expect(targetSentence(paid, target({ value: 0.95, unit: 'share' }), early, 'VI')).toMatch(
    /; chưa đến kỳ đánh giá; chậm tiến độ\.$/,
  );
});

test('an average over years is told for itself', () => {
  const average = target({ kind: 'period-average', period: parsePeriod('2021/2025') });
  expect(
    targetSentence(
      reduction,
      average,
      outcome(0.0309, 0.0009, { status: 'NOT_DUE', reasons: ['CUT_OFF'] }),
      'VI',
    ),
  ).toBe(
    'Mục tiêu bình quân giai đoạn 2021 - 2025 về mức giảm tỷ lệ hộ nghèo của tỉnh Lạng Sơn là 3 điểm % (Nghị quyết số 25/NQ-HĐND); bình quân đến năm 2023 là 3,09 điểm %; chưa đến kỳ đánh giá.',
  );
});

test('a target without a number is quoted, not judged', () => {
  const unknown = target({ value: null });
  const nothing = outcome(null, null, { status: null });
  expect(targetSentence(reduction, { ...unknown, judgement: 'chưa đạt mục tiêu' }, nothing, 'VI')).toBe(
    'Nguồn đánh giá chưa đạt mục tiêu; trị số mục tiêu không nêu trong nguồn.',
  );
  expect(targetSentence(reduction, unknown, nothing, 'VI')).toBe('Nguồn không nêu trị số mục tiêu.');
});

test('a result that cannot be set beside its target says why', () => {
  expect(
    targetSentence(
      poverty,
      target({ value: 0.065, unit: 'share' }),
      outcome(null, null, { status: 'NO_DATA' }),
      'VI',
    ),
  ).toBe(
    'Mục tiêu năm 2023 về tỷ lệ hộ nghèo của tỉnh Lạng Sơn là 6,5% (Nghị quyết số 25/NQ-HĐND); chưa có số liệu.',
  );
  const relative = target({ kind: 'relative', period: parsePeriod('2021/2025'), value: 0.5, unit: 'share' });
  expect(
    targetSentence(
      poverty,
      relative,
      outcome(0.35, null, { status: 'NOT_COMPARABLE', reasons: ['STANDARD'] }, 'share'),
      'VI',
    ),
  ).toBe(
    'Mục tiêu giảm so với đầu giai đoạn 2021 - 2025 về tỷ lệ hộ nghèo của tỉnh Lạng Sơn là 50% (Nghị quyết số 25/NQ-HĐND); mức giảm đến năm 2023 là 35,00%; chưa đủ căn cứ đánh giá; chuẩn áp dụng khác nhau.',
  );
});

test('a ranking without places counts those above, of those that have a figure', () => {
  const topic = {
    indicator: disbursementRate,
    level: 'DISTRICT' as const,
    areas: [...Array(10).fill({ type: 'Huyện' }), { type: 'Thành phố' }] as never,
  };
  const langSon = { code: '20', level: 'PROVINCE', type: 'Tỉnh', name: 'Lạng Sơn' } as never;
  const rows = (verdicts: readonly string[]) => verdicts.map((verdict) => ({ verdict })) as never;
  const benchmark = {} as never;
  const said = (verdicts: readonly string[], unranked: number) =>
    aboveBenchmarkSentence(
      topic,
      { rows: rows(verdicts), unranked: Array(unranked).fill({}) as never, benchmark },
      langSon,
      'VI',
    );
  expect(said([...Array(7).fill('ABOVE'), ...Array(4).fill('BELOW')], 0)).toBe(
    '07/11 huyện, thành phố có tỷ lệ cao hơn bình quân chung của tỉnh Lạng Sơn.',
  );
  expect(said(['ABOVE', 'EQUAL'], 9)).toBe(
    '01/02 huyện, thành phố có số liệu có tỷ lệ cao hơn bình quân chung của tỉnh Lạng Sơn.',
  );
  expect(said(['ABOVE', 'NOT_COMPARABLE'], 0)).toBe('');
  expect(said([], 11)).toBe('');
});

test('coverage names those that are missing only where they are given', () => {
  const topic = { reported: 9, expected: 11, units: 'huyện, thành phố', missing: [] };
  expect(coverageSentence(topic, 'VI')).toBe('Tổng hợp từ 09/11 huyện, thành phố; 02 đơn vị chưa báo cáo.');
  expect(coverageSentence({ ...topic, reported: 11 }, 'VI')).toBe('Tổng hợp từ 11/11 huyện, thành phố.');
  expect(coverageSentence({ ...topic, units: 'districts', missing: ['Bắc Sơn'] }, 'EN')).toBe(
    'Added up from 9 of 11 districts; 2 not reported: Bắc Sơn.',
  );
});

test('higher levels are parts of what is recognised, and what is unknown is not told', () => {
  const counts = { recognised: 106, communes: 175, advanced: 28, model: 10 };
  expect(recognisedSentence(counts, 'EN')).toBe(
    '106 of 175 communes recognised as new-style rural (60.6%), of them 28 advanced, 10 model.',
  );
  expect(recognisedSentence({ ...counts, communes: null, model: null }, 'VI')).toBe(
    '106 xã đạt chuẩn nông thôn mới, trong đó 28 xã nâng cao.',
  );
  expect(recognisedSentence({ ...counts, advanced: null, model: null }, 'VI')).toBe(
    '106/175 xã đạt chuẩn nông thôn mới (60,6%).',
  );
});

test('a pace that is reached, and one without time left', () => {
  const question = { target: 0.955, dueOn: '2025-01-31' };
  expect(paceSentence(question, { neededDong: 0, months: 3, perMonthDong: 0 }, 'VI')).toBe(
    'Đã đạt mức 95,5% kế hoạch.',
  );
  expect(paceSentence(question, { neededDong: 5e9, months: 0, perMonthDong: null }, 'VI')).toBe(
    'Để đạt 95,5% kế hoạch vào ngày 31/01/2025, còn phải giải ngân 5 tỷ đồng; đã hết thời hạn.',
  );
  expect(paceSentence(question, { neededDong: 5e9, months: 2, perMonthDong: 2.5e9 }, 'EN')).toBe(
    'To reach 95.5% of the plan by 31 January 2025, 5 billion dong remain to be disbursed, 2.5 billion dong a month.',
  );
});

test('a forecast says that it is a model’s, its interval, and when its error is unknown', () => {
  const completion = {
    method: 'CHAIN_LADDER',
    isErrorKnown: true,
    plannedDong: 1e12,
    closesOn: '2025-01-31',
    valueDong: 8.5e11,
    lowDong: 8e11,
    highDong: 9e11,
  } as const satisfies Partial<Completion>;
  expect(forecastSentence(completion, 'VI')).toBe(
    'Dự báo của mô hình (không phải dự báo của cơ quan quản lý): đến ngày 31/01/2025 giải ngân 850 tỷ đồng (85,0% kế hoạch), khoảng 800 tỷ đồng - 900 tỷ đồng; theo diễn biến cùng kỳ các năm trước.',
  );
  const short = { ...completion, method: 'STRAIGHT_LINE', isErrorKnown: false } as const;
  expect(forecastSentence(short, 'VI')).toContain(
    'chưa ước lượng được sai số, có thể từ 800 tỷ đồng đến 900 tỷ đồng',
  );
  expect(forecastSentence(short, 'EN')).toContain(
    'error unknown, anything from 800 billion dong to 900 billion dong',
  );
});

test('a counterpart with, without and outside a rule', () => {
  const rule = { minRatio: 0.2, legalBasis: 'Nghị quyết 08' } as never;
  const ratio = { value: 0.25 } as never;
  const said = (changes: object) =>
    counterpartSentence(90e9, { ratio, rule, isExempt: false, shortfallDong: 0, ...changes }, 'VI');
  const assigned = 'Vốn đối ứng bố trí 90 tỷ đồng, bằng 25,0% vốn ngân sách trung ương';
  expect(said({})).toBe(`${assigned}; mức tối thiểu 20% (Nghị quyết 08); không thiếu.`);
  expect(said({ rule: null, shortfallDong: null })).toBe(`${assigned}.`);
  expect(said({ isExempt: true, shortfallDong: null })).toBe(
    `${assigned}; không phải bố trí vốn đối ứng (Nghị quyết 08).`,
  );
  expect(said({ ratio: { value: null }, shortfallDong: null })).toBe(
    'Vốn đối ứng bố trí 90 tỷ đồng; mức tối thiểu 20% (Nghị quyết 08).',
  );
  expect(counterpartSentence(null, { ratio, rule, isExempt: false, shortfallDong: null }, 'VI')).toBe(
    'Vốn đối ứng: chưa báo cáo.',
  );
});

test('a revision without a reason gives none', () => {
  const revision = {
    on: '2024-03-08',
    before: { value: 0.612, unit: 'share', precision: 0.001 },
    beforeOn: '2024-01-31',
    reason: null,
  } as const;
  expect(revisionSentence(revision, 'VI')).toBe(
    'Số liệu cập nhật ngày 08/3/2024, thay số liệu 61,2% công bố ngày 31/01/2024.',
  );
  expect(revisionSentence({ ...revision, reason: 'late reports' }, 'EN')).toBe(
    'Revised on 8 March 2024, in place of 61.2% published on 31 January 2024; reason given: late reports.',
  );
});

test('a document without a number says that the source shows none, and a number is not told twice', () => {
  const notice = { title: 'Thông báo kết luận', tier: 'ORIGINAL' } as const;
  expect(citation({ ...notice, issuedOn: { day: '2024-02-29', precision: 'month' } }, 'VI')).toBe(
    'Thông báo kết luận tháng 02 năm 2024 (bản nguồn không thể hiện số)',
  );
  const decision = {
    title: 'Quyết định 71/QĐ-LĐTBXH về kết quả rà soát',
    tier: 'TRANSLATION',
    documentNumber: '71/QĐ-LĐTBXH',
    issuer: 'LuatVietnam',
  } as const;
  expect(shortCitation(decision, 'VI')).toBe('Quyết định 71/QĐ-LĐTBXH về kết quả rà soát');
  expect(citation(decision, 'EN')).toBe('Quyết định 71/QĐ-LĐTBXH về kết quả rà soát by LuatVietnam');
});

test('a finding names the cell, the cells that cannot be told apart, or that none is known', () => {
  const cell = countCell('C9', 62);
  const a = { cell: countCell('C7', 12), value: 22, repair: 'ONE_DIGIT' } as const;
  const b = { cell: cell, value: 52, repair: 'THOUSANDFOLD' } as const;
  const said = (suspects: Finding['suspects'], lang: 'VI' | 'EN' = 'VI') =>
    findingSentence(findingOf('TOTAL', [cell, a.cell], { expected: 52, suspects }), lang);
  const opening = 'C9: số tổng 62; cộng các thành phần: 52.';
  expect(said([a])).toBe(`${opening} Nhiều khả năng C7 là 22 (nhầm một chữ số).`);
  expect(said([a, b])).toBe(
    `${opening} Chưa xác định được ô cần sửa; có thể C7 là 22 (nhầm một chữ số) hoặc C9 là 52 (nhầm đơn vị tính).`,
  );
  expect(said([])).toBe(`${opening} Chưa xác định được ô cần sửa.`);
  expect(said([a], 'EN')).toBe('C9: total 62; sum of its parts: 52. Probably C7 is 22 (one digit wrong).');
});

test('figures of a finding are in the unit of their cell, and what is not known is said', () => {
  const rate: FigureCell = { ref: 'D5', value: 0.6695, unit: 'share', precision: 0.0001 };
  expect(findingSentence(findingOf('RATE', [rate], { expected: null }), 'VI')).toBe(
    'D5: tỷ lệ 66,95%; theo tử số và mẫu số: chưa xác định. Chưa xác định được ô cần sửa.',
  );
  expect(findingSentence(findingOf('AREA', [rate], { about: ['178', '2025-07-01'] }), 'VI')).toBe(
    'D5: mã đơn vị 178 không có hiệu lực ngày 01/7/2025.',
  );
  expect(
    findingSentence(findingOf('GAP', [rate, countCell('D8', 1)], { about: ['2022', '2023'] }), 'EN'),
  ).toBe('D5: no figures for 2022, 2023 before D8.');
});

import { expect, test } from 'vitest';
import { provinces, regions } from '../../test/published-ranking.ts';
import { machineCsv } from '../element/figure/csv.ts';
import { describeRanking } from './describe-ranking.ts';
import type { RankingTelling } from './draw-ranking.ts';
import { pictureMarkup } from './picture-markup.ts';

const neutral: RankingTelling = { lang: 'VI', titleMode: 'neutral', order: 'list', own: '20' };
const few = describeRanking(provinces(), neutral);
const whole = describeRanking(regions(), { ...neutral, titleMode: 'finding', order: 'value' });

test('is neutral and in the order of the list unless asked otherwise, and says in which order it stands', () => {
  expect(few.title).toBe('Tỷ lệ nghèo đa chiều năm 2024: các tỉnh, thành phố');
  expect(few.subtitle).toMatch(/, %, năm 2024\. Theo thứ tự danh mục, hạng tính từ thấp đến cao$/);
  expect(whole.title).toBe('Ba trong sáu vùng nghèo hơn mức cả nước');
  expect(whole.subtitle).toMatch(/Xếp từ thấp đến cao$/);
  const english = describeRanking(regions('EN'), { ...neutral, lang: 'EN' });
  expect(english.title).toBe('Multidimensional poverty rate 2024: regions of Viet Nam');
});

test('says of how many areas there is a figure, and is partial where some are missing', () => {
  expect(few.notes).toEqual(['7/63 tỉnh, thành phố có số liệu', 'Quy ước cuối kỳ, 31/12/2024']);
  expect(few.state).toBe('partial');
  expect(whole.notes[0]).toBe('Đủ 6/6 vùng');
  expect(whole.state).toBe('ready');
  expect(describeRanking({ ...provinces(), rows: [] }, neutral).state).toBe('empty');
});

test('has a table with rank, value, difference, amount to reach the benchmark and source, missing areas with the reason', () => {
  const { columns, rows } = few.table;
  expect(columns).toEqual([
    ...['Địa bàn', 'Hạng', 'Giá trị', 'Chênh lệch so với cả nước', 'Để ngang mức cả nước', 'Nguồn'],
  ]);
  expect(rows).toHaveLength(1 + 7 + 1 + 56);
  expect(rows[5]).toEqual([
    'Lạng Sơn',
    '3',
    { key: '20', text: '11,36%', isMissing: false },
    '+7,30 điểm %',
    'giảm 15.015 hộ',
    'Lào Cai Online (báo chí dẫn, năm 2025)',
  ]);
  expect(rows[6]?.[1]).toBe('1 (cùng hạng)');
  expect(rows[8]).toEqual(['56 tỉnh, thành phố không xếp hạng']);
  expect(rows[9]?.[2]).toEqual({ key: '900', text: 'chưa công bố', isMissing: true });
});

test('tells the own area in words and leads to the areas that are not drawn', () => {
  expect(few.remarks?.map((parts) => parts.map(({ text }) => text).join(''))).toEqual([
    'Lạng Sơn: 11,36%, hạng 3/7, cao hơn cả nước 7,30 điểm %. Cần giảm 15.015 hộ để ngang mức cả nước.',
    'Xem cả 63 tỉnh, thành phố trong bảng số liệu',
  ]);
  expect(few.remarks?.[1]?.[0]?.opensTable).toBe(true);
  expect(whole.remarks).toEqual([]);
});

test('walks over the marks that are drawn and keeps a reading for each', () => {
  expect(few.walk).toEqual([['benchmark', '02', '04', '10', '12', '20', '77', '79']]);
  expect(whole.walk).toEqual([['benchmark', 'R5', 'R2', 'R6', 'R3', 'R4', 'R1', 'own']]);
  for (const figure of [few, whole])
    expect(figure.walk.flat().every((key) => figure.readings.has(key ?? ''))).toBe(true);
});

test('its file has rank, difference and amount to reach after the columns of the value', () => {
  const lines = machineCsv([...few.readings.values()])
    .trim()
    .split('\r\n');
  expect(lines[0]).toMatch(/,permalink,synthetic,rank,difference,to_reach_benchmark$/);
  expect(lines).toHaveLength(1 + 1 + 7 + 56);
  expect(lines.find((line) => line.includes(',20,'))).toMatch(/,false,3,0\.073021663157,15015$/);
  expect(lines.at(-1)).toMatch(/,NOT_PUBLISHED,.*,,,$/);
});

test('a result that another publication of the benchmark would change says so and where', () => {
  const data = regions();
  const other = {
    value: 0.0571,
    precision: 0.0001,
    kind: 'REPORTED',
    source: { ...data.benchmark?.source, issuer: 'Cổng khác' },
  };
  const doubtful = {
    ...data,
    benchmark: { ...data.benchmark, others: [other] },
    rows: data.rows.map((row) => ({ ...row, robust: row.figure.area.code !== 'R3' })),
  } as ReturnType<typeof regions>;
  const figure = describeRanking(doubtful, { ...neutral, titleMode: 'finding' });
  expect(figure.doubts).toEqual([
    {
      head: 'Kết quả so sánh phụ thuộc nguồn số liệu.',
      text: 'Cổng khác (báo chí dẫn) ghi cả nước là 5,71%. So với số đó, kết quả khác đi ở',
      strong: 'Bắc Trung Bộ và Duyên hải miền Trung',
      key: 'benchmark',
    },
  ]);
  expect(figure.title).toMatch(/, theo số liệu công bố tháng 02\/2025$/);
});

test('its picture carries coverage, own area and sources', () => {
  const markup = pictureMarkup(few, 'VI');
  for (const words of ['7/63 tỉnh, thành phố', 'hạng 3/7', 'Lào Cai Online']) expect(markup).toContain(words);
  expect(markup).not.toContain('Xem cả');
});

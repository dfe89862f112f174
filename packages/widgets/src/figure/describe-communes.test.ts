import { expect, test } from 'vitest';
import { communes } from '../../test/published-communes.ts';
import { machineCsv } from '../element/figure/csv.ts';
import { describeCommunes } from './describe-communes.ts';
import { pictureMarkup } from './picture-markup.ts';

const neutral = { lang: 'VI', titleMode: 'neutral' } as const;
const data = communes();
const figure = describeCommunes(data, neutral);
const textOf = (parts: readonly { readonly text: string }[] = []) => parts.map(({ text }) => text).join('');

test('is neutral unless the finding is asked for', () => {
  expect(figure.title).toBe('Xã đạt chuẩn nông thôn mới năm 2025: Lạng Sơn và cả nước');
  expect(describeCommunes(data, { ...neutral, titleMode: 'finding' }).title).toBe(
    '106 trên 175 xã đạt chuẩn nông thôn mới',
  );
  expect(describeCommunes(communes('EN'), { lang: 'EN', titleMode: 'finding' }).title).toBe(
    '106 of 175 communes recognised as new-style rural',
  );
});

test('says how to read the squares, the cut-off, the denominator and the boundary edition', () => {
  expect(figure.subtitle).toBe('Mỗi ô là một xã; bậc cao nằm trong bậc thấp. Lũy kế đến 30/06/2025');
  expect(figure.notes).toEqual([
    'Mẫu số 175 xã, trước sắp xếp 01/07/2025',
    'Chênh lệch tính từ số chưa làm tròn',
  ]);
  const nation = describeCommunes(communes('VI', [7669, 6084, 2567, 743]), neutral);
  expect(nation.subtitle).toBe('Bậc cao nằm trong bậc thấp. Lũy kế đến 30/06/2025');
});

test('tells what is missing to reach the nation, the distance on a phone only', () => {
  expect(textOf(figure.remarks?.[0]?.filter(({ isForPhone }) => !isForPhone))).toBe(
    'Cần thêm 33\u00a0xã đạt chuẩn để ngang mức cả nước (139 trên 175).',
  );
  expect(textOf(figure.remarks?.[0])).toMatch(/^Thấp hơn cả nước 18,8\u00a0điểm\u00a0%\. Cần thêm/);
  const above = describeCommunes(communes('VI', [175, 150, 28, 10]), neutral);
  expect(above.remarks?.[0]?.every(({ isForPhone }) => !isForPhone)).toBe(true);
  expect(textOf(above.remarks?.[0])).toMatch(/^Cao hơn cả nước 6,4\u00a0điểm\u00a0%\.$/);
});

test('has a table with each count, what it is a share of, the nation and the sources', () => {
  const { caption, columns, rows } = figure.table;
  expect(caption).toBe('Xã đạt chuẩn nông thôn mới năm 2025: Lạng Sơn và cả nước, tính đến ngày 30/06/2025');
  expect(columns).toEqual(['Bậc', 'Số xã', 'Tỷ lệ', 'Cả nước', 'Chênh lệch của Lạng Sơn', 'Nguồn']);
  expect(rows.map(([level, count]) => [level, count])).toEqual([
    ['Đạt chuẩn', '106 trên 175 xã'],
    ['Nâng cao', '28 trên 106 xã đạt chuẩn'],
    ['Kiểu mẫu', '10 trên 106 xã đạt chuẩn'],
    ['Chưa đạt chuẩn', '69 trên 175 xã'],
  ]);
  expect(rows[1]?.slice(2, 5)).toEqual([
    { key: 'advanced', text: '26,4%', isMissing: false },
    { key: 'advanced-benchmark', text: '42,2%', isMissing: false },
    '−15,8 điểm %',
  ]);
  expect(rows[0]?.[5]).toContain('Lạng Sơn: vietnam.vn (Báo Lạng Sơn)');
});

test('gives the cut-off of each level where they differ', () => {
  const { advanced } = data;
  if (!advanced) throw new Error('no advanced level');
  const other = { ...data, advanced: { ...advanced, subject: { ...advanced.subject, asOf: '2025-03-31' } } };
  const { columns, rows } = describeCommunes(other, neutral).table;
  expect(columns).toContain('Tính đến');
  expect(rows[1]).toContain('tính đến ngày 31/03/2025');
});

test('walks over what is drawn and keeps a reading for every value on chart and table', () => {
  expect(figure.walk).toEqual([['met', 'advanced', 'model', 'benchmark']]);
  const keys = figure.table.rows
    .flat()
    .flatMap((cell) => (typeof cell === 'object' && 'key' in cell ? [cell.key] : []));
  for (const key of [...figure.walk.flat(), ...keys]) expect(figure.readings.has(key ?? '')).toBe(true);
  const lines = machineCsv([...figure.readings.values()])
    .trim()
    .split('\r\n');
  expect(lines).toHaveLength(1 + 6);
  expect(lines[1]).toMatch(/^ntm-rate,20,Lạng Sơn,2025,0\.60571\d+,share,0\.001,,106,175,communes,/);
});

test('is partial where a higher level is not known, empty where nothing is', () => {
  const unknown = { value: null, missing: 'NOT_PUBLISHED', numerator: null } as const;
  const without = (level: 'met' | 'advanced') => {
    const comparison = data[level];
    if (!comparison) throw new Error('no level');
    return describeCommunes(
      { ...data, [level]: { ...comparison, subject: { ...comparison.subject, ...unknown } } },
      neutral,
    );
  };
  expect(figure.state).toBe('ready');
  expect(without('advanced').state).toBe('partial');
  expect(without('advanced').sentence).toContain('Xã nâng cao: chưa công bố.');
  expect(without('met').state).toBe('empty');
});

test('its picture carries what is missing, the denominator and the sources', () => {
  const markup = pictureMarkup(figure, 'VI');
  for (const words of ['Cần thêm 33', 'trước sắp xếp 01/07/2025', 'VietNamNet'])
    expect(markup).toContain(words);
});

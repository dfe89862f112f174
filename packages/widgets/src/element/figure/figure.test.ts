import { describe, expect, test } from 'vitest';
import { disbursement, poverty } from '../../../test/published.ts';
import { describeComparison } from '../../figure/describe-comparison.ts';
import { describeTrend } from '../../figure/describe-trend.ts';
import { pictureMarkup } from '../../figure/picture-markup.ts';
import { citationText, sourceText, uniqueSources } from '../../figure/source-text.ts';
import { machineCsv } from './csv.ts';
import { walk } from './walk.ts';

const neutral = { lang: 'VI', titleMode: 'neutral' } as const;
const comparison = disbursement();

describe('describeComparison', () => {
  const figure = describeComparison(comparison, neutral);

  test('is neutral unless a finding is asked for', () => {
    expect(figure.title).toBe('Tỷ lệ giải ngân năm 2023: Lạng Sơn và cả nước');
    expect(describeComparison(comparison, { lang: 'VI', titleMode: 'finding' }).title).toBe(comparison.title);
  });

  test('says the verdict by shape and word, and the target without a number in words', () => {
    expect(figure.facts).toEqual([
      {
        symbol: '▲',
        isFilled: true,
        head: 'Cao hơn cả nước 7,2 điểm %',
        detail: '61,2% so với 54%, cùng một văn bản',
      },
      {
        ...{ symbol: '◇', isFilled: false, head: 'Mục tiêu tỉnh: nguồn không nêu trị số' },
        detail: 'Văn bản nguồn đánh giá: chưa đạt mục tiêu tỉnh đề ra',
      },
    ]);
  });

  test('names the publication that reverses the verdict', () => {
    expect(figure.doubts).toEqual([
      {
        head: 'Kết quả so sánh phụ thuộc nguồn số liệu.',
        text: 'vietnam.vn (Báo Long An), bản dịch của báo chí, 08/03/2024, ghi cả nước đạt 61,5%. So với số đó, Lạng Sơn',
        strong: 'thấp hơn 0,3 điểm %',
        key: 'alternative-0',
      },
    ]);
    expect(describeComparison({ ...comparison, robust: true }, neutral).doubts).toEqual([]);
  });

  test('says in English what it says in Vietnamese', () => {
    const english = describeComparison(disbursement('EN'), { lang: 'EN', titleMode: 'neutral' });
    expect(english.title).toBe('Disbursement rate 2023: Lạng Sơn and Viet Nam');
    expect(english.facts[0]?.head).toBe('7.2 points above Viet Nam');
    expect(english.facts[1]?.head).toBe('Own target: value not stated in the source');
  });

  test('keeps a reading for every value on chart and table', () => {
    expect([...figure.readings.keys()]).toEqual(['subject', 'benchmark', 'alternative-0']);
    expect(figure.walk.flat()).toEqual([...figure.readings.keys()]);
    expect(figure.readings.get('subject')?.others.map(({ value, verdict }) => [value, verdict])).toEqual([
      ['54%', '▲ cao hơn'],
      ['61,5%', '▼ thấp hơn'],
    ]);
  });

  test('a missing value gives the reason and no verdict', () => {
    const missing = {
      ...comparison,
      subject: { ...comparison.subject, value: null, missing: 'NOT_REPORTED' as const },
    };
    const { facts, state } = describeComparison(
      { ...missing, difference: null, verdict: 'NO_DATA', alternatives: [] },
      neutral,
    );
    expect(facts[0]).toMatchObject({ symbol: '–', head: 'Lạng Sơn: chưa báo cáo' });
    expect(state).toBe('ready');
  });
});

describe('describeTrend', () => {
  const figure = describeTrend(poverty(), neutral);

  test('has a table of every period with a row at the break and the reason for each gap', () => {
    const { rows, columns } = figure.table;
    expect(columns).toEqual(['Kỳ', 'Lạng Sơn', 'Cả nước', 'Chuẩn áp dụng', 'Nguồn']);
    expect(rows).toHaveLength(11);
    expect(rows[5]).toHaveLength(1);
    expect(rows[2]?.[1]).toEqual({ key: '20/2018', text: 'chưa công bố', isMissing: true });
    expect(rows[7]?.[1]).toEqual({ key: '20/2022', text: '8,92% ○', isMissing: false });
  });

  test('explains the hollow dot only where there is one', () => {
    expect(figure.notes).toEqual(['○\u00a0Suy ra từ số liệu đã công bố']);
    const plain = poverty().subject.map((value) => ({ ...value, kind: 'REPORTED' as const }));
    expect(describeTrend({ ...poverty(), subject: plain }, neutral).notes).toEqual([]);
  });
});

test('sourceText never makes up a number', () => {
  const [notice] = uniqueSources([comparison.subject.source, comparison.benchmark?.source]);
  expect(notice && sourceText(notice, 'VI')).toBe(
    'UBND tỉnh Lạng Sơn, Thông báo kết luận Hội nghị tổng kết các Chương trình mục tiêu quốc gia năm 2023 (bản nguồn không thể hiện số), tháng 02/2024, mục 1.1',
  );
});

test('sourceText does not repeat a number that stands in the title', () => {
  const source = {
    id: 'a',
    title: 'Kết quả rà soát (134/QĐ-BLĐTBXH)',
    tier: 'ORIGINAL',
    documentNumber: '134/QĐ-BLĐTBXH',
  } as const;
  expect(sourceText(source, 'VI')).toBe('Kết quả rà soát (134/QĐ-BLĐTBXH)');
});

test('citationText gives source, value, cut-off, release and link in one line', () => {
  const text = citationText(comparison.indicator, comparison.subject, 'VI', 'https://tiendo.example/value/x');
  expect(text).toMatch(
    /^UBND tỉnh Lạng Sơn, .*Tỷ lệ giải ngân năm 2023 của tỉnh Lạng Sơn là 61,2%, nêu tại văn bản ngày 31\/01\/2024/,
  );
  expect(text).toMatch(/3f9c1a2b7d5e8f60\. https:\/\/tiendo\.example\/value\/x$/);
});

test('citationText writes an area as inside a sentence', () => {
  const { indicator, benchmark } = comparison;
  expect(benchmark && citationText(indicator, benchmark, 'VI', undefined)).toContain('của cả nước là 54%');
});

test('machineCsv writes plain numbers, ISO days and the reason of a missing value', () => {
  const csv = machineCsv([...describeTrend(poverty(), neutral).readings.values()]);
  const lines = csv.trim().split('\r\n');
  expect(csv.startsWith('\uFEFFindicator,area,')).toBe(true);
  expect(lines).toHaveLength(21);
  expect(lines[1]).toMatch(
    /^poverty-rate,20,Lạng Sơn,2016,0\.2237,share,0\.0001,.*DERIVED,ACTUAL,,2016-12-31,day,PERIOD_END/,
  );
  expect(lines[3]).toMatch(/^poverty-rate,20,Lạng Sơn,2018,,share,.*NOT_PUBLISHED/);
});

test('machineCsv quotes separators and disarms formulas', () => {
  const [reading] = describeComparison(comparison, neutral).readings.values();
  if (!reading) throw new Error('no reading');
  const area = { ...reading.value.area, name: '=1+1, "x"' };
  expect(machineCsv([{ ...reading, value: { ...reading.value, area } }])).toContain(`"'=1+1, ""x"""`);
});

test('pictureMarkup carries title, doubt and source with the chart', () => {
  const markup = pictureMarkup(describeComparison(comparison, neutral), 'VI');
  expect(markup).toMatch(/^<svg xmlns=/);
  for (const words of ['Tỷ lệ giải ngân năm 2023', '61,2%', 'phụ thuộc nguồn', 'Nguồn: UBND tỉnh Lạng Sơn']) {
    expect(markup).toContain(words);
  }
  expect(markup).not.toContain('style=');
});

test('walk moves along a row, between rows at the same place, and to the ends', () => {
  const rows = [
    ['20/2021', '20/2022', '20/2023'],
    [null, 'VN/2022', 'VN/2023'],
  ];
  expect(walk(rows, '20/2021', 'ArrowRight')).toBe('20/2022');
  expect(walk(rows, '20/2021', 'ArrowLeft')).toBe('20/2021');
  expect(walk(rows, '20/2023', 'ArrowDown')).toBe('VN/2023');
  expect(walk(rows, '20/2021', 'ArrowDown')).toBe('VN/2022');
  expect(walk(rows, 'VN/2022', 'End')).toBe('VN/2023');
  expect(walk([['a', 'b']], 'a', 'ArrowDown')).toBe('b');
  expect(walk([['a', null, 'b']], 'a', 'ArrowRight')).toBe('b');
  expect(walk(rows, '20/2021', 'x')).toBeUndefined();
});

import { expect, test } from 'vitest';
import { shippedFigures, shippedHierarchy } from '../test/shipped-data.ts';
import { candidatesFromFigures } from './aggregate/candidates-from.ts';
import {
  type Area,
  CATALOGUE,
  changeBetween,
  cleanFraction,
  differsBeyondRounding,
  exactSum,
  type Figure,
  formatPoints,
  formatShare,
  POVERTY_STANDARDS,
  roundTo,
} from './index.ts';

const figures = shippedFigures();

test('every printed rate is what its printed parts give, but for two that the sources print otherwise', () => {
  const computed = CATALOGUE.flatMap((indicator) =>
    candidatesFromFigures(indicator, figures).filter(
      ({ origin, numerator, denominator }) =>
        origin === 'REPORTED' && numerator !== null && denominator !== null,
    ),
  );
  expect(computed.length).toBeGreaterThan(20);
  const different = computed.filter(
    ({ value, numerator, denominator, precision }) =>
      Math.abs((value as number) - (numerator as number) / (denominator as number)) >
      (precision ?? 0) / 2 + 1e-12,
  );
  expect(
    different.map(({ area, period, published, numerator, denominator }) => [
      area,
      period,
      published,
      numerator,
      denominator,
    ]),
  ).toEqual([
    // 20,879 / 526,855 is 3.96%: the page's own parts do not give its rate.
    ['80', '2024', '6.18%', 20_879e6, 526_855e6],
    // 5,248 / 8,267 is 63.48%, which the page cut off.
    ['VN', '2021', '63.4', 5248, 8267],
  ]);
});

const SUMS: Readonly<Record<string, readonly string[]>> = {
  'capital-type': ['investment', 'recurrent'],
  programme: ['NTM', 'GNBV', 'DTTS'],
  'funding-source': ['central', 'local'],
};

/** Totals that a source prints beside all of their parts, with both. */
function printedSums() {
  const key = ({ figure, area, period, cutOff, source, status, base, scope }: Figure, without: string) =>
    JSON.stringify([
      ...[figure, area, period, cutOff?.day, source.id, status, base],
      Object.entries(scope)
        .filter(([dimension]) => dimension !== without)
        .sort(),
    ]);
  return Object.entries(SUMS).flatMap(([dimension, values]) =>
    figures
      .filter(({ figure, scope }) => !scope[dimension] && !figure.endsWith('-rate'))
      .flatMap((total) => {
        const alike = figures.filter((figure) => key(figure, dimension) === key(total, dimension));
        const parts = values.flatMap((value) => alike.find(({ scope }) => scope[dimension] === value) ?? []);
        return parts.length === values.length ? [{ total, parts }] : [];
      }),
  );
}

test('every printed total is the sum of its printed parts, but for six that the sources print otherwise', () => {
  const sums = printedSums();
  expect(sums).toHaveLength(11);
  const different = sums.filter(({ total, parts }) => {
    const rounding = [total, ...parts].reduce((sum, { precision }) => sum + (precision ?? 0) / 2, 0);
    return Math.abs(exactSum(parts.map(({ value }) => value)) - total.value) > rounding;
  });
  expect(different.map(({ total }) => [total.figure, total.area, total.period, total.source.id])).toEqual([
    ['disbursed', 'VN', '2022', 'vn-gov23'],
    ['assigned', 'R6', '2022', 'sggp-md'],
    ['assigned', '10', '2023', 'lc-vov'],
    ['disbursed', '67-dak-rlap', '2022/2024', 'dakrlap'],
    // 48,000 + 12,690 of at least 75,000 billion, and 6,259 + 1,938 of 11,182: other sources are in the total.
    ['assigned', 'VN', '2021/2025', 'talkvn'],
    ['mobilised', '10', '2021/2025', 'lc-vn'],
  ]);
});

const percent = (numerator: number, denominator: number, decimals: number) =>
  formatShare(numerator / denominator, 'EN', 10 ** -(decimals + 2));

test.each([
  ['a province, all capital', 84_499, 614_294, '13.76%'],
  ['its investment', 70_109, 310_386, '22.59%'],
  ['its recurrent capital', 14_390, 303_908, '4.73%'],
  ['its NTM', 55_882, 320_197, '17.45%'],
  ['Điện Biên 2023, of what was assigned', 1_519_477, 2_193_872, '69.26%'],
  ['Lạng Sơn 11/2025, allocated', 6098, 6316, '96.5%'],
  ['Lạng Sơn 11/2025, disbursed', 4013, 6316, '63.5%'],
  ['the nation early 2024, carried over', 25_000, 72_000, '34.7%'],
  ['GNBV, from the central budget', 48_000, 75_000, '64%'],
  ['NTM communes of Lạng Sơn, 06/2025', 106, 175, '60.6%'],
  ['NTM communes of the nation, 06/2025', 6084, 7669, '79.3%'],
  ['advanced of the recognised', 2567, 6084, '42.2%'],
  ['advanced of all', 2567, 7669, '33.5%'],
  ['model of the recognised', 743, 6084, '12.2%'],
  ['Điện Biên, recognised', 26, 115, '22.6%'],
  ['Điện Biên, advanced of the recognised', 5, 26, '19.23%'],
  ['Điện Biên, model of the advanced', 2, 5, '40%'],
  ['Lạng Sơn 2025, poor', 4643, 199_765, '2.32%'],
  ['Lạng Sơn 2025, near-poor', 13_578, 199_765, '6.80%'],
  ['Lạng Sơn 2025, both', 18_221, 199_765, '9.12%'],
])('%s: %i of %i is %s', (_, numerator, denominator, expected) => {
  const decimals = expected.split('.')[1]?.replace('%', '').length ?? 0;
  expect(percent(numerator, denominator, decimals)).toBe(expected);
});

test.each([
  ['poor and near-poor of Lạng Sơn 2025', [4643, 13_578], 18_221],
  ['poor and near-poor of the nation 2023', [815_101, 771_235], 1_586_336],
  ['disbursed to 31/08/2025, carried over and of the year', [3487, 22_939], 26_426],
  ['investment and recurrent of a province', [70_109, 14_390], 84_499],
  ['central investment of NTM, domestic and foreign', [30_000, 2050], 32_050],
  ['central capital 2026–2030', [70_000, 30_000], 100_000],
  ['capital 2026–2030, central, local and credit', [100_000, 300_000, 23_000], 423_000],
  ['investment of Lạng Sơn 2021–2025, central and local', [3638, 927], 4565],
  ['poor households of Lạng Sơn 2016, from 2017 and the decrease', [36_537, 5953], 42_490],
])('%s add up to %s', (_, parts, total) => {
  expect(exactSum(parts)).toBe(total);
});

test('rates in per cent add up as they are printed: 2.93 + 2.78 and 4.03 + 3.49', () => {
  expect(cleanFraction(0.0293 + 0.0278)).toBe(0.0571);
  expect(cleanFraction(0.0403 + 0.0349)).toBe(0.0752);
});

const rate = (value: number) => ({
  value,
  missing: null,
  area: '20',
  scope: {},
  base: 'households',
  standard: 'poverty-2022',
  method: 'review',
});

test('Lạng Sơn from 12.20% by 3.28 points to 8.92%, to 6.03% by 2.89: 3.085 points a year print as 3,09', () => {
  expect(cleanFraction(0.122 - 0.0328)).toBe(0.0892);
  const [first, second] = [
    [0.122, 0.0892],
    [0.0892, 0.0603],
  ].map(
    ([before, after]) =>
      0 - (changeBetween(rate(before as number), rate(after as number), POVERTY_STANDARDS).value ?? 0),
  );
  expect([first, second]).toEqual([0.0328, 0.0289]);
  const mean = cleanFraction(((first as number) + (second as number)) / 2);
  expect(mean).toBe(0.03085);
  expect(roundTo(mean, 0.0001)).toBe(0.0309);
  expect(formatPoints(mean, 'VI', 0.0001)).toBe('3,09 điểm %');
});

test('61.2% is 7.2 points above 54% and 0.3 below 61.5%', () => {
  expect(cleanFraction(0.612 - 0.54)).toBe(0.072);
  expect(cleanFraction(0.612 - 0.615)).toBe(-0.003);
});

test('two figures of one rate that print alike do not differ', () => {
  expect(
    differsBeyondRounding(
      { value: 0.122, precision: 0.001 } as never,
      { value: 0.1224, precision: 0.0001 } as never,
    ),
  ).toBe(false);
});

test.each([
  ['2019-12-31', 226, 207, 5, 14, 11],
  ['2020-01-01', 200, 181, 5, 14, 11],
  ['2024-11-30', 200, 181, 5, 14, 11],
  ['2024-12-01', 194, 175, 5, 14, 11],
  ['2025-06-30', 194, 175, 5, 14, 11],
  ['2025-07-01', 65, 61, 4, 0, 0],
])(
  'Lạng Sơn on %s has %i communes: %i xã, %i phường, %i thị trấn, in %i districts',
  (day, all, xa, phuong, thiTran, districts) => {
    const hierarchy = shippedHierarchy();
    const langSon = hierarchy.find('20', day) as Area;
    const communes = hierarchy.descendants(langSon, 'COMMUNE', day);
    const ofType = (type: string) => communes.filter((area) => area.type === type).length;
    expect([communes.length, ofType('Xã'), ofType('Phường'), ofType('Thị trấn')]).toEqual([
      all,
      xa,
      phuong,
      thiTran,
    ]);
    expect(hierarchy.descendants(langSon, 'DISTRICT', day)).toHaveLength(districts);
  },
);

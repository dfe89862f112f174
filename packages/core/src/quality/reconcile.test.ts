import { expect, test } from 'vitest';
import { readShipped } from '../../test/shipped-data.ts';
import type { FigureTable, Rule } from './figure-table.ts';
import { countCell, type FigureCell } from './finding.ts';
import { reconcile } from './reconcile.ts';

const million = (ref: string, value: number | null): FigureCell => ({
  ref,
  value: value && value * 1e6,
  unit: 'dong',
  precision: 1e6,
});
const percent = (ref: string, value: number | null): FigureCell => ({
  ref,
  value: value && Number((value / 100).toFixed(4)),
  unit: 'share',
  precision: 1e-4,
});

/** Programme × capital type: plan, disbursed and rate of each, sums by row, by column and over all. */
const columns = ['investment', 'recurrent', 'all'] as const;
const lines = ['NTM', 'GNBV', 'both'] as const;
const printed = {
  NTM: {
    investment: [251_340, 162_875, 64.8],
    recurrent: [98_720, 40_163, 40.68],
    all: [350_060, 203_038, 58],
  },
  GNBV: {
    investment: [184_905, 93_467, 50.55],
    recurrent: [76_215, 20_918, 27.45],
    all: [261_120, 114_385, 43.81],
  },
  both: {
    investment: [436_245, 256_342, 58.76],
    recurrent: [174_935, 61_081, 34.92],
    all: [611_180, 317_423, 51.94],
  },
} as const;

function province(changes: Readonly<Record<string, number | null>> = {}): FigureTable {
  const at = (line: string, column: string, what: string) => `${what} ${line} ${column}`;
  const change = (ref: string, value: number) => (ref in changes ? (changes[ref] as number | null) : value);
  const cells = lines.flatMap((line) =>
    columns.flatMap((column) => {
      const [plan, paid, rate] = printed[line][column];
      const refs = ['plan', 'paid', 'rate'].map((what) => at(line, column, what)) as [string, string, string];
      return [
        million(refs[0], change(refs[0], plan)),
        million(refs[1], change(refs[1], paid)),
        percent(refs[2], change(refs[2], rate)),
      ];
    }),
  );
  const rules = ['plan', 'paid'].flatMap((what): Rule[] => [
    ...lines.map(
      (line): Rule => ({
        kind: 'TOTAL',
        total: at(line, 'all', what),
        parts: [at(line, 'investment', what), at(line, 'recurrent', what)],
      }),
    ),
    ...columns.map(
      (column): Rule => ({
        kind: 'TOTAL',
        total: at('both', column, what),
        parts: [at('NTM', column, what), at('GNBV', column, what)],
      }),
    ),
  ]);
  const rates = lines.flatMap((line) =>
    columns.map(
      (column): Rule => ({
        kind: 'RATE',
        rate: at(line, column, 'rate'),
        numerator: at(line, column, 'paid'),
        denominator: at(line, column, 'plan'),
      }),
    ),
  );
  return { cells, rules: [...rules, ...rates] };
}

const named = (table: FigureTable) =>
  reconcile(table).map(({ kind, cells, suspects }) => [
    kind,
    cells[0]?.ref,
    suspects.map(({ cell, value }) => `${cell.ref} → ${value}`),
  ]);

test('a table whose rates are rounded has no finding', () => {
  expect(reconcile(province())).toEqual([]);
});

test('two swapped digits of one cell are named, with the value that reconciles row, column and rate', () => {
  const repair = ['paid NTM investment → 162875000000'];
  expect(named(province({ 'paid NTM investment': 168_275 }))).toEqual([
    ['TOTAL', 'paid NTM all', repair],
    ['TOTAL', 'paid both investment', repair],
    ['RATE', 'rate NTM investment', repair],
  ]);
});

test('what was found and expected is in the unit of the first cell, as it prints', () => {
  const findings = reconcile(province({ 'paid NTM investment': 168_275 }));
  expect(findings.map(({ found, expected }) => [found, expected])).toEqual([
    [203_038e6, 208_438e6],
    [256_342e6, 261_742e6],
    // 168,275 / 251,340 = 66.951…%
    [0.648, 0.6695],
  ]);
  expect(findings.map(({ severity }) => severity)).toEqual(['error', 'error', 'error']);
});

test.each(
  province().cells.flatMap(({ ref, value, precision }) => {
    const text = String(Math.round((value as number) / (precision as number)));
    const swapped = text.replace(/(\d)(?!\1)(\d)/, '$2$1');
    return swapped.startsWith('0')
      ? []
      : [{ ref, swapped: Number(swapped) / (ref.startsWith('rate') ? 100 : 1), value }];
  }),
)('the first two digits of $ref swapped: it is named, and nothing else', ({ ref, swapped, value }) => {
  const findings = reconcile(province({ [ref]: swapped }));
  expect(findings.length).toBeGreaterThan(0);
  for (const { suspects } of findings)
    expect(suspects).toMatchObject([{ cell: { ref }, value, repair: 'TRANSPOSED' }]);
});

test('a cell in another unit, and one with a wrong digit', () => {
  const [thousandfold] = reconcile(province({ 'plan GNBV all': 261_120_000 }));
  expect(thousandfold?.suspects).toMatchObject([
    { cell: { ref: 'plan GNBV all' }, value: 261_120e6, repair: 'THOUSANDFOLD' },
  ]);
  const [digit] = reconcile(province({ 'plan GNBV all': 261_180 }));
  expect(digit?.suspects).toMatchObject([
    { cell: { ref: 'plan GNBV all' }, value: 261_120e6, repair: 'ONE_DIGIT' },
  ]);
});

test('two cells that could be at fault are both named', () => {
  // 12 + 40 = 52, printed 62: one digit of the total, or of either part (22 + 40, 12 + 50).
  const table: FigureTable = {
    cells: [countCell('a', 12), countCell('b', 40), countCell('all', 62)],
    rules: [{ kind: 'TOTAL', total: 'all', parts: ['a', 'b'] }],
  };
  expect(named(table)).toEqual([['TOTAL', 'all', ['all → 52', 'a → 22', 'b → 50']]]);
});

test('a cell that explains row, column and rate comes before the rate that explains itself', () => {
  // 161,875 / 251,340 = 64.40%, printed 64.80%: the rate is one digit off as well.
  for (const { suspects } of reconcile(province({ 'paid NTM investment': 161_875 })))
    expect(suspects).toMatchObject([{ cell: { ref: 'paid NTM investment' }, value: 162_875e6 }]);
});

test('rows that are empty hold nothing up and are not judged', () => {
  const lines = Array.from({ length: 20 }, (_, i) => `commune ${i}`);
  const empty = lines.flatMap((line) => [
    million(`plan ${line}`, null),
    million(`paid ${line}`, null),
    percent(`rate ${line}`, null),
  ]);
  const sum = (of: string): Rule => ({
    kind: 'TOTAL',
    total: of,
    parts: lines.map((line) => `${of} ${line}`),
  });
  expect(
    reconcile({
      cells: [...empty, million('plan', 100), million('paid', 60)],
      rules: [
        sum('plan'),
        sum('paid'),
        ...lines.map(
          (line): Rule => ({
            kind: 'RATE',
            rate: `rate ${line}`,
            numerator: `paid ${line}`,
            denominator: `plan ${line}`,
          }),
        ),
      ],
    }),
  ).toEqual([]);
});

test('two errors far apart are found apart', () => {
  const table = province({ 'paid NTM investment': 168_275, 'plan GNBV recurrent': 72_615 });
  const found = named(table).map(([, at, suspects]) => [at, suspects]);
  expect(found).toContainEqual(['paid NTM all', ['paid NTM investment → 162875000000']]);
  expect(found).toContainEqual(['plan GNBV all', ['plan GNBV recurrent → 76215000000']]);
});

test('without a number one slip away it is said that nothing is known', () => {
  expect(named(province({ 'paid both all': 299_876 }))).toEqual([
    ['TOTAL', 'paid both all', []],
    ['TOTAL', 'paid both all', []],
    ['RATE', 'rate both all', []],
  ]);
});

test('a sum holds to the rounding of its cells and no further', () => {
  // 1.4 + 1.4 = 2.8 prints as 1 + 1 = 3; each printed number is off by at most a half.
  const table = (all: number): FigureTable => ({
    cells: ['a', 'b', 'all'].map((ref) => million(ref, ref === 'all' ? all : 1)),
    rules: [{ kind: 'TOTAL', total: 'all', parts: ['a', 'b'] }],
  });
  expect([1, 2, 3].map((all) => reconcile(table(all)).length)).toEqual([0, 0, 0]);
  expect([0, 4].map((all) => reconcile(table(all)).length)).toEqual([1, 1]);
});

test('whole numbers that are not rounded add up exactly', () => {
  const table = (all: number): FigureTable => ({
    cells: [countCell('a', 10), countCell('b', 5), countCell('left', 3), countCell('all', all)],
    rules: [{ kind: 'TOTAL', total: 'all', parts: ['a', 'b'], less: ['left'] }],
  });
  expect([11, 12, 13].map((all) => reconcile(table(all)).length)).toEqual([1, 0, 1]);
  expect(reconcile(table(13))[0]?.expected).toBe(12);
});

test('a suspect among what is taken off is the value that leaves the total', () => {
  const table: FigureTable = {
    cells: [countCell('a', 995), countCell('left', 21), countCell('also left', 500), countCell('all', 483)],
    rules: [{ kind: 'TOTAL', total: 'all', parts: ['a'], less: ['left', 'also left'] }],
  };
  expect(reconcile(table)[0]?.suspects.map(({ cell, value }) => [cell.ref, value])).toEqual([['left', 12]]);
});

test('parts that are not all stated can only be too many, and then nothing says which number is wrong', () => {
  const table = (all: number): FigureTable => ({
    cells: [countCell('a', 12), countCell('b', null), countCell('all', all)],
    rules: [{ kind: 'CHILDREN', total: 'all', parts: ['a', 'b'] }],
  });
  expect(reconcile(table(12))).toEqual([]);
  expect(reconcile(table(99))).toEqual([]);
  expect(reconcile(table(11))).toMatchObject([
    {
      kind: 'CHILDREN',
      severity: 'warning',
      found: 11,
      expected: 12,
      suspects: [],
    },
  ]);
});

test('a total that is not stated is not judged, unless its parts come to less than nothing', () => {
  const table = (left: number): FigureTable => ({
    cells: [countCell('a', 12), countCell('left', left), countCell('end', null)],
    rules: [{ kind: 'TOTAL', total: 'end', parts: ['a'], less: ['left'] }],
  });
  expect(reconcile(table(12))).toEqual([]);
  expect(reconcile(table(21))).toMatchObject([{ kind: 'TOTAL', found: null, expected: -9 }]);
});

const rate = (printedRate: number | null, numerator: number | null, denominator: number | null) =>
  reconcile({
    cells: [percent('rate', printedRate), countCell('n', numerator), countCell('d', denominator)],
    rules: [{ kind: 'RATE', rate: 'rate', numerator: 'n', denominator: 'd' }],
  });

test('a rate holds to its printed digits', () => {
  // 4643 / 199765 = 2.3242…%
  expect([2.31, 2.32, 2.33].map((value) => rate(value, 4643, 199_765).length)).toEqual([1, 0, 1]);
  expect(rate(2.33, 4643, 199_765)).toMatchObject([{ kind: 'RATE', found: 0.0233, expected: 0.0232 }]);
});

test('a rate without all of its parts is not judged', () => {
  expect([rate(null, 1, 2), rate(50, null, 2), rate(50, 1, null)]).toEqual([[], [], []]);
});

test('by a denominator of 0 there is no rate to expect, and none is made up', () => {
  expect(rate(0, 0, 0)).toEqual([]);
  expect(rate(50, 1, 0)).toMatchObject([{ kind: 'RATE', found: 0.5, expected: null }]);
});

test('a rule names cells of the table', () => {
  expect(() => reconcile({ cells: [], rules: [{ kind: 'TOTAL', total: 'x', parts: [] }] })).toThrow(
    'reconcile requires rules that name cells of the table, got x',
  );
});

/** Published on 31/01/2023, with rates and without the plans that they are of. */
function nation2022(): FigureTable {
  const rows = readShipped('disbursement.csv').filter(
    (row) => row.area === 'VN' && row.period === '2022' && row.source === 'vn-gov23',
  );
  const parts = ['', 'investment', 'recurrent'];
  const stated = parts.flatMap((part) =>
    ['disbursed', 'disbursement-rate'].map((figure): FigureCell => {
      const row = rows.find((each) => each.figure === figure && each.capital_type === part);
      return {
        ref: `${figure} ${part}`.trim(),
        value: Number(row?.value),
        unit: figure === 'disbursed' ? 'dong' : 'share',
        precision: Number(row?.precision),
      };
    }),
  );
  const plans = parts.map((part) => million(`plan ${part}`.trim(), null));
  const total = (of: string): Rule => ({
    kind: 'TOTAL',
    total: of,
    parts: [`${of} investment`, `${of} recurrent`],
  });
  return {
    cells: [...stated, ...plans],
    rules: [
      total('disbursed'),
      total('plan'),
      ...parts.map(
        (part): Rule => ({
          kind: 'RATE',
          rate: `disbursement-rate ${part}`.trim(),
          numerator: `disbursed ${part}`.trim(),
          denominator: `plan ${part}`.trim(),
        }),
      ),
    ],
  };
}

test('the published national rates of 2022 do not agree with their parts, and no one slip explains it', () => {
  const [sum, rates, ...others] = reconcile(nation2022());
  // 12,933.106 + 1,534.35 = 14,467.456 billion, printed 14,468.011.
  expect(sum).toMatchObject({ kind: 'TOTAL', found: 14_468_011e6, expected: 14_467_456e6, suspects: [] });
  // 14,468.011 / (12,933.106 / 0.54 + 1,534.35 / 0.0782) = 14,468.011 / 43,570.8 = 33.21%, printed 42.49%.
  expect(rates).toMatchObject({
    kind: 'RATES',
    severity: 'warning',
    found: 0.4249,
    expected: 0.3321,
    suspects: [],
  });
  expect(rates?.cells.map(({ ref }) => ref)).toEqual([
    'disbursement-rate',
    'disbursed',
    'disbursement-rate investment',
    'disbursed investment',
    'disbursement-rate recurrent',
    'disbursed recurrent',
  ]);
  expect(others).toEqual([]);
});

test.each([100, null])(
  'of rates that agree but for one, the one is named by plans that are not printed (%s)',
  (paidB) => {
    // 600 / 0.5 + 100 / 0.25 = 1,200 + 400 = 1,600; 700 / 1,600 = 43.75%, printed 34.75%.
    const table: FigureTable = {
      cells: [
        ...['all', 'a', 'b'].map((part) => million(`plan ${part}`, null)),
        ...[700, 600, paidB].map((value, i) => million(`paid ${['all', 'a', 'b'][i]}`, value)),
        ...[34.75, 50, 25].map((value, i) => percent(`rate ${['all', 'a', 'b'][i]}`, value)),
      ],
      rules: [
        { kind: 'TOTAL', total: 'plan all', parts: ['plan a', 'plan b'] },
        { kind: 'TOTAL', total: 'paid all', parts: ['paid a', 'paid b'] },
        ...['all', 'a', 'b'].map(
          (part): Rule => ({
            kind: 'RATE',
            rate: `rate ${part}`,
            numerator: `paid ${part}`,
            denominator: `plan ${part}`,
          }),
        ),
      ],
    };
    const [rates] = reconcile(table);
    expect(rates).toMatchObject({ kind: 'RATES', found: 0.3475, expected: 0.4375 });
    expect(rates?.suspects).toMatchObject([{ cell: { ref: 'rate all' }, value: 0.4375 }]);
  },
);

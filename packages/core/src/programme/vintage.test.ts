import { expect, test } from 'vitest';
import { extensionOf, VINTAGE_EXTENSIONS, type VintageExtension } from './vintage.ts';

const spendable = (vintage: number, day: string) => {
  const extension = extensionOf(vintage, VINTAGE_EXTENSIONS, day);
  return extension && day <= extension.until;
};

test.each([2021, 2022, 2023])(
  'money of %i may be spent to the end of 2024, and again from 11/12/2025 to 2026',
  (vintage) => {
    expect(
      ['2024-12-31', '2025-01-01', '2025-12-10', '2025-12-11', '2026-12-31', '2027-01-01'].map((day) =>
        spendable(vintage, day),
      ),
    ).toEqual([true, false, false, true, true, false]);
  },
);

test('the money of 2023 rests on another text than that of 2022', () => {
  const basis = (vintage: number) => extensionOf(vintage, VINTAGE_EXTENSIONS, '2024-02-29')?.legalBasis;
  expect([basis(2022), basis(2023)]).toEqual([
    'Nghị quyết 108/2023/QH15',
    'Nghị quyết 104/2023/QH15, Điều 2 khoản 4',
  ]);
});

test('what was not decided yet does not count, and what no text is known of is unknown', () => {
  expect(spendable(2023, '2023-11-09')).toBeUndefined();
  expect(spendable(2023, '2023-11-10')).toBe(true);
  expect(spendable(2025, '2025-06-30')).toBeUndefined();
  expect([2024, 2025].map((vintage) => spendable(vintage, '2026-06-30'))).toEqual([true, true]);
  expect(spendable(2026, '2026-06-30')).toBeUndefined();
});

test('of several extensions the one that reaches furthest counts, in whatever order they are given', () => {
  const closing: VintageExtension = {
    vintages: [2023],
    until: '2024-01-31',
    decidedOn: '2022-12-01',
    legalBasis: 'configured closing of the books',
  };
  for (const list of [
    [closing, ...VINTAGE_EXTENSIONS],
    [...VINTAGE_EXTENSIONS, closing],
  ]) {
    expect(extensionOf(2023, list, '2023-06-30')?.until).toBe('2024-01-31');
    expect(extensionOf(2023, list, '2023-12-31')?.until).toBe('2024-12-31');
  }
});

test('of two that reach equally far the one given first is named', () => {
  const first: VintageExtension = {
    vintages: [2020],
    until: '2021-12-31',
    decidedOn: '2020-12-01',
    legalBasis: 'a',
  };
  expect(extensionOf(2020, [first, { ...first, legalBasis: 'b' }], '2021-01-01')?.legalBasis).toBe('a');
});

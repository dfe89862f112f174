import { readFileSync } from 'node:fs';
import { CAPITAL, carryOut, checkGroups, checkMovements, DEPRIVATIONS } from '@tiendo/core';
import { expect, test } from 'vitest';
import { budgetLines, capitalRows } from '../demo/capital/capital-files.ts';
import { PLANNED_COMPONENTS } from '../demo/capital/components.ts';
import { demoFiles, firstProvince } from '../demo/demo-files.ts';
import type { Row } from '../demo/files/demo-file.ts';
import { makeProvince } from '../demo/geography/make-province.ts';
import { editionOn } from '../demo/geography/province.ts';
import type { MessKind } from '../demo/mess/mess.ts';
import { rowsIn } from './rows-in.ts';

const SEED = 2026;
const province = makeProvince(SEED, 1);
const lines = budgetLines(SEED, province);
const capital = capitalRows(SEED, province, lines, false);
const { trueFiles, mess } = firstProvince(SEED, province, []);
const printed = [...demoFiles({ seed: SEED, scale: 1 })];
const rowsOf = (files: typeof trueFiles, name: RegExp) =>
  files.filter(({ file }) => name.test(file)).flatMap(({ rows }) => rows);
const sum = (rows: readonly Row[], measure: string) =>
  rows.reduce((total, row) => total + Number(row[measure] ?? 0), 0);
const by = (rows: readonly Row[], keyOf: (row: Row) => string) => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
};
/** What a sum of money keeps across every change of areas and agencies. */
const kindOf = (row: Row) =>
  [row.programme, row.component, row.funding_source, row.capital_type, row.vintage].join('|');

test('every lowest component of the reference list runs somewhere, but for the one that others deliver', () => {
  const listed = rowsIn(readFileSync(new URL('../data/components.csv', import.meta.url)));
  const isParent = (row: (typeof listed)[number]) =>
    listed.some((other) => other.programme === row.programme && other.parent === row.code);
  const lowest = listed.filter((row) => !isParent(row)).map(({ programme, code }) => `${programme} ${code}`);
  const planned = new Set(PLANNED_COMPONENTS.map(({ programme, component }) => `${programme} ${component}`));
  expect(lowest.filter((name) => !planned.has(name))).toEqual(['NTM NDTP04']);
  expect([...planned].filter((name) => !lowest.includes(name))).toEqual([]);
  const spent = new Set(capital.map(({ programme, component }) => `${programme} ${component}`));
  expect(spent).toEqual(planned);
});

test('money is whole đồng, within its plan, and never falls within a budget year', () => {
  for (const row of capital) {
    const [assigned, allocated, disbursed, advances, cancelled] = CAPITAL.measures.map(({ id }) =>
      Number(row[id]),
    );
    if (![assigned, allocated, disbursed, advances, cancelled].every(Number.isSafeInteger))
      throw new Error(JSON.stringify(row));
    expect(Number(disbursed) + Number(cancelled)).toBeLessThanOrEqual(Number(assigned));
    expect(Number(allocated)).toBeLessThanOrEqual(Number(assigned));
    expect(Number(advances)).toBeLessThanOrEqual(Number(disbursed));
  }
  for (const [key, rows] of by(capital, (row) => `${row.year}|${kindOf(row)}`)) {
    const cuts = [...by(rows, ({ cut }) => String(cut))].sort(([a], [b]) => (a < b ? -1 : 1));
    const totals = cuts.map(([, own]) => sum(own, 'disbursed'));
    expect(totals, key).toEqual([...totals].sort((a, b) => a - b));
  }
});

test('what a year carries out is what the next carries in, to the đồng, twice at most', () => {
  const at = (year: number, cut: string) =>
    by(
      capital.filter((row) => row.year === year && row.cut === cut),
      kindOf,
    );
  for (const year of [2021, 2022, 2023, 2024, 2025]) {
    const closing = at(year, `${year + 1}-01-31`);
    const opening = at(year + 1, year % 4 === 3 ? `${year + 1}-02-29` : `${year + 1}-02-28`);
    let carried = 0;
    for (const [kind, rows] of closing) {
      const out = carryOut({
        assigned: sum(rows, 'assigned'),
        disbursed: sum(rows, 'disbursed'),
        cancelled: sum(rows, 'cancelled'),
      });
      expect(out, `${year} ${kind}`).toBe(sum(opening.get(kind) ?? [], 'assigned'));
      carried += out ?? 0;
    }
    expect(carried).toBeGreaterThan(0);
  }
  const ages = new Set(capital.map(({ year, vintage }) => Number(year) - Number(vintage)));
  expect(ages).toEqual(new Set([0, 1, 2]));
});

test('an adjustment moves money between lines of one source and creates none', () => {
  const plans = rowsOf(trueFiles, /^plans\.csv$/);
  for (const year of [2021, 2022, 2023, 2024, 2025, 2026]) {
    const version = (number: number) =>
      plans.filter((row) => row.period === String(year) && row.version === number);
    expect(sum(version(2), 'amount')).toBe(sum(version(1), 'amount'));
    expect(version(2).map(({ amount }) => amount)).not.toEqual(version(1).map(({ amount }) => amount));
    const kinds = (rows: readonly Row[]) =>
      by(rows, ({ programme, capital_type: type, funding_source: from }) => `${programme}|${type}|${from}`);
    for (const [kind, rows] of kinds(version(1)))
      expect(sum(kinds(version(2)).get(kind) ?? [], 'amount')).toBe(sum(rows, 'amount'));
  }
});

test('the plan in force is what is assigned, before and after its adjustment', () => {
  const plans = rowsOf(trueFiles, /^plans\.csv$/);
  for (const [cut, version] of [
    ['2024-09-30', 1],
    ['2024-10-31', 2],
  ] as const) {
    const assigned = capital.filter((row) => row.cut === cut && row.vintage === '2024');
    const decided = plans.filter((row) => row.period === '2024' && row.version === version);
    const holders = by(
      decided,
      (row) =>
        `${row.programme}|${row.component}|${row.funding_source}|${row.capital_type}|${row.budget_holder}`,
    );
    const reported = by(
      assigned,
      (row) =>
        `${row.programme}|${row.component}|${row.funding_source}|${row.capital_type}|${row.budget_holder}`,
    );
    for (const [line, rows] of holders)
      expect(sum(reported.get(line) ?? [], 'assigned'), line).toBe(sum(rows, 'amount'));
  }
});

test('a change of areas moves every đồng into another area and loses none', () => {
  for (const [before, after, year] of [
    ['2024-11-30', '2024-12-31', 2024],
    ['2025-06-30', '2025-07-31', 2025],
  ] as const) {
    const at = (cut: string) => capital.filter((row) => row.cut === cut && row.year === year);
    for (const [kind, rows] of by(at(before), kindOf))
      expect(sum(by(at(after), kindOf).get(kind) ?? [], 'assigned'), kind).toBe(sum(rows, 'assigned'));
    const communes = new Set(editionOn(province, after).communes.map(({ code }) => code));
    expect(at(after).filter(({ area }) => !communes.has(String(area)))).toEqual([]);
  }
});

test('old capital runs beside the merged programme in 2026', () => {
  const rows = capital.filter(({ cut }) => cut === '2026-10-31');
  expect(new Set(rows.map(({ programme }) => programme))).toEqual(
    new Set(['NTM', 'GNBV', 'DTTS', 'CTMTQG-2026-2035']),
  );
  expect(
    new Set(rows.filter(({ programme }) => programme !== 'CTMTQG-2026-2035').map(({ vintage }) => vintage)),
  ).toEqual(new Set(['2024', '2025']));
  expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['ESTIMATED']));
});

test('the forms of movements balance in every commune, and the two lists feed each other', () => {
  const rows = rowsOf(trueFiles, /^movements-/);
  for (const row of rows) {
    const cell = (name: string) => Number(row[name]);
    const findings = checkMovements({
      start: cell('households_at_start'),
      escaped: [cell('escaped_1'), cell('escaped_2')],
      otherDecrease: cell('other_decrease'),
      fromOtherList: cell('from_other_list'),
      added: [cell('added_1'), cell('added_2')],
      otherIncrease: cell('other_increase'),
      end: cell('households_at_end'),
    });
    expect(findings).toEqual([]);
  }
  for (const pair of by(rows, ({ area, year }) => `${area}|${year}`).values()) {
    const list = (name: string) => pair.find((row) => row.list === name) as Row;
    expect(list('near-poor-households').from_other_list).toBe(list('poor-households').escaped_1);
    expect(list('poor-households').from_other_list).toBe(list('near-poor-households').escaped_1);
  }
});

test('movements end at the households of the review, and begin at those of the year before', () => {
  const reviews = rowsOf(trueFiles, /^poverty-/).filter(
    (row) => row.standard === 'poverty-2022' && row.population_group === '',
  );
  const at = (year: number, measure: string) =>
    sum(
      reviews.filter((row) => row.year === year),
      measure,
    );
  for (const year of [2022, 2023, 2024, 2025])
    for (const [list, measure] of [
      ['poor-households', 'poor_households'],
      ['near-poor-households', 'near_poor_households'],
    ] as const) {
      const moved = rowsOf(trueFiles, /^movements-/).filter((row) => row.year === year && row.list === list);
      expect(sum(moved, 'households_at_end')).toBe(at(year, measure));
      expect(sum(moved, 'households_at_start')).toBe(at(year - 1, measure));
    }
});

test('population groups add up to each list, and some cells are small', () => {
  const rows = rowsOf(trueFiles, /^poverty-/).filter((row) => row.standard === 'poverty-2022');
  let small = 0;
  for (const own of by(rows, ({ area, year }) => `${area}|${year}`).values()) {
    const count = (group: string, measure: string) =>
      Number(own.find((row) => row.population_group === group)?.[measure]);
    for (const measure of ['poor_households', 'near_poor_households']) {
      const groups = Object.fromEntries(
        ['ethnic-minority', 'no-labour', 'merit'].map((group) => [group, count(group, measure)]),
      );
      expect(checkGroups({ total: count('', measure), groups, other: count('other', measure) })).toEqual([]);
      if (count('merit', measure) === 1 || count('merit', measure) === 2) small++;
    }
  }
  expect(small).toBeGreaterThan(100);
});

test('both standards review 2021, and only the older one 2020', () => {
  const standards = (year: number) =>
    new Set(
      rowsOf(trueFiles, /^poverty-/)
        .filter((row) => row.year === year)
        .map(({ standard }) => standard),
    );
  expect(standards(2020)).toEqual(new Set(['poverty-2016']));
  expect(standards(2021)).toEqual(new Set(['poverty-2016', 'poverty-2022']));
  expect(standards(2022)).toEqual(new Set(['poverty-2022']));
});

test('poor households lack at least three of twelve services, near-poor ones at most two', () => {
  const rows = rowsOf(trueFiles, /^deprivation-/);
  expect(new Set(rows.map(({ deprivation }) => deprivation))).toEqual(
    new Set(DEPRIVATIONS.map(({ id }) => id)),
  );
  for (const sheet of by(rows, ({ area, year, list }) => `${area}|${year}|${list}`).values()) {
    const listed = Number(sheet[0]?.listed_households);
    expect(sheet.filter((row) => Number(row.deprived_households) > listed)).toEqual([]);
    if (sheet[0]?.list === 'poor-households')
      expect(sum(sheet, 'deprived_households')).toBeGreaterThanOrEqual(3 * listed);
    else expect(sum(sheet, 'deprived_households')).toBeLessThanOrEqual(2 * listed);
  }
});

const KINDS: readonly MessKind[] = [
  ...(['silent-district', 'late-report', 'revision', 'transposed-digits', 'falling-cumulative'] as const),
  ...(['blank-not-zero', 'two-sources', 'total-not-the-sum', 'rate-not-its-parts'] as const),
];

test('the list has every kind of mess, each with cells', () => {
  expect(mess.map(({ kind }) => kind)).toEqual(KINDS);
  expect(mess.filter(({ cells }) => cells.length === 0)).toEqual([]);
});

test('what is printed differs from what is true in exactly the cells of the list', () => {
  // The nation's figures take the other provinces in.
  const found = trueFiles.flatMap((file) => {
    const rows = printed.find((one) => one.file === file.file)?.rows ?? [];
    const key = (row: Row) => JSON.stringify(Object.entries(row).filter(([name]) => !VALUES.has(name)));
    const kept = new Map(rows.map((row) => [key(row), row]));
    return file.rows
      .filter(({ area }) => area !== 'DEMO')
      .flatMap((row) => {
        const now = kept.get(key(row));
        if (!now) return [`${file.file} absent`];
        return Object.keys(row)
          .filter((name) => row[name] !== now[name])
          .map((name) => `${file.file} ${name} ${row[name]} ${now[name]}`);
      });
  });
  const listed = mess.flatMap(({ cells }) =>
    cells.map(({ file, column, truth, printed: now }) =>
      column === null ? `${file} absent` : `${file} ${column} ${truth} ${now}`,
    ),
  );
  expect([...found].sort()).toEqual([...listed].sort());
});
const VALUES = new Set(['disbursed', 'near_poor_households', 'value', 'published']);

test('each mess is what its kind says', () => {
  const of = (kind: MessKind) => mess.find((one) => one.kind === kind)?.cells ?? [];
  const april = capital.filter((row) => row.cut === '2023-04-30');
  expect(new Set(of('silent-district').map(({ at }) => at.cut))).toEqual(new Set(['2023-04-30']));
  expect(of('silent-district').length).toBeLessThan(april.length / 5);
  expect(new Set(of('late-report').map(({ at }) => at.area)).size).toBe(1);
  const [swapped] = of('transposed-digits');
  expect([...String(swapped?.truth)].sort()).toEqual([...String(swapped?.printed)].sort());
  expect(swapped?.printed).not.toBe(swapped?.truth);
  const [fallen] = of('falling-cumulative');
  const before = capital.find(
    (row) =>
      row.cut === '2024-08-31' &&
      Object.entries(fallen?.at ?? {}).every(([name, cell]) => name === 'cut' || row[name] === cell),
  );
  expect(Number(fallen?.printed)).toBeLessThan(Number(before?.disbursed));
  expect(of('blank-not-zero').map(({ printed: now }) => now)).toEqual([null]);
  expect(Number(of('blank-not-zero')[0]?.truth)).toBeGreaterThan(0);
});

test('printed totals are the sum of the programmes in truth, and not as printed', () => {
  const total = (files: typeof trueFiles) => {
    const rows = rowsOf(files, /^figures-capital/).filter(
      (row) => row.figure === 'disbursed' && row.area === 'D01',
    );
    return (
      Number(rows.find(({ programme }) => programme === '')?.value) -
      sum(
        rows.filter(({ programme }) => programme !== ''),
        'value',
      )
    );
  };
  expect([total(trueFiles), total(printed)]).toEqual([0, 9_000_000_000]);
});

test('printed rates follow from their parts in truth, and one does not as printed', () => {
  const wrong = (files: typeof trueFiles) => {
    const rows = rowsOf(files, /^figures-capital/).filter(
      (row) => row.source === 'demo-notice' && /^D01-\d\d$/.test(String(row.area)),
    );
    const value = (area: unknown, figure: string) =>
      Number(rows.find((row) => row.area === area && row.figure === figure)?.value);
    const areas = [...new Set(rows.map(({ area }) => area))];
    return areas.filter(
      (area) =>
        Math.abs(value(area, 'disbursed') / value(area, 'assigned') - value(area, 'disbursement-rate')) >
        0.0006,
    );
  };
  expect(wrong(trueFiles)).toEqual([]);
  expect(wrong(printed)).toEqual(['D01-06']);
});

test('what was late or wrong is sent again as the second release of its series, and is true', () => {
  const again = printed.filter(({ file }) => file.endsWith('.2.csv'));
  expect(again.map(({ file, publishedOn }) => [file, publishedOn])).toEqual([
    ['capital-D01-2024-Q2.2.csv', '2024-08-15'],
    ['capital-D01-2023-Q4.2.csv', '2024-03-20'],
  ]);
  const all = new Set(capital.map((row) => JSON.stringify(row)));
  for (const { rows } of again) {
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => !all.has(JSON.stringify(row)))).toEqual([]);
  }
});

test('balances that the Treasury confirmed and that were booked tie to the đồng, but for one that is open', () => {
  const scopeOf = (row: Row) => [row.programme, row.funding_source, row.capital_type, row.vintage].join('|');
  const at = (year: number, cut: string) =>
    by(
      capital.filter((row) => row.year === year && row.cut === cut),
      scopeOf,
    );
  const open = rowsOf(trueFiles, /^carry-overs/).filter((row) => {
    const year = Number(row.period);
    const closing = at(year, `${year + 1}-01-31`).get(scopeOf(row)) ?? [];
    const next = at(year + 1, year === 2024 ? '2025-12-31' : `${year + 2}-01-31`).get(scopeOf(row)) ?? [];
    const left = sum(closing, 'assigned') - sum(closing, 'disbursed') - sum(closing, 'cancelled');
    return row.confirmed !== left || row.booked !== sum(next, 'assigned') || row.booked !== left;
  });
  expect(open.map(({ period, booked }) => [period, booked])).toEqual([['2023', '']]);
});

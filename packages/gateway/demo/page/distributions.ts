import { cutsOf } from '../capital/cuts.ts';
import type { DemoFile, Row } from '../files/demo-file.ts';

/** A figure of the demonstration beside a published one. */
export interface Likeness {
  readonly what: string;
  readonly demonstration: number;
  /** Id of the published row and what it says. */
  readonly origin: string;
  readonly published: number;
  readonly unit: 'share' | 'count';
  /** How far apart the two may be: points for a share, a share of the published number for a count. */
  readonly tolerance: number;
}

type Passes = (row: Row) => boolean;

/** Published rows by their id. */
export type Published = ReadonlyMap<string, number>;

/** The invented province beside what is published of Lạng Sơn, of the nation and of a province that printed its parts. */
export function distributions(files: readonly DemoFile[], published: Published): readonly Likeness[] {
  const own = files.filter(({ file }) => file.includes('-D01-') && !file.endsWith('.2.csv'));
  const rowsOf = (dataset: string) =>
    own.filter((file) => file.dataset === dataset).flatMap(({ rows }) => rows);
  const capital = rowsOf('capital');
  const rate = (year: number, cut: string, passes: Passes = () => true) => {
    const rows = capital.filter((row) => row.year === year && row.cut === cut && passes(row));
    return sum(rows, 'disbursed') / sum(rows, 'assigned');
  };
  const beside =
    (tolerance: number, unit: Likeness['unit']) =>
    (what: string, demonstration: number, origin: string): Likeness => ({
      ...{ what, demonstration, origin, published: published.get(origin) as number, unit, tolerance },
    });
  const money = beside(0.12, 'share');
  const of =
    (type: string, year: number): Passes =>
    (row) =>
      row.capital_type === type && row.vintage === String(year);
  return [
    money('2023 by 31/01/2024, all money', rate(2023, '2024-01-31'), 'disbursement:1'),
    money(
      '2022 by 31/01/2023, plan of the year, investment',
      rate(2022, '2023-01-31', of('investment', 2022)),
      'disbursement:18',
    ),
    money(
      '2022 by 31/01/2023, plan of the year, recurrent',
      rate(2022, '2023-01-31', of('recurrent', 2022)),
      'disbursement:19',
    ),
    money(
      '2023 by 30/06/2023, plan of the year',
      rate(2023, '2023-06-30', ({ vintage }) => vintage === '2023'),
      'disbursement:31',
    ),
    money(
      '2023 by 30/06/2023, plan of the year, recurrent',
      rate(2023, '2023-06-30', of('recurrent', 2023)),
      'disbursement:21',
    ),
    money(
      '2023 by 31/08/2023, plan of the year, investment',
      rate(2023, '2023-08-31', of('investment', 2023)),
      'disbursement:24',
    ),
    money(
      '2023 by 31/08/2023, investment with money carried over',
      rate(2023, '2023-08-31', ({ capital_type: type }) => type === 'investment'),
      'disbursement:26',
    ),
    ...poverty(rowsOf('poverty'), beside(0.004, 'share'), beside(0.08, 'count')),
    ...rural(files, beside(0.08, 'count')),
  ];
}

type Beside = (what: string, demonstration: number, origin: string) => Likeness;

function poverty(rows: readonly Row[], share: Beside, count: Beside): readonly Likeness[] {
  const of = (year: number) =>
    rows.filter((row) => row.year === year && row.standard === 'poverty-2022' && row.population_group === '');
  const rate = (year: number, measure: string) => sum(of(year), measure) / sum(of(year), 'households');
  const poor = (year: number, origin: string) =>
    share(`Poor households, end of ${year}`, rate(year, 'poor_households'), origin);
  const nearPoor = (year: number, origin: string) =>
    share(`Near-poor households, end of ${year}`, rate(year, 'near_poor_households'), origin);
  return [
    count('Households, end of 2024', sum(of(2024), 'households'), 'poverty:27'),
    ...[
      poor(2021, 'poverty:14'),
      poor(2022, 'poverty:20'),
      poor(2023, 'poverty:24'),
      poor(2024, 'poverty:29'),
      poor(2025, 'poverty:36'),
    ],
    ...[
      nearPoor(2021, 'poverty:16'),
      nearPoor(2023, 'poverty:25'),
      nearPoor(2024, 'poverty:31'),
      nearPoor(2025, 'poverty:38'),
    ],
  ];
}

function rural(files: readonly DemoFile[], count: Beside): readonly Likeness[] {
  const rows = files.filter(({ file }) => file === 'figures-rural.csv').flatMap((file) => file.rows);
  const figure = (id: string) =>
    Number(rows.find((row) => row.figure === id && row.area === 'D01' && row.period === '2025')?.value);
  const assessed = files
    .filter(({ dataset }) => dataset === 'assessments')
    .flatMap((file) => file.rows.filter(({ as_of: day }) => day === '2025-06-30'));
  const met =
    assessed.filter(({ state }) => state === 'met').length / new Set(assessed.map(({ area }) => area)).size;
  return [
    count('Rural communes, 30/06/2025', figure('communes'), 'ntm:102'),
    count('Recognised communes', figure('ntm-communes'), 'ntm:103'),
    count('… of them advanced', figure('ntm-advanced-communes'), 'ntm:104'),
    count('… of them model', figure('ntm-model-communes'), 'ntm:105'),
    count('Criteria met per commune', met, 'ntm:106'),
  ];
}

/** What a budget year spends by each of its thirteen cuts, as a share of all money it had in the end. */
export function pathOfYear(files: readonly DemoFile[], year: number): readonly number[] {
  const name = new RegExp(`^capital-D01-${year}-Q\\d\\.csv$`);
  const rows = files.filter(({ file }) => name.test(file)).flatMap((file) => file.rows);
  const at = cutsOf(year).map(({ cut }) => rows.filter((row) => row.cut === cut));
  const all = sum(at.at(-1) ?? [], 'assigned');
  return at.map((own) => sum(own, 'disbursed') / all);
}

function sum(rows: readonly Row[], measure: string): number {
  return rows.reduce((total, row) => total + Number(row[measure] ?? 0), 0);
}

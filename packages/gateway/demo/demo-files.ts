import { agencyRows, nationalAgencyRows } from './agencies.ts';
import { budgetLines, capitalFiles, capitalRows, wholeCapitalFiles } from './capital/capital-files.ts';
import { counterpartRows } from './capital/counterpart-rows.ts';
import { planRows } from './capital/plan-rows.ts';
import { carryOverRows } from './committee/carry-over-rows.ts';
import { correspondenceRows } from './committee/correspondence-rows.ts';
import { projectRows } from './committee/project-rows.ts';
import { needRows, supportRows } from './committee/support-rows.ts';
import { customFiles } from './custom-files.ts';
import { figureFile, figureRows, type Money, moneyAtClosing } from './figure-files.ts';
import type { DemoFile, Row } from './files/demo-file.ts';
import { areaRows, centreRows, topRows, villageRows, villagesOf } from './geography/area-rows.ts';
import { crosswalkRows } from './geography/crosswalk-rows.ts';
import { makeProvince } from './geography/make-province.ts';
import type { Province } from './geography/province.ts';
import { capitalMess } from './mess/capital-mess.ts';
import { figureMess } from './mess/figure-mess.ts';
import { type Mess, printed } from './mess/mess.ts';
import { povertyMess } from './mess/poverty-mess.ts';
import { povertyFiles, reviewOf } from './poverty/poverty-files.ts';
import { assessmentRows } from './rural/assessment-rows.ts';
import { communePaths } from './rural/commune-path.ts';
import { recognitionRows } from './rural/recognition-rows.ts';
import { ruralFigureRows } from './rural/rural-figure-rows.ts';
import { sourceRows } from './sources.ts';
import { statementRows } from './targets/statement-rows.ts';
import { namedAreas, namedListRows, targetRows } from './targets/target-rows.ts';
import { documentRows, inspectionRows, recommendationRows, taskRows } from './targets/work-rows.ts';

export interface DemoOptions {
  readonly seed: number;
  /** Provinces in full. The first has all that is asked about; further ones have money and poverty. */
  readonly scale: number;
}

/** The nation has at least so many provinces: those not in full report as wholes, so that there is a mean to compare with. */
const LEAST_PROVINCES = 3;
const BEGINNING = '2021-01-15';

/** Every file of the demonstration as printed, one after the other, the same for the same seed. */
export function* demoFiles({ seed, scale }: DemoOptions): Generator<DemoFile> {
  const provinces = Array.from({ length: Math.max(scale, LEAST_PROVINCES) }, (_, i) =>
    makeProvince(seed, i + 1),
  );
  const [first, ...others] = provinces as [Province, ...Province[]];
  yield* lists(seed, provinces, provinces.slice(0, scale));
  const money: NationMoney[] = [];
  const ofWholes: DemoFile[] = [];
  for (const province of others) {
    const isWhole = province.index > scale;
    const { files, capital } = reports(seed, province, isWhole);
    money.push(nationMoney(capital));
    if (isWhole) ofWholes.push(...files);
    else yield* files;
  }
  yield* joined(ofWholes);
  const { trueFiles, mess } = firstProvince(seed, first, money);
  yield* printed(trueFiles, mess);
}

/** What goes wrong on purpose: wherever a printed cell is not true, it is on this list. */
export function demoMess(seed: number): readonly Mess[] {
  return firstProvince(seed, makeProvince(seed, 1), []).mess;
}

/** The files of the first province as they would be if nothing went wrong, and what does. */
export function firstProvince(seed: number, province: Province, others: readonly NationMoney[]) {
  const { files, capital } = reports(seed, province, false);
  const all = [...others, nationMoney(capital)];
  const nation = sumOf(all.map(({ whole }) => whole));
  const figures = figureFile(figureRows(province, capital, nation, sumOf(all.map(({ ownYear }) => ownYear))));
  const trueFiles = [...files, figures, ...records(seed, province, capital)];
  const mess = [...capitalMess(province, files), ...povertyMess(files), ...figureMess(province, figures)];
  return { trueFiles, mess };
}

/** A province's money when the books of 2023 closed: all of it, and that of the year's own plan. */
interface NationMoney {
  readonly whole: Money;
  readonly ownYear: Money;
}

function nationMoney(rows: readonly Row[]): NationMoney {
  return { whole: moneyAtClosing(rows), ownYear: moneyAtClosing(rows, ({ vintage }) => vintage === '2023') };
}

function sumOf(money: readonly Money[]): Money {
  const sum = (measure: keyof Money) => money.reduce((total, one) => total + one[measure], 0);
  return { assigned: sum('assigned'), disbursed: sum('disbursed') };
}

/** What everything else refers to. */
function* lists(
  seed: number,
  provinces: readonly Province[],
  inFull: readonly Province[],
): Generator<DemoFile> {
  const [first] = inFull as [Province];
  yield listed('areas', BEGINNING, [
    ...topRows(provinces),
    ...inFull.flatMap(areaRows),
    ...villageRows(first, villagesOf(seed, first)),
  ]);
  yield listed('crosswalk', BEGINNING, inFull.flatMap(crosswalkRows));
  yield listed('centres', BEGINNING, inFull.flatMap(centreRows));
  yield listed('sources', BEGINNING, sourceRows());
  yield listed('suppression', BEGINNING, [
    { dataset: 'poverty', below: 5, legal_basis: 'quy ước của dữ liệu minh họa' },
  ]);
  yield listed('forecasts', BEGINNING, [
    { indicator: 'disbursement-rate', visibility: 'public', legal_basis: 'quy ước của dữ liệu minh họa' },
  ]);
  yield listed('agencies', BEGINNING, [...nationalAgencyRows(), ...inFull.flatMap(agencyRows)]);
}

/** What a province reports, month by month and year by year, and the rows on its money. */
function reports(seed: number, province: Province, isWhole: boolean) {
  const capital = capitalRows(seed, province, budgetLines(seed, province), isWhole);
  const poverty = povertyFiles(seed, province, reviewOf(seed, province), isWhole);
  const money = isWhole ? wholeCapitalFiles(capital) : capitalFiles(province, capital);
  return { capital, files: [...money, ...poverty] };
}

/** Files of one name become one: provinces that report as wholes send little. */
function joined(files: readonly DemoFile[]): readonly DemoFile[] {
  const names = [...new Set(files.map(({ file }) => file))];
  return names.map((name) => {
    const same = files.filter(({ file }) => file === name);
    return { ...(same[0] as DemoFile), rows: same.flatMap(({ rows }) => rows) };
  });
}

/** What stands for itself: decisions, recognitions, assessments, targets and work. */
function records(seed: number, province: Province, capital: readonly Row[]): readonly DemoFile[] {
  const paths = communePaths(seed, province);
  const named = namedAreas(paths, villagesOf(seed, province));
  return [
    ...customFiles(seed, province),
    listed('plans', '2026-10-20', planRows(province, budgetLines(seed, province))),
    listed('counterpart-rules', '2022-07-05', counterpartRows(province)),
    { ...listed('figures', '2025-07-20', ruralFigureRows(province, paths)), file: 'figures-rural.csv' },
    listed('recognitions', '2025-12-20', recognitionRows(province, paths, named)),
    listed('assessments', '2026-07-20', assessmentRows(seed, province, paths)),
    listed('targets', '2024-02-10', targetRows(province, named)),
    listed('named-lists', '2024-02-10', namedListRows(province, named)),
    listed('statements', '2024-02-20', statementRows(province)),
    listed('tasks', '2025-12-20', taskRows(province)),
    listed('recommendations', '2024-06-30', recommendationRows(province)),
    listed('documents', '2024-06-30', documentRows(province)),
    listed('inspections', '2024-06-30', inspectionRows(province)),
    listed('carry-overs', '2026-01-20', carryOverRows(province, capital)),
    listed('needs', '2025-01-10', needRows(seed, province, paths)),
    listed('supports', '2025-04-10', supportRows(seed, province)),
    listed('projects', '2025-05-10', projectRows(seed, province)),
    listed('correspondences', '2026-02-10', correspondenceRows(province)),
  ];
}

function listed(dataset: string, publishedOn: string, rows: readonly Row[]): DemoFile {
  return { dataset, file: `${dataset}.csv`, publishedOn, rows };
}

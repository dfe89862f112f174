import type { DemoFile, Row } from '../files/demo-file.ts';
import { communesOn, type Province } from '../geography/province.ts';
import { absentRow, type Mess, messCell } from './mess.ts';
import { swapDigits } from './swap-digits.ts';

/** What goes wrong with the money of a province, found in its true files. */
export function capitalMess(province: Province, files: readonly DemoFile[]): readonly Mess[] {
  return [
    silentDistrict(province, files),
    lateReport(province, files),
    revision(province, files),
    transposedDigits(province, files),
    fallingCumulative(province, files),
  ];
}

function silentDistrict(province: Province, files: readonly DemoFile[]): Mess {
  const cut = '2023-04-30';
  const codes = communesOf(province, 2, cut);
  const file = fileOf(province, files, '2023-Q2');
  return {
    kind: 'silent-district',
    about: `${province.districts[2]?.name} không gửi báo cáo tháng 4/2023`,
    aboutEn: 'no commune of one district reports for April 2023',
    cells: file.rows
      .filter((row) => row.cut === cut && codes.has(String(row.area)))
      .map((row) => absentRow(file, row)),
  };
}

function lateReport(province: Province, files: readonly DemoFile[]): Mess {
  const cut = '2024-06-30';
  const [code] = communesOf(province, 4, cut);
  const file = fileOf(province, files, '2024-Q2');
  return {
    kind: 'late-report',
    about: 'một xã gửi báo cáo tháng 6/2024 chậm ba tuần sau đợt công bố',
    aboutEn: 'a commune sends its report for June 2024 three weeks after the release',
    cells: file.rows.filter((row) => row.cut === cut && row.area === code).map((row) => absentRow(file, row)),
    corrected: { file: again(file), publishedOn: '2024-08-15' },
  };
}

/** The last thing printed before the books closed was more than what was paid. */
function revision(province: Province, files: readonly DemoFile[]): Mess {
  const file = fileOf(province, files, '2023-Q4');
  const cuts = ['2023-12-31', '2024-01-31'];
  const ofSection = file.rows.filter(
    (row) =>
      communesOf(province, 1, '2023-12-31').has(String(row.area)) &&
      cuts.includes(String(row.cut)) &&
      row.programme === 'DTTS',
  );
  const area = ofSection.find((row) => roomOf(row) > 0)?.area;
  const cells = ofSection
    .filter((row) => row.area === area && roomOf(row) > 0)
    .map((row) => messCell(file, row, 'disbursed', Number(row.disbursed) + roomOf(row)));
  return {
    kind: 'revision',
    about: 'số giải ngân của một xã được đính chính giảm sau khi công bố',
    aboutEn: 'the disbursement of a commune is corrected downwards after publication',
    cells,
    corrected: { file: again(file), publishedOn: '2024-03-20' },
  };
}

function roomOf({ assigned, disbursed }: Row): number {
  return Math.floor((Number(assigned) - Number(disbursed)) / 2_000_000) * 1_000_000;
}

function transposedDigits(province: Province, files: readonly DemoFile[]): Mess {
  const file = fileOf(province, files, '2023-Q3');
  const codes = communesOf(province, 3, '2023-09-30');
  const found = file.rows
    .filter((row) => row.cut === '2023-09-30' && codes.has(String(row.area)) && Number(row.disbursed) > 1e9)
    .map((row) => ({ row, swapped: swapDigits(Number(row.disbursed)) }))
    .find(({ row, swapped }) => swapped !== null && swapped <= Number(row.assigned));
  const { row, swapped } = found as { row: Row; swapped: number };
  return {
    kind: 'transposed-digits',
    about: 'hai chữ số của một số giải ngân bị đảo chỗ',
    aboutEn: 'two digits of an amount disbursed are swapped',
    cells: [messCell(file, row, 'disbursed', swapped)],
  };
}

function fallingCumulative(province: Province, files: readonly DemoFile[]): Mess {
  const file = fileOf(province, files, '2024-Q3');
  const codes = communesOf(province, 6, '2024-09-30');
  const at = (cut: string) => file.rows.filter((row) => row.cut === cut && codes.has(String(row.area)));
  const row = at('2024-09-30').find(({ disbursed }) => Number(disbursed) > 2e9) as Row;
  const before = at('2024-08-31').find((one) => lineOf(one) === lineOf(row)) as Row;
  const printed = Math.floor((Number(before.disbursed) * 0.7) / 1e6) * 1e6;
  return {
    kind: 'falling-cumulative',
    about: 'số lũy kế tháng 9/2024 nhỏ hơn số lũy kế tháng 8/2024',
    aboutEn: 'the cumulative amount of September 2024 is below that of August',
    cells: [messCell(file, row, 'disbursed', printed)],
  };
}

function lineOf({
  area,
  programme,
  component,
  funding_source: source,
  capital_type: type,
  vintage,
  budget_holder,
}: Row) {
  return [area, programme, component, source, type, vintage, budget_holder].join('|');
}

function communesOf(province: Province, district: number, day: string): ReadonlySet<string> {
  const communes = new Set(communesOn(province, day).values());
  const own = [...communes].filter((commune) => commune.district === province.districts[district]);
  return new Set(own.map(({ code }) => code));
}

function fileOf({ code }: Province, files: readonly DemoFile[], quarter: string): DemoFile {
  return files.find(({ file }) => file === `capital-${code}-${quarter}.csv`) as DemoFile;
}

/** The second release of a file's series. */
function again({ file }: DemoFile): string {
  return file.replace('.csv', '.2.csv');
}

import { findFrame } from '../frame/find-frame.ts';
import type { Mapping } from '../mapping.ts';
import { UnreadableFile } from '../problem.ts';
import { readWorkbook } from '../read-workbook.ts';
import { refuseUnlawful } from '../refuse/refuse-unlawful.ts';
import type { Sheet, Workbook } from '../workbook.ts';
import { checkHeader } from './check-header.ts';
import { findLocale } from './find-locale.ts';
import { ProblemList } from './problem-list.ts';
import { type MappedTable, readTable, writtenNumbers } from './read-table.ts';
import type { Report, ReportTable } from './report.ts';
import { RowTable } from './row-table.ts';

/**
 * A file as tables of values in canonical units, with everything wrong in it. With a mapping each of its tables is
 * read; without one the frames of the visible sheets are told, for a mapping to be made from.
 */
export async function readReport(content: Uint8Array, mapping?: Mapping): Promise<Report> {
  try {
    const workbook = await readWorkbook(content);
    refuseUnlawful(workbook);
    return mapping ? readMapped(workbook, mapping) : describeFrames(workbook);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { tables: [], problems: [error.problem], problemCount: 1 };
  }
}

function describeFrames(workbook: Workbook): Report {
  const problems = new ProblemList();
  tellHiddenSheets(workbook, problems);
  const tables = visible(workbook).flatMap((sheet): ReportTable[] => {
    const frame = findFrame(sheet.grid);
    return frame ? [{ sheet: sheet.name, frame, rows: RowTable.empty }] : [];
  });
  if (tables.length === 0) problems.add(noTable(undefined));
  return { ...howRead(workbook), tables, problems: problems.told, problemCount: problems.count };
}

function readMapped(workbook: Workbook, mapping: Mapping): Report {
  const problems = new ProblemList();
  tellHiddenSheets(workbook, problems);
  const mapped = mapping.tables.flatMap((table): MappedTable[] => {
    const sheet = visible(workbook).find(({ name }) => table.sheet === undefined || name === table.sheet);
    const frame = sheet && findFrame(sheet.grid);
    if (!frame) problems.add(noTable(table.sheet));
    else checkHeader(sheet.name, frame, table, problems);
    return frame && problems.errors === 0 ? [{ sheet, frame, mapping: table }] : [];
  });
  const numbers = mapping.numbers ?? findLocale(() => allWritten(mapped), problems);
  const tables = mapped.map((table): ReportTable => {
    const rows = readTable(table, numbers, problems);
    return { sheet: table.sheet.name, frame: table.frame, rows };
  });
  return {
    ...howRead(workbook),
    numbers,
    tables: problems.errors > 0 ? tables.map((table) => ({ ...table, rows: RowTable.empty })) : tables,
    problems: problems.told,
    problemCount: problems.count,
  };
}

function* allWritten(tables: readonly MappedTable[]) {
  for (const table of tables) yield* writtenNumbers(table);
}

const visible = ({ sheets }: Workbook): readonly Sheet[] => sheets.filter(({ isHidden }) => !isHidden);

const howRead = ({ kind, encoding, delimiter }: Workbook) => ({
  kind,
  ...(encoding !== undefined && { encoding }),
  ...(delimiter !== undefined && { delimiter }),
});

function tellHiddenSheets({ sheets }: Workbook, problems: ProblemList): void {
  for (const { name, isHidden, grid } of sheets) {
    if (!isHidden || grid.cellCount === 0) continue;
    problems.add({
      code: 'hidden-sheet',
      severity: 'warning',
      sheet: name,
      vi: 'trang tính bị ẩn; không đọc số liệu từ trang này',
      en: 'the sheet is hidden; no figure is read from it',
    });
  }
}

const noTable = (sheet: string | undefined) => ({
  code: 'no-table' as const,
  severity: 'error' as const,
  ...(sheet !== undefined && { sheet }),
  vi:
    sheet === undefined
      ? 'không tìm thấy bảng số liệu nào'
      : 'không tìm thấy trang tính hoặc bảng số liệu này',
  en: sheet === undefined ? 'no table was found' : 'the sheet or its table was not found',
  right: {
    vi: 'bảng cần có dòng tiêu đề với ít nhất hai cột, phía trên số liệu',
    en: 'a table needs a header of at least two columns above its figures',
  },
});

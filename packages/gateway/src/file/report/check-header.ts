import { nameKey } from '@tiendo/core';
import type { Frame, FrameColumn } from '../frame/frame.ts';
import type { MappedColumn, TableMapping } from '../mapping.ts';
import type { ProblemList } from './problem-list.ts';

/** Tells where a table's header differs from what its mapping expects: nothing of such a table may be read. */
export function checkHeader(sheet: string, frame: Frame, mapping: TableMapping, problems: ProblemList): void {
  checkWidth(sheet, frame, mapping, problems);
  checkUnitLine(sheet, frame, mapping, problems);
  for (const column of mapping.columns) checkCaptions(sheet, frame, column, problems);
}

function checkWidth(sheet: string, frame: Frame, { width }: TableMapping, problems: ProblemList): void {
  const { length } = frame.columns;
  if (length === width) return;
  const last = frame.columns.at(-1)?.column ?? 1;
  problems.addAt(sheet, frame.headerBottom, last, {
    code: 'header-changed',
    severity: 'error',
    raw: String(length),
    vi: `bảng có ${length} cột, khác mẫu đã lưu`,
    en: `the table has ${length} columns, other than the saved layout`,
    right: { vi: `${width} cột`, en: `${width} columns` },
  });
}

function checkUnitLine(sheet: string, frame: Frame, { unitLine }: TableMapping, problems: ProblemList): void {
  const found = frame.unit?.text ?? '';
  if (unitLine === undefined || nameKey(found) === nameKey(unitLine)) return;
  const { row, column } = frame.unit ?? { row: frame.headerTop, column: frame.columns[0]?.column ?? 1 };
  problems.addAt(sheet, row, column, {
    code: 'header-changed',
    severity: 'error',
    raw: found,
    vi: found === '' ? 'thiếu dòng đơn vị tính' : 'đơn vị tính khác mẫu đã lưu',
    en: found === '' ? 'the unit line is missing' : 'the unit differs from the saved layout',
    right: { vi: `Đơn vị tính: ${unitLine}`, en: `unit: ${unitLine}` },
  });
}

function checkCaptions(sheet: string, frame: Frame, expected: MappedColumn, problems: ProblemList): void {
  const found = frame.columns[expected.position - 1];
  if (found && keyOf(found.captions) === keyOf(expected.captions)) return;
  const place: FrameColumn = found ?? (frame.columns.at(-1) as FrameColumn);
  problems.addAt(sheet, frame.headerBottom, place.column, {
    code: 'header-changed',
    severity: 'error',
    raw: (found?.captions ?? []).join(' / '),
    vi: `tiêu đề cột ${expected.position} khác mẫu đã lưu`,
    en: `the header of column ${expected.position} differs from the saved layout`,
    right: { vi: expected.captions.join(' / '), en: expected.captions.join(' / ') },
  });
}

const keyOf = (captions: readonly string[]) => captions.map(nameKey).join(' / ');

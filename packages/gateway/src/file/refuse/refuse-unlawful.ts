import { cellName } from '../cell-address.ts';
import { UnreadableFile } from '../problem.ts';
import type { Sheet, Workbook } from '../workbook.ts';
import { type NameListCaption, nameListCaption } from './name-list.ts';
import { isSecretMark } from './secret-mark.ts';

/** Captions of one header stand within so many rows of each other. */
const HEADER_ROWS = 5;

/**
 * Refuses a workbook that is marked as a state secret or lists people by name, in a hidden sheet as well. Nothing of
 * it is kept, so the refusal shows no text of it either.
 *
 * @throws UnreadableFile naming the sheet and the cell
 */
export function refuseUnlawful({ sheets }: Workbook): void {
  for (const sheet of sheets) {
    if ([sheet.name, ...sheet.pageTexts].some(isSecretMark)) throw secret(sheet.name);
    refuseCells(sheet);
  }
}

function refuseCells({ name, grid }: Sheet): void {
  const seen = new Map<NameListCaption, number>();
  for (const { row, cells } of grid.rows()) {
    for (const { column, kind, text } of cells) {
      if (kind !== 'text') continue;
      if (isSecretMark(text)) throw secret(name, cellName(row, column));
      const caption = nameListCaption(text);
      if (caption === undefined) continue;
      seen.set(caption, row);
      if (isNameList(seen, row)) throw nameList(name, cellName(row, column));
    }
  }
}

function isNameList(seen: ReadonlyMap<NameListCaption, number>, row: number): boolean {
  const isNear = (caption: NameListCaption) =>
    row - (seen.get(caption) ?? Number.NEGATIVE_INFINITY) < HEADER_ROWS;
  return isNear('household') || (isNear('person') && isNear('of-a-person'));
}

const secret = (sheet: string, cell?: string) =>
  new UnreadableFile({
    code: 'secret',
    ...(sheet !== '' && { sheet }),
    ...(cell !== undefined && { cell }),
    vi: 'tài liệu đóng dấu mật; không tiếp nhận, không lưu bất kỳ nội dung nào',
    en: 'the document is marked secret; it is not taken and nothing of it is kept',
    right: {
      vi: 'xử lý theo quy định bảo vệ bí mật nhà nước; chỉ gửi số liệu được phép công khai',
      en: 'handle it by the rules on state secrets; send only figures that may be public',
    },
  });

const nameList = (sheet: string, cell: string) =>
  new UnreadableFile({
    code: 'name-list',
    ...(sheet !== '' && { sheet }),
    cell,
    vi: 'trang tính là danh sách hộ hoặc người theo tên; không tiếp nhận, không lưu bất kỳ nội dung nào',
    en: 'the sheet lists households or people by name; it is not taken and nothing of it is kept',
    right: {
      vi: 'xóa trang danh sách, chỉ gửi biểu tổng hợp',
      en: 'remove the sheet with the list and send the summary tables only',
    },
  });

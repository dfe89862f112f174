import { damaged } from '../hostile.ts';
import { UnreadableFile } from '../problem.ts';
import type { Sheet, Workbook } from '../workbook.ts';
import { readCentralDirectory, type ZipEntry } from '../zip/central-directory.ts';
import { unpackEntry } from '../zip/unpack-entry.ts';
import { readRelations, readWorkbookPart, type SheetPart } from './read-parts.ts';
import { readSharedTexts } from './read-shared-texts.ts';
import { readStyles } from './read-styles.ts';
import { readXml } from './read-xml.ts';
import { type SheetContext, SheetReader } from './sheet-reader.ts';

/**
 * The sheets of an Excel workbook, hidden ones marked. Formulas give the result that stands in the file; one without
 * result, or fed from another file, is a cell of that kind and no number.
 *
 * @throws UnreadableFile for a file that is damaged, hostile or no workbook
 * @see ECMA-376 part 1, chapter 18
 */
export async function readXlsx(content: Uint8Array): Promise<Workbook> {
  const parts = readCentralDirectory(content);
  const open = (name: string) => unpackEntry(content, partOf(parts, name));
  const { sheets, epoch, isUncomputed } = await readWorkbookPart(open('xl/workbook.xml'));
  const relations = await readRelations(open('xl/_rels/workbook.xml.rels'));
  const ofType = (type: string) => [...relations.values()].find((relation) => relation.type === type)?.part;
  const styles = ofType('styles');
  const texts = ofType('sharedStrings');
  const context: SheetContext = {
    epoch,
    isUncomputed,
    styles: styles === undefined ? [] : await readStyles(open(styles)),
    sharedTexts: texts === undefined ? [] : await readSharedTexts(open(texts)),
  };
  const read: Sheet[] = [];
  for (const sheet of sheets) {
    const relation = relations.get(sheet.relation);
    // A chart sheet has no cells.
    if (relation && relation.type !== 'worksheet') continue;
    read.push(await readSheet(sheet, open(relation?.part ?? sheet.relation), context));
  }
  return { kind: 'xlsx', sheets: read };
}

function partOf(parts: ReadonlyMap<string, ZipEntry>, name: string): ZipEntry {
  const part = parts.get(name);
  if (!part) throw damaged(`tệp thiếu phần ${name}`, `the workbook has no part ${name}`);
  return part;
}

async function readSheet(
  { name, isHidden }: SheetPart,
  pieces: AsyncIterable<Uint8Array>,
  context: SheetContext,
): Promise<Sheet> {
  const reader = new SheetReader(context);
  try {
    await readXml(pieces, reader);
  } catch (error) {
    throw error instanceof UnreadableFile ? new UnreadableFile({ ...error.problem, sheet: name }) : error;
  }
  return { name, isHidden, grid: reader.grid, pageTexts: reader.pageTexts };
}

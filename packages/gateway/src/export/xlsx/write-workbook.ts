import { columnName } from '../../file/cell-address.ts';
import { type Cell, FORMULA } from '../csv-text.ts';
import {
  COLUMN_STYLES,
  type ColumnContent,
  columnStyle,
  NUMBER_FORMATS,
  validationsXml,
} from './column-content.ts';
import { writeZip } from './write-zip.ts';
import { xmlText } from './xml-text.ts';

/** A sheet: its heading rows, one unless said otherwise, stay in sight. */
export interface SheetContent {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly headings?: number;
  /** What may be entered below the headings. */
  readonly columns?: readonly ColumnContent[];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Cell formats by number: plain, heading, text that must never be taken for a formula, then those of columns. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}">${NUMBER_FORMATS}<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${3 + COLUMN_STYLES.length}"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" quotePrefix="1"/>${COLUMN_STYLES.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const HEADING = 1;
const QUOTED = 2;

const NARROWEST = 8;
const WIDEST = 48;

/**
 * Sheets as an Excel workbook. Texts are texts, also those that look like a formula, which Excel keeps marked as text;
 * numbers are numbers; a missing cell is left out.
 *
 * @see ECMA-376 part 1, chapter 18
 */
export function writeWorkbook(sheets: readonly SheetContent[]): Buffer {
  const numbers = sheets.map((_, i) => i + 1);
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const relations = (content: string) =>
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${content}</Relationships>`;
  const override = (part: string, type: string) =>
    `<Override PartName="/${part}" ContentType="${TYPE}.${type}+xml"/>`;
  return writeZip(
    new Map([
      [
        '[Content_Types].xml',
        `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', 'sheet.main')}${override('xl/styles.xml', 'styles')}${numbers.map((n) => override(`xl/worksheets/sheet${n}.xml`, 'worksheet')).join('')}</Types>`,
      ],
      ['_rels/.rels', relations(relation(1, 'officeDocument', 'xl/workbook.xml'))],
      [
        'xl/workbook.xml',
        `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.map(({ name }, i) => `<sheet name="${xmlText(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
      ],
      [
        'xl/_rels/workbook.xml.rels',
        relations(
          `${numbers.map((n) => relation(n, 'worksheet', `worksheets/sheet${n}.xml`)).join('')}${relation(numbers.length + 1, 'styles', 'styles.xml')}`,
        ),
      ],
      ['xl/styles.xml', STYLES],
      ...sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet)] as const),
    ]),
  );
}

function sheetXml({ rows, headings = 1, columns = [] }: SheetContent): string {
  const widths = (rows[0] ?? []).map((_, i) => columnXml(i, rows, columns[i]));
  const content = rows.map(
    (row, r) =>
      `<row r="${r + 1}">${row.map((cell, c) => cellXml(cell, `${columnName(c + 1)}${r + 1}`, r < headings)).join('')}</row>`,
  );
  const pane = `<pane ySplit="${headings}" topLeftCell="A${headings + 1}" activePane="bottomLeft" state="frozen"/>`;
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${content.join('')}</sheetData>${validationsXml(columns, headings)}</worksheet>`;
}

function columnXml(i: number, rows: SheetContent['rows'], column: ColumnContent | undefined): string {
  const longest = rows.reduce((most, row) => Math.max(most, String(row[i] ?? '').length), 0);
  const width = Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
  const style = column ? ` style="${columnStyle(column, QUOTED)}"` : '';
  return `<col min="${i + 1}" max="${i + 1}" width="${width}"${style} customWidth="1"/>`;
}

function cellXml(cell: Cell, address: string, isHeading: boolean): string {
  if (cell === null || cell === undefined || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  const style = isHeading ? HEADING : FORMULA.test(cell) ? QUOTED : 0;
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`;
}

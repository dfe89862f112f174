import { columnName } from '../../src/file/cell-address.ts';
import { type Part, zipFile } from './zip-file.ts';

/** Look and meaning of a cell. */
export interface Style {
  readonly font?: string;
  readonly isBold?: boolean;
  readonly format?: string;
}

/** A cell that is more than a number or a text. */
export interface Special {
  readonly value?: string | number;
  readonly formula?: string;
  readonly style?: Style;
  /** As ECMA-376 names cell types: `e` error, `b` boolean, `d` day, `inlineStr`. */
  readonly type?: string;
  /** Runs of one text, each in its font. */
  readonly runs?: readonly { readonly text: string; readonly font?: string }[];
}

export type CellSpec = string | number | null | Special;

export interface SheetSpec {
  readonly name?: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** Rows from the first on; null leaves a cell empty, an empty row is skipped. */
  readonly rows: readonly (readonly CellSpec[])[];
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly header?: string;
  /** Put in as it stands, in place of the rows. */
  readonly sheetData?: string;
  readonly before?: string;
}

export interface WorkbookSpec {
  readonly sheets: readonly SheetSpec[];
  readonly is1904?: boolean;
  readonly isUncomputed?: boolean;
  /** Parts added, or put in place of those of the same name. */
  readonly parts?: readonly Part[];
  readonly isDeflated?: boolean;
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Bytes of an Excel workbook, the same for the same cells. */
export function xlsxFile(spec: WorkbookSpec): Buffer {
  const book = new Book();
  const sheets = spec.sheets.map((sheet, index) => ({
    name: `xl/worksheets/sheet${index + 1}.xml`,
    content: sheetXml(sheet, book),
  }));
  const own: Part[] = [
    { name: '[Content_Types].xml', content: contentTypes(sheets.length) },
    { name: '_rels/.rels', content: packageRelations },
    { name: 'xl/workbook.xml', content: workbookXml(spec) },
    { name: 'xl/_rels/workbook.xml.rels', content: workbookRelations(sheets.length) },
    ...sheets,
    { name: 'xl/styles.xml', content: book.stylesXml() },
    { name: 'xl/sharedStrings.xml', content: book.textsXml() },
  ];
  const extra = spec.parts ?? [];
  const kept = own.filter(({ name }) => !extra.some((part) => part.name === name));
  return zipFile([...kept, ...extra].map((part) => ({ isDeflated: spec.isDeflated ?? false, ...part })));
}

/** Texts and styles that the cells of all sheets share. */
class Book {
  readonly #texts: string[] = [];
  readonly #styles: Style[] = [{}];

  textId(xml: string): number {
    const known = this.#texts.indexOf(xml);
    return known < 0 ? this.#texts.push(xml) - 1 : known;
  }

  styleId(style: Style = {}): number {
    const key = JSON.stringify(style);
    const known = this.#styles.findIndex((other) => JSON.stringify(other) === key);
    return known < 0 ? this.#styles.push(style) - 1 : known;
  }

  textsXml(): string {
    return `${XML}<sst ${MAIN}>${this.#texts.map((xml) => `<si>${xml}</si>`).join('')}</sst>`;
  }

  stylesXml(): string {
    const formats = this.#styles.map(({ format }, index) =>
      format === undefined ? '' : `<numFmt numFmtId="${164 + index}" formatCode="${escaped(format)}"/>`,
    );
    const fonts = this.#styles.map(
      ({ font = 'Times New Roman', isBold }) =>
        `<font>${isBold ? '<b/>' : ''}<sz val="12"/><name val="${escaped(font)}"/></font>`,
    );
    const cells = this.#styles.map(
      ({ format }, index) => `<xf fontId="${index}" numFmtId="${format === undefined ? 0 : 164 + index}"/>`,
    );
    return `${XML}<styleSheet ${MAIN}><numFmts>${formats.join('')}</numFmts><fonts>${fonts.join('')}</fonts><cellStyleXfs><xf fontId="0" numFmtId="14"/></cellStyleXfs><cellXfs>${cells.join('')}</cellXfs></styleSheet>`;
  }
}

function sheetXml(
  { rows, merges = [], hiddenRows = [], header, sheetData, before = '' }: SheetSpec,
  book: Book,
): string {
  const data = rows.map((cells, index) => {
    const row = index + 1;
    const hidden = hiddenRows.includes(row) ? ' hidden="1"' : '';
    const xml = cells.map((cell, column) => cellXml(cell, `${columnName(column + 1)}${row}`, book)).join('');
    return xml === '' ? '' : `<row r="${row}"${hidden}>${xml}</row>`;
  });
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return [
    `${XML}${before}<worksheet ${MAIN}>`,
    sheetData ?? `<sheetData>${data.join('')}</sheetData>`,
    merged && `<mergeCells count="${merges.length}">${merged}</mergeCells>`,
    header && `<headerFooter><oddHeader>${escaped(header)}</oddHeader></headerFooter>`,
    '</worksheet>',
  ]
    .filter(Boolean)
    .join('');
}

function cellXml(cell: CellSpec, name: string, book: Book): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${name}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return textXml(name, `<t xml:space="preserve">${escaped(cell)}</t>`, 0, book);
  const { value, formula, style, type, runs } = cell;
  const styleId = book.styleId(style);
  if (runs) return textXml(name, runs.map(runXml).join(''), styleId, book);
  if (type === 'inlineStr')
    return `<c r="${name}" s="${styleId}" t="inlineStr"><is><t>${escaped(String(value))}</t></is></c>`;
  if (typeof value === 'string' && formula === undefined && type === undefined)
    return textXml(name, `<t>${escaped(value)}</t>`, styleId, book);
  const kind = type ?? (typeof value === 'string' ? 'str' : undefined);
  return [
    `<c r="${name}" s="${styleId}"${kind ? ` t="${kind}"` : ''}>`,
    formula === undefined ? '' : `<f>${escaped(formula)}</f>`,
    value === undefined ? '' : `<v>${escaped(String(value))}</v>`,
    '</c>',
  ].join('');
}

const textXml = (name: string, xml: string, styleId: number, book: Book) =>
  `<c r="${name}" s="${styleId}" t="s"><v>${book.textId(xml)}</v></c>`;

const runXml = ({ text, font }: { readonly text: string; readonly font?: string }) =>
  `<r>${font ? `<rPr><rFont val="${font}"/></rPr>` : ''}<t xml:space="preserve">${escaped(text)}</t></r>`;

function workbookXml({ sheets, is1904, isUncomputed }: WorkbookSpec): string {
  const list = sheets.map(({ name, state }, index) => {
    const shown = state ? ` state="${state}"` : '';
    return `<sheet name="${escaped(name ?? `Sheet${index + 1}`)}" sheetId="${index + 1}"${shown} r:id="rId${index + 1}"/>`;
  });
  return `${XML}<workbook ${MAIN} xmlns:r="${OFFICE}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets>${isUncomputed ? '<calcPr fullCalcOnLoad="1"/>' : ''}</workbook>`;
}

function workbookRelations(sheets: number): string {
  const own = Array.from(
    { length: sheets },
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}">${own.join('')}<Relationship Id="styles" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="texts" Type="${OFFICE}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`;
}

const packageRelations = `${XML}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

function contentTypes(sheets: number): string {
  const type = (name: string) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`;
  const override = (part: string, name: string) =>
    `<Override PartName="/xl/${part}" ContentType="${type(name)}"/>`;
  const own = Array.from({ length: sheets }, (_, index) =>
    override(`worksheets/sheet${index + 1}.xml`, 'worksheet'),
  );
  return `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook.xml', 'sheet.main')}${own.join('')}${override('styles.xml', 'styles')}${override('sharedStrings.xml', 'sharedStrings')}</Types>`;
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

import { cellName, parseCellName } from '../cell-address.ts';
import { type CellKind, Grid } from '../grid.ts';
import { damaged, endlessText, hostile } from '../hostile.ts';
import { UnreadableFile } from '../problem.ts';
import { cleanText } from '../text/clean-text.ts';
import { fontText } from '../text/font-text.ts';
import { LONGEST_TEXT } from '../text-pool.ts';
import { movePoint } from '../value/move-point.ts';
import { runsText, TextCollector, type TextRun } from './read-shared-texts.ts';
import { type CellStyle, PLAIN } from './read-styles.ts';
import type { Attributes, XmlHandler } from './read-xml.ts';
import { type Epoch, serialDay } from './serial-day.ts';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly styles: readonly CellStyle[];
  readonly sharedTexts: readonly (readonly TextRun[])[];
  readonly epoch: Epoch;
  readonly isUncomputed: boolean;
}

const MOST_CELLS = 5_000_000;
const MOST_MERGES = 65_536;
const LARGEST_MERGE = 100_000;
const WIDEST_TABLE = 512;
const LONGEST_GAP = 10_000;

/** `[1]Sheet1!A1` in the file's own notation, and functions that fetch from elsewhere. */
const EXTERNAL = /\[\d+\]|\b(WEBSERVICE|RTD|IMPORTDATA)\(|\|'/i;

interface OpenCell {
  readonly name: string;
  readonly type: string;
  readonly style: CellStyle;
  formula: string | undefined;
  value: string | undefined;
}

/** Fills a grid from the elements of a sheet: never more of it than the cells that hold something. */
export class SheetReader implements XmlHandler {
  readonly grid = new Grid();
  readonly pageTexts: string[] = [];
  readonly #context: SheetContext;
  readonly #inline = new TextCollector();
  readonly #externalShared = new Set<string>();
  #row = 0;
  #isHidden = false;
  #lastFilledRow = 0;
  #column = 0;
  #cell: OpenCell | undefined;
  #text: string | undefined;
  #sharedIndex: string | undefined;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#cell) this.#openInCell(name, attributes);
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'mergeCell') this.#merge(attributes.ref ?? '');
    else if (/^(odd|even|first)(Header|Footer)$/.test(name)) this.#text = '';
  }

  text(text: string): void {
    if (this.#text !== undefined) this.#text += text;
    else if (this.#cell) this.#inline.text(text);
  }

  close(name: string): void {
    if (name === 'c') this.#closeCell();
    else if (name === 'f') this.#closeFormula();
    else if (name === 'v' && this.#cell) this.#cell.value = this.#take();
    else if (/^(odd|even|first)(Header|Footer)$/.test(name)) this.pageTexts.push(...pageTexts(this.#take()));
    else if (this.#cell) this.#inline.close(name);
  }

  #take(): string {
    const text = this.#text ?? '';
    this.#text = undefined;
    return text;
  }

  #openRow({ r, hidden }: Attributes): void {
    const row = r === undefined ? this.#row + 1 : Number(r);
    if (!(row > this.#row && row <= 1_048_576))
      throw damaged(`thứ tự dòng ${r} sai`, `row ${r} is out of order`);
    this.#row = row;
    this.#column = 0;
    this.#isHidden = hidden === '1' || hidden === 'true';
  }

  #openCell({ r, t = 'n', s }: Attributes): void {
    const place = r === undefined ? { row: this.#row, column: this.#column + 1 } : parseCellName(r);
    if (!place || place.row !== this.#row || place.column <= this.#column)
      throw damaged(`ô ${r} đặt sai chỗ hoặc lặp lại`, `cell ${r} is misplaced or stands twice`, r);
    this.#column = place.column;
    const style = this.#context.styles[Number(s ?? 0)] ?? PLAIN;
    this.#cell = {
      name: cellName(place.row, place.column),
      type: t,
      style,
      formula: undefined,
      value: undefined,
    };
  }

  #openInCell(name: string, attributes: Attributes): void {
    if (name === 'v' || name === 'f') this.#text = '';
    else this.#inline.open(name, attributes);
    if (name === 'f') this.#sharedIndex = attributes.t === 'shared' ? attributes.si : undefined;
  }

  #closeFormula(): void {
    if (!this.#cell) return;
    const formula = this.#take();
    this.#cell.formula = formula;
    if (this.#sharedIndex !== undefined && EXTERNAL.test(formula))
      this.#externalShared.add(this.#sharedIndex);
  }

  #isExternal(formula: string): boolean {
    return (
      EXTERNAL.test(formula) ||
      (this.#sharedIndex !== undefined && this.#externalShared.has(this.#sharedIndex))
    );
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = undefined;
    if (!cell) return;
    const inline = this.#inline.take();
    if (cell.formula !== undefined) this.#addFormula(cell, cell.formula);
    else if (cell.type === 'inlineStr') this.#addText(cell, runsText(inline, cell.style.font));
    else if (cell.value !== undefined) this.#addValue(cell, cell.value);
    this.#sharedIndex = undefined;
  }

  #addFormula(cell: OpenCell, formula: string): void {
    if (this.#isExternal(formula)) this.#add(cell, 'external', `=${formula}`);
    else if (
      this.#context.isUncomputed ||
      cell.value === undefined ||
      (cell.value === '' && cell.type !== 'str')
    )
      this.#add(cell, 'uncomputed', `=${formula}`);
    else this.#addValue(cell, cell.value);
  }

  #addValue(cell: OpenCell, value: string): void {
    if (cell.type === 'n') this.#addNumber(cell, value);
    else if (cell.type === 's') this.#addText(cell, runsText(this.#sharedText(cell, value), cell.style.font));
    else if (cell.type === 'e') this.#add(cell, 'error', value);
    else if (cell.type === 'd') this.#add(cell, 'day', value.slice(0, 10));
    else if (cell.type === 'b') this.#add(cell, 'text', value === '1' ? 'TRUE' : 'FALSE');
    else this.#addText(cell, fontText(value, cell.style.font));
  }

  #sharedText(cell: OpenCell, value: string): readonly TextRun[] {
    const runs = this.#context.sharedTexts[Number(value)];
    if (!runs)
      throw damaged(
        `ô ${cell.name} trỏ tới chữ không có`,
        `the text of cell ${cell.name} is missing`,
        cell.name,
      );
    return runs;
  }

  #addNumber(cell: OpenCell, value: string): void {
    const number = Number(value);
    if (value.trim() === '') return;
    if (!Number.isFinite(number))
      throw damaged(`ô ${cell.name} hỏng`, `cell ${cell.name} holds no number`, cell.name);
    const { kind, shift } = cell.style.format;
    const day = kind === 'day' ? serialDay(number, this.#context.epoch) : undefined;
    if (day !== undefined) this.#add(cell, 'day', day);
    else if (kind === 'percent') this.#add(cell, 'percent', number);
    else this.#add(cell, 'number', movePoint(number, -shift));
  }

  #addText(cell: OpenCell, text: string): void {
    if (text.length > LONGEST_TEXT) throw endlessText(cell.name);
    const clean = cleanText(text);
    if (clean !== '') this.#add(cell, 'text', clean);
  }

  #add(cell: OpenCell, kind: CellKind, value: string | number): void {
    if (this.#row !== this.#lastFilledRow) this.#startRow(cell);
    if (this.#column > WIDEST_TABLE) throw farCell(cell.name);
    if (this.grid.cellCount >= MOST_CELLS)
      throw hostile('trang tính có quá nhiều ô', 'the sheet has too many cells');
    this.grid.addCell(this.#column, kind, value, cell.style.isBold);
  }

  #startRow(cell: OpenCell): void {
    if (this.#row > this.#lastFilledRow + LONGEST_GAP) throw farCell(cell.name);
    this.grid.addRow(this.#row, { isHidden: this.#isHidden });
    this.#lastFilledRow = this.#row;
  }

  #merge(ref: string): void {
    const [first = '', last = first] = ref.split(':');
    const [start, end] = [parseCellName(first), parseCellName(last)];
    if (!start || !end) throw damaged(`vùng trộn ô ${ref} sai`, `the merged range ${ref} is wrong`, first);
    const { row: top, column: left } = start;
    const { row: bottom, column: right } = end;
    if ((bottom - top + 1) * (right - left + 1) > LARGEST_MERGE || this.grid.merges.length >= MOST_MERGES)
      throw hostile(`vùng trộn ô ${ref} quá lớn`, `the merged range ${ref} is too large`, first);
    this.grid.merges.push({ top, left, bottom, right });
  }
}

/** Left, middle and right text of a page header; its other codes (`&"Arial,Bold"`, `&12`, `&P`) are no text. */
const pageTexts = (text: string) =>
  text.split(/&[LCR]/).map((part) => cleanText(part.replace(/&("[^"]*"|\d+|[A-Za-z])/g, ' ')));

const farCell = (cell: string) =>
  new UnreadableFile({
    code: 'far-cell',
    cell,
    vi: `ô ${cell} có nội dung nhưng nằm rất xa bảng số liệu`,
    en: `cell ${cell} holds something very far from the table`,
    right: { vi: 'xóa nội dung ô đó rồi lưu lại', en: 'clear that cell and save the file again' },
  });

import { columnName } from '../../file/cell-address.ts';
import { xmlText } from './xml-text.ts';

/** What a column holds, and what Excel lets be entered in it. */
export interface ColumnContent {
  /** Codes are texts, so that their zeros stay; amounts show their thousands. */
  readonly kind: 'text' | 'amount' | 'number' | 'day';
  /** The least number. */
  readonly minimum?: number | undefined;
  /** True for numbers without a fraction. */
  readonly isWhole?: boolean;
  /** Cells that list what may be entered: `'Danh mục'!$A$2:$A$9`. */
  readonly listedAt?: string | undefined;
  /** Shown beside a chosen cell. */
  readonly title: string;
  readonly note: string;
}

const KINDS = ['text', 'amount', 'number', 'day'] as const;
const DAY_FORMAT = 164;

/** Formats of numbers that Excel does not know by itself. */
export const NUMBER_FORMATS = `<numFmts count="1"><numFmt numFmtId="${DAY_FORMAT}" formatCode="dd/mm/yyyy"/></numFmts>`;

/** Cell formats of the kinds: @, #,##0, General, dd/mm/yyyy. */
export const COLUMN_STYLES = [49, 3, 0, DAY_FORMAT].map(
  (format) => `<xf xfId="0" numFmtId="${format}" applyNumberFormat="1"/>`,
);

/** Lines of a sheet that are checked while they are filled in. */
const LAST_LINE = 20_000;
/** Excel takes no longer title and note. */
const LONGEST_TITLE = 32;
const LONGEST_NOTE = 255;
/** Day 1 of Excel's count. */
const FIRST_DAY = 1;

/** Number of the cell format of a column, those of columns coming after another one. */
export function columnStyle({ kind }: ColumnContent, last: number): number {
  return last + 1 + KINDS.indexOf(kind);
}

/** The rules of columns, which hold below the headings. @see ECMA-376 part 1, 18.3.1.33 */
export function validationsXml(columns: readonly ColumnContent[], headings: number): string {
  if (columns.length === 0) return '';
  const rules = columns.map((column, index) => {
    const name = columnName(index + 1);
    const area = `${name}${headings + 1}:${name}${LAST_LINE}`;
    const shown = `promptTitle="${xmlText(column.title.slice(0, LONGEST_TITLE))}" prompt="${xmlText(column.note.slice(0, LONGEST_NOTE))}"`;
    return `<dataValidation ${conditionOf(column)} allowBlank="1" showInputMessage="1" showErrorMessage="1" ${shown} sqref="${area}">${formulaOf(column)}</dataValidation>`;
  });
  return `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}

function conditionOf({ listedAt, kind, isWhole, minimum }: ColumnContent): string {
  if (listedAt !== undefined) return 'type="list" errorStyle="warning"';
  if (kind === 'day') return 'type="date" operator="greaterThanOrEqual"';
  if (kind === 'text' || minimum === undefined) return 'type="none"';
  return `type="${isWhole ? 'whole' : 'decimal'}" operator="greaterThanOrEqual"`;
}

function formulaOf({ listedAt, kind, minimum }: ColumnContent): string {
  if (listedAt !== undefined) return `<formula1>${xmlText(listedAt)}</formula1>`;
  if (kind === 'day') return `<formula1>${FIRST_DAY}</formula1>`;
  return kind === 'text' || minimum === undefined ? '' : `<formula1>${minimum}</formula1>`;
}

import { type NumberFormat, numberFormat } from './number-format.ts';
import { type Attributes, readXml } from './read-xml.ts';

/** What of a cell's style changes its meaning. */
export interface CellStyle {
  readonly font?: string;
  readonly isBold: boolean;
  readonly format: NumberFormat;
}

export const PLAIN: CellStyle = { isBold: false, format: { kind: 'number', shift: 0 } };

/** The styles of a workbook, in the order its cells count them. */
export async function readStyles(pieces: AsyncIterable<Uint8Array>): Promise<readonly CellStyle[]> {
  const fonts: { font?: string; isBold: boolean }[] = [];
  const codes = new Map<number, string>();
  const styles: { fontId: number; formatId: number }[] = [];
  const within: string[] = [];
  const parent = () => within.at(-2);
  const openers: Readonly<Record<string, (attributes: Attributes) => void>> = {
    numFmt: ({ numFmtId, formatCode = '' }) => codes.set(Number(numFmtId), formatCode),
    font: () => {
      if (parent() === 'fonts') fonts.push({ isBold: false });
    },
    name: ({ val }) => {
      const font = fonts.at(-1);
      if (parent() === 'font' && within.at(-3) === 'fonts' && font && val !== undefined) font.font = val;
    },
    b: ({ val }) => {
      const font = fonts.at(-1);
      if (parent() === 'font' && within.at(-3) === 'fonts' && font)
        font.isBold = val !== '0' && val !== 'false';
    },
    xf: ({ fontId = 0, numFmtId = 0 }) => {
      if (parent() === 'cellXfs') styles.push({ fontId: Number(fontId), formatId: Number(numFmtId) });
    },
  };
  await readXml(pieces, {
    open(name, attributes) {
      within.push(name);
      openers[name]?.(attributes);
    },
    close: () => within.pop(),
  });
  return styles.map(({ fontId, formatId }) => ({
    ...(fonts[fontId] ?? { isBold: false }),
    format: numberFormat(formatId, codes.get(formatId)),
  }));
}

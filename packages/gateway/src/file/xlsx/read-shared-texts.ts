import { fontText } from '../text/font-text.ts';
import { readXml, type XmlHandler } from './read-xml.ts';

/** A stretch of a text with the font it is set in; without one the cell's font holds. */
export interface TextRun {
  readonly font?: string;
  readonly text: string;
}

/** Collects one text (`si` or `is`) with its runs; the phonetic hints beside it are no part of it. */
export class TextCollector implements XmlHandler {
  #runs: { font?: string; text: string }[] = [];
  #isText = false;
  #isPhonetic = false;

  open(name: string, { val }: Readonly<Record<string, string>>): void {
    if (name === 'rPh') this.#isPhonetic = true;
    else if (name === 'r') this.#runs.push({ text: '' });
    else if (name === 'rFont' && val !== undefined) this.#last().font = val;
    else if (name === 't') this.#isText = !this.#isPhonetic;
  }

  text(text: string): void {
    if (this.#isText) this.#last().text += text;
  }

  close(name: string): void {
    if (name === 't') this.#isText = false;
    else if (name === 'rPh') this.#isPhonetic = false;
  }

  /** The runs collected since it was last asked. */
  take(): readonly TextRun[] {
    const runs = this.#runs.map(({ text, ...font }) => ({ ...font, text: unescaped(text) }));
    this.#runs = [];
    return runs;
  }

  #last(): { font?: string; text: string } {
    const last = this.#runs.at(-1);
    if (last) return last;
    const first = { text: '' };
    this.#runs.push(first);
    return first;
  }
}

/** The text of runs, each read by its font. */
export function runsText(runs: readonly TextRun[], cellFont: string | undefined): string {
  return runs.map(({ font, text }) => fontText(text, font ?? cellFont)).join('');
}

/** The texts that the cells of a workbook share, in the order they are counted. */
export async function readSharedTexts(
  pieces: AsyncIterable<Uint8Array>,
): Promise<readonly (readonly TextRun[])[]> {
  const texts: (readonly TextRun[])[] = [];
  const collector = new TextCollector();
  await readXml(pieces, {
    open: (name, attributes) => collector.open(name, attributes),
    text: (text) => collector.text(text),
    close(name) {
      collector.close(name);
      if (name === 'si') texts.push(collector.take());
    },
  });
  return texts;
}

/** Characters that XML cannot hold are written `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
const unescaped = (text: string) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

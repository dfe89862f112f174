import { SaxesParser } from 'saxes';
import { damaged, hostile } from '../hostile.ts';
import { UnreadableFile } from '../problem.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What is done as a part of a workbook is read; names come without their prefix. */
export interface XmlHandler {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** A cell holds 32,767 characters at most, so that no two tags of an honest part stand this far apart. */
const LONGEST_RUN = 1024 * 1024;
const DEEPEST = 64;

/**
 * Reads XML as it is unpacked. A document type is refused before any entity could be looked up.
 *
 * @throws UnreadableFile for a document type, elements nested too deep, endless text, or XML that is not well formed
 */
export async function readXml(pieces: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let sinceTag = 0;
  const parser = parserOf(handler, () => {
    sinceTag = 0;
  });
  try {
    for await (const piece of pieces) {
      sinceTag += piece.length;
      parser.write(decoder.decode(piece, { stream: true }));
      if (sinceTag > LONGEST_RUN)
        throw hostile('tệp có đoạn chữ dài bất thường', 'the file holds an endless text');
    }
    parser.write(decoder.decode()).close();
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw damaged('nội dung XML trong tệp bị hỏng', `the XML of the file is damaged: ${String(error)}`);
  }
}

function parserOf(handler: XmlHandler, onTag: () => void): SaxesParser {
  const parser = new SaxesParser({ position: false });
  let depth = 0;
  parser.on('doctype', () => {
    throw hostile('tệp có khai báo DOCTYPE', 'the file declares a document type');
  });
  parser.on('opentag', ({ name, attributes }) => {
    onTag();
    depth += 1;
    if (depth > DEEPEST) throw hostile('tệp lồng quá sâu', 'the elements of the file are nested too deep');
    handler.open?.(localName(name), attributes as Attributes);
  });
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  parser.on('closetag', ({ name }) => {
    onTag();
    depth -= 1;
    handler.close?.(localName(name));
  });
  return parser;
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

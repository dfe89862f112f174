import { parse } from 'csv-parse/sync';

/** A row of a CSV file with the line it stands on, header names as keys. */
export interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A CSV file as text. */
export interface CsvFile {
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** What makes a file unreadable, with the line where that is known. */
export class UnreadableFile extends Error {
  readonly line: number | undefined;

  constructor(message: string, line?: number) {
    super(message);
    this.name = 'UnreadableFile';
    this.line = line;
  }
}

/**
 * Reads comma-separated UTF-8, with or without BOM, into rows; cells are trimmed and in NFC.
 *
 * @throws UnreadableFile for bytes that are not UTF-8, a row of another length than the header, a repeated column
 */
export function readCsv(content: Uint8Array): CsvFile {
  const text = decode(content).normalize('NFC');
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, {
      bom: true,
      info: true,
      relax_column_count: false,
      skip_empty_lines: true,
    }) as unknown as typeof records;
  } catch (error) {
    const { message, lines } = error as Error & { lines?: number };
    throw new UnreadableFile(message, lines);
  }
  const header = (records[0]?.record ?? []).map((name) => name.trim());
  const repeated = header.find((name, i) => header.indexOf(name) !== i);
  if (repeated !== undefined) throw new UnreadableFile(`column ${repeated} stands twice in the header`, 1);
  return {
    header,
    rows: records.slice(1).map(({ record, info }) => ({
      line: info.lines,
      cells: Object.fromEntries(header.map((name, i) => [name, (record[i] ?? '').trim()])),
    })),
  };
}

function decode(content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw new UnreadableFile('the file is not UTF-8; save it as CSV UTF-8');
  }
}

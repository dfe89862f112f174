const DELIMITERS = ['\t', ';', '|', ','] as const;
const SAMPLE_RECORDS = 200;
/** The first line by which a file tells Excel its delimiter. */
const DECLARED = /^\ufeff?sep=(.)\r?\n/;

export interface Delimited {
  readonly delimiter: string;
  /** Set when the first line only declares the delimiter. */
  readonly isDeclared: boolean;
}

/** The delimiter of a text: declared in its first line, else the one that divides most records into equally many fields. */
export function findDelimiter(text: string): Delimited {
  const declared = DECLARED.exec(text)?.[1];
  if (declared !== undefined) return { delimiter: declared, isDeclared: true };
  const records = firstRecords(text);
  // A comma may also stand in every number, and a semicolon in every remark: of equals the one that divides the header more.
  const [best] = DELIMITERS.map((delimiter) => ({
    delimiter,
    share: evenness(records, delimiter),
    fields: records[0]?.split(delimiter).length ?? 0,
  })).sort((a, b) => b.share - a.share || b.fields - a.fields);
  return { delimiter: best && best.share > 0 ? best.delimiter : ',', isDeclared: false };
}

/** Records without what stands in quotes. */
function firstRecords(text: string): readonly string[] {
  const unquoted = text.slice(0, 100_000).replace(/"[^"]*"/g, '""');
  return unquoted
    .split(/\r\n|\n|\r/)
    .filter((record) => record.trim() !== '')
    .slice(0, SAMPLE_RECORDS);
}

/** Share of records with the commonest number of delimiters, one at least. */
function evenness(records: readonly string[], delimiter: string): number {
  const times = new Map<number, number>();
  for (const record of records) {
    const count = record.split(delimiter).length - 1;
    if (count > 0) times.set(count, (times.get(count) ?? 0) + 1);
  }
  return Math.max(0, ...times.values()) / records.length;
}

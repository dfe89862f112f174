/** One release that ships with the gateway: which file, what it is, and the day it counts as published. */
export interface JournalEntry {
  readonly dataset: string;
  readonly file: string;
  readonly release: string;
  readonly publishedOn: string;
}

/** Reads `journal.csv`, in the order in which the releases are replayed. */
export function readJournal(text: string): readonly JournalEntry[] {
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [dataset = '', file = '', release = '', publishedOn = ''] = line.split(',');
      return { dataset, file, release, publishedOn };
    });
}

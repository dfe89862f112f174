import { sha256 } from '../../import/draft.ts';

/** A file, as the journal names it. */
export interface JournalFile {
  readonly dataset: string;
  readonly series: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly rowsSha256: string | null;
  readonly rowCount: number;
  readonly isSynthetic: boolean;
}

/** How many people a release takes: two, or one where an office has no other. */
export type Approval = 'two' | 'single';

/** Something that was done, or was asked for and not done. `publishedAt` is exact to the microsecond. */
export type Action =
  | { readonly action: 'draft'; readonly release: string; readonly file: JournalFile }
  | { readonly action: 'unchanged'; readonly release: string; readonly fileName: string }
  | { readonly action: 'refuse'; readonly release?: string; readonly what: string; readonly why: string }
  | {
      readonly action: 'approve';
      readonly release: string;
      readonly approval: Approval;
      readonly until: string;
    }
  | {
      readonly action: 'publish';
      readonly release: string;
      readonly approval: Approval;
      readonly publishedAt: string;
    }
  /** Published by the journal that is shipped with the figures. */
  | {
      readonly action: 'load';
      readonly release: string;
      readonly file: JournalFile;
      readonly publishedAt: string;
    }
  | {
      readonly action: 'withdraw';
      readonly release: string;
      readonly withdraws: string;
      readonly file: JournalFile;
      readonly reason: string;
      readonly publishedAt: string;
    }
  | { readonly action: 'set-approval'; readonly approval: Approval };

/** An action, who did it and when. */
export type Deed = Action & { readonly by: string; readonly at: string };

/** A line of the journal, sealed: its hash covers it and the hash of the line before. */
export type JournalEntry = Deed & { readonly n: number; readonly previous: string; readonly hash: string };

/** What stands before the first entry. */
export const GENESIS = '0'.repeat(64);

/** The text of the entry that follows another one. */
export function sealEntry(last: { readonly n: number; readonly hash: string }, deed: Deed): string {
  const body = { n: last.n + 1, ...deed, previous: last.hash };
  return JSON.stringify({ ...body, hash: hashOf(body) });
}

/** The entry of a text. */
export function readEntry(text: string): JournalEntry {
  return JSON.parse(text) as JournalEntry;
}

/** True when the entry is as it was sealed, after the hash it follows. */
export function isSealed({ hash, ...body }: JournalEntry, previous: string): boolean {
  return body.previous === previous && hash === hashOf(body);
}

function hashOf(body: object): string {
  return sha256(Buffer.from(JSON.stringify(body)));
}

import { type NamedFile, sha256 } from '../../import/draft.ts';

/** How many people a release takes: two, or one where an office has no other. */
export type Approval = 'two' | 'single';

/** Something that was done, or was asked for and not done. `publishedAt` is exact to the microsecond. */
export type Action =
  | { readonly action: 'draft'; readonly release: string; readonly file: NamedFile }
  | { readonly action: 'unchanged'; readonly release: string; readonly fileName: string }
  | { readonly action: 'refuse'; readonly release?: string; readonly what: string; readonly why: string }
  | {
      readonly action: 'approve';
      readonly release: string;
      readonly approval: Approval;
      readonly until: string;
    }
  /** An approval taken back before its moment: a draft again. */
  | { readonly action: 'recall'; readonly release: string; readonly reason: string }
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
      readonly file: NamedFile;
      readonly publishedAt: string;
    }
  | {
      readonly action: 'withdraw';
      readonly release: string;
      readonly withdraws: string;
      readonly file: NamedFile;
      readonly reason: string;
      readonly publishedAt: string;
    }
  | { readonly action: 'set-approval'; readonly approval: Approval }
  | { readonly action: 'rebuild' };

/** An action, which office or login did it, and when. */
export type Deed = Action & { readonly by: string; readonly at: string };

/** A line of the journal, sealed: its hash covers it and the hash of the line before. */
export type JournalEntry = Deed & { readonly n: number; readonly previous: string; readonly hash: string };

/** The place where a journal ends. */
export interface JournalEnd {
  readonly n: number;
  readonly hash: string;
}

/** What stands before the first entry. */
export const START: JournalEnd = { n: 0, hash: '0'.repeat(64) };

/** The text of the entry that follows another one. */
export function sealEntry(last: JournalEnd, deed: Deed): string {
  const body = { n: last.n + 1, ...deed, previous: last.hash };
  return JSON.stringify({ ...body, hash: hashOf(body) });
}

/** The entry of a text. */
export function readEntry(text: string): JournalEntry {
  return JSON.parse(text) as JournalEntry;
}

/** True when the text is that of an entry as it was sealed, after the one it follows. */
export function isSealed(text: string, last: JournalEnd): boolean {
  try {
    const { hash, ...body } = readEntry(text);
    return body.n === last.n + 1 && body.previous === last.hash && hash === hashOf(body);
  } catch {
    return false;
  }
}

function hashOf(body: object): string {
  return sha256(Buffer.from(JSON.stringify(body)));
}

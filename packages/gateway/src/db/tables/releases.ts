import type { ColumnType, Generated } from 'kysely';

/** Files on their way to being published, and what was done with them. */
export interface ReleaseTables {
  /** A version of how an office's own layout is read; rows are only ever added. */
  mapping: {
    id: string;
    version: number;
    content: ColumnType<unknown, string, string>;
    saved_at: Generated<Date>;
  };
  /** A file on its way: kept whole, first as a draft, then published. */
  publication: {
    id: string;
    dataset: string;
    /** Files of one series replace each other. */
    series: string;
    file_name: string;
    sha256: string;
    content: Buffer;
    row_count: number;
    /** True for invented figures, which are published apart from all others. */
    synthetic: Generated<boolean>;
    created_at: Generated<Date>;
    /** Null while a draft. */
    published_at: ColumnType<Date | null, Date | null, Date | null>;
    /** What its rows say, whatever their order. */
    rows_sha256: string | null;
    /** Office or login that sent it. */
    created_by: string | null;
    approved_by: string | null;
    /** How many people it took: `two`, `single`, or `journal` for what is shipped. */
    approval: Generated<string>;
    /** Until when an approved release waits. */
    embargo_until: Date | null;
    /** Id of the release that this one takes back. */
    withdraws: string | null;
    reason: string | null;
    /** How the file was read beside its content: see `Reading`. */
    reading: ColumnType<unknown, string | null, string | null>;
  };
  /** Everything that was done with releases, an entry a row, each sealed with the one before. */
  audit: {
    n: number;
    action: string;
    release: string | null;
    /** The entry as text, to the byte as it was sealed. */
    entry: string;
    hash: string;
  };
  /** What a publication changed under one root: versions of rows begin and end with `rel`. */
  release: {
    root: number;
    rel: number;
    publication: string;
    published_at: Date;
  };
  /** A value that is not public yet and that an approved release will publish at a set moment. */
  embargo: {
    root: number;
    area: number;
    indicator: string;
    period: string;
    /** Empty for all programmes together. */
    programme: string;
    publication: string;
    since: Date;
    /** When it was published, or its approval taken back. */
    ended: Date | null;
  };
}

import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { copyRecord, intBytes, jsonBytes, textBytes, truthBytes } from '../db/copy-record.ts';
import type { Tables } from '../db/tables.ts';
import { type Reference, referenceOf, type StoredArea } from '../query/reference.ts';
import { checkCodes } from './check/check-codes.ts';
import { checkReferences } from './check-references.ts';
import { readCodeLists } from './code-lists.ts';
import type { FileDataset } from './dataset/file-dataset.ts';
import { findFileDataset } from './file-datasets.ts';
import { describe, type Finding, MOST_FINDINGS } from './finding.ts';
import { lookUpsIn } from './mapping/look-ups.ts';
import { noting } from './mapping/words.ts';
import { readFile } from './read-file.ts';
import type { Reading } from './reading.ts';
import type { RowColumns } from './row-columns.ts';
import { rowsDigest } from './rows-digest.ts';
import { unreadBy } from './unread.ts';

/** A file as it comes in. */
export interface IncomingFile {
  readonly dataset: string;
  /** Files of one series replace each other. */
  readonly series: string;
  readonly fileName: string;
  readonly content: Uint8Array;
  /** True for invented figures: every area it names is then one of the demonstration nation, else none is. */
  readonly isSynthetic?: boolean;
  readonly reading?: Reading;
}

/** A file that was checked. */
export interface Draft {
  readonly id: string;
  /** Set when the same content is published already: then nothing new is kept. */
  readonly isPublished: boolean;
  readonly dataset: FileDataset;
  readonly rows: RowColumns;
  readonly isSynthetic: boolean;
  readonly reading?: Reading;
  /** The lists that what it names was checked against. */
  readonly checkedBy?: Reference;
  /** Areas beside its own that have not reported for its cut. Internal. */
  readonly notReported?: readonly StoredArea[];
}

/** A file as the store names it. */
export interface NamedFile {
  readonly dataset: string;
  readonly series: string;
  readonly fileName: string;
  readonly sha256: string;
  /** What its rows say, whatever their order and how they are written. */
  readonly rowsSha256: string;
  readonly rowCount: number;
  readonly isSynthetic: boolean;
  readonly reading?: Reading;
}

/** A file refused whole, with everything found wrong. */
export class RefusedFile extends Error {
  readonly findings: readonly Finding[];

  constructor(fileName: string, findings: readonly Finding[]) {
    super(
      [
        `${fileName} is refused, ${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}:`,
        ...findings.slice(0, 20).map((finding) => describe(finding)),
      ].join('\n'),
    );
    this.name = 'RefusedFile';
    this.findings = findings.slice(0, MOST_FINDINGS);
  }
}

/** First 16 hex digits of the SHA-256 of a file: the id of its release. */
export function releaseId(content: Uint8Array): string {
  return sha256(content).slice(0, 16);
}

/** SHA-256 in hex. */
export function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** A file that was read, with all that is wrong or strange in it. */
export interface ReadFile {
  readonly draft: Draft;
  readonly findings: readonly Finding[];
}

/** Reads a file that comes in, and checks it against the lists as published. */
export async function readIncoming(
  db: Kysely<Tables>,
  { dataset: kind, content, reading = {}, isSynthetic = false }: IncomingFile,
): Promise<ReadFile> {
  const dataset = findFileDataset(kind);
  if (!dataset) throw new RangeError(`readIncoming requires a known dataset, got ${kind}`);
  const reference = await referenceOf(db);
  const lists = await readCodeLists(db, reference);
  const words = new Map(Object.entries(reading.words ?? {}));
  const read = await readFile(dataset, content, reading, noting(lookUpsIn(reference, lists), words));
  const unread = unreadBy(read.findings);
  const id = releaseId(content);
  const draft: Draft = {
    ...{ id, dataset, isSynthetic, rows: read.rows, isPublished: await isPublished(db, id) },
    checkedBy: reference,
    ...(reading.mapping && { reading: { ...reading, words: Object.fromEntries(words) } }),
  };
  const findings = [
    ...read.findings,
    ...checkReferences(draft, reference, unread),
    ...checkCodes(draft, lists, unread),
  ];
  return { draft, findings };
}

/**
 * Reads the file of a release.
 *
 * @throws RefusedFile with every finding when it cannot be read
 */
export async function readRelease({
  id,
  dataset: kind,
  fileName,
  content,
  isSynthetic = false,
  reading = {},
}: Omit<IncomingFile, 'series'> & { readonly id: string }): Promise<Draft> {
  const dataset = findFileDataset(kind);
  if (!dataset) throw new RangeError(`readRelease requires a known dataset, got ${kind}`);
  const { rows, findings } = await readFile(dataset, content, reading);
  refuseErrors(fileName, findings);
  return { id, dataset, rows, isSynthetic, isPublished: false, reading };
}

/**
 * Requires that what the rows name exists.
 *
 * @throws RefusedFile with every finding when anything does not
 */
export async function requireReferences(db: Kysely<Tables>, draft: Draft, fileName: string): Promise<void> {
  const reference = await referenceOf(db);
  if (draft.checkedBy !== reference) refuseErrors(fileName, checkReferences(draft, reference));
}

/** @throws RefusedFile with every finding when one of them is an error */
function refuseErrors(fileName: string, findings: readonly Finding[]): void {
  if (findings.some(({ severity }) => severity === 'error')) throw new RefusedFile(fileName, findings);
}

async function isPublished(db: Kysely<Tables>, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('publication')
    .select('published_at')
    .where('id', '=', id)
    .executeTakeFirst();
  return Boolean(row?.published_at);
}

/** A checked file as the store names it. */
export function nameFile({ dataset, series, fileName, content }: IncomingFile, draft: Draft): NamedFile {
  return {
    ...{ dataset, series, fileName },
    sha256: sha256(content),
    rowsSha256: rowsDigest(draft.dataset, draft.rows),
    rowCount: draft.rows.length,
    isSynthetic: draft.isSynthetic,
    ...(draft.reading && { reading: draft.reading }),
  };
}

/**
 * Keeps a file whole as a draft unless there is an error in it; what is only strange is not asked about.
 *
 * @throws RefusedFile with every finding when anything is wrong; nothing is kept then
 */
export async function createDraft(db: Kysely<Tables>, file: IncomingFile): Promise<Draft> {
  const { draft, findings } = await readIncoming(db, file);
  refuseErrors(file.fileName, findings);
  await keepFile(db, draft.id, nameFile(file, draft), file.content);
  return draft;
}

/** Keeps a file under an id, unless it is there. */
export async function keepFile(
  db: Kysely<Tables>,
  id: string,
  file: NamedFile,
  content: Uint8Array,
  rest: Partial<Pick<Tables['publication'], 'created_by' | 'withdraws' | 'reason'>> = {},
): Promise<void> {
  if (!db.isTransaction) return db.transaction().execute((trx) => keepFile(trx, id, file, content, rest));
  // Of two that keep the same file at once, the second finds it.
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, ${KEPT_FILE}))`.execute(db);
  const known = await db.selectFrom('publication').select('id').where('id', '=', id).executeTakeFirst();
  if (known) return;
  const texts = {
    id,
    dataset: file.dataset,
    series: file.series,
    file_name: file.fileName,
    sha256: file.sha256,
  };
  const others = { rows_sha256: file.rowsSha256, ...rest };
  await copyRecord(db, 'publication', {
    ...Object.fromEntries(
      Object.entries({ ...texts, ...others }).map(([name, text]) => [name, text ? textBytes(text) : null]),
    ),
    row_count: intBytes(file.rowCount),
    synthetic: truthBytes(file.isSynthetic),
    reading: file.reading ? jsonBytes(file.reading) : null,
    content,
  });
}

const KEPT_FILE = 7391005;

import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { PublicationTable, Tables } from '../db/tables.ts';
import { referenceOf } from '../query/reference.ts';
import { checkReferences } from './check-references.ts';
import type { FileDataset } from './dataset/file-dataset.ts';
import { findFileDataset } from './file-datasets.ts';
import { describe, type Finding, MOST_FINDINGS } from './finding.ts';
import { type Row, readFile } from './read-file.ts';
import { rowsDigest } from './rows-digest.ts';

/** A file as it comes in. */
export interface IncomingFile {
  readonly dataset: string;
  /** Files of one series replace each other. */
  readonly series: string;
  readonly fileName: string;
  readonly content: Uint8Array;
  /** True for invented figures: every area it names is then one of the demonstration nation, else none is. */
  readonly isSynthetic?: boolean;
}

/** A file that was checked. */
export interface Draft {
  readonly id: string;
  /** Set when the same content is published already: then nothing new is kept. */
  readonly isPublished: boolean;
  readonly dataset: FileDataset;
  readonly rows: readonly Row[];
  readonly isSynthetic: boolean;
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

/**
 * Reads and checks a file against what is published, without keeping it.
 *
 * @throws RefusedFile with every finding when anything is wrong
 */
export async function checkFile(db: Kysely<Tables>, file: IncomingFile): Promise<Draft> {
  const id = releaseId(file.content);
  const read = await readRelease({ ...file, id, isSynthetic: file.isSynthetic ?? false });
  const draft = { ...read, isPublished: await isPublished(db, id) };
  await requireReferences(db, draft, file.fileName);
  return draft;
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
  isSynthetic,
}: Omit<Required<IncomingFile>, 'series'> & { readonly id: string }): Promise<Draft> {
  const dataset = findFileDataset(kind);
  if (!dataset) throw new RangeError(`readRelease requires a known dataset, got ${kind}`);
  const { rows, findings } = await readFile(dataset, content);
  if (findings.length > 0) throw new RefusedFile(fileName, findings);
  return { id, dataset, rows, isSynthetic, isPublished: false };
}

/**
 * Requires that what the rows name exists.
 *
 * @throws RefusedFile with every finding when anything does not
 */
export async function requireReferences(db: Kysely<Tables>, draft: Draft, fileName: string): Promise<void> {
  const findings = checkReferences(draft, await referenceOf(db));
  if (findings.length > 0) throw new RefusedFile(fileName, findings);
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
    rowsSha256: rowsDigest(draft.rows),
    rowCount: draft.rows.length,
    isSynthetic: draft.isSynthetic,
  };
}

/**
 * Checks a file and keeps it whole as a draft.
 *
 * @throws RefusedFile with every finding when anything is wrong; nothing is kept then
 */
export async function createDraft(db: Kysely<Tables>, file: IncomingFile): Promise<Draft> {
  const draft = await checkFile(db, file);
  await keepFile(db, draft.id, nameFile(file, draft), file.content);
  return draft;
}

/** Keeps a file under an id, unless it is there. */
export async function keepFile(
  db: Kysely<Tables>,
  id: string,
  file: NamedFile,
  content: Uint8Array,
  rest: Partial<Pick<PublicationTable, 'created_by' | 'withdraws' | 'reason'>> = {},
): Promise<void> {
  await db
    .insertInto('publication')
    .values({
      ...{ id, dataset: file.dataset, series: file.series, file_name: file.fileName },
      ...{ sha256: file.sha256, rows_sha256: file.rowsSha256, row_count: file.rowCount },
      content: Buffer.from(content),
      synthetic: file.isSynthetic,
      published_at: null,
      ...rest,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { referenceOf } from '../query/reference.ts';
import { checkReferences } from './check-references.ts';
import type { FileDataset } from './dataset/file-dataset.ts';
import { findFileDataset } from './file-datasets.ts';
import { describe, type Finding, MOST_FINDINGS } from './finding.ts';
import { type Row, readFile } from './read-file.ts';

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
  const dataset = findFileDataset(file.dataset);
  if (!dataset) throw new RangeError(`checkFile requires a known dataset, got ${file.dataset}`);
  const isSynthetic = file.isSynthetic ?? false;
  const { rows, findings } = await readFile(dataset, file.content);
  const all =
    findings.length > 0 ? findings : checkReferences({ dataset, rows, isSynthetic }, await referenceOf(db));
  if (all.length > 0) throw new RefusedFile(file.fileName, all);
  const id = releaseId(file.content);
  return { id, dataset, rows, isSynthetic, isPublished: await isPublished(db, id) };
}

async function isPublished(db: Kysely<Tables>, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('publication')
    .select('published_at')
    .where('id', '=', id)
    .executeTakeFirst();
  return Boolean(row?.published_at);
}

/**
 * Checks a file and keeps it whole as a draft.
 *
 * @throws RefusedFile with every finding when anything is wrong; nothing is kept then
 */
export async function createDraft(db: Kysely<Tables>, file: IncomingFile): Promise<Draft> {
  const draft = await checkFile(db, file);
  await db
    .insertInto('publication')
    .values({
      id: draft.id,
      dataset: file.dataset,
      series: file.series,
      file_name: file.fileName,
      sha256: sha256(file.content),
      content: Buffer.from(file.content),
      row_count: draft.rows.length,
      synthetic: draft.isSynthetic,
      published_at: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  return draft;
}

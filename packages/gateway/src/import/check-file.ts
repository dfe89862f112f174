import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { type Reference, referenceOf, type StoredArea } from '../query/reference.ts';
import { checkChildren } from './check/check-children.ts';
import { checkHistory } from './check/check-history.ts';
import { checkPublishedRates } from './check/check-published-rates.ts';
import { notReported } from './check/not-reported.ts';
import { reportedAreas, reportedDataset } from './check/reported.ts';
import { type Draft, type IncomingFile, RefusedFile, readIncoming } from './draft.ts';
import { explained } from './explained.ts';
import type { Finding } from './finding.ts';

/**
 * Checks a file by itself, against the lists, last month and history, without keeping it.
 *
 * @throws RefusedFile with every finding when one is an error, or a warning that nobody explained
 */
export async function checkFile(db: Kysely<Tables>, file: IncomingFile): Promise<Draft> {
  const { draft, findings } = await readIncoming(db, file);
  const reference = await referenceOf(db);
  const compared = await compare(db, draft, reference);
  const given = file.reading?.explanations ?? [];
  const { open, explanations } = explained([...findings, ...compared.findings], given, draft.rows);
  if (open.length > 0) throw new RefusedFile(file.fileName, open);
  return {
    ...draft,
    ...(explanations.length > 0 && { reading: { ...draft.reading, explanations } }),
    notReported: compared.notReported,
  };
}

interface Compared {
  readonly findings: readonly Finding[];
  readonly notReported: readonly StoredArea[];
}

async function compare(
  db: Kysely<Tables>,
  { dataset, rows }: Draft,
  reference: Reference,
): Promise<Compared> {
  if (dataset.id === 'figures') return { findings: checkPublishedRates(rows, reference), notReported: [] };
  const reports = reportedDataset(dataset.id);
  if (!reports) return { findings: [], notReported: [] };
  const areas = reportedAreas(rows, reference);
  return {
    findings: [
      ...checkChildren(reports, rows, areas, reference),
      ...(await checkHistory(db, reports, rows, areas)),
    ],
    notReported: await notReported(db, reports, areas, reference),
  };
}

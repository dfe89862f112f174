import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { type Reference, referenceOf, type StoredArea } from '../query/reference.ts';
import { checkChildren } from './check/check-children.ts';
import { checkHistory } from './check/check-history.ts';
import { checkPublishedRates } from './check/check-published-rates.ts';
import { notReported } from './check/not-reported.ts';
import { reportedDataset } from './check/reported.ts';
import { type Draft, type IncomingFile, RefusedFile, readIncoming } from './draft.ts';
import { explained } from './explained.ts';
import type { Finding } from './finding.ts';
import { reportedAreas } from './reported-areas.ts';

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
  const { byRoot } = reportedAreas(rows, reference);
  const findings: Finding[] = [];
  // Root by root, since the rows of a nation do not fit into the memory as objects.
  for (const { places, areas } of byRoot) {
    const some = { [Symbol.iterator]: () => places.values().map((place) => rows.at(place)) };
    findings.push(...checkChildren(reports, some, areas, reference));
    findings.push(...(await checkHistory(db, reports, some, areas)));
  }
  const reported = byRoot.flatMap(({ areas }) => areas);
  return { findings, notReported: await notReported(db, reports, reported, reference) };
}

import { areaKey, type Dataset, type Day, type Fact } from '@tiendo/core';
import type { Database } from '../src/db/database.ts';
import { createDraft } from '../src/import/draft.ts';
import { publish } from '../src/publish/publish.ts';
import { loadReference, type Reference } from '../src/query/reference.ts';
import { type NamedFact, toCsv } from './random-world.ts';

/** What was published, and the same facts held in memory. */
export interface World {
  readonly reference: Reference;
  readonly facts: ReadonlyMap<string, readonly Fact[]>;
  /** The day each release was published, in order. */
  readonly days: readonly Day[];
}

/** A world that more facts are sent to, file after file. */
export interface GrowingWorld extends World {
  readonly send: (dataset: Dataset, facts: readonly NamedFact[]) => Promise<void>;
}

/** Publishes areas, and their groupings if there are any, each file on a day of its own. */
export async function createWorld(
  { db }: Pick<Database, 'db'>,
  areas: string,
  groupings?: string,
): Promise<GrowingWorld> {
  const days: Day[] = [];
  const facts = new Map<string, Fact[]>();
  const sendFile = async (dataset: string, content: string) => {
    const day = `2026-01-${String(days.length + 1).padStart(2, '0')}`;
    const file = { dataset, series: dataset, fileName: `${dataset}.csv`, content: Buffer.from(content) };
    const draft = await createDraft(db, file);
    await publish(db, draft.id, new Date(`${day}T10:00:00+07:00`));
    days.push(day);
  };
  await sendFile('areas', areas);
  if (groupings) await sendFile('groupings', groupings);
  const reference = await loadReference(db);
  const send = async (dataset: Dataset, named: readonly NamedFact[]) => {
    await sendFile(dataset.id, toCsv(dataset, named));
    const sent = named.map(({ code, ...fact }) => ({
      ...fact,
      area: areaKey(reference.hierarchy.find(code, fact.cut) as never),
      release: days.length,
    }));
    facts.set(dataset.id, [...(facts.get(dataset.id) ?? []), ...sent]);
  };
  return { reference, facts, days, send };
}

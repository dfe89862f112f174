import type { Day, Indicator, Period, Release } from '@tiendo/core';
import DataLoader from 'dataloader';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { gatherEvidence } from '../query/evidence.ts';
import type { Horizon } from '../query/known.ts';
import { lastPublication } from '../query/lists.ts';
import { type ChangeSince, periodBefore } from '../query/period-before.ts';
import { type Reference, referenceOf, type StoredArea } from '../query/reference.ts';
import type { ValueChange } from '../query/value-change.ts';
import { readChanges } from '../query/value-changes.ts';
import type { ValueCell } from '../query/values.ts';

/** What one request has asked already: the reference lists, and values batched over the areas of a tree. */
export interface RequestLoader {
  readonly reference: () => Promise<Reference>;
  /** The newest publication up to a horizon. */
  readonly lastPublication: (horizon: Horizon, isSynthetic: boolean) => Promise<Release | undefined>;
  /** The value of an indicator for one area and period; all areas asked in one tick cost one set of statements. */
  readonly value: (indicator: Indicator, area: StoredArea, period: Period, asOf?: Day) => Promise<ValueCell>;
  /** The change of a value; those asked in one tick and alike cost one set of statements. */
  readonly change: (cell: ValueCell, since: ChangeSince) => Promise<ValueChange>;
}

const loaders = new WeakMap<object, RequestLoader>();

/** The loader of a request, made when it is first asked for. */
export function loaderOf(context: { readonly db: Kysely<Tables> }): RequestLoader {
  const known = loaders.get(context);
  if (known) return known;
  const made = createLoader(context.db);
  loaders.set(context, made);
  return made;
}

function createLoader(db: Kysely<Tables>): RequestLoader {
  let reference: Promise<Reference> | undefined;
  const getReference = () => (reference ??= referenceOf(db));
  const last = new Map<string, Promise<Release | undefined>>();
  const changes = new Map<ChangeSince, DataLoader<ValueCell, ValueChange>>();
  const byQuestion = new Map<string, DataLoader<StoredArea, ValueCell, number>>();
  return {
    reference: getReference,
    lastPublication: ({ knownOn, upTo }, isSynthetic) => {
      const key = [knownOn, upTo, isSynthetic].join('|');
      const found = last.get(key) ?? lastPublication(db, isSynthetic, { knownOn, upTo });
      last.set(key, found);
      return found;
    },
    value: (indicator, area, period, asOf) => {
      const key = [indicator.id, period.text, asOf ?? '', area.isSynthetic].join('|');
      const loader =
        byQuestion.get(key) ??
        new DataLoader((areas) => loadValues(db, getReference(), indicator, areas, period, asOf), {
          cacheKeyFn: ({ id }) => id,
        });
      byQuestion.set(key, loader);
      return loader.load(area);
    },
    change: (cell, since) => {
      const loader =
        changes.get(since) ??
        new DataLoader(async (cells) => {
          const before = (period: Period) => periodBefore(period, since);
          const found = await readChanges(db, await getReference(), cells, before);
          return cells.map((one) => found.get(one) as ValueChange);
        });
      changes.set(since, loader);
      return loader.load(cell);
    },
  };
}

async function loadValues(
  db: Kysely<Tables>,
  reference: Promise<Reference>,
  indicator: Indicator,
  areas: readonly StoredArea[],
  period: Period,
  asOf: Day | undefined,
): Promise<readonly ValueCell[]> {
  const question = { indicator, where: {}, by: [], asOf };
  const evidence = await gatherEvidence(db, await reference, question, areas, [period]);
  return areas.flatMap((area) =>
    evidence
      .answers(area, period)
      .slice(0, 1)
      .map((answer) => ({ indicator, area, period, answer, asOf })),
  );
}

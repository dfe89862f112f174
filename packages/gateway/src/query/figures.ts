import {
  type AsOfBasis,
  areaKey,
  type Confidence,
  type Figure,
  parseCutOff,
  parseScope,
  type Release,
  type Source,
  type Status,
} from '@tiendo/core';
import { type Kysely, sql } from 'kysely';
import type { FigureTable, Tables } from '../db/tables.ts';
import { type KnownReleases, orderOf, vietnamDay } from './known.ts';
import type { Reference, StoredArea } from './reference.ts';

/** The figures of some areas and periods; ask for one cell with `at`. */
export interface Figures {
  at(area: StoredArea, period: string): readonly Figure[];
}

type FigureRow = Omit<FigureTable, 'root' | 'rel' | 'rel_end' | 'origin' | 'series'> & {
  publication: string;
  published_at: Date;
  release_order: number;
};

/** Reads the published figures with any of the given ids, in one statement. */
export async function readFigures(
  db: Kysely<Tables>,
  reference: Reference,
  ids: readonly string[],
  areas: readonly StoredArea[],
  periods: readonly string[],
  known: KnownReleases,
): Promise<Figures> {
  const { rows } = await sql<FigureRow>`
    select f.area, f.figure, f.period, f.scope, f.base, f.standard, f.method, f.value, f.precision, f.published,
      f.as_of, f.as_of_basis, f.kind, f.status, f.derivation, f.source, f.locator, f.confidence, f.note,
      r.publication, r.published_at, ${orderOf('r.published_at')} as release_order
    from (select root, area, known from unnest(${areas.map(({ root }) => root)}::int[], ${areas.map(({ id }) => id)}::int[], ${areas.map(({ root }) => known(root))}::int[]) as x(root, area, known)) a
    join figure f on f.root = a.root and f.area = a.area
    join release r on r.root = f.root and r.rel = f.rel
    where f.figure = any(${ids}::text[]) and f.period = any(${periods}::text[]) and f.rel <= a.known and f.rel_end > a.known`.execute(
    db,
  );
  const byCell = new Map<string, Figure[]>();
  for (const row of rows) {
    const key = `${row.area}|${row.period}`;
    byCell.set(key, [...(byCell.get(key) ?? []), toFigure(row, reference)]);
  }
  return { at: (area, period) => byCell.get(`${area.id}|${period}`) ?? [] };
}

function toFigure(row: FigureRow, reference: Reference): Figure {
  const area = reference.areas.get(row.area) as StoredArea;
  const source = reference.sources.get(row.source) as Source;
  const release: Release = {
    id: row.publication,
    publishedAt: vietnamDay(row.published_at),
    order: row.release_order,
  };
  return {
    figure: row.figure,
    area: areaKey(area),
    period: row.period,
    scope: parseScope(row.scope),
    base: row.base,
    standard: row.standard || null,
    method: row.method || null,
    value: row.value,
    precision: row.precision,
    published: row.published,
    cutOff: row.as_of ? parseCutOff(row.as_of) : null,
    asOfBasis: row.as_of_basis as AsOfBasis | null,
    kind: row.kind as Figure['kind'],
    status: row.status as Status,
    derivation: row.derivation,
    source,
    locator: row.locator,
    confidence: row.confidence as Confidence,
    note: row.note,
    release,
  };
}

import {
  type Area,
  type AreaKey,
  type AreaLevel,
  areaKey,
  CATALOGUE,
  type CrosswalkEdge,
  type CrosswalkType,
  createEditions,
  createHierarchy,
  type Editions,
  type Hierarchy,
  type Indicator,
  type Membership,
  parseCutOff,
  type Source,
  type SourceTier,
} from '@tiendo/core';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { type RegisteredMeasure, registeredIndicator } from './registered-indicator.ts';

/** An area with its number in the store. */
export interface StoredArea extends Area {
  readonly id: number;
  readonly root: number;
  readonly sortKey: string;
  /** True under the demonstration nation, whose figures are invented. */
  readonly isSynthetic: boolean;
}

/** A source as it is kept. */
interface StoredSource extends Source {
  /** True for what invented figures cite. */
  readonly isSynthetic: boolean;
}

/** The lists that every question needs, held in memory until a publication changes them. */
export interface Reference {
  readonly hierarchy: Hierarchy;
  readonly crosswalk: readonly CrosswalkEdge[];
  /** The areas of all editions, and the ways between these. */
  readonly editions: Editions;
  readonly sources: ReadonlyMap<string, StoredSource>;
  readonly areas: ReadonlyMap<number, StoredArea>;
  readonly measures: ReadonlyMap<string, RegisteredMeasure>;
  /** Days on which what an indicator counts changes, by its id. */
  readonly breaks: ReadonlyMap<string, readonly Selectable<Tables['break']>[]>;
  /** False until a release waits for its moment for the first time: then nobody asks what waits. */
  readonly hasEmbargoes: boolean;
  /** Every indicator: those that ship, then those registered as data. */
  readonly indicators: readonly Indicator[];
  readonly findIndicator: (id: string) => Indicator | undefined;
  /** The stored area of an identity. */
  readonly stored: (area: Area | AreaKey) => StoredArea;
  /** The nation under which regions, groups and national figures are published: the real one, or that of invented figures. */
  readonly nation: (isSynthetic: boolean) => StoredArea | undefined;
}

/** Code of the nation whose figures are invented. */
export const DEMONSTRATION = 'DEMO';

const cache = new WeakMap<object, { readonly stamp: string; readonly reference: Promise<Reference> }>();

/** True for a question about areas of the demonstration nation, by their codes. */
export function isOfInvented({ hierarchy, stored }: Reference, codes: readonly string[]): boolean {
  return codes.some((code) => hierarchy.editions(code).some((area) => stored(area).isSynthetic));
}

/** The reference lists as published now; read again only after a publication. */
export async function referenceOf(db: Kysely<Tables>): Promise<Reference> {
  const stamp = await stampOf(db);
  const key = db.getExecutor().adapter;
  const known = cache.get(key);
  if (known?.stamp === stamp) return known.reference;
  const reference = loadReference(db);
  cache.set(key, { stamp, reference });
  reference.catch(() => cache.delete(key));
  return reference;
}

/** Reads the reference lists. */
export async function loadReference(db: Kysely<Tables>): Promise<Reference> {
  const areas = toAreas(await db.selectFrom('area').selectAll().orderBy('id').execute());
  const memberships = await db.selectFrom('membership').selectAll().execute();
  const edges = await db.selectFrom('crosswalk').selectAll().execute();
  const sources = await db.selectFrom('source').selectAll().execute();
  const measureRows = await db.selectFrom('measure').select(['id', 'unit']).orderBy('id').execute();
  const breakRows = await db.selectFrom('break').selectAll().orderBy('on_day').execute();
  const indicatorRows = await db.selectFrom('indicator').selectAll().orderBy('id').execute();
  const embargoes = await db.selectFrom('embargo').select('root').limit(1).execute();
  const measures = new Map(measureRows.map((row) => [row.id, row]));
  const indicators = [...CATALOGUE, ...indicatorRows.map((row) => registeredIndicator(row, measures))];
  const indicatorById = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const hierarchy = createHierarchy(areas, memberships.map(toMembership));
  const crosswalk = edges.map(toEdge);
  return {
    ...{ hierarchy, crosswalk, editions: createEditions(hierarchy, crosswalk), measures, indicators },
    sources: new Map(sources.map((row) => [row.id, toSource(row)])),
    areas: new Map(areas.map((area) => [area.id, area])),
    breaks: groupedBy(breakRows, ({ indicator }) => indicator),
    hasEmbargoes: embargoes.length > 0,
    findIndicator: (id) => indicatorById.get(id),
    stored: storedAmong(areas),
    nation: (isSynthetic) =>
      areas.find((area) => area.level === 'COUNTRY' && area.isSynthetic === isSynthetic),
  };
}

/** The stored area of an identity, which is handed back as it is where it is one of them. */
function storedAmong(areas: readonly StoredArea[]): Reference['stored'] {
  const byKey = new Map(areas.map((area) => [areaKey(area), area]));
  const own = new Set<unknown>(areas);
  const isStored = (area: unknown): area is StoredArea => own.has(area);
  return (area) => {
    if (isStored(area)) return area;
    const key = typeof area === 'string' ? area : areaKey(area);
    const found = byKey.get(key);
    if (!found) throw new RangeError(`stored requires a known area, got ${key}`);
    return found;
  };
}

/** The datasets that these lists are published from. */
const DATASETS = ['areas', 'groupings', 'crosswalk', 'sources', 'measures', 'indicators', 'breaks'];

async function stampOf(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    select coalesce(max(published_at)::text, '') || '/' || count(published_at) || '/' || exists(select from embargo) as stamp
    from publication where dataset = any(${DATASETS}::text[])`.execute(db);
  return rows[0]?.stamp ?? '';
}

function groupedBy<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

function toAreas(rows: readonly Selectable<Tables['area']>[]): readonly StoredArea[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const topOf = ({ root }: { readonly root: number }) => {
    const top = byId.get(root);
    return top?.parent ?? top?.code;
  };
  return rows.map((row) => ({
    id: row.id,
    root: row.root,
    sortKey: row.sort_key,
    isSynthetic: topOf(row) === DEMONSTRATION,
    code: row.code,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    level: row.level as AreaLevel,
    type: row.type,
    name: row.name,
    ...(row.name_en && { nameEn: row.name_en }),
    parent: row.parent,
    ...(row.legal_basis && { legalBasis: row.legal_basis }),
  }));
}

function toMembership(row: Selectable<Tables['membership']>): Membership {
  const { group_code: group, member_code: member, valid_from: validFrom, valid_to: validTo } = row;
  return { group, member, validFrom, validTo };
}

function toEdge(row: Selectable<Tables['crosswalk']>): CrosswalkEdge {
  return {
    on: row.on_day,
    from: row.from_code,
    to: row.to_code,
    type: row.type as CrosswalkType,
    weight: row.weight === null ? null : Number(row.weight),
    ...(row.legal_basis && { legalBasis: row.legal_basis }),
  };
}

function toSource(row: Selectable<Tables['source']>): StoredSource {
  return {
    id: row.id,
    isSynthetic: row.synthetic,
    title: row.title,
    tier: row.tier as SourceTier,
    ...(row.issuer && { issuer: row.issuer }),
    ...(row.url && { url: row.url }),
    ...(row.document_number && { documentNumber: row.document_number }),
    ...(row.issued_on && { issuedOn: parseCutOff(row.issued_on) }),
    ...(row.sha256 && { sha256: row.sha256 }),
  };
}

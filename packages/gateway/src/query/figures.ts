import {
  type AsOfBasis,
  areaKey,
  CATALOGUE,
  type Confidence,
  type Figure,
  findIndicator,
  type Indicator,
  measuresIn,
  POVERTY,
  parseCutOff,
  parseScope,
  type Release,
  type Source,
  type Status,
} from '@tiendo/core';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { type KnownReleases, orderOf, vietnamDay } from './known.ts';
import type { Reference, StoredArea } from './reference.ts';

/** The figures of some areas and periods; ask for one cell with `at`. */
export interface Figures {
  at(area: StoredArea, period: string): readonly Figure[];
  /** Whether figures of the cell are withheld to protect households. */
  isHidden(area: StoredArea, period: string): boolean;
}

type FigureRow = Omit<Tables['figure'], 'root' | 'rel' | 'rel_end' | 'origin' | 'series'> & {
  publication: string;
  published_at: Date;
  release_order: number;
  hidden: boolean;
};

/** What tells the households of the yearly review. */
const OF_HOUSEHOLDS = figureIds(
  CATALOGUE.filter(({ dataset, reductionOf }) =>
    [dataset, findIndicator(reductionOf ?? '')?.dataset].includes(POVERTY),
  ),
);

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
      r.publication, r.published_at, ${orderOf('r.published_at')} as release_order,
      h.root is not null and f.figure = any(${OF_HOUSEHOLDS}::text[]) as hidden
    from (select root, area, known from unnest(${areas.map(({ root }) => root)}::int[], ${areas.map(({ id }) => id)}::int[], ${areas.map(({ root }) => known(root))}::int[]) as x(root, area, known)) a
    join figure f on f.root = a.root and f.area = a.area
    join release r on r.root = f.root and r.rel = f.rel
    left join ${hiddenHouseholds(areas)} h on h.root = f.root and h.area = f.area
      and h.year::text = left(f.period, 4) and h.population = ${groupIn('f.scope')}
    where f.figure = any(${ids}::text[]) and f.period = any(${periods}::text[]) and f.rel <= a.known and f.rel_end > a.known`.execute(
    db,
  );
  const byCell = new Map<string, Figure[]>();
  const hidden = new Set<string>();
  for (const row of rows) {
    const key = `${row.area}|${row.period}`;
    if (row.hidden) hidden.add(key);
    else byCell.set(key, [...(byCell.get(key) ?? []), toFigure(row, reference)]);
  }
  return {
    at: (area, period) => byCell.get(`${area.id}|${period}`) ?? [],
    isHidden: (area, period) => hidden.has(`${area.id}|${period}`),
  };
}

/** The areas, years and population groups whose households the review hides. */
function hiddenHouseholds(areas: readonly StoredArea[]): RawBuilder<unknown> {
  return sql`(
    select distinct c.root, c.area, c.year, ${groupIn('l.key')} as population
    from hidden_cell c join line l on l.dataset = c.dataset and l.id = c.line
    where c.dataset = ${POVERTY.id} and c.root = any(${areas.map(({ root }) => root)}::int[]) and c.area = any(${areas.map(({ id }) => id)}::int[]))`;
}

function groupIn(scope: string): RawBuilder<string> {
  return sql`coalesce(substring(${sql.ref(scope)} from 'population-group=([^ ]*)'), '')`;
}

/** Ids under which figures that an indicator is worked out from are published. */
export function figureIds(indicators: readonly Indicator[]): readonly string[] {
  return indicators.flatMap((indicator) => [
    indicator.id,
    ...measuresIn(indicator),
    ...(indicator.numeratorPublishedAs ? [indicator.numeratorPublishedAs] : []),
  ]);
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

import { readFileSync } from 'node:fs';
import type { Area, AreaLevel } from '../src/area/area.ts';
import type { CrosswalkEdge, CrosswalkType } from '../src/area/crosswalk.ts';
import { createHierarchy, type Hierarchy } from '../src/area/hierarchy.ts';
import type { Figure } from '../src/observation/figure.ts';
import type { Scope } from '../src/observation/scope.ts';
import { parseCutOff } from '../src/time/day.ts';

/** A row of a shipped file, by column name. */
export type Row = Readonly<Record<string, string>>;

/** The rows of a data file that the gateway ships. */
export function readShipped(file: string): readonly Row[] {
  const text = readFileSync(new URL(`../../gateway/data/${file}`, import.meta.url), 'utf8');
  const [header = [], ...rows] = splitCells(text);
  return rows.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ''])));
}

/** The nation, provinces of both editions, districts and communes of Lạng Sơn in every edition. */
export function shippedHierarchy(): Hierarchy {
  return createHierarchy(
    readShipped('areas.csv').map(
      (row): Area => ({
        code: row.code as string,
        validFrom: row.valid_from as string,
        validTo: row.valid_to || null,
        level: row.level as AreaLevel,
        type: row.type as string,
        name: row.name as string,
        parent: row.parent || null,
      }),
    ),
    readShipped('groupings.csv').map((row) => ({
      group: row.group as string,
      member: row.member as string,
      validFrom: row.valid_from as string,
      validTo: row.valid_to || null,
    })),
  );
}

/** Every published figure that is shipped; its area is the code, which says enough to tell figures apart. */
export function shippedFigures(): readonly Figure[] {
  return ['disbursement.csv', 'poverty.csv', 'rural.csv', 'ethnic-minority.csv'].flatMap(readShipped).map(
    (row): Figure => ({
      figure: row.figure as string,
      area: row.area as string,
      period: row.period as string,
      scope: scopeOf(row),
      base: row.base as string,
      standard: row.standard || null,
      method: row.method || null,
      value: Number(row.value),
      precision: row.precision ? Number(row.precision) : null,
      published: row.published || null,
      cutOff: row.as_of ? parseCutOff(row.as_of) : null,
      asOfBasis: (row.as_of_basis || null) as Figure['asOfBasis'],
      kind: row.kind as Figure['kind'],
      status: row.status as Figure['status'],
      derivation: row.derivation || null,
      source: { id: row.source as string, title: '', tier: 'PRESS' },
      locator: null,
      confidence: 'high',
      note: row.note || null,
      release: null,
    }),
  );
}

const DIMENSIONS = [
  'programme',
  'component',
  'funding_source',
  'capital_type',
  'vintage',
  'population_group',
];

function scopeOf(row: Row): Scope {
  return Object.fromEntries(
    DIMENSIONS.flatMap((name) => (row[name] ? [[name.replace('_', '-'), row[name]]] : [])),
  );
}

/** What became of the areas on 01/01/2020, 01/12/2024 and 01/07/2025. */
export function shippedCrosswalk(): readonly CrosswalkEdge[] {
  return readShipped('crosswalk.csv').map((row) => ({
    on: row.on as string,
    from: row.from as string,
    to: row.to as string,
    type: row.type as CrosswalkType,
    weight: row.weight ? Number(row.weight) : null,
    ...(row.legal_basis && { legalBasis: row.legal_basis }),
  }));
}

function splitCells(text: string): string[][] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
        (quoted ?? plain ?? '').replaceAll('""', '"'),
      ),
    );
}

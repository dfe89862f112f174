import { readFileSync } from 'node:fs';
import type { Area, AreaLevel } from '../src/area/area.ts';
import type { CrosswalkEdge, CrosswalkType } from '../src/area/crosswalk.ts';
import { createHierarchy, type Hierarchy } from '../src/area/hierarchy.ts';

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

import {
  type Day,
  DEPRIVATIONS,
  deprivationName,
  POVERTY_STANDARDS,
  RURAL_STANDARDS,
  standardName,
} from '@tiendo/core';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import type { Reference } from '../query/reference.ts';
import { CAPITAL_TYPES, FUNDING_SOURCES, HOUSEHOLD_LISTS, POPULATION_GROUPS } from './dataset/dimension.ts';
import type { ListId } from './dataset/list-id.ts';

/** A code with its word and the days between which it stands. */
export interface ListedCode {
  readonly code: string;
  readonly name: string;
  /** Of a component and of a budget code, the programme it belongs to. */
  readonly within?: string;
  /** Of a budget code that is so fine. */
  readonly component?: string | null;
  readonly validFrom?: Day;
  readonly validTo?: Day | null;
}

/** Every list of codes that a file can name. */
export type CodeLists = Readonly<Record<ListId, readonly ListedCode[]>>;

/** The lists as published now, and those that ship. */
export async function readCodeLists(db: Kysely<Tables>, reference: Reference): Promise<CodeLists> {
  const programmes = await db.selectFrom('programme').selectAll().orderBy('code').execute();
  const components = await db
    .selectFrom('component')
    .selectAll()
    .orderBy('programme')
    .orderBy('code')
    .execute();
  const agencies = await db.selectFrom('agency').selectAll().orderBy('code').execute();
  const budgetCodes = await db.selectFrom('budget_code').selectAll().orderBy('code').execute();
  const measures = await db.selectFrom('measure').select(['id', 'name']).orderBy('id').execute();
  return {
    areas: reference.hierarchy.areas.map((area) => ({ ...area, name: `${area.type} ${area.name}` })),
    programmes: programmes.map(dated),
    components: components.map((row) => ({ ...dated(row), within: row.programme })),
    agencies: agencies.map(dated),
    'budget-codes': budgetCodes.map((row) => ({
      ...dated(row),
      within: row.programme,
      component: row.component,
    })),
    sources: [...reference.sources.values()].map(({ id, title }) => ({ code: id, name: title })),
    measures: measures.map(({ id, name }) => ({ code: id, name })),
    indicators: reference.indicators.map(({ id, name }) => ({ code: id, name: name.vi })),
    standards: [...POVERTY_STANDARDS, ...RURAL_STANDARDS].map((standard) => ({
      code: standard.id,
      name: standardName(standard, 'VI'),
    })),
    deprivations: DEPRIVATIONS.map(({ id }) => ({ code: id, name: deprivationName(id, 'VI') })),
    'household-lists': worded(HOUSEHOLD_LISTS),
    'funding-sources': worded(FUNDING_SOURCES),
    'capital-types': worded(CAPITAL_TYPES),
    'population-groups': worded(POPULATION_GROUPS),
  };
}

/** Whether a code stands on a day. */
export function standsOn({ validFrom, validTo }: ListedCode, day: Day): boolean {
  return (validFrom === undefined || validFrom <= day) && (!validTo || day < validTo);
}

function dated(row: {
  readonly code: string;
  readonly name: string;
  readonly valid_from: string;
  readonly valid_to: string | null;
}): ListedCode {
  return { code: row.code, name: row.name, validFrom: row.valid_from, validTo: row.valid_to };
}

const worded = (words: Readonly<Record<string, string>>): readonly ListedCode[] =>
  Object.entries(words).map(([code, name]) => ({ code, name }));

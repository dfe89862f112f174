import { graphql } from 'graphql';
import { createRandom } from '../demo/random.ts';
import type { Database } from '../src/db/database.ts';
import { schema } from '../src/schema/index.ts';
import { randomCells } from './random-cells.ts';
import type { World } from './world.ts';

const VALUES = `query ($indicator: String!, $areas: [String!], $periods: [String!], $by: [String!], $where: [DimensionFilter!], $asOf: Date, $knownOn: Date) {
  values(indicator: $indicator, areas: $areas, periods: $periods, by: $by, where: $where, asOf: $asOf, knownOn: $knownOn, first: 100, orderBy: [VALUE_DESCENDING]) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node {
      area { code name } period scope { dimension value } value missing numerator denominator base kind status asOf
      coverage { reported expected } standard { id } release { id publishedAt } source { title sha256 } others { value }
    } }
  }
}`;

/** The answers to random questions about a world, as text. */
export async function answerBytes(
  { db }: Pick<Database, 'db'>,
  world: World,
  seed: number,
  count: number,
): Promise<readonly string[]> {
  const answers: string[] = [];
  for (let i = 0; i < count; i++) {
    const { indicator, areas, periods, by, where, asOf, knownOn } = randomCells(
      createRandom(seed * 100_000 + i),
      world,
    );
    const variableValues = {
      ...{ indicator: indicator.id, areas, periods: periods.map(({ text }) => text), by, asOf, knownOn },
      where: Object.entries(where).map(([dimension, values]) => ({ dimension, values })),
    };
    const contextValue = { db, note: () => {} };
    const result = await graphql({ schema, source: VALUES, variableValues, contextValue });
    if (result.errors) throw result.errors[0];
    answers.push(JSON.stringify(result.data));
  }
  return answers;
}

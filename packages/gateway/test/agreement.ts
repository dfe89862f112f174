import {
  type Answer,
  answer,
  type Dataset,
  type Day,
  factsKnown,
  findIndicator,
  type Indicator,
  parsePeriod,
  type RollUp,
  rollUp,
  scopeKey,
  sumFilterOf,
  yearOf,
} from '@tiendo/core';
import fc from 'fast-check';
import { expect } from 'vitest';
import { createRandom } from '../demo/random.ts';
import { answerValues, areaIn } from '../src/query/values.ts';
import { buildWorld } from './build-world.ts';
import { migratedDatabase, type TestDatabase } from './database.ts';
import { CODES, type Question, randomQuestion } from './random-question.ts';
import { FEATURES, type Feature } from './random-world.ts';
import type { World } from './world.ts';
import { noteFeatures, noteWorld } from './world-features.ts';

/** How many random worlds to publish, and how many questions to ask each. */
export interface Proof {
  readonly seed: number;
  readonly worlds: number;
  readonly questions: number;
}

/** Asks random questions of random worlds; fails on a difference, and when the generator never made one of its features. */
export async function proveAgreement({ seed, worlds, questions }: Proof): Promise<void> {
  const seen = new Set<Feature>();
  const feature = (name: Feature) => seen.add(name);
  let cells = 0;
  const check = fc.asyncProperty(fc.integer(), async (worldSeed) => {
    const database = await migratedDatabase();
    try {
      const world = await buildWorld(database, worldSeed, feature);
      noteWorld(world, feature);
      const random = createRandom(worldSeed + 1);
      for (let i = 0; i < questions; i++)
        cells += await expectAgreement(database, world, randomQuestion(random, world), feature);
    } finally {
      await database.drop();
    }
  });
  await fc.assert(check, { seed, numRuns: worlds, endOnFailure: true });
  expect(FEATURES.filter((name) => !seen.has(name))).toEqual([]);
  expect(cells).toBeGreaterThan(worlds * questions * 50);
}

/** Asks PostgreSQL and core the same and expects the same; returns how many cells were compared. */
export async function expectAgreement(
  database: TestDatabase,
  world: World,
  question: Question,
  feature: (name: Feature) => void,
  codes: readonly string[] = CODES,
): Promise<number> {
  const { indicator, where, by, asOf, known } = question;
  const periods = question.periods.map(parsePeriod);
  const knownOn = known === undefined ? undefined : world.days[known - 1];
  const stored = await answerValues(database.db, world.reference, {
    indicator,
    where,
    by,
    asOf,
    knownOn,
    areas: codes,
    periods,
  });
  const find = evidenceInMemory(indicator, world, { where, by, asOf }, known ?? world.days.length);
  const expected = codes.flatMap((code) =>
    periods.flatMap((period) => {
      const area = areaIn(world.reference, code, period, asOf);
      if (!area) return [`${code} ${period.text} AREA_NOT_VALID`];
      return answer(indicator, area, period, { where, by, asOf }, find, findIndicator).map((found) =>
        describeAnswer(code, period.text, found),
      );
    }),
  );
  const got = stored.map(({ area, period, answer: found }) =>
    found.missing === 'AREA_NOT_VALID'
      ? `${area.code} ${period.text} AREA_NOT_VALID`
      : describeAnswer(area.code, period.text, found),
  );
  const different = Array.from({ length: Math.max(got.length, expected.length) }, (_, i) => i)
    .filter((i) => got[i] !== expected[i])
    .map((i) => `core ${expected[i]}\nPostgreSQL ${got[i]}`);
  expect(different, `${JSON.stringify({ ...question, indicator: indicator.id })}\n${different[0]}\n`).toEqual(
    [],
  );
  for (const { answer: found } of stored) noteFeatures(found, feature);
  return got.length;
}

function evidenceInMemory(
  indicator: Indicator,
  world: World,
  filter: {
    where: Readonly<Record<string, readonly string[]>>;
    by: readonly string[];
    asOf: Day | undefined;
  },
  known: number,
) {
  const summed = findIndicator(indicator.reductionOf ?? indicator.id) as Indicator;
  const dataset = summed.dataset as Dataset;
  const facts = factsKnown(dataset, world.facts.get(dataset.id) ?? [], known);
  const rolled: RollUp = rollUp(dataset, facts, world.reference.hierarchy);
  return (area: Parameters<RollUp['sums']>[0], period: ReturnType<typeof parsePeriod>) => ({
    figures: [],
    sums: rolled.sums(
      area,
      yearOf(period),
      period.kind === 'year' ? '0001-01-01' : period.start,
      period.kind === 'year' ? '9999-12-31' : period.end,
      sumFilterOf(summed, filter),
    ),
  });
}

/** Everything that must agree, in one line, so that a difference reads well. */
function describeAnswer(code: string, period: string, found: Answer): string {
  const { value, missing, numerator, denominator, coverage, cutOff, status, origin, standard, scope } = found;
  return [
    code,
    period,
    scopeKey(scope),
    value ?? missing,
    `${numerator}/${denominator}`,
    `${coverage?.reported}/${coverage?.expected}`,
    cutOff?.day,
    status,
    origin,
    standard,
  ].join(' ');
}

import {
  type Answer,
  answer,
  CATALOGUE,
  type Dataset,
  type Day,
  factsKnown,
  findIndicator,
  type Indicator,
  parsePeriod,
  projectScope,
  type RollUp,
  rollUp,
  scopeKey,
  sumFilterOf,
  yearOf,
} from '@tiendo/core';
import fc from 'fast-check';
import { expect } from 'vitest';
import { createRandom, type Random } from '../demo/random.ts';
import { answerValues, areaIn } from '../src/query/values.ts';
import { migratedDatabase, type TestDatabase } from './database.ts';
import {
  AREAS,
  CAPITAL,
  DEPRIVATION,
  FEATURES,
  type Feature,
  GROUPINGS,
  type NamedFact,
  POVERTY,
  randomCapital,
  randomDeprivations,
  randomPoverty,
  revisions,
} from './random-world.ts';
import { createWorld, type World } from './world.ts';
import { noteFeatures, noteWorld } from './world-features.ts';

const CODES = ['VN', 'R1', 'P1', 'P2', 'D1', 'D2', 'D3', 'C1', 'C2', 'C3', 'C6', 'C4', 'C5', 'C7', 'C8'];
const PERIODS = ['2021', '2022', '2024', '2025', '2024-06', '2024-12', '2024-Q4', '2025-03'];
const INDICATORS = CATALOGUE.filter(({ dataset, reductionOf }) => dataset || reductionOf);

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

/** Publishes random facts in several releases and keeps them for core. */
export async function buildWorld(
  database: TestDatabase,
  seed: number,
  feature: (name: Feature) => void,
): Promise<World> {
  const random = createRandom(seed);
  const world = await createWorld(database, AREAS, GROUPINGS);
  const isThere = (code: string, day: Day) => world.reference.hierarchy.find(code, day) !== undefined;
  for (const [dataset, made] of [
    [CAPITAL, randomCapital(random, isThere)] as const,
    [POVERTY, randomPoverty(random, isThere)] as const,
    [DEPRIVATION, randomDeprivations(random, isThere)] as const,
  ]) {
    const sectionOf = (fact: NamedFact) =>
      [fact.code, fact.year, fact.cut, scopeKey(projectScope(fact.line, dataset.section))].join('|');
    for (const file of revisions(random, made, 3, sectionOf, feature)) await world.send(dataset, file);
  }
  return world;
}

/** A random question over every area and period. */
export function randomQuestion(random: Random, world: World): Question {
  const indicator = random.pick(INDICATORS);
  const isCapital = indicator.dataset?.id === 'capital';
  const dimensions = CAPITAL.additive.filter(() => random.chance(0.25));
  const where: Record<string, readonly string[]> = {};
  const by: string[] = [];
  for (const dimension of isCapital ? dimensions : []) {
    if (random.chance(0.5)) by.push(dimension);
    else
      where[dimension] = [
        random.pick(
          {
            programme: ['NTM', 'GNBV'],
            component: ['DA1', 'DA2'],
            'funding-source': ['central', 'province'],
            'capital-type': ['investment', 'recurrent'],
            vintage: ['2023', '2024'],
            'budget-holder': ['H1', 'H2'],
          }[dimension] as string[],
        ),
      ];
  }
  const isDeprivation = indicator.dataset?.id === 'deprivation';
  if (isDeprivation && random.chance(0.7)) by.push('deprivation');
  else if (isDeprivation) where.deprivation = ['water'];
  else if (!isCapital && random.chance(0.3)) where['population-group'] = ['ethnic-minority'];
  if (!isCapital && random.chance(0.3)) where.standard = [random.pick(['poverty-2016', 'poverty-2022'])];
  return {
    indicator,
    where,
    by,
    periods: PERIODS,
    asOf: random.chance(0.3)
      ? random.pick(['2024-03-31', '2024-06-25', '2024-12-31', '2025-06-30', '2021-12-20'])
      : undefined,
    known: random.chance(0.5) ? 1 + Math.floor(random.next() * world.days.length) : undefined,
  };
}

/** What both engines are asked of every area. */
export interface Question {
  readonly indicator: Indicator;
  readonly where: Readonly<Record<string, readonly string[]>>;
  readonly by: readonly string[];
  readonly periods: readonly string[];
  readonly asOf?: Day | undefined;
  /** How many releases are known; all of them unless given. */
  readonly known?: number | undefined;
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

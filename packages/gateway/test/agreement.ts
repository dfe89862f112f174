import {
  type Answer,
  answer,
  areaKey,
  CATALOGUE,
  type Dataset,
  type Day,
  type Fact,
  factsKnown,
  findIndicator,
  type Indicator,
  isValidOn,
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
import { createDraft } from '../src/import/draft.ts';
import { publish } from '../src/publish/publish.ts';
import { loadReference, type Reference } from '../src/query/reference.ts';
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
  toCsv,
} from './random-world.ts';

const CODES = ['VN', 'R1', 'P1', 'P2', 'D1', 'D2', 'D3', 'C1', 'C2', 'C3', 'C6', 'C4', 'C5', 'C7', 'C8'];
const PERIODS = ['2021', '2022', '2024', '2025', '2024-06', '2024-12', '2024-Q4', '2025-03'];
const DIMENSIONS = ['programme', 'component', 'funding-source', 'capital-type', 'vintage'];
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

/** One random world, published and held in memory. */
export interface World {
  readonly reference: Reference;
  readonly facts: ReadonlyMap<string, readonly Fact[]>;
  /** The day each release was published, in order. */
  readonly days: readonly Day[];
}

/** Publishes random facts in several releases and keeps them for core. */
export async function buildWorld(
  database: TestDatabase,
  seed: number,
  feature: (name: Feature) => void,
): Promise<World> {
  const random = createRandom(seed);
  const { db } = database;
  const days: Day[] = [];
  const send = async (dataset: string, content: string) => {
    const day = `2026-01-${String(days.length + 1).padStart(2, '0')}`;
    const draft = await createDraft(db, {
      dataset,
      series: dataset,
      fileName: `${dataset}.csv`,
      content: Buffer.from(content),
    });
    await publish(db, draft.id, new Date(`${day}T10:00:00+07:00`));
    days.push(day);
  };
  await send('areas', AREAS);
  await send('groupings', GROUPINGS);
  const reference = await loadReference(db);
  const { hierarchy } = reference;
  const isThere = (code: string, day: Day) => hierarchy.find(code, day) !== undefined;
  const facts = new Map<string, Fact[]>();
  for (const [dataset, made] of [
    [CAPITAL, randomCapital(random, isThere)] as const,
    [POVERTY, randomPoverty(random, isThere)] as const,
    [DEPRIVATION, randomDeprivations(random, isThere)] as const,
  ]) {
    const sectionOf = (fact: NamedFact) =>
      [fact.code, fact.year, fact.cut, scopeKey(projectScope(fact.line, dataset.section))].join('|');
    const kept: Fact[] = [];
    for (const file of revisions(random, made, 3, sectionOf, feature)) {
      await send(dataset.id, toCsv(dataset, file));
      kept.push(
        ...file.map(({ code, ...fact }) => ({
          ...fact,
          area: areaKey(hierarchy.find(code, fact.cut) as never),
          release: days.length,
        })),
      );
    }
    facts.set(dataset.id, kept);
  }
  return { reference, facts, days };
}

/** A random question over every area and period. */
export function randomQuestion(random: Random, world: World) {
  const indicator = random.pick(INDICATORS);
  const isCapital = indicator.dataset?.id === 'capital';
  const dimensions = DIMENSIONS.filter(() => random.chance(0.25));
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
    asOf: random.chance(0.3)
      ? random.pick(['2024-03-31', '2024-06-25', '2024-12-31', '2025-06-30', '2021-12-20'])
      : undefined,
    known: random.chance(0.5) ? 1 + Math.floor(random.next() * world.days.length) : undefined,
  };
}

/** Asks PostgreSQL and core the same and expects the same; returns how many cells were compared. */
export async function expectAgreement(
  database: TestDatabase,
  world: World,
  question: ReturnType<typeof randomQuestion>,
  feature: (name: Feature) => void,
): Promise<number> {
  const { indicator, where, by, asOf, known } = question;
  const periods = PERIODS.map(parsePeriod);
  const knownOn = known === undefined ? undefined : world.days[known - 1];
  const stored = await answerValues(database.db, world.reference, {
    indicator,
    where,
    by,
    asOf,
    knownOn,
    areas: CODES,
    periods,
  });
  const find = evidenceInMemory(indicator, world, { where, by, asOf }, known ?? world.days.length);
  const expected = CODES.flatMap((code) =>
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
  expect({ question, answers: got }).toEqual({ question, answers: expected });
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

function noteFeatures(found: Answer, feature: (name: Feature) => void): void {
  if (found.missing === 'ZERO_DENOMINATOR') feature('zero denominator');
  if (found.missing === 'NO_DENOMINATOR') feature('missing denominator');
  if (found.coverage && found.coverage.reported < found.coverage.expected) feature('missing reporter');
}

/** Features of the facts themselves. */
export function noteWorld(world: World, feature: (name: Feature) => void): void {
  const { hierarchy } = world.reference;
  const capital = world.facts.get('capital') ?? [];
  const poverty = world.facts.get('poverty') ?? [];
  const keyOf = (fact: Fact) => fact.area;
  const byAreaYear = new Map<string, Set<Day>>();
  for (const fact of capital)
    byAreaYear.set(
      `${keyOf(fact)}|${fact.year}`,
      (byAreaYear.get(`${keyOf(fact)}|${fact.year}`) ?? new Set()).add(fact.cut),
    );
  if ([...byAreaYear.values()].some((cuts) => cuts.size > 2)) feature('cumulative months');
  for (const fact of capital) {
    const area = hierarchy.areas.find((found) => areaKey(found) === fact.area);
    const children = area ? hierarchy.children(area, fact.cut) : [];
    const reports = children.map((child) =>
      [...(byAreaYear.get(`${areaKey(child)}|${fact.year}`) ?? [])]
        .filter((cut) => cut <= fact.cut)
        .sort()
        .at(-1),
    );
    if (reports.some((cut) => cut === fact.cut)) feature('own report beside children');
    if (reports.some((cut) => cut !== undefined && cut < fact.cut)) feature('late reporter');
    if (new Set(capital.filter((other) => other.cut === fact.cut).map(({ asOf }) => asOf)).size > 1)
      feature('several cut-offs in one sum');
    if (area && !isValidOn(area, `${fact.year + 1}-01-31`)) feature('merger inside a year');
  }
  if (new Set(poverty.filter(({ year }) => year === 2021).map(({ line }) => line.standard)).size === 2)
    feature('two standards in one year');
}

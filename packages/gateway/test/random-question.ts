import { CAPITAL, CATALOGUE, type Day, type Indicator } from '@tiendo/core';
import type { Random } from '../demo/random.ts';
import type { World } from './world.ts';

/** The codes of the random world. */
export const CODES = [
  'VN',
  'R1',
  'P1',
  'P2',
  'D1',
  'D2',
  'D3',
  'C1',
  'C2',
  'C3',
  'C6',
  'C4',
  'C5',
  'C7',
  'C8',
];
export const PERIODS = ['2021', '2022', '2024', '2025', '2024-06', '2024-12', '2024-Q4', '2025-03'];

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

/** A random question over every area and period. */
export function randomQuestion(random: Random, world: World): Question {
  const indicator = random.pick(
    CATALOGUE.filter(({ dataset, reductionOf }) => reductionOf || (dataset && world.facts.has(dataset.id))),
  );
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

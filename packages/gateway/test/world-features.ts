import { type Answer, areaKey, type Day, type Fact, isValidOn } from '@tiendo/core';
import type { Feature } from './random-world.ts';
import type { World } from './world.ts';

/** Features of an answer. */
export function noteFeatures(found: Answer, feature: (name: Feature) => void): void {
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

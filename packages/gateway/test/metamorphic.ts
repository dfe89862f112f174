import { type Indicator, parsePeriod, reportingChildren, scopeKey } from '@tiendo/core';
import { expect } from 'vitest';
import type { Random } from '../demo/random.ts';
import { VALUES_ORDERS } from '../src/query/order-values.ts';
import type { Reference, StoredArea } from '../src/query/reference.ts';
import { type Selection, selectValues } from '../src/query/select-values.ts';
import type { ValueCondition } from '../src/query/value-condition.ts';
import { answerValues, type ValueCell, type ValuesQuestion } from '../src/query/values.ts';
import { answerPage } from '../src/query/values-page.ts';
import type { TestDatabase } from './database.ts';
import { randomCells, randomCondition } from './random-cells.ts';
import { randomQuestion } from './random-question.ts';
import type { World } from './world.ts';

/** A world in its database. */
export interface Store {
  readonly database: TestDatabase;
  readonly world: World;
}

/**
 * rows(p) + rows(not p) + rows(p is unknown) = all rows, for a random condition on a random question.
 *
 * @returns 1 when each of the three has rows
 */
export async function expectPartition({ database, world }: Store, random: Random): Promise<number> {
  const question = randomCells(random, world);
  const keep = async (having: readonly ValueCondition[]) =>
    rowsOf(await select(database, world.reference, question, { order: [], having }));
  const cells = await answerValues(database.db, world.reference, question);
  const condition = randomCondition(random, cells);
  const { field } = condition;
  const parts = [
    await keep([condition]),
    await keep([{ ...condition, not: true }]),
    await keep([{ field, missing: true }]),
  ];
  expect(parts.flat().sort(), tell({ ...question, condition })).toEqual(rowsOf(cells).sort());
  return Number(parts.every((part) => part.length > 0));
}

/**
 * What an area's children have adds up to what the area has, where none above the communes reports.
 *
 * @returns how many sums of two or more were compared
 */
export async function expectChildrenAddUp({ database, world }: Store, random: Random): Promise<number> {
  let asked = randomQuestion(random, world);
  while (!isOneMeasure(asked.indicator)) asked = randomQuestion(random, world);
  const { indicator, where, by } = asked;
  const period = parsePeriod(random.pick(['2021', '2022', '2024', '2025']));
  const parent = steadyParent(random, world.reference, Number(period.text));
  if (!parent) return 0;
  const children = reportingChildren(world.reference.hierarchy, parent, period.end).map(({ code }) => code);
  const isCapital = indicator.dataset?.id === 'capital';
  const question = {
    ...{ indicator, by, areas: [parent.code, ...children], periods: [period] },
    // A child without a line asked for is passed over to an earlier cut, which its parent is not.
    where: isCapital ? {} : { ...where, standard: ['poverty-2022'] },
  };
  const cells = await answerValues(database.db, world.reference, question);
  const scopes = [...new Set(cells.map(({ answer }) => scopeKey(answer.scope)))];
  for (const side of ['numerator', 'denominator'] as const) {
    const of = (code: string, scope: string) =>
      cells.find(({ area, answer }) => area.code === code && scopeKey(answer.scope) === scope)?.answer[
        side
      ] ?? null;
    expect(
      scopes.map((scope) => of(parent.code, scope)),
      tell({ ...question, side }),
    ).toEqual(scopes.map((scope) => sumKnown(children.map((code) => of(code, scope)))));
  }
  return children.length > 1 ? scopes.length : 0;
}

/**
 * Pages add up to the whole answer as it was when the first one was asked, whatever is published between them.
 *
 * @param published how many publications there have been so far
 * @returns how many publications fell between the pages
 */
export async function expectPages(
  { database, world }: Store,
  random: Random,
  published: () => number,
): Promise<number> {
  const question = randomCells(random, world);
  const order = Array.from({ length: random.whole(0, 2) }, () => random.pick(VALUES_ORDERS));
  const cells = await answerValues(database.db, world.reference, question);
  const having = random.chance(0.3) ? [randomCondition(random, cells)] : [];
  const first = Math.max(
    1,
    Math.floor(question.areas.length * question.periods.length * random.between(0.1, 0.5)),
  );
  const before = published();
  const nodes: ValueCell[] = [];
  let after: string | undefined;
  let page: Awaited<ReturnType<typeof answerPage>>;
  do {
    page = await answerPage(database.db, world.reference, question, { order, having, first, after });
    nodes.push(...page.edges.map(({ node }) => node));
    after = page.edges.at(-1)?.cursor ?? after;
  } while (page.hasNextPage);
  const between = published() - before;
  const whole =
    after === undefined
      ? []
      : await select(database, world.reference, { ...question, upTo: horizonOf(after) }, { order, having });
  const told = tell({ ...question, order, having, first });
  expect(rowsOf(nodes), told).toEqual(rowsOf(whole));
  expect(page.totalCount, told).toBe(whole.length);
  return between;
}

/** An area that has the same children at all cuts of a year. */
function steadyParent(
  random: Random,
  { hierarchy, stored }: Reference,
  year: number,
): StoredArea | undefined {
  const days = [`${year}-01-01`, ...hierarchy.changes, `${year}-12-31`, `${year + 1}-01-31`];
  const ofYear = days.filter((day) => `${year}-01-01` <= day && day <= `${year + 1}-01-31`);
  const parents = hierarchy.areas.filter((area) => {
    const children = ofYear.map((day) =>
      reportingChildren(hierarchy, area, day).map((child) => `${child.code}@${child.validFrom}`),
    );
    const isValid = hierarchy.find(area.code, `${year}-12-31`) === area;
    return isValid && (children[0]?.length ?? 0) > 0 && new Set(children.map(String)).size === 1;
  });
  return parents.length > 0 ? stored(random.pick(parents)) : undefined;
}

/** Whether the sides of an indicator are single measures: a sum of two is missing where either is. */
function isOneMeasure({ dataset, numerator, minus, bases }: Indicator): boolean {
  return (
    Boolean(dataset) && numerator.length === 1 && minus.length === 0 && bases.every((base) => !base.numerator)
  );
}

function sumKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? known.reduce((a, b) => a + b, 0) : null;
}

async function select(
  { db }: TestDatabase,
  reference: Reference,
  question: ValuesQuestion,
  selection: Selection,
): Promise<readonly ValueCell[]> {
  return (await selectValues(db, reference, question, selection)).map(({ cell }) => cell);
}

/** Cells as lines of text, so that a difference reads well. */
function rowsOf(cells: readonly ValueCell[]): string[] {
  return cells.map(({ area, period, answer: { scope, value, missing, numerator, denominator, cutOff } }) =>
    [
      area.code,
      period.text,
      scopeKey(scope),
      value ?? missing,
      `${numerator}/${denominator}`,
      cutOff?.day,
    ].join(' '),
  );
}

/** The last publication that the pages of a cursor see. */
function horizonOf(cursor: string): string | undefined {
  return JSON.parse(Buffer.from(cursor, 'base64url').toString()).at(-1) ?? undefined;
}

function tell({
  indicator,
  ...asked
}: { readonly indicator: Indicator } & Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ indicator: indicator.id, ...asked });
}

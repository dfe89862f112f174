import type { Day, Period } from '@tiendo/core';
import { loaderOf } from '../loader/value-loader.ts';
import { requireArea } from '../query/arguments.ts';
import { vietnamDay } from '../query/known.ts';
import type { Reference, StoredArea } from '../query/reference.ts';
import { builder, type Context } from './builder.ts';

/** The area of a code on a day, with the lists that know it. */
export async function askedArea(
  field: string,
  code: string,
  day: Day,
  context: Context,
): Promise<{ readonly area: StoredArea; readonly reference: Reference }> {
  const reference = await loaderOf(context).reference();
  return { reference, area: requireArea(field, 'area', code, day, reference) };
}

interface AskedArguments {
  readonly area: string;
  readonly period: string;
  readonly asOf?: Day | null | undefined;
  readonly knownOn?: Day | null | undefined;
}

/** A question about records of an area in a period, whose kind `read` requires, with the lists that know the area. */
export async function askedInPeriod(
  field: string,
  { area, period, asOf, knownOn }: AskedArguments,
  read: (field: string, argument: string, text: string) => Period,
  context: Context,
) {
  const found = read(field, 'period', period);
  const asked = await askedArea(field, area, found.end, context);
  const narrowing = { asOf: asOf ?? undefined, knownOn: horizonOf(knownOn) };
  return { reference: asked.reference, question: { area: asked.area, period: found, ...narrowing } };
}

/** A day asked for, but today in Vietnam when it is absent or still to come. */
export function byToday(day: Day | null | undefined): Day {
  const today = vietnamDay(new Date());
  return day && day < today ? day : today;
}

/** A horizon asked for; none when absent or still to come. */
export function horizonOf(knownOn: Day | null | undefined): Day | undefined {
  return knownOn && knownOn <= vietnamDay(new Date()) ? knownOn : undefined;
}

/** What narrows every question about records of an area. */
export const recordArgs = builder.args((t) => ({
  area: t.string({ required: true, description: 'Code of the area, such as "20" for Lạng Sơn.' }),
  knownOn: t.field({
    type: 'Date',
    required: false,
    description: 'Only what was published here by the end of this day (Vietnam).',
  }),
}));

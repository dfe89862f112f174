import type { AreaLevel, Day, Period } from '@tiendo/core';
import { clientError } from '../errors.ts';
import {
  requireArea,
  requireAreas,
  requireFewCells,
  requireIndicator,
  requirePeriod,
  requirePeriods,
} from './arguments.ts';
import { type NarrowingArguments, narrowingOf } from './narrowing.ts';
import type { Reference } from './reference.ts';
import type { ValuesQuestion } from './values.ts';

/** The arguments of `values`, as a query or the address of an export gives them. */
export interface ValuesArguments extends NarrowingArguments {
  readonly indicator: string;
  readonly areas?: readonly string[] | null | undefined;
  readonly within?: string | null | undefined;
  readonly level?: AreaLevel | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly periods?: readonly string[] | null | undefined;
  readonly by?: readonly string[] | null | undefined;
  readonly geography?: Day | null | undefined;
  readonly acceptWeights?: boolean | null | undefined;
}

/**
 * The question that the arguments of `values`, or of another field with the same ones, make; an area or period named twice is asked once.
 *
 * @throws GraphQLError that names the argument which is missing or wrong, or says that too much is asked
 */
export function readValuesQuestion(
  args: ValuesArguments,
  reference: Reference,
  field = 'values',
): ValuesQuestion {
  const indicator = requireIndicator(field, args.indicator, reference);
  const periods = periodsOf(args, field);
  const areas = areasOf(args, periods, reference, field);
  requireFewCells(field, areas.length * periods.length);
  return {
    indicator,
    areas,
    periods,
    by: args.by ?? [],
    ...narrowingOf(args),
    geography: args.geography ?? undefined,
    acceptWeights: args.acceptWeights ?? false,
  };
}

function periodsOf({ from, to, periods }: ValuesArguments, field: string): readonly Period[] {
  if (periods?.length) return [...new Set(periods)].map((text) => requirePeriod(field, 'periods', text));
  if (!from) throw clientError('BAD_PERIOD', `${field} requires from (and to), or periods`);
  return requirePeriods(field, from, to ?? from);
}

function areasOf(
  { areas, within, level, geography }: ValuesArguments,
  periods: readonly Period[],
  reference: Reference,
  field: string,
): readonly string[] {
  if (areas) return requireAreas(field, 'areas', [...new Set(areas)], reference);
  if (!within) throw clientError('UNKNOWN_AREA', `${field} requires areas, or within and level`);
  const lastDay = periods
    .map(({ end }) => end)
    .sort()
    .at(-1) as Day;
  const day = geography ?? lastDay;
  const top = requireArea(field, 'within', within, day, reference);
  const found = level
    ? reference.hierarchy.descendants(top, level, day)
    : reference.hierarchy.children(top, day);
  return found.map(({ code }) => code);
}

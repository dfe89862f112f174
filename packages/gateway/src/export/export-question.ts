import { type AreaLevel, isDay } from '@tiendo/core';
import { argumentError, clientError } from '../errors.ts';
import { VALUES_ORDERS } from '../query/order-values.ts';
import type { Selection } from '../query/select-values.ts';
import { requireConditions, type ValueCondition } from '../query/value-condition.ts';
import { NUMBER_FIELDS } from '../query/value-field.ts';
import type { ValuesArguments } from '../query/values-question.ts';
import { readCondition } from './condition-text.ts';

/** For programs, or for a Vietnamese Excel. */
export type ExportForm = 'machine' | 'vi';

/** What the address of an export asks. */
interface ExportQuestion extends Selection {
  readonly args: ValuesArguments;
  readonly form: ExportForm;
}

const PARAMETERS = [
  ...['indicator', 'areas', 'within', 'level', 'from', 'to', 'periods', 'by', 'where', 'base', 'asOf'],
  ...['knownOn', 'geography', 'acceptWeights', 'having', 'orderBy', 'form'],
];
const LEVELS: readonly AreaLevel[] = [
  ...(['COUNTRY', 'REGION', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'VILLAGE', 'GROUP'] as const),
];
const BOOLEANS = ['true', 'false'] as const;
const FORMS: readonly ExportForm[] = ['machine', 'vi'];

/**
 * Reads `?indicator=…&areas=20,VN&from=2021&to=2025`: the arguments of `values`, lists with commas or given more than
 * once, `where` as elements write it (`programme:NTM capital-type:investment`), `having` as `VALUE>=0.5 CHANGE<0` or
 * `NUMERATOR:missing`, and `form`.
 *
 * @throws GraphQLError that names the parameter and what would be right
 */
export function readExportQuestion(parameters: URLSearchParams): ExportQuestion {
  const unknown = [...parameters.keys()].find((name) => !PARAMETERS.includes(name));
  if (unknown !== undefined)
    throw clientError(
      'BAD_REQUEST',
      `values knows no parameter ${JSON.stringify(unknown.slice(0, 60))}; it takes ${PARAMETERS.join(', ')}`,
    );
  const text = (name: string) => parameters.get(name)?.trim() || undefined;
  const list = (name: string) => {
    const found = parameters
      .getAll(name)
      .flatMap((part) => part.split(','))
      .map((part) => part.trim());
    return found.length > 0 ? found.filter(Boolean) : undefined;
  };
  return {
    args: {
      indicator: text('indicator') ?? '',
      areas: list('areas'),
      within: text('within'),
      level: oneOf('level', LEVELS, text('level')?.toUpperCase()),
      from: text('from'),
      to: text('to'),
      periods: list('periods'),
      by: list('by'),
      where: readWhere(parameters.getAll('where').join(' ')),
      base: text('base'),
      asOf: day('asOf', text('asOf')),
      knownOn: day('knownOn', text('knownOn')),
      geography: day('geography', text('geography')),
      acceptWeights: oneOf('acceptWeights', BOOLEANS, text('acceptWeights')) === 'true',
    },
    order: (list('orderBy') ?? []).flatMap((one) => oneOf('orderBy', VALUES_ORDERS, one.toUpperCase()) ?? []),
    having: readHaving(parameters.getAll('having').join(' ')),
    form: oneOf('form', FORMS, text('form')?.toLowerCase()) ?? 'machine',
  };
}

function oneOf<Choice extends string>(
  name: string,
  choices: readonly Choice[],
  text: string | undefined,
): Choice | undefined {
  const chosen = choices.find((choice) => choice === text);
  if (text === undefined || chosen) return chosen;
  throw argumentError('BAD_REQUEST', 'values', name, `one of ${choices.join(', ')}`, text);
}

function day(name: string, text: string | undefined): string | undefined {
  if (text === undefined || isDay(text)) return text;
  throw argumentError('BAD_REQUEST', 'values', name, 'a day such as 2024-01-31', text);
}

function readHaving(text: string): readonly ValueCondition[] {
  const conditions = text
    .split(/\s+/)
    .filter(Boolean)
    .map((one) => {
      const found = readCondition(one);
      if (found && NUMBER_FIELDS.includes(found.field)) return found;
      throw argumentError(
        'BAD_REQUEST',
        'values',
        'having',
        'conditions such as VALUE>=0.5, !CHANGE<0 or NUMERATOR:missing',
        one,
      );
    });
  return requireConditions(conditions);
}

/** Values of one dimension add up: `programme:NTM programme:GNBV`. */
function readWhere(text: string): Readonly<Record<string, readonly string[]>> {
  const where: Record<string, string[]> = Object.create(null);
  for (const pair of text.split(/\s+/).filter(Boolean)) {
    const [, dimension, value] = /^([a-z][a-z-]*):(.+)$/.exec(pair) ?? [];
    if (!dimension || !value)
      throw argumentError(
        'BAD_REQUEST',
        'values',
        'where',
        'pairs of dimension and value, such as programme:NTM capital-type:investment',
        pair,
      );
    where[dimension] = [...(where[dimension] ?? []), value];
  }
  return { ...where };
}

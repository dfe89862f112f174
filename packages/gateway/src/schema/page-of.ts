import { argumentError } from '../errors.ts';
import { requirePageSize } from '../query/arguments.ts';
import { builder } from './builder.ts';

const DEFAULT_PAGE = 100;
const LARGEST_PAGE = 500;

/** Which part of a list. */
interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** How long a page of a list is. */
export const firstArgs = builder.args((t) => ({
  first: t.int({ defaultValue: DEFAULT_PAGE, description: `At most so many, 1 to ${LARGEST_PAGE}.` }),
}));

/** Rows that a page can have, for pricing. */
export function pageRows({ first }: PageArguments): number {
  return Math.min(Math.max(first ?? DEFAULT_PAGE, 1), LARGEST_PAGE);
}

/** How many items of a list are asked for. */
export function pageSize(field: string, { first }: PageArguments): number {
  return requirePageSize(field, first ?? DEFAULT_PAGE, LARGEST_PAGE);
}

/** One page of a list, by the code of the last one before it. */
export function pageOf<T>(
  field: string,
  all: readonly T[],
  codeOf: (item: T) => string,
  page: PageArguments,
): T[] {
  const { after } = page;
  const size = pageSize(field, page);
  const start = after ? all.findIndex((item) => codeOf(item) === after) + 1 : 0;
  if (after && start === 0)
    throw argumentError('BAD_REQUEST', field, 'after', 'the code of an area in this list', after);
  return all.slice(start, start + size);
}

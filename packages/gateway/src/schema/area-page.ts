import { argumentError } from '../errors.ts';
import { requirePageSize } from '../query/arguments.ts';

const DEFAULT_PAGE = 100;
const LARGEST_PAGE = 500;

/** Which part of a list of areas. */
interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** The arguments of a list of areas that comes in pages. */
export const areaPageArguments = {
  first: { defaultValue: DEFAULT_PAGE, description: `At most so many, 1 to ${LARGEST_PAGE}.` },
  after: {
    required: false,
    description: 'Only areas after the one with this code in the list: the last of the page before.',
  },
} as const;

/** Rows that a page can have, for pricing. */
export function areaPageRows({ first }: PageArguments): number {
  return Math.min(Math.max(first ?? DEFAULT_PAGE, 1), LARGEST_PAGE);
}

/** One page of a list of areas, by the code of the last one before it. */
export function areaPage<T>(
  field: string,
  all: readonly T[],
  codeOf: (item: T) => string,
  { first, after }: PageArguments,
): T[] {
  const size = requirePageSize(field, first ?? DEFAULT_PAGE, LARGEST_PAGE);
  const start = after ? all.findIndex((item) => codeOf(item) === after) + 1 : 0;
  if (after && start === 0)
    throw argumentError('BAD_REQUEST', field, 'after', 'the code of an area in this list', after);
  return all.slice(start, start + size);
}

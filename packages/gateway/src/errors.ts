import { GraphQLError, type GraphQLErrorOptions } from 'graphql';

/** Codes that a client may meet in `errors[].extensions.code`. */
export type ErrorCode =
  | 'UNKNOWN_AREA'
  | 'UNKNOWN_INDICATOR'
  | 'BAD_PERIOD'
  | 'TOO_COSTLY'
  | 'TOO_DEEP'
  | 'TOO_LARGE'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'UNAVAILABLE'
  | 'BAD_REQUEST';

const statuses: Readonly<Record<ErrorCode, number>> = {
  UNKNOWN_AREA: 400,
  UNKNOWN_INDICATOR: 400,
  BAD_PERIOD: 400,
  TOO_COSTLY: 400,
  TOO_DEEP: 400,
  TOO_LARGE: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  UNAVAILABLE: 503,
  BAD_REQUEST: 400,
};

export interface ClientErrorOptions extends GraphQLErrorOptions {
  /** HTTP status when no field of the request succeeded; the code's own by default. */
  readonly status?: number;
  /** Headers of the answer. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * An error meant for the client: it keeps its message, every other error leaves masked.
 *
 * @example throw clientError('BAD_PERIOD', 'values requires from to be a period such as 2023, 2023-Q4 or 2023-12, got "23"')
 */
export const clientError = (code: ErrorCode, message: string, options: ClientErrorOptions = {}) => {
  const { status = statuses[code], headers, extensions, ...rest } = options;
  // The status holds for every media type: Yoga would let a refusal while parsing leave with 200 for the older one.
  const http = { status, spec: false, ...(headers && { headers }) };
  return new GraphQLError(message, { ...rest, extensions: { ...extensions, code, http } });
};

/** An error about one argument: `comparison requires area to be …, got "99"`. */
export const argumentError = (
  code: ErrorCode,
  field: string,
  argument: string,
  right: string,
  got: unknown,
) =>
  clientError(code, `${field} requires ${argument} to be ${right}, got ${shown(got)}`, {
    extensions: { argument },
  });

const codes: ReadonlySet<unknown> = new Set(Object.keys(statuses));

/** Whether an error was made for the client, by us. */
export const isClientError = (error: unknown): error is GraphQLError =>
  error instanceof GraphQLError && codes.has(error.extensions.code);

const longestShown = 60;

const shown = (got: unknown) => {
  const text = JSON.stringify(got) ?? 'nothing';
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
};

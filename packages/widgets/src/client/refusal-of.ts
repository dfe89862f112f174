import { messageOf } from './fetch-json.ts';
import { GatewayError } from './gateway-error.ts';

/** The refusal that the first of the errors of an answer states; undefined where it says nothing. */
export function refusalOf(errors: unknown): GatewayError | undefined {
  const [error]: readonly unknown[] = Array.isArray(errors) ? errors : [];
  const message = messageOf(error);
  const { code } =
    (error as { readonly extensions?: { readonly code?: unknown } } | undefined)?.extensions ?? {};
  const isRestricted = code === 'FORBIDDEN' || code === 'UNAUTHENTICATED';
  return message || isRestricted
    ? new GatewayError(isRestricted ? 'restricted' : 'refused', message)
    : undefined;
}

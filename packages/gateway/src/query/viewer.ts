import { clientError } from '../errors.ts';

/** Who asks: everybody, or an office on its own side of the gateway. Absent is everybody. */
export type Viewer = 'public' | 'internal';

/**
 * Refuses a question that only offices may ask, before anything is read: the refusal is the same whether there are
 * figures or not.
 */
export function requireInternal(field: string, viewer: Viewer | undefined): void {
  if (viewer === 'internal') return;
  throw clientError(
    'FORBIDDEN',
    `${field} is internal: it is answered on the office side of the gateway only`,
  );
}

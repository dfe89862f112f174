/** Why there is no answer. */
export type Refusal =
  /** No connection, too slow, or an answer that is none. */
  | 'unreachable'
  /** Understood and refused; the message says what would be right. */
  | 'refused'
  /** Not public. */
  | 'restricted';

/** A question that was not answered. */
export class GatewayError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'GatewayError';
    this.refusal = refusal;
  }
}

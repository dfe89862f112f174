import { GatewayError } from '../../client/gateway-error.ts';

/** Some attributes of a question are there and others are not. */
export class IncompleteQuestion extends GatewayError {
  readonly missing: readonly string[];

  constructor(missing: readonly string[]) {
    const stated = missing.map((name) => `${name}="…"`);
    super('refused', `needs ${stated.join(' and ')}`);
    this.missing = stated;
  }
}

/** From the least to the most that a number can be. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

export const ANY: Bounds = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
export const NOT_NEGATIVE: Bounds = { low: 0, high: Number.POSITIVE_INFINITY };

/** What a printed number may have been before it was rounded; the number alone when it is not rounded. */
export function boundsAround(value: number, precision: number | null): Bounds {
  const half = (precision ?? 0) / 2;
  return { low: value - half, high: value + half };
}

export function plus(a: Bounds, b: Bounds): Bounds {
  return { low: a.low + b.low, high: a.high + b.high };
}

export function minus(a: Bounds, b: Bounds): Bounds {
  return { low: a.low - b.high, high: a.high - b.low };
}

/** Products of what both can be; anything when one of them is not bounded. */
export function times(a: Bounds, b: Bounds): Bounds {
  const products = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  return products.every(Number.isFinite) ? { low: Math.min(...products), high: Math.max(...products) } : ANY;
}

/** Quotients; anything when the divisor can be 0. */
export function over(a: Bounds, b: Bounds): Bounds {
  return b.low > 0 ? times(a, { low: 1 / b.high, high: 1 / b.low }) : ANY;
}

export function both(a: Bounds, b: Bounds): Bounds {
  return { low: Math.max(a.low, b.low), high: Math.min(a.high, b.high) };
}

/** True when one number can be both, to the last bits of a binary fraction. */
export function meet(a: Bounds, b: Bounds): boolean {
  const { low, high } = both(a, b);
  return low - high <= 1e-15 * Math.abs(low);
}

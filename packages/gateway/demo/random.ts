/** A source of random numbers that gives the same ones for the same seed. */
export interface Random {
  next(): number;
  pick<T>(items: readonly T[]): T;
  chance(probability: number): boolean;
  /** A number between two others. */
  between(least: number, most: number): number;
  /** A whole number between two others, both included. */
  whole(least: number, most: number): number;
  /** Near 0 mostly, rarely beyond 3 on either side (sum of twelve, Irwin–Hall). */
  normal(): number;
}

/** Random numbers by mulberry32. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    pick: (items) => items[Math.floor(next() * items.length)] as never,
    chance: (probability) => next() < probability,
    between: (least, most) => least + next() * (most - least),
    whole,
    normal: () => Array.from({ length: 12 }, next).reduce((sum, part) => sum + part, -6),
  };
}

/** Random numbers of their own for each thing named, so that making one more thing leaves all others as they were. */
export function randomFor(seed: number, ...names: readonly (string | number)[]): Random {
  let hash = 0x811c9dc5 ^ seed;
  for (const character of names.join('/')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return createRandom(hash);
}

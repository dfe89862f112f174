// How long a hostile question holds the gateway, beside the smallest honest one. No database: each is refused before.
// Handled in the process, without a socket; p99 of 500 rounds each, interleaved. Goal: under 20 ms.
import { createGateway } from '../src/server/gateway.ts';

const ROUNDS = 500;
const repeat = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

const questions: Readonly<Record<string, string>> = {
  'baseline { __typename }': '{ __typename }',
  'cyclic, 15 deep': `{ area(code: "VN") { ${'children { '.repeat(13)} code ${'} '.repeat(13)} } }`,
  'cyclic, 300 deep': `{ area(code: "VN") { ${'children { '.repeat(298)} code ${'} '.repeat(298)} } }`,
  '490 aliases': `{ ${repeat(490, (n) => `a${n}: __typename`)} }`,
  'fragments, each spread twice': `{ areas(first: 500) { ...F0 } } ${repeat(
    28,
    (n) => `fragment F${n} on Area { ...F${n + 1} ...F${n + 1} }`,
  )} fragment F28 on Area { children { code } }`,
  'rows times rows': '{ areas(first: 500) { children { children { code name fullName } } } }',
  '40,000 tokens': `{ ${'__typename '.repeat(9_000)} }`,
};

const gateway = createGateway({ db: undefined as never });

const times = new Map<string, number[]>(Object.keys(questions).map((name) => [name, []]));
for (let round = -50; round < ROUNDS; round += 1) {
  for (const [name, query] of Object.entries(questions)) {
    // A comment makes each document new, so that none is found among the parsed ones.
    const body = JSON.stringify({ query: `${query} # ${round}` });
    const begun = performance.now();
    const response = await gateway.fetch('http://gateway/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    await response.text();
    const expected = name.startsWith('baseline') ? 200 : 400;
    if (response.status !== expected) throw new Error(`${name} was answered with ${response.status}`);
    if (round >= 0) times.get(name)?.push(performance.now() - begun);
  }
}

const base = quantile(times.get('baseline { __typename }') ?? [], 0.5);
console.table(
  Object.fromEntries(
    [...times].map(([name, ms]) => [
      name,
      {
        'median ms': rounded(quantile(ms, 0.5)),
        'p99 ms': rounded(quantile(ms, 0.99)),
        '× baseline': rounded(quantile(ms, 0.5) / base),
      },
    ]),
  ),
);

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

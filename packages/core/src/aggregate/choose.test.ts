import { expect, test } from 'vitest';
import type { Candidate } from './candidate.ts';
import { choose, compareCandidates, differsBeyondRounding, whyNotChosen } from './choose.ts';

const source = (id: string, tier: 'ORIGINAL' | 'PRESS' = 'PRESS') => ({ id, title: id, tier, locator: null });

function candidate(changes: Partial<Candidate>): Candidate {
  const base: Candidate = {
    area: 'VN@1900-01-01',
    period: '2023',
    scope: {},
    unit: 'share',
    value: 0.5,
    missing: null,
    numerator: null,
    denominator: null,
    base: 'unstated',
    standard: null,
    method: null,
    precision: 0.01,
    published: null,
    cutOff: { day: '2023-12-31', precision: 'day' },
    asOfBasis: 'STATED',
    kind: 'REPORTED',
    origin: 'REPORTED',
    status: 'ACTUAL',
    derivation: null,
    coverage: null,
    sources: [source('a')],
    confidence: 'high',
    release: null,
  };
  return Object.freeze({ ...base, ...changes });
}

const chosen = (candidates: Candidate[], asOf?: string) => choose(candidates, asOf).chosen?.value;

test('the latest cut-off wins, whatever the origin', () => {
  const early = candidate({
    value: 0.1,
    origin: 'OWN_PARTS',
    kind: 'COMPUTED',
    cutOff: { day: '2023-06-30', precision: 'day' },
  });
  const late = candidate({ value: 0.2, origin: 'DERIVED', kind: 'DERIVED' });
  expect(chosen([early, late])).toBe(0.2);
  expect(chosen([late, early])).toBe(0.2);
});

test('on one cut-off: own parts, reported, all children, derived', () => {
  const all = (['DERIVED', 'ALL_CHILDREN', 'REPORTED', 'OWN_PARTS'] as const).map((origin, i) =>
    candidate({ origin, value: i / 10 }),
  );
  expect(chosen(all)).toBe(0.3);
  expect(chosen(all.slice(0, 3))).toBe(0.2);
  expect(chosen(all.slice(0, 2))).toBe(0.1);
});

test('an incomplete sum serves only when nothing else exists', () => {
  const partial = candidate({
    origin: 'SOME_CHILDREN',
    value: 0.9,
    cutOff: { day: '2024-06-30', precision: 'day' },
  });
  expect(chosen([partial, candidate({ cutOff: null, value: 0.1 })])).toBe(0.1);
  expect(chosen([partial])).toBe(0.9);
});

test('an undated figure serves only when no dated one is left', () => {
  const undated = candidate({ cutOff: null, value: 0.1 });
  expect(chosen([undated, candidate({ value: 0.2 })])).toBe(0.2);
  expect(chosen([undated, candidate({ value: 0.2 })], '2023-06-30')).toBe(0.1);
});

test('ties fall to the source tier, then confidence, then the later issue, then the id', () => {
  const press = candidate({ value: 0.1, sources: [source('a', 'PRESS')] });
  expect(chosen([press, candidate({ value: 0.2, sources: [source('b', 'ORIGINAL')] })])).toBe(0.2);
  expect(chosen([candidate({ value: 0.1, confidence: 'low' }), candidate({ value: 0.2 })])).toBe(0.2);
  const issued = candidate({
    value: 0.3,
    sources: [{ ...source('z'), issuedOn: { day: '2024-03-08', precision: 'day' } }],
  });
  expect(chosen([press, issued])).toBe(0.3);
  expect(chosen([candidate({ value: 0.4, sources: [source('b')] }), press])).toBe(0.1);
});

test('a forecast never answers for a result but stands among the others', () => {
  const { chosen: none, others } = choose([candidate({ status: 'FORECAST' })], undefined);
  expect(none).toBeUndefined();
  expect(others).toHaveLength(1);
});

test('a difference counts only beyond the rounding of both figures', () => {
  const computed = candidate({ value: 26049 / 49198, precision: 0.0001 });
  expect(differsBeyondRounding(computed, candidate({ value: 0.53, precision: 0.01 }))).toBe(false);
  expect(
    differsBeyondRounding(
      candidate({ value: 20.879 / 526.855 }),
      candidate({ value: 0.0618, precision: 0.0001 }),
    ),
  ).toBe(true);
});

test('a cut-off on the asked day itself still counts, one a day later does not', () => {
  const figure = candidate({ value: 0.3 });
  expect(chosen([figure], '2023-12-31')).toBe(0.3);
  expect(chosen([figure], '2023-12-30')).toBeUndefined();
});

test('a value comes before none, a result before a target, and others keep their order', () => {
  const none = candidate({ value: null, cutOff: { day: '2024-06-30', precision: 'day' } });
  const target = candidate({ value: 0.9, status: 'TARGET', cutOff: { day: '2025-12-31', precision: 'day' } });
  const late = candidate({ value: 0.2 });
  const early = candidate({ value: 0.1, cutOff: { day: '2023-06-30', precision: 'day' } });
  for (const order of [
    [none, target, late, early],
    [early, late, target, none],
  ]) {
    const choice = choose(order, undefined);
    expect(choice.chosen).toBe(late);
    expect(choice.others).toEqual([early, none, target]);
  }
});

test('each rule decides only where the ones before it are even', () => {
  const dated = (day: string) =>
    ({ id: 'a', title: 'a', tier: 'PRESS', locator: null, issuedOn: { day, precision: 'day' } }) as const;
  const pairs: readonly (readonly [Partial<Candidate>, Partial<Candidate>])[] = [
    [
      { origin: 'REPORTED', sources: [source('z')] },
      { origin: 'DERIVED', sources: [source('a', 'ORIGINAL')] },
    ],
    [
      { sources: [source('z', 'ORIGINAL')], confidence: 'low' },
      { sources: [source('a')], confidence: 'high' },
    ],
    [
      { confidence: 'high', sources: [dated('2024-01-01')] },
      { confidence: 'medium', sources: [dated('2024-05-01')] },
    ],
    [{ sources: [{ ...dated('2024-05-01'), id: 'z' }] }, { sources: [dated('2024-01-01')] }],
    [
      { sources: [source('a')], base: 'unstated' },
      { sources: [source('b')], base: 'allocated' },
    ],
    [{ base: 'allocated' }, { base: 'unstated' }],
    [{ base: null }, { base: 'allocated' }],
    [{ sources: [] }, { sources: [source('a')] }],
  ];
  for (const [first, second] of pairs) {
    expect(compareCandidates(candidate(first), candidate(second))).toBeLessThan(0);
    expect(compareCandidates(candidate(second), candidate(first))).toBeGreaterThan(0);
  }
});

test('the rounding of both figures is half a last digit of each', () => {
  const differs = (a: Partial<Candidate>, b: Partial<Candidate>) =>
    differsBeyondRounding(candidate(a), candidate(b));
  expect(differs({ value: 0.12, precision: 0.01 }, { value: 0.1255, precision: 0.001 })).toBe(false);
  expect(differs({ value: 0.12, precision: 0.01 }, { value: 0.1256, precision: 0.001 })).toBe(true);
  expect(differs({ value: 0.1255, precision: 0.001 }, { value: 0.12, precision: 0.01 })).toBe(false);
  expect(differs({ value: 0.1, precision: null }, { value: 0.1, precision: null })).toBe(false);
  expect(differs({ value: 0.1, precision: null }, { value: 0.1001, precision: null })).toBe(true);
  expect(differs({ value: null }, { value: 0.1 })).toBe(false);
  expect(differs({ value: 0.1 }, { value: null })).toBe(false);
});

test.each([
  ['NOT_A_RESULT', { status: 'FORECAST' }],
  ['NO_VALUE', { value: null, missing: 'NOT_REPORTED' }],
  ['INCOMPLETE', { origin: 'SOME_CHILDREN' }],
  ['UNDATED', { cutOff: null }],
  ['EARLIER_CUT_OFF', { cutOff: { day: '2023-12-30', precision: 'day' } }],
  ['WEAKER_ORIGIN', { origin: 'DERIVED' }],
  ['FARTHER_SOURCE', { sources: [source('a', 'PRESS')] }],
  ['LESS_SURE', { confidence: 'low' }],
  [
    'ISSUED_EARLIER',
    { sources: [{ ...source('a', 'ORIGINAL'), issuedOn: { day: '2024-01-01', precision: 'day' } }] },
  ],
  [
    'LISTED_LATER',
    { sources: [{ ...source('b', 'ORIGINAL'), issuedOn: { day: '2024-01-02', precision: 'day' } }] },
  ],
  ['OTHER_STANDARD', { standard: 'poverty-2016' }],
  ['OTHER_METHOD', { method: 'survey' }],
] as const)('a figure is told that it stands behind for %s', (grounds, changes) => {
  const best = candidate({
    sources: [{ ...source('a', 'ORIGINAL'), issuedOn: { day: '2024-01-02', precision: 'day' } }],
  });
  expect(whyNotChosen(best, { ...best, ...changes } as Candidate)).toBe(grounds);
});

test('a figure later than the day asked is not passed off as worse', () => {
  const later = candidate({ cutOff: { day: '2024-06-30', precision: 'day' }, standard: 'other' });
  expect(whyNotChosen(candidate({}), later, '2024-01-31')).toBe('LATER_THAN_ASKED');
  expect(whyNotChosen(candidate({}), later, '2024-06-30')).toBe('OTHER_STANDARD');
  expect(whyNotChosen(candidate({}), later)).toBe('OTHER_STANDARD');
});

test('a figure that does not say its method stands behind for another ground', () => {
  const chosenOne = candidate({ method: 'review' });
  expect(whyNotChosen(chosenOne, candidate({ method: null, confidence: 'low' }))).toBe('LESS_SURE');
  expect(whyNotChosen(chosenOne, candidate({ method: 'review', confidence: 'low' }))).toBe('LESS_SURE');
});

test('figures alike in everything stand in no order', () => {
  expect(compareCandidates(candidate({}), candidate({}))).toBe(0);
  expect(
    compareCandidates(candidate({ sources: [] }), candidate({ sources: [source('', 'ORIGINAL')] })),
  ).toBe(0);
});

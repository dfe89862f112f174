import { expect, test } from 'vitest';
import { readShipped, shippedCrosswalk, shippedHierarchy } from '../../test/shipped-data.ts';
import { type Area, areaKey } from '../area/area.ts';
import { createEditions } from '../area/editions.ts';
import { createHierarchy } from '../area/hierarchy.ts';
import { type RecognitionEvent, type RecognitionKind, recognitionLevel } from './recognition.ts';
import { recognitionOn } from './recognition-through-merger.ts';
import { findRuralRule, type RuralRule } from './rural-rule.ts';

const rule = findRuralRule('ntm-2021') as RuralRule;
const event = (
  level: string,
  kind: RecognitionKind,
  decidedOn: string | null,
  changes: Partial<RecognitionEvent> = {},
) =>
  ({
    area: 'A@1900-01-01',
    level,
    kind,
    year: Number((decidedOn ?? '2022').slice(0, 4)),
    decidedOn,
    decision: null,
    ...changes,
  }) satisfies RecognitionEvent;
const on = (decidedBy: string, ...events: RecognitionEvent[]) =>
  recognitionLevel('A@1900-01-01', events, rule, { decidedBy });

test('a commune is recognised from the day of the decision on', () => {
  const granted = event('standard', 'grant', '2019-12-20');
  expect([on('2019-12-19', granted), on('2019-12-20', granted)]).toEqual([null, 'standard']);
  expect(on('2020-01-01')).toBeNull();
});

test('the year that is recognised is not the year of the decision', () => {
  // Chi Lăng, Sơn Hà and Bắc Lãng: advanced for 2022 by decisions of 26/01/2023.
  const granted = event('advanced', 'grant', '2023-01-26', { year: 2022 });
  expect(on('2022-12-31', granted)).toBeNull();
  expect(recognitionLevel('A@1900-01-01', [granted], rule, { endOfYear: 2022 })).toBe('advanced');
  expect(recognitionLevel('A@1900-01-01', [granted], rule, { endOfYear: 2021 })).toBeNull();
});

test('the highest level stands, in whatever order the decisions are known', () => {
  const events = [
    event('model', 'grant', '2023-06-01'),
    event('standard', 'grant', '2015-06-01'),
    event('advanced', 'grant', '2019-06-01'),
  ];
  expect(on('2024-01-01', ...events)).toBe('model');
  expect(on('2024-01-01', ...[...events].reverse())).toBe('model');
  expect(on('2020-01-01', ...events)).toBe('advanced');
});

test('withdrawing a level withdraws those above it and leaves those below', () => {
  const model = event('model', 'grant', '2020-01-01');
  expect(on('2024-01-01', model, event('advanced', 'withdraw', '2023-01-01'))).toBe('standard');
  expect(on('2024-01-01', model, event('model', 'withdraw', '2023-01-01'))).toBe('advanced');
  expect(on('2024-01-01', model, event('standard', 'withdraw', '2023-01-01'))).toBeNull();
  expect(on('2022-01-01', model, event('standard', 'withdraw', '2023-01-01'))).toBe('model');
});

test('what was withdrawn can be granted again', () => {
  const events = [
    event('standard', 'grant', '2015-01-01'),
    event('standard', 'withdraw', '2020-01-01'),
    event('standard', 'grant', '2022-01-01'),
  ];
  expect(on('2021-01-01', ...events)).toBeNull();
  expect(on('2022-01-01', ...events)).toBe('standard');
});

test('a decision without a day counts from the end of its year, one on another area not at all', () => {
  expect(on('2022-12-30', event('standard', 'grant', null))).toBeNull();
  expect(on('2022-12-31', event('standard', 'grant', null))).toBe('standard');
  expect(on('2023-01-01', event('standard', 'grant', '2020-01-01', { area: 'B@1900-01-01' }))).toBeNull();
});

test('a level that the set does not have is refused', () => {
  expect(() => on('2024-01-01', event('modern', 'grant', '2020-01-01'))).toThrow(
    'withBelow requires a level of ntm-2021, got modern',
  );
});

const commune = (code: string, validFrom: string, validTo: string | null): Area => ({
  code,
  validFrom,
  validTo,
  level: 'COMMUNE',
  type: 'Xã',
  name: code,
  parent: 'P',
});
const NEW = '2025-07-01';
/** A and B become X, C stays, D takes in E and keeps its code. */
const editions = createEditions(
  createHierarchy([
    ...['A', 'B', 'E'].map((code) => commune(code, '1900-01-01', NEW)),
    commune('X', NEW, null),
    commune('C', '1900-01-01', null),
    commune('D', '1900-01-01', null),
  ]),
  [
    { on: NEW, from: 'A', to: 'X', type: 'merge', weight: 1 },
    { on: NEW, from: 'B', to: 'X', type: 'merge', weight: 1 },
    { on: NEW, from: 'C', to: 'C', type: 'unchanged', weight: 1 },
    { on: NEW, from: 'D', to: 'D', type: 'enlarged', weight: 1 },
    { on: NEW, from: 'E', to: 'D', type: 'merge', weight: 1 },
  ],
);
const state = (code: string, day: string, ...events: RecognitionEvent[]) =>
  recognitionOn(editions.hierarchy.find(code, day) as Area, day, events, rule, editions);
const granted = (code: string, decidedOn = '2020-06-01') =>
  event('standard', 'grant', decidedOn, { area: `${code}@1900-01-01` });

test('recognition is never carried through a merger, also when all former communes had it', () => {
  expect(state('X', '2025-12-31', granted('A'), granted('B'))).toEqual({
    level: null,
    missing: 'PENDING_REVIEW',
  });
  expect(state('X', '2025-12-31', granted('A'))).toEqual({ level: null, missing: 'PENDING_REVIEW' });
  expect(state('A', '2025-06-30', granted('A'))).toEqual({ level: 'standard', missing: null });
});

test('it is pending review until it is acknowledged or granted, and not before that day', () => {
  const acknowledged = event('standard', 'acknowledge', '2025-11-15', { area: 'X@2025-07-01' });
  expect(state('X', '2025-11-14', granted('A'), acknowledged).missing).toBe('PENDING_REVIEW');
  expect(state('X', '2025-11-15', granted('A'), acknowledged)).toEqual({ level: 'standard', missing: null });
  const withdrawn = event('standard', 'withdraw', '2025-11-15', { area: 'X@2025-07-01' });
  expect(state('X', '2025-12-31', granted('A'), withdrawn)).toEqual({ level: null, missing: null });
});

test('where no former commune was recognised there is nothing to review', () => {
  expect(state('X', '2025-12-31')).toEqual({ level: null, missing: null });
  const lost = event('standard', 'withdraw', '2021-06-01', { area: 'A@1900-01-01' });
  expect(state('X', '2025-12-31', granted('A'), lost)).toEqual({ level: null, missing: null });
  expect(state('X', '2025-12-31', granted('C'))).toEqual({ level: null, missing: null });
});

test('an unchanged commune keeps its recognition, one that took in another does not', () => {
  expect(state('C', '2025-12-31', granted('C'))).toEqual({ level: 'standard', missing: null });
  expect(state('D', '2025-06-30', granted('D'))).toEqual({ level: 'standard', missing: null });
  expect(state('D', '2025-12-31', granted('D'))).toEqual({ level: null, missing: 'PENDING_REVIEW' });
  const again = event('standard', 'acknowledge', NEW, { area: 'D@1900-01-01' });
  expect(state('D', '2025-12-31', granted('D'), again)).toEqual({ level: 'standard', missing: null });
});

test('of the communes that the published list names as recognised none still is after the mergers of 2025', () => {
  const over = createEditions(shippedHierarchy(), shippedCrosswalk());
  const events = readShipped('recognitions.csv')
    .filter(({ event: kind, year }) => kind === 'grant' && year)
    .map((row): RecognitionEvent => {
      const day = row.decided_on || `${row.year}-12-31`;
      const area = over.hierarchy.find(row.area as string, day) as Area;
      return {
        area: areaKey(area),
        level: row.level as string,
        kind: 'grant',
        year: Number(row.year),
        decidedOn: row.decided_on || null,
        decision: row.decision || null,
      };
    });
  const langSon = over.hierarchy.find('20', NEW) as Area;
  const today = over.hierarchy.descendants(langSon, 'COMMUNE', '2025-12-31');
  const states = today.map((area) => recognitionOn(area, '2025-12-31', events, rule, over));
  expect(states.every(({ level }) => level === null)).toBe(true);
  expect(states.filter(({ missing }) => missing === 'PENDING_REVIEW').length).toBeGreaterThan(0);
  // Sơn Hà was advanced for 2022 and left with the township of Hữu Lũng on 01/12/2024.
  const sonHa = events.find(
    ({ area }) => over.hierarchy.find(area.slice(0, 5), '2024-11-30')?.name === 'Sơn Hà',
  );
  expect(sonHa).toMatchObject({ level: 'advanced', year: 2022, decidedOn: '2023-01-26' });
});

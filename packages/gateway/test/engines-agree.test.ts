import { CAPITAL, findIndicator, type Indicator, parsePeriod } from '@tiendo/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerValues } from '../src/query/values.ts';
import { expectAgreement } from './agreement.ts';
import { migratedDatabase, type TestDatabase } from './database.ts';
import type { NamedFact } from './random-world.ts';
import { createWorld, type GrowingWorld } from './world.ts';

const RATE = findIndicator('disbursement-rate') as Indicator;

/** D1 is founded anew in 2024; C3 goes into its neighbours without a new area in May 2022. */
const AREAS = `code,valid_from,valid_to,level,type,name,name_en,parent,legal_basis,source
VN,1900-01-01,,COUNTRY,Quốc gia,Cả nước,,,,
P1,1900-01-01,,PROVINCE,Tỉnh,Giả Định,,VN,,
D1,1900-01-01,2024-01-01,DISTRICT,Huyện,Suối Mơ,,P1,,
D1,2024-01-01,,DISTRICT,Huyện,Suối Mưa,,P1,,
D2,1900-01-01,,DISTRICT,Huyện,Đồi Gió,,P1,,
C1,1900-01-01,,COMMUNE,Xã,Nà Lành,,D1,,
C2,1900-01-01,,COMMUNE,Xã,Nà Vui,,D1,,
C3,1900-01-01,2022-05-01,COMMUNE,Xã,Thung Nai,,D2,,
C4,1900-01-01,,COMMUNE,Xã,Khe Xanh,,D2,,
`;

const fact = (
  code: string,
  cut: string,
  measures: NamedFact['measures'],
  changes: Partial<NamedFact> = {},
): NamedFact => ({
  ...{ code, cut, asOf: cut, year: Number(cut.slice(0, 4)), line: { programme: 'NTM' } },
  measures,
  status: 'ACTUAL',
  ...changes,
});

let database: TestDatabase;
let world: GrowingWorld;

beforeAll(async () => {
  database = await migratedDatabase();
  world = await createWorld(database, AREAS);
});

afterAll(() => database.drop());

/** What PostgreSQL answers for an area and a year, after core has answered the same for all areas. */
async function rateOf(area: string, period: string) {
  const question = { indicator: RATE, where: {}, by: [], periods: [period] };
  await expectAgreement(database, world, question, () => {}, [
    'VN',
    'P1',
    'D1',
    'D2',
    'C1',
    'C2',
    'C3',
    'C4',
  ]);
  const [cell] = await answerValues(database.db, world.reference, {
    ...question,
    areas: [area],
    periods: [parsePeriod(period)],
  });
  const { numerator, denominator, cutOff, status, coverage, origin } = cell?.answer ?? {};
  return { numerator, denominator, day: cutOff?.day, status, coverage, origin };
}

test('what is left of a child’s sum keeps the days and the status that the child gives it', async () => {
  await world.send(CAPITAL, [
    fact('C1', '2020-06-30', { assigned: 100 }, { asOf: '2020-06-10', status: 'ESTIMATED' }),
    fact('C2', '2020-06-30', { disbursed: 40 }, { asOf: '2020-06-20' }),
    fact('P1', '2020-06-30', { assigned: 500 }),
  ]);
  expect(await rateOf('P1', '2020')).toEqual({
    ...{ numerator: 40, denominator: 500, day: '2020-06-10', status: 'ESTIMATED' },
    coverage: { reported: 1, expected: 2 },
    origin: 'SOME_CHILDREN',
  });
});

test('a child’s own report counts as complete as the child’s section is', async () => {
  await world.send(CAPITAL, [
    fact('P1', '2021-06-30', { assigned: 500 }),
    fact('D1', '2021-06-30', { disbursed: 90 }, { asOf: '2021-06-25' }),
    fact('C1', '2021-06-30', { assigned: 100, disbursed: 40 }, { asOf: '2021-06-10' }),
    fact('D2', '2021-06-30', { disbursed: 10 }),
  ]);
  expect(await rateOf('P1', '2021')).toEqual({
    ...{ numerator: 100, denominator: 500, day: '2021-06-25', status: 'ACTUAL' },
    coverage: { reported: 2, expected: 2 },
    origin: 'SOME_CHILDREN',
  });
});

test('an area that has ended is neither summed nor expected, though none began in its place', async () => {
  await world.send(CAPITAL, [
    fact('C3', '2022-03-31', { assigned: 100, disbursed: 10 }),
    fact('C4', '2022-03-31', { assigned: 100, disbursed: 20 }),
    fact('C4', '2022-06-30', { assigned: 300, disbursed: 60 }),
  ]);
  expect(await rateOf('D2', '2022-03')).toMatchObject({ numerator: 30, coverage: { expected: 2 } });
  expect(await rateOf('D2', '2022')).toMatchObject({
    ...{ numerator: 60, denominator: 300, coverage: { reported: 1, expected: 1 } },
  });
});

test('a report that comes late is summed in every area that has it from then on', async () => {
  const january = { year: 2023, asOf: '2024-01-31' };
  await world.send(CAPITAL, [fact('C2', '2024-01-31', { assigned: 100, disbursed: 80 }, january)]);
  await world.send(CAPITAL, [fact('C1', '2023-11-30', { assigned: 100, disbursed: 10 })]);
  expect(await rateOf('D1', '2023')).toMatchObject({ numerator: 10, denominator: 100, day: '2023-11-30' });
  expect(await rateOf('P1', '2023')).toMatchObject({ numerator: 90, denominator: 200, day: '2023-11-30' });
});

test('a line without a figure is no report', async () => {
  await world.send(CAPITAL, [
    fact('C1', '2019-03-31', { assigned: 100, disbursed: 10 }),
    fact('C1', '2019-06-30', {}),
    fact('D2', '2019-06-30', { assigned: 100, disbursed: 20 }),
  ]);
  expect(await rateOf('P1', '2019')).toMatchObject({ numerator: 30, denominator: 200, day: '2019-03-31' });
  await world.send(CAPITAL, [fact('D2', '2019-06-30', {})]);
  expect(await rateOf('P1', '2019')).toMatchObject({ numerator: 10, coverage: { reported: 1, expected: 2 } });
});

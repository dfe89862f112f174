import { describe, expect, test } from 'vitest';
import { deadlineOn } from './deadline.ts';

const due = { dueOn: '2024-03-31', doneOn: null };

describe('deadlineOn', () => {
  test('is open up to its day, and overdue from the next', () => {
    expect(deadlineOn(due, '2024-03-31')).toEqual({
      ...{ state: 'OPEN', dueOn: '2024-03-31' },
      ...{ daysLate: 0, daysPastFirst: 0 },
    });
    expect(deadlineOn(due, '2024-04-01')).toMatchObject({ state: 'OVERDUE', daysLate: 1 });
  });

  test('counts from the last day it was put off to, and says how far past the first', () => {
    const putOff = { dueOn: '2024-06-30', extensions: ['2024-09-30', '2024-12-31'], doneOn: null };
    expect(deadlineOn(putOff, '2024-12-31')).toEqual({
      ...{ state: 'OPEN', dueOn: '2024-12-31', daysLate: 0 },
      // 31 + 31 + 30 days of July to September, 31 + 30 + 31 of October to December.
      daysPastFirst: 184,
    });
  });

  test('is done in time on its day, late after it, whatever day asks later', () => {
    expect(deadlineOn({ ...due, doneOn: '2024-03-31' }, '2030-01-01').state).toBe('DONE');
    expect(deadlineOn({ ...due, doneOn: '2024-04-18' }, '2030-01-01')).toMatchObject({
      ...{ state: 'DONE_LATE', daysLate: 18 },
    });
  });

  test('was not done yet on an earlier day', () => {
    expect(deadlineOn({ ...due, doneOn: '2024-04-18' }, '2024-04-05')).toMatchObject({
      ...{ state: 'OVERDUE', daysLate: 5 },
    });
  });

  test('without a day is standing until it is done, and never late', () => {
    expect(deadlineOn({ dueOn: null, doneOn: null }, '2024-04-05')).toEqual({
      ...{ state: 'STANDING', dueOn: null, daysLate: null, daysPastFirst: null },
    });
    expect(deadlineOn({ dueOn: null, doneOn: '2024-01-01' }, '2024-04-05').state).toBe('DONE');
  });

  test('put off without a first day has a day, and none to be past', () => {
    expect(deadlineOn({ dueOn: null, extensions: ['2024-01-31'], doneOn: null }, '2024-02-02')).toEqual({
      ...{ state: 'OVERDUE', dueOn: '2024-01-31', daysLate: 2, daysPastFirst: null },
    });
  });
});

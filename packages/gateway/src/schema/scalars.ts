import { builder } from './builder.ts';

const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

const parseDay = (value: unknown): string => {
  const valid = typeof value === 'string' && day.test(value) && isOnCalendar(value);
  if (!valid) throw new TypeError('a Date is a day such as 2024-01-31');
  return value;
};

const isOnCalendar = (value: string) => {
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
};

builder.scalarType('Date', {
  description: 'A day as year-month-day: 2024-01-31.',
  serialize: (value) => value,
  parseValue: parseDay,
});

builder.scalarType('DateTime', {
  description: 'A moment in ISO 8601, in UTC: 2026-11-24T03:00:00.000Z.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : value),
  parseValue: (value) => {
    const date = typeof value === 'string' ? new Date(value) : undefined;
    if (date === undefined || Number.isNaN(date.getTime())) {
      throw new TypeError('a DateTime is a moment such as 2026-11-24T03:00:00Z');
    }
    return date.toISOString();
  },
});

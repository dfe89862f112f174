import { GraphQLError } from 'graphql';
import { expect, test } from 'vitest';
import { argumentError, clientError, isClientError } from './errors.ts';

test('an error about an argument names the field, the argument, what would be right and what was given', () => {
  const error = argumentError(
    'UNKNOWN_AREA',
    'comparison',
    'area',
    'the code of an area, such as "20"',
    '99',
  );
  expect(error.message).toBe('comparison requires area to be the code of an area, such as "20", got "99"');
  expect(error.extensions).toEqual({
    code: 'UNKNOWN_AREA',
    argument: 'area',
    http: { status: 400, spec: false },
  });
});

test('a very long argument is cut in the message', () => {
  expect(
    argumentError('BAD_PERIOD', 'values', 'from', 'a period', 'x'.repeat(5000)).message.length,
  ).toBeLessThan(120);
});

test('a status can differ from the one of its code', () => {
  expect(clientError('TOO_LARGE', 'too large', { status: 413 }).extensions.http).toMatchObject({
    status: 413,
  });
});

test('only errors with one of our codes are meant for the client', () => {
  expect(isClientError(clientError('UNAVAILABLE', 'later'))).toBe(true);
  expect(isClientError(new GraphQLError('other'))).toBe(false);
  expect(isClientError(new GraphQLError('other', { extensions: { code: 'OTHER' } }))).toBe(false);
  expect(isClientError(new Error('disk full'))).toBe(false);
});

import { expect, test } from 'vitest';
import { examples } from '../examples.ts';
import { compact, graphqlTokens, jsonTokens, operationsOf } from './tokens.js';

const kinds = (text: string, tokensOf: typeof graphqlTokens = graphqlTokens) =>
  tokensOf(text)
    .filter(({ kind }) => kind !== 'space' && kind !== 'mark')
    .map(({ kind, text: part }) => `${kind} ${part}`);

test('tokens together are the text, also of one that is not finished', () => {
  const texts = [...examples.map(({ query }) => query), '{ a(b: "open', '""" x', '"\\', '…{ă}', ''];
  for (const text of texts) {
    for (const tokensOf of [graphqlTokens, jsonTokens]) {
      const tokens = tokensOf(text);
      expect(tokens.map((token) => token.text).join('')).toBe(text);
      expect(tokens.every((token) => text.startsWith(token.text, token.start))).toBe(true);
    }
  }
});

test('names are told apart by their place', () => {
  expect(
    kinds('query Q($on: Int = -1) { on x: query(level: VI, s: "# no") { ... on A { id } } } # end'),
  ).toEqual([
    ...['keyword query', 'name Q', 'variable $on', 'name Int', 'number -1', 'name on', 'argument x'],
    ...['name query', 'argument level', 'constant VI', 'argument s', 'string "# no"', 'keyword on'],
    ...['name A', 'name id', 'comment # end'],
  ]);
  expect(kinds('{"a": ["b", 1.5e3, null]}', jsonTokens)).toEqual([
    ...['key "a"', 'string "b"', 'number 1.5e3', 'constant null'],
  ]);
});

test('operations are found by name and place, fragments are not operations', () => {
  const text = 'query A { a(x: {b: 1}) }\nfragment F on T { query }\nmutation B($i: I = {a: 1}) { b }';
  expect(operationsOf(text)).toEqual([
    { name: 'A', start: 0 },
    { name: 'B', start: text.indexOf('mutation') },
  ]);
  expect(operationsOf('# note\n{ a }')).toEqual([{ name: undefined, start: 7 }]);
  expect(operationsOf('')).toEqual([]);
});

test('compact drops comments and line breaks, never what stands in a text', () => {
  expect(compact('# c\nquery A {\n  a(b: "x  # y") # d\n  # e\n  c\n}\n')).toBe(
    'query A { a(b: "x  # y") c }',
  );
});

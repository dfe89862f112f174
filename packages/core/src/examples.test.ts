import { expect, test } from 'vitest';
import { DOC_EXAMPLES, SOURCES } from '../test/doc-examples.ts';
import * as core from './index.ts';

function evaluate(expression: string, names: Readonly<Record<string, unknown>>): unknown {
  return new Function(...Object.keys(names), `return (${expression});`)(...Object.values(names));
}

test('there is an example to run in most files with functions', () => {
  expect(DOC_EXAMPLES.length).toBeGreaterThan(20);
});

test.each(DOC_EXAMPLES)('$file: $expression is $result', async ({ file, expression, result }) => {
  const names = { ...core, ...(await import(`./${file}`)) };
  expect(evaluate(expression, names)).toEqual(evaluate(result, names));
});

test('every exported function is documented with an example', () => {
  const functions = Object.entries(core).flatMap(([name, value]) =>
    typeof value === 'function' ? [name] : [],
  );
  const documented = (name: string) =>
    SOURCES.some(({ text }) =>
      new RegExp(`@example (?:(?!\\*/)[^])*\\*/\\nexport (?:function|const) ${name}\\b`).test(text),
    );
  expect(functions.filter((name) => !documented(name))).toEqual([]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as core from './index.ts';

const folder = new URL('.', import.meta.url);
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?<!\.test|\.prove)\.ts$/.test(file))
  .map((file) => ({ file, text: readFileSync(new URL(file, folder), 'utf8') }));

/** Every `@example expression // result` of the doc blocks, on one line or on several. */
const examples = sources.flatMap(({ file, text }) =>
  [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap(([block]) =>
    [...block.matchAll(/@example ([\s\S]+?)(?=\n\s*\* @|\s*\*\/$)/g)].map(([, example = '']) => {
      const plain = example.replace(/^\s*\* ?/gm, '').trim();
      const end = plain.lastIndexOf(' // ');
      return { file, expression: plain.slice(0, end), result: plain.slice(end + 4) };
    }),
  ),
);

function evaluate(expression: string): unknown {
  return new Function(...Object.keys(core), `return (${expression});`)(...Object.values(core));
}

test('there is an example to run in most files with functions', () => {
  expect(examples.length).toBeGreaterThan(20);
});

test.each(examples)('$file: $expression is $result', ({ expression, result }) => {
  expect(evaluate(expression)).toEqual(evaluate(result));
});

test('every exported function is documented with an example', () => {
  const functions = Object.entries(core).flatMap(([name, value]) =>
    typeof value === 'function' ? [name] : [],
  );
  const documented = (name: string) =>
    sources.some(({ text }) =>
      new RegExp(`@example (?:(?!\\*/)[^])*\\*/\\nexport (?:function|const) ${name}\\b`).test(text),
    );
  expect(functions.filter((name) => !documented(name))).toEqual([]);
});

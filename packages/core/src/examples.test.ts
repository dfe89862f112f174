import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as core from './index.ts';

const folder = new URL('.', import.meta.url);

/** Every `@example expression // result` of the doc blocks. */
const examples = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .flatMap((file) =>
    [...readFileSync(new URL(file, folder), 'utf8').matchAll(/@example (.+?) \/\/ (.+?)(?: \*\/)?$/gm)].map(
      ([, expression = '', result = '']) => ({ file, expression, result }),
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

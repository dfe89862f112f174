import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import * as core from '../src/index.ts';
import { PUBLIC_EXAMPLES } from './doc-examples.ts';

const ORIGIN = 'http://core.test';
const files = mkdtempSync(join(tmpdir(), 'tiendo-core-browser-'));
let browser: Browser;
let page: Page;

/** Says what each example of the doc blocks gives, and what a roll-up does; it runs wherever modules do. */
function answers(all: typeof core, expressions: readonly string[]): string {
  const evaluate = (expression: string): unknown => {
    try {
      return new Function(...Object.keys(all), `return (${expression});`)(...Object.values(all));
    } catch (error) {
      return String(error);
    }
  };
  const area = (code: string, parent: string | null) => ({
    ...{ code, parent, validFrom: '1900-01-01', validTo: null, level: 'COMMUNE' as const },
    ...{ type: 'Xã', name: code },
  });
  const codes = Array.from({ length: 50 }, (_, i) => `C${i}`);
  const areas = [area('P', null), ...codes.map((code) => area(code, 'P'))];
  const facts = codes.flatMap((code, i) =>
    ['NTM', 'GNBV'].map((programme, p) => ({
      ...{ area: `${code}@1900-01-01`, year: 2024, cut: '2024-06-30', asOf: '2024-06-30', release: 1 },
      line: { programme },
      measures: { assigned: i * 1_000_003, disbursed: i % 7 === p ? null : i * 10_007 },
      status: 'ACTUAL' as const,
    })),
  );
  const table = all
    .rollUp(all.CAPITAL, facts, all.createHierarchy(areas))
    .table(areas, [{ year: 2024, from: '2024-01-01', to: '2024-12-31' }], { by: ['programme'], where: {} });
  const rows = Array.from(table.area, (_, at) => table.row(at));
  const text = (value: unknown) => (typeof value === 'function' ? 'function' : JSON.stringify(value));
  return JSON.stringify([...expressions.map((expression) => text(evaluate(expression))), text(rows)]);
}

const expressions = PUBLIC_EXAMPLES.map(({ expression }) => expression);
const program = `const answers = ${answers};`;

beforeAll(async () => {
  const tsc = join(createRequire(import.meta.url).resolve('typescript/package.json'), '../bin/tsc');
  const project = fileURLToPath(new URL('../tsconfig.build.json', import.meta.url));
  execFileSync(process.execPath, [tsc, '--project', project, '--outDir', files]);
  writeFileSync(join(files, 'page.html'), '<!doctype html><title>core</title>');
  writeFileSync(
    join(files, 'worker.js'),
    `import * as core from './index.js';\n${program}\nonmessage = ({ data }) => postMessage(answers(core, data));`,
  );
  browser = await chromium.launch(inject('browser'));
  page = await browser.newPage();
  await page.route(`${ORIGIN}/**`, (route) => {
    const path = new URL(route.request().url()).pathname;
    const contentType = extname(path) === '.js' ? 'text/javascript' : 'text/html';
    return route.fulfill({ body: readFileSync(join(files, path)), contentType });
  });
  await page.goto(`${ORIGIN}/page.html`);
}, 120_000);

afterAll(async () => {
  await browser.close();
  rmSync(files, { recursive: true });
});

test('the package as it is published gives the same in a page as in Node', async () => {
  const found = await page.evaluate(
    `import('/index.js').then((core) => { ${program} return answers(core, ${JSON.stringify(expressions)}); })`,
  );
  expect(JSON.parse(found as string)).toEqual(JSON.parse(answers(core, expressions)));
  expect(found).toContain('expected\\":50');
});

test('and the same in a worker', async () => {
  const found = await page.evaluate(
    `new Promise((resolve, reject) => {
      const worker = new Worker('/worker.js', { type: 'module' });
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage(${JSON.stringify(expressions)});
    })`,
  );
  expect(JSON.parse(found as string)).toEqual(JSON.parse(answers(core, expressions)));
});

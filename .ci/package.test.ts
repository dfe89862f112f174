import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from './step.ts';

const require = createRequire(import.meta.url);
const core = join(root, 'packages/core');
const project = mkdtempSync(join(tmpdir(), 'tiendo-package-'));
const oldestNode = findOldestNode();

beforeAll(() => {
  const tsc = join(require.resolve('typescript/package.json'), '../bin/tsc');
  rmSync(join(core, 'dist'), { recursive: true, force: true });
  execFileSync(process.execPath, [tsc, '--project', join(core, 'tsconfig.build.json')], { stdio: 'inherit' });
  npm(core, 'pack', '--ignore-scripts', '--pack-destination', project);
  writeFileSync(join(project, 'package.json'), '{ "name": "reader", "private": true, "type": "module" }');
  const archive = readdirSync(project).find((name) => name.endsWith('.tgz')) ?? '';
  npm(project, 'install', '--offline', '--no-audit', '--no-fund', `./${archive}`);
}, 120_000);

afterAll(() => rmSync(project, { recursive: true, force: true }));

function findOldestNode(): string {
  try {
    const manifest = require.resolve(`node-oldest-${process.platform}-${process.arch}/package.json`);
    return join(dirname(manifest), 'bin/node');
  } catch {
    return process.execPath;
  }
}

function npm(folder: string, ...parameters: readonly string[]): void {
  const path = `${dirname(oldestNode)}${delimiter}${process.env.PATH}`;
  const result = spawnSync('npm', [...parameters, '--loglevel=error'], {
    cwd: folder,
    env: { ...process.env, PATH: path },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  expect(result.status, result.stderr).toBe(0);
}

function runModule(text: string) {
  const file = join(project, 'reader.mjs');
  writeFileSync(file, text);
  return spawnSync(oldestNode, [file], { cwd: project, encoding: 'utf8' });
}

test('publint finds nothing wrong with the packed @tiendo/core', async () => {
  const { messages, pkg } = await publint({ pkgDir: core, pack: 'npm', strict: true });
  expect(messages.map((message) => formatMessage(message, pkg ?? {}))).toEqual([]);
});

test('the packed @tiendo/core holds no test and no source', () => {
  const packed = readdirSync(join(project, 'node_modules/@tiendo/core'), { recursive: true }).map(String);
  expect(packed.filter((path) => /\.test\.|(?<!\.d)\.ts$/.test(path))).toEqual([]);
});

test('the packed @tiendo/core is imported by the oldest Node', () => {
  const result = runModule("import * as core from '@tiendo/core'; console.log(Object.keys(core).length);");
  expect(result.stderr).toBe('');
  expect(Number(result.stdout)).toBeGreaterThan(0);
});

test("the README's snippets for @tiendo/core run on the oldest Node", () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const snippets = Array.from(readme.matchAll(/^```(?:js|ts|javascript|typescript)\n(.*?)^```/gms))
    .map((match) => match[1] ?? '')
    .filter((text) => text.includes("from '@tiendo/core'"));
  for (const snippet of snippets) {
    const result = runModule(snippet);
    expect(result.stderr).toBe('');
    expect(result.status).toBe(0);
  }
  expect(snippets.length, 'README.md has a snippet that imports @tiendo/core').toBeGreaterThan(0);
});

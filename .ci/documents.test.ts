import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { pageRoutes } from '../packages/gateway/src/page/routes.ts';
import { root } from './step.ts';
import { readTracked, trackedFiles } from './tracked-files.ts';

interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly { readonly name: string }[];
  readonly events?: readonly { readonly name: string }[];
}

test('every link between documents leads to a file', () => {
  const links = trackedFiles()
    .filter((path) => path.endsWith('.md'))
    .flatMap((path) =>
      [...readTracked(path).matchAll(/\]\((?!\w+:|#)([^)#\s]+)/g)].map(([, link = '']) => ({ path, link })),
    );
  expect(links.length).toBeGreaterThan(50);
  const broken = links.filter(({ path, link }) => !existsSync(join(root, posix.dirname(path), link)));
  expect(broken).toEqual([]);
});

test('docs/README.md leads to every page of docs/', () => {
  const contents = readTracked('docs/README.md');
  const pages = trackedFiles().filter((path) => /^docs\/(?!README)[\w-]+\.md$/.test(path));
  expect(pages.filter((path) => !contents.includes(`(${posix.basename(path)})`))).toEqual([]);
});

test('docs/elements.md says what every element, attribute and event is', () => {
  const page = readTracked('docs/elements.md');
  const { modules } = JSON.parse(readTracked('packages/widgets/custom-elements.json')) as {
    readonly modules: readonly { readonly declarations: readonly Declaration[] }[];
  };
  const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
  const names = elements.flatMap(({ tagName, attributes = [], events = [] }) => [
    tagName,
    ...[...attributes, ...events].map(({ name }) => name),
  ]);
  expect(names.length).toBeGreaterThan(50);
  expect([...new Set(names)].filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

test('docs/addresses.md has every address that a gateway answers', () => {
  const page = readTracked('docs/addresses.md');
  const routes = Object.keys(pageRoutes(() => new Response()));
  // Files below these are parts of one page.
  const addresses = routes.map((route) => route.replace(/^(\/playground\/|\/gallery).*/, '$1'));
  const others = ['/snapshot/', '/healthz', '/readyz'];
  expect([...addresses, ...others].filter((address) => !page.includes(`\`${address}`))).toEqual([]);
});

test('docs/commands.md has every command and option of tiendo', () => {
  const page = readTracked('docs/commands.md');
  const sources = trackedFiles().filter((path) => /^packages\/gateway\/src\/cli\/[\w-]+\.ts$/.test(path));
  const words = sources
    .map(readTracked)
    .flatMap((source) => [
      ...[...source.matchAll(/^ {2}name: '([\w-]+)'/gm)].map(([, name]) => `\`${name}\``),
      ...[...source.matchAll(/^ {2,4}'?([\w-]+)'?: \{(?: help|\n\s+(?:value|help):)/gm)].map(
        ([, name]) => `--${name}`,
      ),
    ]);
  expect(words.length).toBeGreaterThan(20);
  expect([...new Set(words)].filter((word) => !page.includes(word))).toEqual([]);
});

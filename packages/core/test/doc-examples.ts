import { readdirSync, readFileSync } from 'node:fs';

/** What a doc block says that an expression gives. */
export interface DocExample {
  readonly file: string;
  readonly expression: string;
  readonly result: string;
}

const folder = new URL('../src/', import.meta.url);

/** The sources of the package, without its tests. */
export const SOURCES = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?<!\.test|\.prove)\.ts$/.test(file))
  .map((file) => ({ file, text: readFileSync(new URL(file, folder), 'utf8') }));

/** Every `@example expression // result` of the doc blocks, on one line or on several. */
export const DOC_EXAMPLES: readonly DocExample[] = SOURCES.flatMap(({ file, text }) =>
  [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap(([block]) =>
    [...block.matchAll(/@example ([\s\S]+?)(?=\n\s*\* @|\s*\*\/$)/g)].map(([, example = '']) => {
      const plain = example.replace(/^\s*\* ?/gm, '').trim();
      const end = plain.lastIndexOf(' // ');
      return { file, expression: plain.slice(0, end), result: plain.slice(end + 4) };
    }),
  ),
);

const index = readFileSync(new URL('index.ts', folder), 'utf8');

/** The examples of what the package exports. */
export const PUBLIC_EXAMPLES = DOC_EXAMPLES.filter(({ file }) => index.includes(`'./${file}'`));

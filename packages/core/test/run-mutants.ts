/* Runs the tests of each formula file against every mutant of it, and prints the ones that no test notices. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createVitest } from 'vitest/node';
import { EQUIVALENT, FORMULA_FILES } from './formula-files.ts';
import { mutantsOf } from './mutants.ts';

const src = fileURLToPath(new URL('../src/', import.meta.url));
const only = process.argv.slice(2);
let mutated: { readonly file: string; readonly source: string } | undefined;

const vitest = await createVitest(
  {
    root: src,
    config: false,
    watch: false,
    pool: 'threads',
    maxWorkers: 1,
    isolate: false,
    reporters: [{}],
    include: ['**/*.test.ts'],
    // Transformed modules are not kept on disk: the text of a mutant is that of the plugin.
    fsModuleCache: false,
  },
  {
    plugins: [
      {
        name: 'mutant',
        enforce: 'pre',
        load: (id) => (mutated?.file === id ? { code: mutated.source, map: null } : null),
      },
    ],
  },
);
const survivors: string[] = [];
let count = 0;
for (const [name, others] of Object.entries(FORMULA_FILES)) {
  if (only.length > 0 && !only.includes(name)) continue;
  const file = `${src}${name}.ts`;
  const tests = [name, ...others].map((test) => `${src}${test}.test.ts`).filter(existsSync);
  if (!(await passes(file, tests)))
    throw new Error(`${name}: its tests fail without a mutant, or there are none`);
  const begin = performance.now();
  const before = count;
  const original = readFileSync(file, 'utf8');
  const lines = original.split('\n');
  for (const { line, change, source } of mutantsOf(original)) {
    count += 1;
    mutated = { file, source };
    if (`${name}.ts: ${change} in ${lines[line - 1]?.trim()}` in EQUIVALENT) continue;
    if (await passes(file, tests)) survivors.push(`${name}.ts:${line}: ${change}`);
  }
  mutated = undefined;
  vitest.invalidateFile(file);
  console.error(`${name}: ${count - before} mutants in ${((performance.now() - begin) / 1000).toFixed(0)} s`);
}
await vitest.close();
// A test that fails is what was wanted; the runner would leave with an error for it.
process.exitCode = 0;
console.log(JSON.stringify({ count, survivors }, null, 2));

/** Earlier runs stay in the state of the runner, so only the modules asked for are looked at. */
async function passes(file: string, tests: readonly string[]): Promise<boolean> {
  vitest.invalidateFile(file);
  const specifications = tests.map((test) => vitest.getRootProject().createSpecification(test));
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications, false);
  const asked = testModules.filter(({ moduleId }) => tests.includes(moduleId));
  return (
    asked.length > 0 && unhandledErrors.length === 0 && asked.every((module) => module.state() === 'passed')
  );
}

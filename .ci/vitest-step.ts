import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { execute, failure, type Outcome, root, type Step, sum } from './step.ts';

type Assertion = { readonly status: string; readonly fullName: string };
type TestFile = {
  readonly name: string;
  readonly status: string;
  readonly message: string;
  readonly assertionResults: readonly Assertion[];
};

const require = createRequire(import.meta.url);
const vitest = join(require.resolve('vitest/package.json'), '../vitest.mjs');

/** A step that runs some of the projects of vitest.config.ts and counts their tests. */
export function vitestStep(
  name: string,
  projects: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Step {
  return { name, run: () => runVitest(projects, environment) };
}

export async function runVitest(
  projects: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'tiendo-vitest-'));
  const reportFile = join(folder, 'report.json');
  try {
    const code = await execute(
      process.execPath,
      [
        ...[vitest, 'run', ...projects.flatMap((project) => ['--project', project])],
        ...['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`],
      ],
      environment,
    );
    const files = await readReport(reportFile);
    const outcome = count(files);
    if (files.length === 0) return failure('no test was run');
    if (code !== 0 && outcome.failed === 0) return sum([outcome, failure(`vitest ended with ${code}`)]);
    return outcome;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function readReport(file: string): Promise<readonly TestFile[]> {
  try {
    return JSON.parse(await readFile(file, 'utf8')).testResults;
  } catch {
    return [];
  }
}

export function count(files: readonly TestFile[]): Outcome {
  const tests = files.flatMap((file) => file.assertionResults.map((test) => ({ ...test, file: file.name })));
  const failedTests = tests.filter((test) => test.status === 'failed');
  const brokenFiles = files.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  const passed = tests.filter((test) => test.status === 'passed').length;
  return {
    passed,
    failed: failedTests.length + brokenFiles.length,
    skipped: tests.length - passed - failedTests.length,
    failures: [
      ...failedTests.map((test) => `${relative(root, test.file)}: ${test.fullName}`),
      ...brokenFiles.map((file) => `${relative(root, file.name)}: ${file.message.split('\n')[0]}`),
    ],
  };
}

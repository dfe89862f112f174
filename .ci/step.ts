import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export type Outcome = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly failures: readonly string[];
};

export type Step = { readonly name: string; readonly run: () => Promise<Outcome> };

export const root = fileURLToPath(new URL('..', import.meta.url));

export const passed: Outcome = { passed: 1, failed: 0, skipped: 0, failures: [] };

export function failure(sentence: string): Outcome {
  return { passed: 0, failed: 1, skipped: 0, failures: [sentence] };
}

/** Runs every step, also after one has failed, and prints what each took. */
export async function runSteps(steps: readonly Step[]): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  const seconds: string[] = [];
  for (const step of steps) {
    console.log(`\n=== ${step.name}`);
    const begin = performance.now();
    const outcome = await step.run().catch((error: unknown) => failure(String(error)));
    seconds.push(`${((performance.now() - begin) / 1000).toFixed(1).padStart(7)} s  ${step.name}`);
    outcomes.push({ ...outcome, failures: outcome.failures.map((text) => `${step.name}: ${text}`) });
  }
  console.log(`\n${seconds.join('\n')}`);
  return sum(outcomes);
}

/** Lists the failures, then prints the closing line, and leaves the exit code. */
export function report(outcome: Outcome): void {
  if (outcome.failures.length > 0) console.log(`\nFailed:\n${outcome.failures.join('\n')}`);
  const skipped = outcome.skipped > 0 ? `, ${outcome.skipped} skipped` : '';
  console.log(`\n${outcome.passed} passed, ${outcome.failed} failed${skipped}`);
  process.exitCode = outcome.failed > 0 ? 1 : 0;
}

export function sum(outcomes: readonly Outcome[]): Outcome {
  return outcomes.reduce((total, outcome) => ({
    passed: total.passed + outcome.passed,
    failed: total.failed + outcome.failed,
    skipped: total.skipped + outcome.skipped,
    failures: [...total.failures, ...outcome.failures],
  }));
}

/** Exit code of a program that writes to this terminal. */
export function execute(
  command: string,
  parameters: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<number> {
  const child = spawn(command, parameters, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** A step that passes when the program ends with 0. */
export function commandStep(name: string, command: string, parameters: readonly string[]): Step {
  const run = async () => {
    const code = await execute(command, parameters);
    return code === 0 ? passed : failure(`ended with ${code}, see above`);
  };
  return { name, run };
}

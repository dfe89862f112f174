import { globSync } from 'node:fs';
import { commandStep, report, root, runSteps } from './step.ts';

const files = globSync('packages/*/bench/*.bench.ts', { cwd: root }).sort();
if (files.length === 0) console.log('There is no benchmark yet (packages/*/bench/*.bench.ts).');
else {
  report(
    await runSteps(
      files.map((file) => commandStep(file, process.execPath, ['--conditions=tiendo-source', file])),
    ),
  );
}

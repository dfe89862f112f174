import { globSync } from 'node:fs';
import { report, root, runSteps } from './step.ts';
import { vitestStep } from './vitest-step.ts';

const files = globSync('packages/*/{src,test}/**/*.prove.ts', { cwd: root, exclude: ['**/node_modules'] });
if (files.length === 0) console.log('There is no long proof yet (packages/*/{src,test}/**/*.prove.ts).');
else report(await runSteps([vitestStep('long proofs', ['prove'], { PROVE: '1' })]));

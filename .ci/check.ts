import { checks } from './checks.ts';
import { report, runSteps } from './step.ts';

report(await runSteps(checks({ fix: process.argv.includes('--fix') })));

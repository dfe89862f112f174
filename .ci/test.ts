import { checks } from './checks.ts';
import { withOldestPostgresql } from './oldest-postgresql.ts';
import { report, runSteps } from './step.ts';
import { runVitest, vitestStep } from './vitest-step.ts';

report(
  await runSteps([
    ...checks({ fix: false }),
    vitestStep('unit', ['core', 'widgets', 'gateway', 'examples']),
    vitestStep('property', ['property']),
    {
      name: 'integration, oldest PostgreSQL (15)',
      run: () => withOldestPostgresql((url) => runVitest(['integration'], { TIENDO_TEST_DATABASE_URL: url })),
    },
    vitestStep('integration, newest PostgreSQL (18, embedded)', ['integration']),
    vitestStep('browser', ['browser', 'portal']),
    vitestStep('package', ['package']),
  ]),
);

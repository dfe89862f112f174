import { createRequire } from 'node:module';
import { join } from 'node:path';
import { commandStep, execute, failure, passed, root, type Step, sum } from './step.ts';
import { vitestStep } from './vitest-step.ts';

const require = createRequire(import.meta.url);
const biome = join(require.resolve('@biomejs/biome/package.json'), '../bin/biome');
const tsc = join(require.resolve('typescript/package.json'), '../bin/tsc');

const typeProjects = [
  'packages/core/tsconfig.build.json',
  'packages/core/tsconfig.json',
  'packages/widgets/tsconfig.src.json',
  'packages/widgets/tsconfig.json',
  'packages/gateway/tsconfig.json',
  'examples/tsconfig.json',
  '.ci/tsconfig.json',
];

/** The checks that need neither a database nor a browser. */
export function checks({ fix }: { readonly fix: boolean }): readonly Step[] {
  const biomeTask = fix ? ['check', '--write'] : ['ci'];
  return [
    commandStep('format and lint', process.execPath, [biome, ...biomeTask, '--max-diagnostics=50', '.']),
    { name: 'types', run: checkTypes },
    vitestStep('import order and repository', ['repo']),
  ];
}

async function checkTypes() {
  const check = async (project: string) => {
    const buildInfo = join(root, 'node_modules/.cache', `${project.replaceAll('/', '-')}.tsbuildinfo`);
    const code = await execute(process.execPath, [
      ...[tsc, '--project', project, '--noEmit', '--pretty', 'false'],
      ...['--incremental', '--tsBuildInfoFile', buildInfo],
    ]);
    return code === 0 ? passed : failure(`${project} has type errors`);
  };
  return sum(await Promise.all(typeProjects.map(check)));
}

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findImports, findWrongImports } from './import-order.ts';
import { readTracked, trackedFiles } from './tracked-files.ts';

function dependenciesOf(name: string): readonly string[] {
  const manifest = JSON.parse(readFileSync(`packages/${name}/package.json`, 'utf8'));
  return Object.keys(manifest.dependencies ?? {}).filter((dependency) => !dependency.startsWith('@tiendo/'));
}

test('every import of the packages points to a layer on its left', () => {
  const files = trackedFiles()
    .filter((path) => /^packages\/[^/]+\/src\/.*\.ts$/.test(path) && !/\.(test|prove)\.ts$/.test(path))
    .map((path) => ({ path, text: readTracked(path) }));
  const dependencies = Object.fromEntries(
    ['core', 'widgets', 'gateway'].map((name) => [name, dependenciesOf(name)]),
  );
  expect(findWrongImports(files, dependencies)).toEqual([]);
});

describe('findWrongImports', () => {
  const judge = (path: string, text: string) => findWrongImports([{ path, text }], { widgets: ['d3-array'] });

  test('names file, line, both layers and what is allowed', () => {
    expect(judge('packages/core/src/area/area.ts', "\nimport { vi } from '../format/number.ts';\n")).toEqual([
      'packages/core/src/area/area.ts:2: area imports format; area may import time, area',
    ]);
  });

  test('reads every form of import', () => {
    const text = `import type { A } from './a.ts';
export * from './b.ts';
import {
  c,
} from './c.ts';
import './d.ts';
const e = await import('./e.ts');
/* import x from './comment.ts'; */
// import x from './comment.ts';
`;
    expect(findImports(text)).toEqual([
      { specifier: './a.ts', line: 1 },
      { specifier: './b.ts', line: 2 },
      { specifier: './c.ts', line: 5 },
      { specifier: './d.ts', line: 6 },
      { specifier: './e.ts', line: 7 },
    ]);
  });

  test.each([
    ['packages/core/src/time/period.ts', "import 'node:fs';"],
    ['packages/core/src/time/period.ts', "import { sum } from 'd3-array';"],
    ['packages/core/src/time/period.ts', "import { x } from '../index.ts';"],
    ['packages/core/src/time/period.ts', "import { x } from '../../../widgets/src/index.ts';"],
    ['packages/core/src/utils/text.ts', ''],
    ['packages/widgets/src/chart/trend.ts', "import { x } from '@tiendo/gateway';"],
    ['packages/widgets/src/chart/trend.ts', "import { x } from '@tiendo/core/src/index.ts';"],
    ['packages/widgets/src/chart/trend.ts', "import { x } from '../element/trend/trend.ts';"],
    ['packages/gateway/src/query/values.ts', "import { x } from '../schema/builder.ts';"],
    ['packages/gateway/src/page/home.ts', "import { x } from '@tiendo/widgets';"],
  ])('refuses %s with %s', (path, text) => {
    expect(judge(path, text)).toHaveLength(1);
  });

  test.each([
    ['packages/core/src/index.ts', "export * from './format/number.ts';"],
    ['packages/core/src/format/number.ts', "import { x } from '../time/period.ts';"],
    ['packages/widgets/src/chart/trend.ts', "import { max } from 'd3-array';"],
    ['packages/gateway/src/server.ts', "import { x } from './schema/index.ts';\nimport 'node:http';"],
    ['packages/gateway/src/page/chart.ts', "import { x } from '@tiendo/widgets/chart';"],
    ['packages/gateway/src/server/snapshot.ts', "import { x } from '@tiendo/widgets/client';"],
  ])('accepts %s with %s', (path, text) => {
    expect(judge(path, text)).toEqual([]);
  });
});

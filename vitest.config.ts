import { availableParallelism } from 'node:os';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const conditions = ['tiendo-source', 'module', 'node', 'development|production'];
const slow = { testTimeout: 60_000, hookTimeout: 120_000 };
const database = { globalSetup: 'packages/gateway/test/global-setup.ts' };
// Files share the modules that another has loaded, which costs more than the tests do.
const shared = { isolate: false };
// These start servers of their own, ask none, or are about requests and commands: they are run on one PostgreSQL only.
const runOnce = [
  ...['server-process', 'main', 'release-kills', 'template', 'demo', 'demo-*', 'corpus/*', 'mapping/*'],
  ...['cli', 'data-in', 'limits', 'audit', 'save-page', 'playground', 'chart', 'export-kinds'],
].map((name) => `packages/gateway/test/${name}.test.ts`);
const isGivenServer = Boolean(process.env.TIENDO_TEST_DATABASE_URL);
const propertyTests = 'packages/*/{src,test}/**/*.property.test.ts';

// graphql's ESM and CommonJS builds must not meet: everything takes the one that Node takes.
const oneGraphql = {
  find: /^graphql$/,
  replacement: new URL('packages/gateway/node_modules/graphql/index.js', import.meta.url).pathname,
};

function project(
  name: string,
  include: string | string[],
  options: TestProjectInlineConfiguration['test'] = {},
): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: { name, include: [include].flat(), exclude: ['**/node_modules/**', propertyTests], ...options },
  };
}

export default defineConfig({
  resolve: { conditions, alias: [oneGraphql] },
  ssr: { resolve: { conditions } },
  test: {
    environment: 'node',
    // Half of the time a test waits for a database or a browser, so that two at once suit two cores.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    execArgv: ['--conditions=tiendo-source'],
    projects: [
      project(
        'repo',
        '.ci/{client-types,documents,import-order,repository,schema-promise,vitest-step}.test.ts',
      ),
      project('package', ['.ci/package.test.ts', 'packages/core/test/size.test.ts'], slow),
      project('core', 'packages/core/src/**/*.test.ts', shared),
      project('widgets', 'packages/widgets/src/**/*.test.ts', shared),
      project('gateway', 'packages/gateway/src/**/*.test.ts', shared),
      project('examples', '.ci/examples.test.ts', { ...slow, ...database }),
      project('property', propertyTests, { ...slow, ...database, exclude: ['**/node_modules/**'] }),
      project('integration', 'packages/gateway/test/**/*.test.ts', {
        ...slow,
        ...database,
        exclude: ['**/node_modules/**', propertyTests, ...(isGivenServer ? runOnce : [])],
      }),
      project('browser', ['packages/core/test/browser.test.ts', 'packages/widgets/test/**/*.test.ts'], {
        ...slow,
        globalSetup: '.ci/browser.ts',
      }),
      project('portal', 'packages/gateway/test-browser/**/*.test.ts', {
        ...slow,
        globalSetup: ['.ci/browser.ts', 'packages/gateway/test-browser/global-setup.ts'],
      }),
      project('prove', 'packages/*/{src,test}/**/*.prove.ts', {
        ...database,
        testTimeout: 3_600_000,
        hookTimeout: 120_000,
      }),
    ],
  },
});

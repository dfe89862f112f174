import { execFile, spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { servePublished } from '../packages/gateway/test/gateway-server.ts';
import { root } from './step.ts';

/** A line that each program prints, over a database with the shipped figures and a gateway beside it. */
const PRINTED: Readonly<Record<string, string>> = {
  'embed-express.ts': 'poverty-rate,20,1900-01-01,Lạng Sơn,PROVINCE,2024,',
  'embed-fastify.ts': '{"data":{"indicator":{"fullName":"Share of communes recognised as new-style rural"}}}',
  'embed-fetch.ts': 'ABOVE by one source',
  'own-indicators.ts':
    '{"data":{"area":{"value":{"text":"65.0%","numerator":325,"denominator":500,"coverage":{"reported":2,"expected":2},"synthetic":true}}}}',
  'own-questions.ts': '{"data":{"sourceCount":3,"indicator":{"name":"Poverty rate"}}}',
  'pool-two-plans.ts': 'Disbursement rate: 52.95%',
  'typed-client.ts': '8 of 10 have a figure; 0.0193 is the lowest',
};

const programs = globSync('examples/*.ts', { cwd: root })
  .map((path) => basename(path))
  .sort();
const hasPython = spawnSync('python3', ['--version']).status === 0;
let gateway: Awaited<ReturnType<typeof servePublished>>;

beforeAll(async () => {
  gateway = await servePublished();
  vi.stubEnv('DATABASE_URL', gateway.database.url);
  vi.stubEnv('TIENDO_GATEWAY', gateway.origin);
});

afterAll(() => gateway.close());

// Here and not as processes: most of the time of each would go into loading the gateway again.
test.each(programs)('%s prints what it promises', async (program) => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  await import(join(root, 'examples', program));
  const printed = log.mock.calls.map((words) => words.join(' ')).join('\n');
  log.mockRestore();
  expect(printed).toContain(PRINTED[program]);
});

test.runIf(hasPython)('read-values.py reads values with their sources', async () => {
  const program = join(root, 'examples/read-values.py');
  const { stdout, stderr } = await promisify(execFile)('python3', [program, gateway.origin], {
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  });
  expect(stderr).toBe('');
  expect(stdout.split('\n')).toHaveLength(12);
  expect(stdout).toContain('Lạng Sơn | 2024 | 3.36% | COMPUTED');
  expect(stdout).toContain('Cả nước | 2025 | NOT_PUBLISHED');
  expect(stdout).toContain('1.04 points less in 2025');
});

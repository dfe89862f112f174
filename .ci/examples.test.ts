import { execFile, spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { servePublished } from '../packages/gateway/test/gateway-server.ts';
import { root } from './step.ts';

const programs = globSync('examples/*.ts', { cwd: root }).sort();
let gateway: Awaited<ReturnType<typeof servePublished>>;

beforeAll(async () => {
  gateway = await servePublished();
});

afterAll(() => gateway.close());

/** What a program prints, over a database with the shipped figures and a gateway beside it. */
const run = (program: string) =>
  promisify(execFile)(process.execPath, ['--conditions=tiendo-source', join(root, program)], {
    env: { ...process.env, DATABASE_URL: gateway.database.url, TIENDO_GATEWAY: gateway.origin },
  });

/** A line that each program prints; the others print what their comments say. */
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

test.each(programs)('%s runs to its end', async (program) => {
  const { stdout, stderr } = await run(program);
  expect(stderr).toBe('');
  expect(stdout).toContain(PRINTED[program.replace('examples/', '')] ?? '\n');
});

const hasPython = spawnSync('python3', ['--version']).status === 0;

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

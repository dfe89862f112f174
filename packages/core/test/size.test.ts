import { expect, test } from 'vitest';
import { bundleCore, gzippedBytes, INDICATORS, MOST_FOR_ALL, MOST_FOR_ONE_INDICATOR } from './bundle-core.ts';

test('all of the package is at most 45 KiB, minified and gzipped', async () => {
  const code = await bundleCore('*');
  expect(code).toContain('as rollUp');
  expect(gzippedBytes(code)).toBeLessThanOrEqual(MOST_FOR_ALL);
});

test.each(INDICATORS)('%s alone is at most 4 KiB', async (name) => {
  const code = await bundleCore(`{ ${name} }`);
  expect(code).toContain(name);
  expect(gzippedBytes(code)).toBeLessThanOrEqual(MOST_FOR_ONE_INDICATOR);
});

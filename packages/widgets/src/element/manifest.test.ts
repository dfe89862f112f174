import { expect, test, vi } from 'vitest';
import manifest from '../../custom-elements.json' with { type: 'json' };

test('the manifest lists the attributes that each element observes', async () => {
  vi.stubGlobal('HTMLElement', class {});
  const { TiendoCommunes } = await import('./communes/tiendo-communes.ts');
  const { TiendoComparison } = await import('./comparison/tiendo-comparison.ts');
  const { TiendoDeprivation } = await import('./deprivation/tiendo-deprivation.ts');
  const { TiendoMap } = await import('./map/tiendo-map.ts');
  const { TiendoRanking } = await import('./ranking/tiendo-ranking.ts');
  const { TiendoTable } = await import('./table/tiendo-table.ts');
  const { TiendoTrend } = await import('./trend/tiendo-trend.ts');
  const observed = [
    TiendoCommunes,
    TiendoComparison,
    TiendoDeprivation,
    TiendoMap,
    TiendoRanking,
    TiendoTable,
    TiendoTrend,
  ].map((element) => [...element.observedAttributes].sort());
  const listed = manifest.modules.flatMap(({ declarations }) =>
    declarations.map(({ attributes }) =>
      attributes
        .map(({ name }) => name)
        .filter((name) => name !== 'state')
        .sort(),
    ),
  );
  expect(listed).toEqual(observed);
});

test('the package can be read where there is no browser', async () => {
  vi.unstubAllGlobals();
  const { TiendoTrend, trendChart } = await import('../index.ts');
  expect(typeof TiendoTrend).toBe('function');
  expect(typeof trendChart).toBe('function');
});

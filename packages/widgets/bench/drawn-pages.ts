import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ci = new URL('../../../.ci/package.json', import.meta.url);

/** Areas with a rate each, drawn from a small generator with a fixed seed. */
export function benchAreas(count: number): readonly { code: string; name: string; value: number }[] {
  let seed = 20240131;
  return Array.from({ length: count }, (_, index) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return {
      code: `X${index}`,
      name: `Xã ${index + 1}`,
      value: Math.round((seed / 2 ** 32) * 10_000) / 10_000,
    };
  });
}

/** Squares side by side as GeoJSON, one for each area. */
export function benchSquares(areas: readonly { readonly code: string }[]) {
  const columns = Math.ceil(Math.sqrt(areas.length));
  const features = areas.map(({ code }, index) => {
    const [west, south] = [104 + (index % columns) * 0.05, 10 + Math.floor(index / columns) * 0.05];
    const [east, north] = [west + 0.045, south + 0.045];
    // Clockwise, as d3-geo reads the sphere; planar readers do not mind.
    const ring = [
      [west, south],
      [west, north],
      [east, north],
      [east, south],
      [west, south],
    ];
    return {
      type: 'Feature' as const,
      properties: { code },
      geometry: { type: 'Polygon' as const, coordinates: [ring] },
    };
  });
  return { type: 'FeatureCollection' as const, features };
}

/** A page that writes the markup of bars as one string. */
export function plainBarsScript(): string {
  return `const areas = JSON.parse(document.querySelector('#areas').textContent);
const top = Math.max(...areas.map(({ value }) => value));
const rows = areas.map(({ name, value }, index) => '<text x="112" y="' + (index * 36 + 23) + '" text-anchor="end">' + name + '</text><rect x="124" y="' + (index * 36 + 6) + '" width="' + (value / top) * 480 + '" height="24" fill="#8a94a3"/><text x="' + (130 + (value / top) * 480) + '" y="' + (index * 36 + 23) + '">' + (value * 100).toFixed(2).replace('.', ',') + '%</text>');
document.querySelector('main').insertAdjacentHTML('beforeend', '<svg viewBox="0 0 712 ' + areas.length * 36 + '" width="712" height="' + areas.length * 36 + '">' + rows.join('') + '</svg>');`;
}

/** The same bars by hand with D3. */
export function d3BarsScript(): Promise<string> {
  return bundled(`import { scaleLinear } from 'd3-scale';
import { create, select } from 'd3-selection';
const areas = JSON.parse(document.querySelector('#areas').textContent);
const x = scaleLinear([0, Math.max(...areas.map(({ value }) => value))], [124, 604]);
const height = areas.length * 36;
const svg = create('svg').attr('viewBox', [0, 0, 712, height]).attr('width', 712).attr('height', height);
const row = svg.selectAll('g').data(areas).join('g').attr('transform', (_, index) => 'translate(0,' + index * 36 + ')');
row.append('text').attr('x', 112).attr('y', 23).attr('text-anchor', 'end').text(({ name }) => name);
row.append('rect').attr('x', 124).attr('y', 6).attr('height', 24).attr('fill', '#8a94a3').attr('width', ({ value }) => x(value) - 124);
row.append('text').attr('y', 23).attr('x', ({ value }) => x(value) + 6).text(({ value }) => (value * 100).toFixed(2).replace('.', ',') + '%');
select('main').append(() => svg.node());`);
}

/** Shaded areas by hand with D3. */
export function d3MapScript(): Promise<string> {
  return bundled(`import { geoMercator, geoPath } from 'd3-geo';
import { scaleQuantize } from 'd3-scale';
import { create, select } from 'd3-selection';
const areas = JSON.parse(document.querySelector('#areas').textContent);
const land = await (await fetch('/squares.json')).json();
const values = new Map(areas.map(({ code, value }) => [code, value]));
const colour = scaleQuantize([0, 1], ['#d6e6f4', '#9cc6e4', '#5a9fd0', '#2570ab', '#0b3f73']);
const path = geoPath(geoMercator().fitSize([712, 712], land));
const svg = create('svg').attr('viewBox', [0, 0, 712, 712]).attr('width', 712).attr('height', 712);
svg.selectAll('path').data(land.features).join('path').attr('d', path).attr('stroke', '#6b7280')
  .attr('fill', ({ properties }) => colour(values.get(properties.code)));
select('main').append(() => svg.node());`);
}

async function bundled(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('.', ci)) },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** Playwright, which belongs to the checks of the whole repository. */
export const { chromium } = createRequire(ci)('playwright-core') as typeof import('playwright-core');

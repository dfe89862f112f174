// What it costs the page to draw: processor time of the page's process from navigation until nothing happens any more,
// beside the plainest page that shows the same numbers. Median of rounds that take turns in one run, in Chromium.
// Goals: 11 bars at most 1.3 × a string of SVG; 10,000 areas at most 1.5 × and 10,000 polygons at most 1.2 × D3 by hand.
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import {
  benchAreas,
  benchSquares,
  chromium,
  d3BarsScript,
  d3MapScript,
  plainBarsScript,
} from './drawn-pages.ts';
import { mapOf, rankingOf } from './figure-data.ts';

const ROUNDS = Number(process.env.TIENDO_BENCH_ROUNDS ?? 9);
const dist = new URL('../dist/', import.meta.url);
const few = benchAreas(11);
const many = benchAreas(10_000);

execFileSync(process.execPath, [new URL('../build.mjs', import.meta.url).pathname]);
const scripts: Readonly<Record<string, string>> = {
  '/plain.js': plainBarsScript(),
  '/d3-bars.js': await d3BarsScript(),
  '/d3-map.js': await d3MapScript(),
};

const figure = (tag: string, attributes: string, data: unknown) =>
  `<${tag} ${attributes}><script type="application/json">${JSON.stringify(data)}</script></${tag}>`;
const numbers = (areas: typeof few) =>
  `<script type="application/json" id="areas">${JSON.stringify(areas)}</script>`;
const pageOf = (script: string, body: string) =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Bench</title><body><main>${body}</main><script type="module" src="${script}"></script></body></html>`;

const pages: Readonly<Record<string, string>> = {
  '11 bars, string of SVG': pageOf('/plain.js', numbers(few)),
  '11 bars, D3': pageOf('/d3-bars.js', numbers(few)),
  '11 bars, tiendo-ranking': pageOf('/tiendo.js', figure('tiendo-ranking', '', rankingOf(few))),
  '10,000 bars, D3': pageOf('/d3-bars.js', numbers(many)),
  '10,000 areas, tiendo-ranking': pageOf('/tiendo.js', figure('tiendo-ranking', '', rankingOf(many))),
  '10,000 polygons, D3': pageOf('/d3-map.js', numbers(many)),
  '10,000 polygons, tiendo-map': pageOf(
    '/tiendo.js',
    figure('tiendo-map', 'boundaries="/squares.json"', mapOf(many)),
  ),
};
const addresses = Object.keys(pages);
const squares = JSON.stringify(benchSquares(many));

const server = createServer(async ({ url = '/' }, response) => {
  const send = (type: string, content: string | Buffer) =>
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(content);
  const page = pages[addresses[Number(/^\/(\d+)$/.exec(url)?.[1] ?? -1)] ?? ''];
  if (page !== undefined) send('text/html', page);
  else if (scripts[url]) send('text/javascript', scripts[url]);
  else if (url === '/squares.json') send('application/json', squares);
  else if (/^\/tiendo[\w-]*\.js$/.test(url))
    send('text/javascript', await readFile(new URL(`.${url}`, dist)));
  else response.writeHead(404).end();
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const browser = await chromium.launch({
  executablePath: process.env.TIENDO_CHROMIUM ?? '/usr/bin/chromium',
  chromiumSandbox: false,
  // No process is kept ready for a page to come: its time would be counted here.
  args: ['--disable-features=SpareRendererForSitePerProcess'],
});
const session = await browser.newBrowserCDPSession();
const times = new Map<string, number[]>(addresses.map((name) => [name, []]));
const shifts = new Map<string, number>();
for (let round = -1; round < ROUNDS; round += 1)
  for (const [index, name] of addresses.entries()) {
    const { ms, shift } = await drawn(browser, `${origin}/${index}`);
    if (round >= 0) times.get(name)?.push(ms);
    shifts.set(name, Math.max(shift, shifts.get(name) ?? 0));
  }
await browser.close();
server.close();

const median = (name: string) =>
  [...(times.get(name) ?? [])].sort((a, b) => a - b)[ROUNDS >> 1] ?? Number.NaN;
const baselines = ['11 bars, string of SVG', '10,000 bars, D3', '10,000 polygons, D3'];
console.table(
  Object.fromEntries(
    addresses.map((name) => {
      const baseline = baselines.find(
        (each) =>
          each.split(' ', 1)[0] === name.split(' ', 1)[0] &&
          each.includes('polygons') === name.includes('polygons'),
      );
      return [
        name,
        {
          'ms of processor time': Math.round(median(name)),
          'times the baseline': Number((median(name) / median(baseline ?? '')).toFixed(2)),
          'layout shift': shifts.get(name),
        },
      ];
    }),
  ),
);

/** Processor time of a page's own process, ms, and how far what stood there was moved. */
async function drawn(from: Browser, address: string): Promise<{ ms: number; shift: number }> {
  const page = await from.newPage({ viewport: { width: 800, height: 900 } });
  await page.addInitScript(() => {
    const seen = window as unknown as { shift: number };
    seen.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const before = await spent();
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.evaluate(() => new Promise((done) => requestIdleCallback(() => setTimeout(done, 300))));
  const after = await spent();
  const isDrawn = await page.evaluate(() => {
    const figure = document.querySelector<HTMLElement>('tiendo-ranking, tiendo-map');
    const isReady = !figure || figure.getAttribute('state') === 'ready';
    return isReady && (figure?.shadowRoot ?? document).querySelector('svg text, svg path') !== null;
  });
  if (!isDrawn) throw new Error(`${address} is not drawn`);
  const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
  await page.close();
  return { ms: [...after].reduce((sum, [id, ms]) => sum + ms - (before.get(id) ?? 0), 0), shift };
}

/** What each process that draws pages has spent, ms. */
async function spent(): Promise<ReadonlyMap<number, number>> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const drawing = processInfo.filter(({ type }) => type === 'renderer');
  return new Map(drawing.map(({ id, cpuTime }) => [id, cpuTime * 1000]));
}

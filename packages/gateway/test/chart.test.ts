import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { servePublished } from './gateway-server.ts';

let gateway: Awaited<ReturnType<typeof servePublished>>;

beforeAll(async () => {
  gateway = await servePublished();
});
afterAll(() => gateway.close());

const COMPARISON = 'indicator=disbursement-rate&area=20&period=2023';
const CASES: Readonly<Record<string, string>> = {
  comparison: COMPARISON,
  trend: 'indicator=poverty-rate&area=20&from=2016&to=2025',
  ranking: 'indicator=multidimensional-poverty-rate&level=region&period=2024&area=20&order=value',
  communes: 'area=20&period=2025&as-of=2025-06-30',
  map: 'indicator=multidimensional-poverty-rate&level=province&period=2024&area=20',
};
const get = (path: string) => fetch(`${gateway.origin}${path}`);

describe.each(Object.entries(CASES))('/chart/%s', (name, question) => {
  test('.svg has title, sources and its own face, and may stand on any page', async () => {
    const response = await get(`/chart/${name}.svg?${question}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    const svg = await response.text();
    expect(svg).toMatch(/^<svg [^>]*><style>@font-face\{font-family:'Be Vietnam Pro'/);
    expect(svg).toContain('url(data:font/woff2;base64,');
    expect(svg).not.toMatch(/url\((?!data:)|<script|href=/);
    expect(svg.replace(/<[^>]+>/g, ' ')).toContain('Nguồn:');
  });

  test('.png is that picture with ink in every quarter, twice as dense, and no empty boxes for letters', async () => {
    const response = await get(`/chart/${name}.png?${question}&width=400`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png']);
    const { width, height, rows } = decodePng(Buffer.from(await response.arrayBuffer()));
    const svg = await (await get(`/chart/${name}.svg?${question}&width=400`)).text();
    const [, tall] = /viewBox="0 0 400 (\d+)"/.exec(svg) ?? [];
    expect([width, height]).toEqual([800, Number(tall) * 2]);
    for (const quarter of [0, 1, 2, 3]) {
      const part = rows.slice((quarter * height) / 4, ((quarter + 1) * height) / 4);
      expect(part.some((row) => row.some((byte) => byte < 100))).toBe(true);
    }
  });
});

test('is in the language and width asked for', async () => {
  const svg = await (await get(`/chart/comparison.svg?${COMPARISON}&lang=en&width=1000`)).text();
  expect(svg).toContain('viewBox="0 0 1000 ');
  expect(svg).toContain('Disbursement rate 2023');
});

test.each([
  ['/chart/table.svg?indicator=poverty-rate&area=20&period=2024', 404, '/chart/trend.svg'],
  ['/chart/nothing.png', 404, '/chart/map.svg'],
  ['/chart/comparison.gif', 404, 'There are'],
  ['/chart/comparison.svg?area=20', 400, 'needs indicator'],
  [`/chart/comparison.svg?${COMPARISON}&width=9000`, 400, 'width is px from 320 to 1600'],
  ['/chart/comparison.svg?indicator=x&area=20&period=2023', 400, 'x'],
])('%s is refused with what there is instead', async (path, status, words) => {
  const response = await get(path);
  expect(response.status).toBe(status);
  expect(await response.text()).toContain(words);
});

describe('/embed/', () => {
  test('is one element with its figure inside, which any page may frame and no script may enter', async () => {
    const response = await get(`/embed/comparison?${COMPARISON}&title-mode=finding&src=https://evil.example`);
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain('frame-ancestors *');
    expect(policy).not.toContain('unsafe');
    const page = await response.text();
    expect(page).toContain(
      '<tiendo-comparison indicator="disbursement-rate" area="20" period="2023" title-mode="finding" heading-level="1">',
    );
    expect(page).toContain('61,2%');
    expect(page).not.toContain('evil');
    const script = /src="(\/assets\/[^"]+embed\.js)"/.exec(page)?.[1] ?? '';
    expect(await (await get(script)).text()).toContain('tiendo-height');
  });

  test('says what is wrong, without letting it become markup', async () => {
    const response = await get('/embed/comparison?x"><script>=1');
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('<script>=');
    expect((await get('/embed/nothing')).status).toBe(404);
  });
});

/** The bytes of an 8-bit RGBA picture, its rows unfiltered (PNG specification, 9.2). */
function decodePng(png: Buffer): {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly Buffer[];
} {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const data = inflateSync(Buffer.concat(parts));
  const [depth, length] = [4, width * 4];
  const rows: Buffer[] = [];
  for (let row = 0; row < height; row++) {
    const filter = data[row * (length + 1)];
    const bytes = Buffer.from(data.subarray(row * (length + 1) + 1, (row + 1) * (length + 1)));
    const above = rows.at(-1);
    for (let i = 0; i < length; i++) {
      const [a, b, c] = [bytes[i - depth] ?? 0, above?.[i] ?? 0, i < depth ? 0 : (above?.[i - depth] ?? 0)];
      const added =
        filter === 1 ? a : filter === 2 ? b : filter === 3 ? (a + b) >> 1 : filter === 4 ? paeth(a, b, c) : 0;
      bytes[i] = ((bytes[i] ?? 0) + added) & 255;
    }
    rows.push(bytes);
  }
  return { width, height, rows };
}

function paeth(a: number, b: number, c: number): number {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
}

import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeFindings } from '../../../.ci/axe-findings.ts';
import { savedComparison, savedTrend } from './snapshots.ts';
import { type StaticServer, serveFiles } from './static-server.ts';
import { openPage } from './watched-page.ts';

const QUESTION = 'indicator="disbursement-rate" area="20" period="2023"';

let server: StaticServer;
let browser: Browser;

beforeAll(async () => {
  server = await serveFiles();
  server.put('/data/comparison.json', savedComparison());
  server.put('/data/trend.json', savedTrend());
  browser = await chromium.launch(inject('browser'));
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

let pages = 0;
const open = (body: string, lang?: string) => openPage(browser, server.page(`/saved-${pages++}`, body, lang));

describe('a saved file on a plain web server', () => {
  test('is drawn with its day, and nothing else is asked', async () => {
    const before = server.asked.length;
    const { page, complaints } = await open(
      `<tiendo-comparison heading-level="2" src="data/comparison.json" ${QUESTION}></tiendo-comparison>
       <tiendo-trend heading-level="2" src="data/trend.json" indicator="poverty-rate" area="20" from="2016" to="2025"></tiendo-trend>`,
    );
    for (const element of ['tiendo-comparison', 'tiendo-trend']) {
      await page.locator(`${element}[state=ready]`).waitFor();
      expect(await page.locator(`${element} .source`).textContent()).toContain('Số liệu lưu ngày 20/11/2026');
      expect(await page.locator(`${element} svg.chart`).count()).toBe(1);
    }
    expect(server.asked.slice(before).sort()).toEqual(['/data/comparison.json', '/data/trend.json']);
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('needs no attribute but src, and is read in its own language', async () => {
    const { page } = await open('<tiendo-comparison src="data/comparison.json"></tiendo-comparison>', 'en');
    await page.locator('tiendo-comparison[state=ready]').waitFor();
    expect(await page.getByRole('heading', { level: 3 }).textContent()).toBe(
      'Tỷ lệ giải ngân năm 2023: Lạng Sơn và cả nước',
    );
    expect(await page.locator('tiendo-comparison figure').getAttribute('lang')).toBe('vi');
    expect(await page.locator('tiendo-comparison .source').textContent()).toContain('Số liệu lưu ngày');
  });

  test('leaves out links to pages that no gateway serves', async () => {
    const { page } = await open('<tiendo-comparison src="data/comparison.json"></tiendo-comparison>');
    await page.locator('tiendo-comparison [data-key=subject] text').last().click();
    const panel = page.locator('tiendo-comparison dialog[open]');
    await panel.waitFor();
    expect(await panel.locator('a[href*="/value/"]').count()).toBe(0);
    expect(await panel.textContent()).not.toContain('/value/');
    expect(await panel.getByRole('button', { name: 'Chép liên kết' }).count()).toBe(0);
    expect(await panel.textContent()).toContain('3f9c1a2b7d5e8f60');
  });

  test('travels with its day: the picture and the code for other pages', async () => {
    const { page } = await open('<tiendo-comparison src="data/comparison.json"></tiendo-comparison>');
    const saved = page.waitForEvent('download');
    await page.locator('tiendo-comparison').getByRole('button', { name: 'Ảnh', exact: true }).click();
    const stream = await (await saved).createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString('utf8')).toMatch(/lưu\s+ngày|Số liệu lưu/);
    await page.getByRole('button', { name: 'Nhúng' }).click();
    expect(await page.locator('tiendo-comparison dialog pre').textContent()).toContain(
      `src="${server.origin}/data/comparison.json"`,
    );
  });

  test.each([
    ['in the period', 'period="2022"', /câu hỏi khác \(period: tệp ghi 2023, trang ghi 2022\)\./],
    ['by a filter', 'where="programme:NTM"', /where: tệp không ghi, trang ghi programme:NTM\)\./],
    ['in the language', 'lang="en"', /another question \(lang: the file says VI, the page says EN\)\./],
  ])('that differs %s is not drawn and says in what', async (_name, attribute, words) => {
    const attributes = attribute.startsWith('period') ? QUESTION.replace(/period="\d+"/, '') : QUESTION;
    const { page, complaints } = await open(
      `<tiendo-comparison src="data/comparison.json" ${attributes} ${attribute}><p>Bảng của trang</p></tiendo-comparison>`,
    );
    await page.locator('tiendo-comparison[state=error]').waitFor();
    expect(await page.locator('tiendo-comparison .message').textContent()).toMatch(words);
    expect(await page.getByText('Bảng của trang').isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  });

  test.each([
    [
      'altered',
      { ...savedComparison(), sha256: '0'.repeat(64) },
      /không còn như khi lưu \(mã kiểm tra SHA-256/,
    ],
    ['another figure', savedTrend(), /không dùng được cho loại hình này/],
    ['some other file', { name: 'package' }, /không phải là số liệu lưu/],
    ['no JSON', 'Tỷ lệ', /không phải là số liệu lưu/],
    ['not there', undefined, /^Không tải được số liệu\.Thử lại$/],
  ])('that is %s gives an error in plain words', async (name, content, words) => {
    const path = `/data/${name.replaceAll(' ', '-')}.json`;
    if (content) server.put(path, content);
    const { page, complaints } = await open(`<tiendo-comparison src="${path}"></tiendo-comparison>`);
    await page.locator('tiendo-comparison[state=error]').waitFor();
    expect(await page.locator('tiendo-comparison .message').textContent()).toMatch(words);
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('can be tried again and is drawn when it is there', async () => {
    const { page } = await open('<tiendo-comparison src="data/late.json"></tiendo-comparison>');
    await page.locator('tiendo-comparison[state=error]').waitFor();
    server.put('/data/late.json', savedComparison());
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.locator('tiendo-comparison[state=ready]').waitFor();
  });

  test('that never comes whole ends in an error, not in waiting', async () => {
    const { page } = await open('<main></main>');
    await page.clock.install();
    const asked = page.waitForRequest('**/hangs.json');
    await page.evaluate(() => {
      const element = document.createElement('tiendo-comparison');
      element.setAttribute('src', 'hangs.json');
      document.body.replaceChildren(element);
    });
    await asked;
    expect(await page.locator('tiendo-comparison').getAttribute('aria-busy')).toBe('true');
    await page.clock.fastForward(21_000);
    await page.locator('tiendo-comparison[state=error]').waitFor();
    await page.close();
  });

  test('without day and question is drawn and says that its day is not known', async () => {
    server.put('/data/reply.json', { data: savedComparison().data });
    const { page } = await open(`<tiendo-comparison src="data/reply.json" ${QUESTION}></tiendo-comparison>`);
    await page.locator('tiendo-comparison[state=ready]').waitFor();
    expect(await page.locator('tiendo-comparison .source').textContent()).toContain('không rõ ngày');
  });
});

describe('a saved file beside a gateway', () => {
  const body = (src: string) =>
    `<tiendo-comparison src="${src}" saved="data/comparison.json" ${QUESTION}></tiendo-comparison>`;
  const element = 'tiendo-comparison';

  test('stands in with its day after 8 s of silence, and stays as stale when no answer comes', async () => {
    const { page, complaints } = await open('<div id="room"></div>');
    await page.route('**/graphql', () => {});
    await page.clock.install();
    const asked = page.waitForRequest('**/graphql');
    await page.locator('#room').evaluate(
      (room, attributes) => {
        const figure = document.createElement('tiendo-comparison');
        for (const [name, value] of Object.entries(attributes)) figure.setAttribute(name, value);
        room.append(figure);
      },
      {
        src: '/silent',
        saved: 'data/comparison.json',
        indicator: 'disbursement-rate',
        area: '20',
        period: '2023',
      },
    );
    await asked;
    await page.clock.fastForward(7_900);
    expect(await page.locator(`${element} svg.chart`).count()).toBe(0);
    await page.clock.fastForward(200);
    await page.locator(`${element} .notice`, { hasText: 'Số liệu lưu ngày 20/11/2026' }).waitFor();
    expect(await page.locator(element).getAttribute('aria-busy')).toBe('true');
    await page.clock.fastForward(13_000);
    await page.locator(`${element}[state=stale]`).waitFor();
    expect(await page.locator(`${element} .notice`).textContent()).toBe(
      'Số liệu lưu ngày 20/11/2026, chưa cập nhật được.',
    );
    expect(await page.locator('[aria-busy]').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('stands in at once where the gateway is gone, and never where figures are not public', async () => {
    const { page } = await open(body('/gone') + body('/restricted'));
    await page.route('**/restricted/graphql', (route) =>
      route.fulfill({
        status: 403,
        json: { errors: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }] },
      }),
    );
    await page.reload();
    await page.locator(`${element}[state=stale]`).waitFor();
    await page.locator(`${element}[state=restricted]`).waitFor();
    expect(await page.locator(`${element}[state=restricted]`).getByText('61,2%').count()).toBe(0);
  });

  test('is not asked for where the gateway answers', async () => {
    const before = server.asked.length;
    const { page } = await open('<p></p>');
    await page.route('**/graphql', (route) => route.fulfill({ json: savedComparison() }));
    await page.goto(server.page('/answered', body('/answering')));
    await page.locator(`${element}[state=ready]`).waitFor();
    expect(server.asked.slice(before)).toEqual([]);
  });
});

test('a file that says its figures are not public is restricted, not an error', async () => {
  const { page } = await open('<p></p>');
  await page.route('**/closed.json', (route) =>
    route.fulfill({ status: 403, json: { errors: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }] } }),
  );
  await page.goto(server.page('/closed', '<tiendo-comparison src="closed.json"></tiendo-comparison>'));
  await page.locator('tiendo-comparison[state=restricted]').waitFor();
});

describe('data that comes with the page', () => {
  test('as a property: a snapshot or what a gateway answered, without any request', async () => {
    const { page, complaints } = await open('<div id="host"></div>');
    const before = server.asked.length;
    const { data, ...snapshot } = savedTrend();
    await page.evaluate(
      ({ data, snapshot }) => {
        for (const given of [{ data, ...snapshot }, data]) {
          const element = document.createElement('tiendo-trend');
          (element as unknown as { data: unknown }).data = given;
          document.querySelector('#host')?.append(element);
        }
      },
      { data, snapshot },
    );
    await page.waitForFunction(() => document.querySelectorAll('tiendo-trend[state=ready]').length === 2);
    const sources = await page.locator('tiendo-trend .source').allTextContents();
    expect(sources.map((text) => text.includes('Số liệu lưu ngày 20/11/2026'))).toEqual([true, false]);
    expect(await page.getByRole('button', { name: 'Nhúng' }).count()).toBe(0);
    expect(server.asked.slice(before)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('as a property set before the element is known', async () => {
    const { page } = await open('<script type="application/json" id="saved"></script>');
    await page.evaluate((given) => {
      const element = document.createElement('tiendo-comparison') as HTMLElement & { data: unknown };
      Object.defineProperty(element, 'data', {
        value: given,
        writable: true,
        configurable: true,
        enumerable: true,
      });
      document.body.append(element);
    }, savedComparison());
    await page.locator('tiendo-comparison[state=ready]').waitFor();
  });

  test('as JSON in the element, under a strict policy, with the fallback of the page', async () => {
    const json = JSON.stringify(savedComparison()).replaceAll('<', '\\u003c');
    const { page, complaints } = await open(
      `<tiendo-comparison ${QUESTION}><script type="application/json">${json}</script><p>Bảng của trang</p></tiendo-comparison>`,
    );
    await page.locator('tiendo-comparison[state=ready]').waitFor();
    expect(await page.getByText('Bảng của trang').isVisible()).toBe(false);
    expect(await page.locator('tiendo-comparison .source').textContent()).toContain('20/11/2026');
    expect(complaints).toEqual([]);
  });

  test('that is nothing of the kind gives an error that cannot be tried again', async () => {
    const { page } = await open(
      `<tiendo-comparison ${QUESTION}><script type="application/json">{"data":</script></tiendo-comparison>`,
    );
    await page.locator('tiendo-comparison[state=error]').waitFor();
    expect(await page.locator('tiendo-comparison .message').textContent()).toBe(
      'Không tải được số liệu. Nội dung nhận được không phải là số liệu lưu.',
    );
  });

  test('gives way to a gateway or a file when it is taken back', async () => {
    const { page } = await open('<tiendo-comparison src="data/comparison.json"></tiendo-comparison>');
    await page.locator('tiendo-comparison[state=ready]').waitFor();
    const set = (given: unknown) =>
      page.evaluate((value) => {
        (document.querySelector('tiendo-comparison') as unknown as { data: unknown }).data =
          value ?? undefined;
      }, given);
    await set({ wrong: true });
    await page.locator('tiendo-comparison[state=error]').waitFor();
    await set(null);
    await page.locator('tiendo-comparison[state=ready]').waitFor();
  });
});

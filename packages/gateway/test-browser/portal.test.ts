import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeFindings } from '../../../.ci/axe-findings.ts';
import { contentWidth, type OpenOptions, openPage } from './page.ts';
import { FIGURES, focusedMark, textsOf, valueMarks, whenReady } from './portal-page.ts';
import { servePages } from './second-origin.ts';

const STRICT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'";

const gateway = { origin: inject('gateway') };
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch(inject('browser'));
});

afterAll(() => browser?.close());

async function openPortal(path = '/', options: OpenOptions = {}) {
  const opened = await openPage(browser, gateway.origin + path, options);
  await whenReady(opened.page);
  return opened;
}

describe('the portal under a strict content security policy', () => {
  test('draws every figure with its values', async () => {
    const { page, headers, complaints } = await openPortal();
    expect(headers['content-security-policy']).toBe(STRICT_POLICY);
    expect(await textsOf(page, 'tiendo-comparison')).toEqual(
      expect.arrayContaining(['61,2%', 'Cả nước 54%', '+7,2 điểm %']),
    );
    expect((await textsOf(page, 'tiendo-comparison')).at(-1)).toBe('Công bố khác, 08/03/2024: cả nước 61,5%');
    expect(await textsOf(page, 'tiendo-trend')).toEqual(
      expect.arrayContaining(['22,37', '19,07', '12,20', '8,92', '6,03', '3,36', '2,32%', 'chưa có số liệu']),
    );
    expect(await textsOf(page, 'tiendo-communes')).toEqual(
      expect.arrayContaining(['106 xã đạt chuẩn', '79,3%', '10 kiểu mẫu', '69 chưa đạt']),
    );
    expect(await textsOf(page, 'tiendo-ranking[level=REGION]')).toEqual(
      expect.arrayContaining(['0,15%', '14,98%', 'Lạng Sơn 11,36', 'Cả nước 4,06%']),
    );
    expect(await textsOf(page, 'tiendo-ranking[level=PROVINCE]')).toEqual(
      expect.arrayContaining(['36,35%', '11,36']),
    );
    expect(await page.locator('tiendo-ranking[level=PROVINCE] .figure').textContent()).toMatch(
      /56 tỉnh, thành phố/,
    );
    expect(complaints).toEqual([]);
  });

  test('answers to the pointer on every mark, opens panel and table, and refuses nothing', async () => {
    const { page, complaints } = await openPortal();
    for (const figure of FIGURES) {
      const marks = await page.locator(`${figure} .target`).all();
      const seen = new Set<string | null>();
      for (const mark of marks) {
        // Bars lie inside each other, points have their words outside: each is pointed at where nothing covers it.
        const place = /trend|comparison/.test(figure)
          ? mark.locator('circle, rect:not(.hit), text, .hit:only-child').first()
          : mark.locator('text').last();
        await place.hover();
        seen.add(await page.locator(`${figure} .tooltip`).textContent());
      }
      expect(seen.size).toBe(marks.length);
      await page.locator(`${figure} .target text`).last().click();
      await page.locator(`${figure} dialog[open]`).waitFor();
      await page.keyboard.press('Escape');
      await page.locator(`${figure} .figure summary`).click();
      expect(await page.locator(`${figure} .figure table`).isVisible()).toBe(true);
    }
    expect(complaints).toEqual([]);
    expect(await page.locator('[style]').count()).toBe(0);
  });

  test('is walked by keyboard from the first link to the last, through every chart', async () => {
    const { page, complaints } = await openPortal();
    const stops: string[] = [];
    const walked: string[] = [];
    do {
      await page.keyboard.press('Tab');
      stops.push(await focusedText(page));
      for (const key of ['ArrowRight', 'ArrowDown'])
        for (const mark of await walk(page, key)) if (!walked.includes(mark)) walked.push(mark);
    } while (stops.at(-1) !== '' && stops.length < 200);
    expect(stops[0]).toBe('Đến nội dung chính');
    expect(stops).toEqual(expect.arrayContaining(['Bảng số liệu', 'Chép mã', 'Lạng Sơn 2025: 2,32%']));
    expect(walked.length).toBeGreaterThan(3 + 10 + 4 + 7 + 7);
    expect(walked).toContain('Lạng Sơn 2,32%, năm 2025, tính từ số liệu thành phần');
    expect(complaints).toEqual([]);
  });
});

describe('for every reader', () => {
  test.each([
    ['/', 360],
    ['/?lang=en', 1280],
  ])(
    'axe finds nothing on %s at %i px with tables open, then with the panel open, and it fits',
    async (path, width) => {
      const { page, complaints } = await openPortal(path, { viewport: { width, height: 740 } });
      expect(await contentWidth(page)).toBe(width);
      for (const figure of FIGURES) await page.locator(`${figure} .figure summary`).click();
      expect(await axeFindings(page)).toEqual([]);
      expect(await contentWidth(page)).toBe(width);
      await page.locator('tiendo-comparison [data-key=benchmark] text').first().click();
      await page.locator('dialog[open]').waitFor();
      expect(await axeFindings(page)).toEqual([]);
      expect(await contentWidth(page)).toBe(width);
      expect(complaints).toEqual([]);
    },
  );

  test('says that it is a technical demonstration and no agency’s site', async () => {
    const { page } = await openPortal();
    const banner = page.locator('.banner');
    expect(await banner.textContent()).toBe(
      'Trang trình diễn kỹ thuật, không phải trang thông tin của cơ quan nhà nước.',
    );
    expect((await banner.boundingBox())?.y).toBe(0);
  });

  test('switches to English and back', async () => {
    const { page, complaints } = await openPortal();
    await page.getByRole('link', { name: 'EN, English' }).click();
    await page.locator('html[lang=en]').waitFor();
    await whenReady(page);
    expect(await page.locator('h1').textContent()).toMatch(
      /^Lạng Sơn in the three National Target Programmes\s*$/,
    );
    expect(await textsOf(page, 'tiendo-comparison')).toEqual(
      expect.arrayContaining(['61.2%', 'Viet Nam 54%', '+7.2 points']),
    );
    expect(await textsOf(page, 'tiendo-trend')).toEqual(
      expect.arrayContaining(['12.20', '8.92', '2.32%', 'no figures']),
    );
    expect(await page.locator('tiendo-comparison .doubts').textContent()).toMatch(
      /^The result depends on the source\. .*61\.5%/,
    );
    expect(await page.locator('.banner').textContent()).toBe(
      'A technical demonstration, not the site of any state agency.',
    );
    const commas = /\d,\d+ ?%/;
    expect(await page.locator('main').textContent()).not.toMatch(commas);
    await page.getByRole('link', { name: 'VI, Tiếng Việt' }).click();
    await page.locator('html[lang=vi]').waitFor();
    expect(complaints).toEqual([]);
  });

  test('without JavaScript both figures can be read with values, sources and tables', async () => {
    const { page, complaints } = await openPage(browser, gateway.origin, { javaScriptEnabled: false });
    for (const [figure, values, source] of [
      ['tiendo-comparison', ['61,2%', 'Cả nước 54%', 'cả nước 61,5%'], 'UBND tỉnh Lạng Sơn'],
      ['tiendo-trend', ['12,20', '8,92', '2,32%'], 'Báo Dân Việt'],
    ] as const) {
      for (const value of values)
        expect(await page.locator(`${figure} svg.wide`).getByText(value).first().isVisible()).toBe(true);
      const table = page.locator(`${figure} table`);
      expect(await table.isVisible()).toBe(false);
      await page.locator(`${figure} summary`).click();
      expect(await table.getByText(source).first().isVisible()).toBe(true);
      expect(await table.locator('.number').filter({ hasText: /\d/ }).locator('a').count()).toBe(
        await table.locator('.number').filter({ hasText: /\d/ }).count(),
      );
    }
    expect(await page.locator('tiendo-comparison .still-sentence').textContent()).toContain(
      'kết quả so sánh phụ thuộc nguồn số liệu',
    );
    expect(complaints).toEqual([]);
  });
});

test('the figures are offered as files, for Excel and for programs', async () => {
  const { page } = await openPortal();
  const addresses = await page
    .locator('.exports a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(addresses).toHaveLength(14);
  const files = await Promise.all(addresses.map((address) => fetch(address)));
  expect(files.map(({ status }) => status)).toEqual(addresses.map(() => 200));
  const [forExcel = '', forPrograms = ''] = await Promise.all(files.slice(0, 2).map((file) => file.text()));
  expect(forExcel).toContain('61,2%');
  expect(forPrograms).toContain('0.612');
});

describe('every number leads to its source', () => {
  test('the result depends on the source, and the panel gives the other figure', async () => {
    const { page } = await openPortal();
    const note = page.locator('tiendo-comparison .doubts');
    expect(await note.textContent()).toMatch(/^Kết quả so sánh phụ thuộc nguồn số liệu\. .*61,5%/);
    await note.getByRole('button', { name: 'Vì sao hai số khác nhau?' }).click();
    const panel = page.locator('tiendo-comparison dialog[open]');
    await panel.waitFor();
    expect(await panel.locator('.chips').textContent()).toContain('Phụ thuộc nguồn');
    expect(await panel.locator('.others tbody tr').allTextContents()).toEqual([
      expect.stringMatching(/54%\s*▲ cao hơn\s*7,2 điểm %/),
      expect.stringMatching(/61,5%\s*▼ thấp hơn\s*0,3 điểm %/),
    ]);
  });

  test('from each mark of both charts: a panel with the document, and a page of the value', async () => {
    const { page, complaints } = await openPortal();
    for (const figure of FIGURES) {
      for (const mark of await valueMarks(page, figure)) {
        await page.locator(`${figure} .target[data-key="${mark}"]`).press('Enter');
        const panel = page.locator(`${figure} dialog[open]`);
        await panel.waitFor();
        const value = await panel.locator('.big-value').textContent();
        const [text, link] = [await panel.textContent(), panel.locator('a[href*="/value/"]')];
        if (mark.startsWith('alternative')) expect(await panel.locator('a.open').count()).toBe(1);
        else {
          const found = await valuePage(page, (await link.getAttribute('href')) ?? '');
          expect(found).toMatchObject({ status: 200, value });
          for (const title of found.titles)
            expect([text, found.text]).toEqual(Array(2).fill(expect.stringContaining(title)));
          expect(found.titles.length).toBeGreaterThan(0);
        }
        await page.keyboard.press('Escape');
        await panel.waitFor({ state: 'detached' });
      }
    }
    expect(complaints).toEqual([]);
  });

  test('in the tables every value opens its panel', async () => {
    const { page } = await openPortal();
    for (const figure of FIGURES) {
      const cells = page.locator(`${figure} .figure .number`).filter({ hasText: /\d/ });
      expect(await cells.locator('button').count()).toBe(await cells.count());
      expect(await cells.count()).toBeGreaterThanOrEqual((await valueMarks(page, figure)).length);
    }
  });

  test('in the list of sources every value leads to a page that names that source', async () => {
    const { page } = await openPortal();
    const rows = await page.locator('.sources tbody tr').evaluateAll((found) =>
      found.map((row) => ({
        title: row.querySelector('th')?.firstChild?.textContent ?? '',
        values: [...row.querySelectorAll('li')].map((item) => ({
          text: item.textContent ?? '',
          href: item.querySelector('a')?.getAttribute('href') ?? '',
        })),
      })),
    );
    const links = rows.flatMap(({ title, values }) => values.map((value) => ({ title, ...value })));
    expect(links.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Lạng Sơn 2023: 61,2%', 'Cả nước 2023: 54%', 'Cả nước 2023: 61,5%']),
    );
    for (const { title, text, href } of links) {
      const found = await valuePage(page, href);
      expect(found).toMatchObject({ status: 200, value: text.split(': ').at(-1) });
      expect(found.text).toContain(title);
    }
  });
});

describe('the page of a value', () => {
  const path = '/value/disbursement-rate/20/2023?knownOn=2026-11-24';

  test.each([1280, 360])(
    'at %i px says formula, source with its kind, day and basis; axe finds nothing',
    async (width) => {
      const { page, headers, complaints } = await openPage(browser, gateway.origin + path, {
        viewport: { width, height: 740 },
      });
      expect(headers['content-security-policy']).toBe(STRICT_POLICY);
      const text = await page.locator('main').textContent();
      for (const words of [
        '61,2%',
        'vốn đã giải ngân ÷ kế hoạch vốn',
        'Thông báo kết luận Hội nghị tổng kết các Chương trình mục tiêu quốc gia năm 2023',
        'Văn bản gốc',
        'Nêu tại văn bản ngày 31/01/2024, nguồn không ghi ngày chốt số liệu',
      ])
        expect(text).toContain(words);
      expect(await axeFindings(page)).toEqual([]);
      expect(await contentWidth(page)).toBe(width);
      expect(complaints).toEqual([]);
    },
  );

  test('answers with JSON to who asks for that', async () => {
    const answer = await fetch(gateway.origin + path, { headers: { accept: 'application/json' } });
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    expect(await answer.json()).toMatchObject({
      value: 0.612,
      asOf: '2024-01-31',
      asOfBasis: 'DOCUMENT',
      source: { tier: 'ORIGINAL', locator: 'mục 1.1' },
      knownOn: '2026-11-24',
    });
  });
});

describe('on a page of a second origin', () => {
  test.each(['without a policy', 'under a strict policy that lets the gateway in'])(
    'the script tag and the element show the chart, %s',
    async (kind) => {
      const tag =
        '<tiendo-comparison indicator="disbursement-rate" area="20" period="2023"></tiendo-comparison>';
      const policy = kind.startsWith('under')
        ? `default-src 'none'; script-src 'self' ${gateway.origin}; style-src 'self'; connect-src 'self' ${gateway.origin}; img-src 'self' data:; font-src 'self'`
        : undefined;
      const site = await servePages({
        body: `<script type="module" src="${gateway.origin}/widgets/v1/tiendo.js"></script>\n${tag}`,
        policy,
      });
      const { page, headers, complaints } = await openPage(browser, site.origin, {
        origins: [gateway.origin],
      });
      expect(headers['content-security-policy']).toBe(policy);
      await page.locator('tiendo-comparison[state=ready]').waitFor();
      expect(await textsOf(page, 'tiendo-comparison')).toEqual(
        expect.arrayContaining(['Lạng Sơn', '61,2%', 'Cả nước 54%', '+7,2 điểm %']),
      );
      await page.locator('tiendo-comparison [data-key=subject] text').last().click();
      const link = await page.locator('dialog[open] a[href*="/value/"]').getAttribute('href');
      expect(link?.replace(/release=[0-9a-f]{16}&digest=[0-9a-f-]+$/, 'release=')).toBe(
        `${gateway.origin}/value/disbursement-rate/20/2023?knownOn=2026-11-24&release=`,
      );
      expect(complaints).toEqual([]);
      await site.close();
    },
  );
});

/** The page a link leads to, and the titles of the sources that its JSON gives. */
async function valuePage(page: Page, link: string) {
  const address = new URL(link, gateway.origin);
  return page.evaluate(async (href) => {
    const answer = await fetch(href, { headers: { accept: 'text/html' } });
    const shown = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const json = await (await fetch(href, { headers: { accept: 'application/json' } })).json();
    return {
      status: answer.status,
      value: shown.querySelector('.value')?.textContent,
      text: shown.querySelector('main')?.textContent ?? '',
      titles: (json.sources as { title: string }[]).map(({ title }) => title),
    };
  }, address.pathname + address.search);
}

/** What has the focus, by its text; empty where nothing has. */
function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    if (!active || active === document.body) return '';
    const words = active.querySelector('.long') ?? active;
    return active.getAttribute('aria-label') ?? words.textContent?.trim() ?? '';
  });
}

/** Marks that a key leads to, from the one in focus until it leads nowhere new. */
async function walk(page: Page, key: string): Promise<ReadonlySet<string>> {
  const seen = new Set<string>();
  let mark = await focusedMark(page);
  while (mark !== undefined && !seen.has(mark)) {
    seen.add(mark);
    await page.keyboard.press(key);
    mark = await focusedMark(page);
  }
  return seen;
}

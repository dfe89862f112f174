import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeFindings } from '../../../.ci/axe-findings.ts';
import { borrowPage } from '../../../.ci/borrowed-page.ts';
import { comparisonChart, type SceneNode, toMarkup, trendChart } from '../src/chart/index.ts';
import { type PageServer, packageFolder, servePages } from './page-server.ts';
import { disbursement, poverty } from './published.ts';
import { openPage } from './watched-page.ts';

const COMPARISON =
  '<tiendo-comparison indicator="disbursement-rate" area="20" period="2023"></tiendo-comparison>';
const TREND = '<tiendo-trend indicator="poverty-rate" area="20" from="2016" to="2025"></tiendo-trend>';

let server: PageServer;
let browser: Browser;

beforeAll(async () => {
  server = await servePages();
  browser = await chromium.launch(inject('browser'));
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function open(
  body: string,
  options: BrowserContextOptions & { readonly lang?: string; readonly state?: string } = {},
) {
  const { lang = 'vi', state = 'ready', ...context } = options;
  const opened = await openPage(browser, server.page(`/page-${pages++}`, body, lang), context);
  await opened.page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('tiendo-comparison, tiendo-trend')].every(
        (element) => element.getAttribute('state') === wanted,
      ),
    state,
  );
  return opened;
}
let pages = 0;

const chartOf = (page: Page, element: string) => page.locator(`${element} svg.chart`);
const focused = (page: Page) =>
  page.evaluate(() => {
    let active: Element | null = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active?.getAttribute('aria-label') ?? active?.textContent ?? null;
  });

describe('under a strict content security policy', () => {
  test('both charts load, answer to hover, keyboard and panel, and save files, without one violation', async () => {
    const { page, complaints } = await open(COMPARISON + TREND);
    await page.locator('tiendo-trend [data-key="20/2022"] circle').hover();
    await page.locator('tiendo-comparison [data-key=subject] text').last().click();
    await page.locator('tiendo-comparison dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    for (const [word, name] of [
      ['CSV', 'disbursement-rate-20-2023.csv'],
      ['Ảnh', 'disbursement-rate-20-2023.svg'],
    ] as const) {
      const saved = page.waitForEvent('download');
      await page.locator('tiendo-comparison').getByRole('button', { name: word, exact: true }).click();
      const file = await saved;
      expect(file.suggestedFilename()).toBe(name);
      const text = await readFile(await file.path(), 'utf8');
      expect(text).toContain(word === 'CSV' ? '20,Lạng Sơn,2023,0.612,share,0.001' : '61,2%');
      expect(text).not.toContain('style=');
    }
    await page.locator('tiendo-trend').getByRole('button', { name: 'Nhúng' }).click();
    await page.locator('tiendo-trend dialog[open]').waitFor();
    expect(await page.locator('tiendo-trend dialog pre').textContent()).toBe(
      `<script type="module" src="${server.origin}/widgets/v1/tiendo.js"></script>\n${TREND}`,
    );
    expect(complaints).toEqual([]);
    expect(await page.locator('[style]').count()).toBe(0);
  });
});

describe('for assistive technology', () => {
  test.each(['vi', 'en'])('axe finds nothing in %s, with the table open, and in the panel', async (lang) => {
    const { page } = await open((COMPARISON + TREND).replaceAll('></', ' heading-level="2" open></'), {
      lang,
    });
    expect(await axeFindings(page)).toEqual([]);
    await page.locator('tiendo-comparison [data-key=benchmark] text').first().click();
    await page.locator('dialog[open]').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  test('reads heading, finding, chart, then table, with values in the language of the page', async () => {
    const { page } = await open(COMPARISON);
    const tree = await page.locator('tiendo-comparison').ariaSnapshot();
    const order = [
      'heading "Tỷ lệ giải ngân năm 2023: Lạng Sơn và cả nước" [level=3]',
      'đạt 61,2%, cao hơn 7,2 điểm %',
      'button "Lạng Sơn 61,2%, năm 2023"',
      'button "Cả nước 54%, năm 2023"',
      'button "Công bố khác, 08/03/2024: cả nước 61,5%"',
      'Bảng số liệu',
    ];
    const places = order.map((words) => tree.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
  });

  test('has a table with caption, scopes, formatted values, sources and the reason of each gap', async () => {
    const { page } = await open(TREND);
    await page.locator('tiendo-trend summary').click();
    const rows = await page.locator('tiendo-trend table tr').allInnerTexts();
    expect(await page.locator('tiendo-trend caption').textContent()).toBe(
      'Tỷ lệ hộ nghèo: Lạng Sơn và cả nước',
    );
    expect(rows[0]?.split('\t')).toEqual(['Kỳ', 'Lạng Sơn', 'Cả nước', 'Chuẩn áp dụng', 'Nguồn']);
    expect(rows[3]).toMatch(/^2018\s+chưa công bố\s+chưa công bố/);
    expect(rows.at(-1)).toMatch(/^2025\s+2,32%\s+chưa công bố.*83\/QĐ-UBND/);
    expect(await page.locator('tiendo-trend tbody th:not([scope])').count()).toBe(0);
    await page.locator('tiendo-trend table').getByRole('button', { name: '2,32%' }).click();
    expect(await page.locator('dialog[open]').textContent()).toContain('4.643 ÷ 199.765');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('2,32%');
  });
});

describe('by keyboard', () => {
  test('a chart is one tab stop; arrows, Home and End reach every mark; Escape leaves', async () => {
    const { page } = await open(TREND);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatch(/^Lạng Sơn 22,37%, năm 2016/);
    const tooltip = page.locator('tiendo-trend .tooltip');
    expect(await tooltip.textContent()).toMatch(
      /^Lạng Sơn, năm 2016\s*22,37%\s*Suy ra từ số liệu công bố khác/,
    );
    const seen = new Set([await focused(page)]);
    for (let step = 0; step < 9; step++) {
      await page.keyboard.press('ArrowRight');
      seen.add(await focused(page));
    }
    expect(seen.size).toBe(10);
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('Cả nước 1,93%, năm 2024');
    await page.keyboard.press('Home');
    expect(await focused(page)).toBe('Cả nước 4,03%, năm 2022');
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toMatch(/^Lạng Sơn 8,92%, năm 2022/);
    await page.keyboard.press('Escape');
    expect(await tooltip.isVisible()).toBe(false);
    expect(await focused(page)).toMatch(/^Lạng Sơn 8,92%/);
    await page.keyboard.press('Tab');
    expect(await focused(page)).not.toMatch(/năm/);
  });

  test('Enter opens where a number comes from, focus moves in, Escape gives it back', async () => {
    const { page } = await open(COMPARISON);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const panel = page.locator('tiendo-comparison dialog[open]');
    await panel.waitFor();
    expect(await focused(page)).toBe('Số này từ đâu ra');
    const text = await panel.textContent();
    for (const words of [
      '61,2%',
      'vốn đã giải ngân ÷ kế hoạch vốn',
      'nguồn không nêu',
      'bản nguồn không thể hiện số',
      'tháng 02/2024',
      'mục 1.1',
      '4e6e5120 8838f691',
      '61,5%',
      'thấp hơn',
      '3f9c1a2b7d5e8f60, 20/11/2026',
      'Phụ thuộc nguồn',
    ])
      expect(text).toContain(words);
    const box = await panel.boundingBox();
    expect(box?.width).toBe(560);
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('Lạng Sơn 61,2%, năm 2023');
    expect(await page.locator('tiendo-comparison dialog').count()).toBe(0);
  });
});

test('the panel of another publication claims no number, place, release or link that it has not', async () => {
  const { page } = await open(COMPARISON);
  await page.locator('tiendo-comparison').getByRole('button', { name: 'Vì sao hai số khác nhau?' }).click();
  const panel = page.locator('tiendo-comparison dialog[open]');
  await panel.waitFor();
  const terms = await panel.locator('dt').allTextContents();
  expect(terms).toEqual(expect.arrayContaining(['Văn bản', 'Loại nguồn', 'Ngày ban hành']));
  for (const term of ['Số, ký hiệu', 'Vị trí', 'Bản phát hành', 'Liên kết cố định'])
    expect(terms).not.toContain(term);
  expect(await panel.locator('h3').allTextContents()).not.toContain('Lưu vết');
  expect(await panel.getByRole('link', { name: 'Mở nguồn' }).count()).toBe(1);
});

describe('states', () => {
  test.each([
    ['down', 'http://127.0.0.1:9', 'error', /Không tải được số liệu\.\s*Thử lại/],
    ['malformed', '/malformed', 'error', /Không tải được số liệu/],
    ['something else', '/wrong', 'error', /Không tải được số liệu/],
    ['unknown area', '/unknown', 'error', /no area 99/],
    ['restricted', '/restricted', 'restricted', /Số liệu không công khai/],
  ])('a gateway that is %s leaves the page content and says so', async (_name, src, state, words) => {
    const body = (COMPARISON + TREND)
      .replaceAll(' indicator', ` src="${src}" indicator`)
      .replaceAll('></', '><p>Bảng của trang</p></');
    const { page, complaints } = await open(body, { state });
    for (const element of ['tiendo-comparison', 'tiendo-trend']) {
      expect(await page.locator(`${element} p`, { hasText: 'Bảng của trang' }).isVisible()).toBe(true);
      expect(await page.locator(`${element} .message`).textContent()).toMatch(words);
    }
    expect(
      complaints.filter((text) => !text.includes('Content Security') && !text.includes('refused connect')),
    ).toEqual([]);
  });

  test('a partial answer is drawn and says so', async () => {
    const { page } = await open(COMPARISON.replace(' indicator', ' src="/partial" indicator'), {
      state: 'partial',
    });
    expect(await page.locator('tiendo-comparison .source').textContent()).toContain(
      'Một phần số liệu chưa tải được.',
    );
  });

  test('while a slow gateway works, the page content stays, then gives way without an error', async () => {
    const slow = COMPARISON.replace(' indicator', ' src="/slow" indicator').replace(
      '></',
      '><p>Bảng của trang</p></',
    );
    const { page } = await open(slow, { state: 'loading' });
    expect(await page.locator('tiendo-comparison').getAttribute('aria-busy')).toBe('true');
    expect(await page.getByText('Bảng của trang').isVisible()).toBe(true);
    await page.locator('tiendo-comparison[state=ready]').waitFor();
    expect(await page.getByText('Bảng của trang').isVisible()).toBe(false);
  });

  test('a figure out of sight is not asked for until it comes near', async () => {
    const before = server.questions.length;
    const page = await borrowPage(browser, { viewport: { width: 800, height: 400 } });
    await page.goto(server.page('/far', `<div class="far"></div>${COMPARISON}`));
    await page.waitForFunction(() => customElements.get('tiendo-comparison'));
    await page.evaluate(() => {
      (document.querySelector('.far') as HTMLElement).style.height = '5000px';
      document.body.append(document.querySelector('tiendo-comparison') as Element);
    });
    await page.waitForTimeout(200);
    await page.evaluate(() => document.querySelector('tiendo-comparison')?.scrollIntoView());
    await page.locator('tiendo-comparison[state=ready]').waitFor();
    expect(server.questions.length - before).toBeLessThanOrEqual(1);
  });

  test('an attribute that changes asks again, and a wrong one warns once without throwing', async () => {
    const { page, complaints } = await open(COMPARISON);
    const warnings: string[] = [];
    page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
    await page.locator('tiendo-comparison').evaluate((element) => {
      element.setAttribute('heading-level', '9');
      element.setAttribute('title-mode', 'finding');
    });
    await page
      .getByRole('heading', { level: 3, name: /cao hơn cả nước, theo số liệu công bố tháng 02\/2024/ })
      .waitFor();
    await page.locator('tiendo-comparison').evaluate((element) => element.setAttribute('lang', 'en'));
    await page.getByText('Disbursement rate above').waitFor();
    await page.locator('tiendo-comparison').evaluate((element) => element.removeAttribute('area'));
    await page.locator('tiendo-comparison[state=error]').waitFor();
    expect(warnings).toEqual([
      '<tiendo-comparison> heading-level is 1 to 6, got 9',
      '<tiendo-comparison> needs area="…"',
    ]);
    expect(complaints).toEqual([]);
  });

  test('data set by the page is drawn without asking; events bubble out of other shadow roots', async () => {
    const before = server.questions.length;
    const { page } = await open('<div id="host"></div>');
    const events = await page.evaluate(async (data) => {
      const seen: string[] = [];
      for (const name of ['tiendo-state', 'tiendo-ready', 'tiendo-select']) {
        document.addEventListener(name, (event) =>
          seen.push(`${name} ${(event as CustomEvent).detail.state ?? ''}`.trim()),
        );
      }
      const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
      const element = document.createElement('tiendo-comparison') as HTMLElement & { data: unknown };
      element.data = data;
      const isReady = new Promise((resolve) => element.addEventListener('tiendo-ready', resolve));
      root?.append(element);
      await isReady;
      element.shadowRoot
        ?.querySelector('[data-key=benchmark] text')
        ?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      return seen;
    }, disbursement());
    expect(events).toEqual(expect.arrayContaining(['tiendo-state ready', 'tiendo-ready', 'tiendo-select']));
    expect(server.questions.length).toBe(before);
  });

  test('a refresh without an answer keeps the figure and says that it is saved', async () => {
    const { page } = await open(COMPARISON);
    await page.route('**/graphql', (route) => route.abort());
    await page
      .locator('tiendo-comparison')
      .evaluate((element: HTMLElement & { refresh?: () => void }) => element.refresh?.());
    await page.locator('tiendo-comparison[state=stale]').waitFor();
    expect(await page.locator('tiendo-comparison .source').textContent()).toContain('chưa cập nhật được');
    expect(await chartOf(page, 'tiendo-comparison').count()).toBe(1);
  });

  test('a page on another origin asks the gateway that the script came from', async () => {
    const other = await servePages();
    const page = await borrowPage(browser);
    await page.goto(other.page('/portal', COMPARISON, 'vi', `${server.origin}/widgets/v1/tiendo.js`));
    await page.locator('tiendo-comparison[state=ready]').waitFor();
    await page.locator('tiendo-comparison [data-key=subject] text').last().click();
    await page.locator('tiendo-comparison dialog[open]').waitFor();
    expect(await page.locator('dialog a[href*="/value/"]').getAttribute('href')).toContain(server.origin);
    expect(other.questions).toEqual([]);
    await other.close();
  });

  test('an element taken out of the page ends its question and can come back', async () => {
    const { page, complaints } = await open(COMPARISON.replace(' indicator', ' src="/slow" indicator'), {
      state: 'loading',
    });
    await page.evaluate(() => {
      const element = document.querySelector('tiendo-comparison') as Element;
      element.remove();
      document.body.append(element);
    });
    await page.locator('tiendo-comparison[state=ready]').waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('layout', () => {
  test.each([320, 360, 768, 1280])('at %i px nothing overflows and no text is under 12 px', async (width) => {
    const { page } = await open(COMPARISON + TREND, { viewport: { width, height: 900 } });
    const found = await page.evaluate(() => {
      const texts = [...document.querySelectorAll('tiendo-comparison, tiendo-trend')].flatMap((element) => [
        ...(element.shadowRoot?.querySelectorAll('*') ?? []),
      ]);
      const small = texts.filter(
        (node) =>
          node.childNodes.length === 1 &&
          node.textContent?.trim() &&
          Number.parseFloat(getComputedStyle(node).fontSize) < 12 &&
          !(node as Element).classList.contains('symbol'),
      );
      const wide = texts.filter(
        (node) =>
          node.getBoundingClientRect().right > window.innerWidth + 0.5 &&
          !node.closest('.table-room, .unseen'),
      );
      return {
        small: small.map((node) => node.textContent),
        wide: wide.map((node) => node.outerHTML.slice(0, 80)),
        page: document.documentElement.scrollWidth,
      };
    });
    expect(found).toEqual({ small: [], wide: [], page: width });
    for (const summary of await page.locator('summary').all()) await summary.click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

  test('a chart is laid out again for a new width, never scaled', async () => {
    const { page } = await open(TREND);
    await page.setViewportSize({ width: 360, height: 900 });
    await page.waitForFunction(
      () =>
        document
          .querySelector('tiendo-trend')
          ?.shadowRoot?.querySelector('svg.chart')
          ?.getAttribute('width') === '328',
    );
    const box = await chartOf(page, 'tiendo-trend').boundingBox();
    expect([box?.width, box?.height]).toEqual([328, 330]);
  });

  test('the drawing in the page is to the byte the one that Node writes', async () => {
    const { outputFiles } = await build({
      ...{ entryPoints: [join(packageFolder, 'src/chart/index.ts')], conditions: ['tiendo-source'] },
      ...{ bundle: true, format: 'iife', globalName: 'chart', write: false },
    });
    const page = await borrowPage(browser);
    await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
    const drawn = await page.evaluate(
      ({ comparison, trend }) => {
        const { chart } = window as unknown as { chart: typeof import('../src/chart/index.ts') };
        const serialise = (scene: SceneNode) =>
          new XMLSerializer().serializeToString(chart.toDom(scene, document));
        return [320, 712].flatMap((width) => [
          serialise(chart.comparisonChart(comparison, { width }, { lang: 'VI' })),
          serialise(chart.trendChart(trend, { width }, { lang: 'EN' })),
        ]);
      },
      { comparison: disbursement(), trend: poverty('EN') },
    );
    const written = [320, 712].flatMap((width) => [
      toMarkup(comparisonChart(disbursement(), { width }, { lang: 'VI' })),
      toMarkup(trendChart(poverty('EN'), { width }, { lang: 'EN' })),
    ]);
    expect(drawn).toEqual(written);
  });

  test('in print the table is open and names value and source', async () => {
    const { page } = await open(COMPARISON);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('tiendo-comparison table').isVisible()).toBe(true);
    expect(await page.locator('tiendo-comparison summary').isVisible()).toBe(false);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect(await page.locator('tiendo-comparison details').getAttribute('open')).toBeNull();
  });

  test('on a phone the first tap on a mark shows its tooltip and the second opens its source as a sheet', async () => {
    const { page } = await open(TREND, { viewport: { width: 360, height: 740 }, hasTouch: true });
    const mark = page.locator('tiendo-trend [data-key="20/2022"] circle');
    await mark.tap();
    expect(await page.locator('tiendo-trend .tooltip').textContent()).toContain('8,92%');
    expect(await page.locator('tiendo-trend dialog').count()).toBe(0);
    await mark.tap();
    await page.locator('tiendo-trend dialog[open]').waitFor();
    expect((await page.locator('tiendo-trend dialog').boundingBox())?.width).toBe(360);
  });
});

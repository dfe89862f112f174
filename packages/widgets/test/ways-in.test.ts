import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeFindings } from '../../../.ci/axe-findings.ts';
import { borrowPage } from '../../../.ci/borrowed-page.ts';
import {
  communesRequest,
  comparisonRequest,
  type GraphData,
  type GraphRequest,
  rankingRequest,
  tableRequest,
  trendRequest,
} from '../src/client/index.ts';
import { type PageServer, servePages } from './page-server.ts';
import { snapshotOf } from './snapshots.ts';
import { type StaticServer, serveFiles } from './static-server.ts';
import { openPage } from './watched-page.ts';

interface Case {
  readonly attributes: string;
  readonly request: GraphRequest;
}

const disbursement = { indicator: 'disbursement-rate', area: '20', period: '2023' };
const poverty = { indicator: 'poverty-rate', area: '20', from: '2016', to: '2025' };
const regions = { indicator: 'multidimensional-poverty-rate', level: 'REGION', period: '2024' };
const recognised = { area: '20', period: '2025' };
const lang = 'VI';

/** Every element with its question, as attributes and as it is asked. */
const ELEMENTS: Readonly<Record<string, Case>> = {
  'tiendo-communes': {
    attributes: stated(recognised),
    request: communesRequest({ ...recognised, benchmark: 'VN', lang }),
  },
  'tiendo-comparison': {
    attributes: stated(disbursement),
    request: comparisonRequest({ ...disbursement, benchmark: 'VN', lang }),
  },
  'tiendo-ranking': {
    attributes: stated({ ...regions, area: '20' }),
    request: rankingRequest({ ...regions, within: 'VN', area: '20', lang }),
  },
  'tiendo-table': {
    attributes: stated({ ...poverty, area: '20 VN' }),
    request: tableRequest({
      ...{ indicators: ['poverty-rate'], areas: ['20', 'VN'], from: '2016', to: '2025', lang },
    }),
  },
  'tiendo-trend': {
    attributes: stated(poverty),
    request: trendRequest({ ...poverty, areas: [poverty.area], benchmark: 'VN', lang }),
  },
};

function stated(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ');
}

let gateway: PageServer;
let files: StaticServer;
let browser: Browser;

beforeAll(async () => {
  [gateway, files] = await Promise.all([servePages(), serveFiles()]);
  browser = await chromium.launch(inject('browser'));
});

afterAll(async () => {
  await browser?.close();
  await Promise.all([gateway?.close(), files?.close()]);
});

/** What the gateway answers to an element's question. */
async function answerTo({ query, variables }: GraphRequest): Promise<GraphData> {
  const response = await fetch(`${gateway.origin}/graphql`, {
    method: 'POST',
    body: JSON.stringify({ query, variables }),
  });
  return ((await response.json()) as { data: GraphData }).data;
}

const markup = (element: string, attributes: string, content = '') =>
  `<${element} heading-level="2" ${attributes}>${content}</${element}>`;

/** What a reader gets: title, sentence and every row of the table, opened. */
async function told(page: Page, element: string): Promise<readonly string[]> {
  await page.locator(`${element}:is([state=ready], [state=partial])`).waitFor();
  return page.locator(element).evaluate((host) => {
    const root = host.shadowRoot as ShadowRoot;
    for (const details of root.querySelectorAll('details')) details.open = true;
    const texts = ['#title', '.subtitle', '.head .unseen', '.remark', '.source > p:last-child'].flatMap(
      (selector) => [...root.querySelectorAll(selector)].map((node) => node.textContent ?? ''),
    );
    const rows = [...root.querySelectorAll('.table-room tr')].map((row) => row.textContent ?? '');
    return [...texts, ...rows];
  });
}

let pages = 0;

describe.each(Object.entries(ELEMENTS))('%s', (element, { attributes, request }) => {
  let answer: GraphData;
  let expected: readonly string[];

  beforeAll(async () => {
    answer = await answerTo(request);
    files.put(`/data/${element}.json`, snapshotOf(request, answer));
  });

  test.each([360, 1280])('from a gateway at %i px', async (width) => {
    const address = gateway.page(`/ways-${pages++}`, markup(element, attributes));
    const { page, complaints } = await openPage(browser, address, { viewport: { width, height: 900 } });
    expected = await told(page, element);
    expect(expected.length).toBeGreaterThan(5);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test.each([360])('from a file on a server without a gateway at %i px', async (width) => {
    const body = markup(element, `src="data/${element}.json" ${attributes}`);
    const before = files.asked.length;
    const { page, complaints } = await openPage(browser, files.page(`/ways-${pages++}`, body), {
      viewport: { width, height: 900 },
    });
    expect(await told(page, element)).toEqual(expected);
    expect(await page.locator(`${element} .notice`).textContent()).toBe('Số liệu lưu ngày 20/11/2026');
    expect(await page.locator(`${element} a[href*="/value/"]`).count()).toBe(0);
    expect(files.asked.slice(before)).toEqual([`/data/${element}.json`]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(complaints).toEqual([]);
  });

  test('from a file alone, without any attribute', async () => {
    const body = `<${element} src="data/${element}.json"></${element}>`;
    const { page } = await openPage(browser, files.page(`/ways-${pages++}`, body));
    const [title] = await told(page, element);
    expect(title).toBe(expected[0]);
  });

  test.each(['a snapshot', 'an answer', 'what was drawn before'])('from its property: %s', async (form) => {
    const address = files.page(`/ways-${pages++}`, markup(element, attributes));
    const page = await borrowPage(browser);
    const asked: string[] = [];
    // Only the data the page gives: the element must not find any itself.
    await page.route('**/graphql', (route) => {
      asked.push(route.request().url());
      return route.abort();
    });
    const given = await page.addInitScript(
      ({ name, given, isDrawnBefore }) => {
        document.addEventListener('DOMContentLoaded', async () => {
          const host = document.querySelector(name) as Element & { data: unknown };
          host.data = given;
          if (!isDrawnBefore) return;
          await new Promise((resolve) => host.addEventListener('tiendo-ready', resolve, { once: true }));
          const drawn = host.data;
          const next = document.createElement(name) as unknown as HTMLElement & { data: unknown };
          next.setAttribute('heading-level', '2');
          next.data = drawn;
          host.replaceWith(next);
        });
      },
      {
        name: element,
        given: form === 'an answer' ? answer : snapshotOf(request, answer),
        isDrawnBefore: form === 'what was drawn before',
      },
    );
    await page.goto(address);
    if (form === 'what was drawn before')
      await page.waitForFunction(
        (name) => document.querySelector(name)?.getAttributeNames().includes('area') === false,
        element,
      );
    const [title, ...rest] = await told(page, element);
    expect(title).toBe(expected[0]);
    // The own area of a ranking is an attribute, which the last of the three has not.
    if (form !== 'what was drawn before') expect([title, ...rest]).toEqual(expected);
    expect(asked).toEqual([]);
    await given.dispose();
  });

  test('from JSON inside it, under a strict policy', async () => {
    const json = JSON.stringify(snapshotOf(request, answer)).replaceAll('<', '\\u003c');
    const script = `<script type="application/json">${json}</script>`;
    const before = files.asked.length;
    const { page, complaints } = await openPage(
      browser,
      files.page(`/ways-${pages++}`, markup(element, attributes, script)),
    );
    expect(await told(page, element)).toEqual(expected);
    expect(files.asked.slice(before)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

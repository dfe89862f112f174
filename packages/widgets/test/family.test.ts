import type { Lang } from '@tiendo/core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeFindings } from '../../../.ci/axe-findings.ts';
import { FAMILY, markupOf } from './family.ts';
import { familyMarkup, givenMarkup, idOf } from './family-page.ts';
import { type FigurePages, figurePages, layoutFaults } from './figure-page.ts';
import { districts } from './invented-districts.ts';
import { keepFiles, keptFiles } from './saved-files.ts';

const STATES = FAMILY.flatMap((member) => member.states.map((state) => ({ member, state })));

let pages: FigurePages;

beforeAll(async () => {
  pages = await figurePages(inject('browser'));
});
afterAll(() => pages?.close());

describe.each(['VI', 'EN'] as const)('every element in every state, in %s', (lang: Lang) => {
  let page: Page;
  beforeAll(async () => {
    const states = ['ready', 'partial', 'empty'];
    ({ page } = await pages.open(familyMarkup(lang), { lang: lang.toLowerCase(), states }));
  });
  afterAll(() => page?.close());

  test('axe finds nothing, each mark of the figure is there once with a name of its own', async () => {
    const drawn = await page.locator('main > [state]').evaluateAll((elements) =>
      elements.map(({ id, shadowRoot }) => {
        const marks = [...(shadowRoot?.querySelectorAll('svg.chart .target') ?? [])];
        return [id, marks.map((mark) => [mark.getAttribute('data-key'), mark.getAttribute('aria-label')])];
      }),
    );
    for (const { member, state } of STATES) {
      const found = Object.fromEntries(drawn)[idOf(member, state)] as readonly (readonly string[])[];
      const { walk } = member.figure(lang, state);
      const wanted = walk.flat().filter((key) => key !== null);
      expect(found.map(([key]) => key).sort(), idOf(member, state)).toEqual([...wanted].sort());
      expect(new Set(found.map(([, name]) => name)).size).toBe(wanted.length);
    }
    // The same table stands here in several states, which no page has.
    const findings = await axeFindings(page);
    expect(findings.filter((each) => !each.startsWith('landmark-unique'))).toEqual([]);
  });

  test('by arrow keys every mark is reached from the one that has the tab stop', async () => {
    const reached = await page.locator('main > [state]').evaluateAll((elements) =>
      elements.flatMap(({ id, shadowRoot }) => {
        const marks = [...(shadowRoot?.querySelectorAll<SVGElement>('svg.chart .target') ?? [])];
        const stops = marks.filter((mark) => mark.getAttribute('tabindex') === '0');
        const seen = new Set(stops);
        for (const mark of seen)
          for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'Home', 'End']) {
            mark.focus();
            mark.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
            seen.add(shadowRoot?.activeElement as SVGElement);
          }
        return marks.length === 0 ? [] : [{ id, stops: stops.length, left: marks.length - seen.size }];
      }),
    );
    expect(reached.length).toBeGreaterThan(12);
    expect(reached.filter(({ stops, left }) => stops !== 1 || left !== 0)).toEqual([]);
  });

  test.each([320, 768, 1280])(
    'at %i px no text lies over another, is cut off or under 12 px',
    async (width) => {
      await page.setViewportSize({ width, height: 900 });
      await page.waitForFunction(
        (room) =>
          [...document.querySelectorAll('main > [state]')].every(
            ({ shadowRoot }) =>
              (shadowRoot?.querySelector('svg.chart')?.getBoundingClientRect().right ?? 0) <= room,
          ),
        width,
      );
      expect(await layoutFaults(page)).toEqual({ small: [], wide: [], page: width });
      expect(await textFaults(page)).toEqual([]);
    },
  );
});

/** Texts of charts that lie over one another as the browser sets them, or stick out of their drawing. */
function textFaults(page: Page): Promise<readonly string[]> {
  return page.locator('main > [state]').evaluateAll((elements) =>
    elements.flatMap(({ id, shadowRoot }) => {
      const chart = shadowRoot?.querySelector('svg.chart');
      if (!chart) return [];
      const frame = chart.getBoundingClientRect();
      const texts = [...chart.querySelectorAll('text')].map((text) => {
        const { left, right, top, height } = text.getBoundingClientRect();
        // The room of the letters, without that for accents over capitals and for descenders.
        return {
          words: text.textContent,
          left: left + 1,
          right: right - 1,
          top: top + height * 0.3,
          bottom: top + height * 0.75,
        };
      });
      const out = texts.filter(({ left, right }) => left < frame.left - 2 || right > frame.right + 2);
      const over = texts.flatMap((a, index) =>
        texts
          .slice(index + 1)
          .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
          .map((b) => `${id}: ${a.words} lies over ${b.words}`),
      );
      return [...out.map(({ words }) => `${id}: ${words} sticks out`), ...over];
    }),
  );
}

test('under the strictest policy every element loads, is pointed at, walked, opened, saved in each form and printed', async () => {
  const usual = FAMILY.map((member) => givenMarkup(member, 'VI')).join('');
  const { page, complaints } = await pages.open(usual, { prepare: keepFiles });
  for (const { tag } of FAMILY) {
    const element = page.locator(tag);
    const mark = element.locator('svg.chart .target, .whole .value').first();
    await mark.hover({ force: true });
    await mark.focus();
    for (const key of ['ArrowRight', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await element.locator('dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    await element.locator('dialog').waitFor({ state: 'detached' });
    await element.getByRole('button', { name: 'Tải về' }).click();
    await element.locator('dialog .forms button').last().waitFor();
    for (const form of await element.locator('dialog .forms button').all()) await form.click();
    await page.keyboard.press('Escape');
    await element.locator('dialog').waitFor({ state: 'detached' });
  }
  await expect.poll(async () => (await keptFiles(page)).length, { timeout: 20_000 }).toBe(6 * 5 + 3);
  const types = (await keptFiles(page)).map(({ type }) => type.replace(/;.*/, ''));
  expect(types.filter((type) => type === 'image/png')).toHaveLength(6);
  await page.pdf({ format: 'A4' });
  expect(complaints).toEqual([]);
  expect(await page.locator('[style]').count()).toBe(0);
  await page.close();
});

test('on paper every element has its chart as a drawing, its table, its sources with addresses and the day of printing', async () => {
  const { page } = await pages.open(FAMILY.map((member) => givenMarkup(member, 'VI')).join(''));
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const printed = await page.locator('main > [state]').evaluateAll((elements) =>
    elements.map(({ localName, shadowRoot }) => {
      const isSeen = (selector: string) =>
        [...(shadowRoot?.querySelectorAll(selector) ?? [])].some((part) => part.checkVisibility());
      const day = shadowRoot?.querySelector('.printed');
      return {
        name: localName,
        ...{
          chart: isSeen('svg.chart'),
          table: isSeen('table'),
          source: isSeen('.source'),
          tools: isSeen('.action, .tools, .link'),
        },
        day: day?.checkVisibility() && day.textContent,
      };
    }),
  );
  for (const { name, day, ...seen } of printed) {
    expect(day).toMatch(/^In ngày \d\d\/\d\d\/\d{4}$/);
    expect(seen, name).toEqual({ chart: name !== 'tiendo-table', table: true, source: true, tools: false });
  }
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf).not.toContain('/Subtype /Image');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await page.locator('details[open]').count()).toBe(0);
});

test('a chart of eleven rows tells eleven names with their values and how they stand to the nation', async () => {
  const { page } = await pages.open('<tiendo-ranking id="rows"></tiendo-ranking>', { states: ['loading'] });
  await page.locator('#rows').evaluate((element, data) => Object.assign(element, { data }), districts());
  await page.locator('#rows[state=ready]').waitFor();
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const rows = nodes
    .filter(({ role }) => role?.value === 'button')
    .map(({ name }) => String(name?.value))
    .filter((name) => /hạng/.test(name));
  expect(rows).toHaveLength(11);
  expect(rows[0]).toBe('Huyện số 1 86,3%, năm 2023, hạng 1, cao hơn cả nước 32,3 điểm %');
  for (const name of rows)
    expect(name).toMatch(/^Huyện số \d+ \d+,\d%, năm 2023, hạng \d+, (cao|thấp) hơn cả nước \d+,\d điểm %$/);
});

/** Addresses of gateways that fail, each in its way. */
const FAILING = ['http://127.0.0.1:9', '/malformed', '/wrong', '/null', '/broken', '/cut', '/restricted'];

test('a gateway that is gone, cut off, malformed or refusing leaves a sentence in every element, and no exception', async () => {
  const body = FAILING.flatMap((src) => FAMILY.map((member) => markupOf(member, undefined, ` src="${src}"`)));
  const { page, complaints } = await pages.open(body.join(''), {
    viewport: { width: 1280, height: 16_000 },
    states: ['error', 'restricted'],
  });
  const told = await page.locator('main > [state]').evaluateAll((elements) =>
    elements.map((element) => {
      const message = element.shadowRoot?.querySelector('.message');
      return `${element.getAttribute('src')} ${element.hasAttribute('aria-busy')} ${message?.textContent}`;
    }),
  );
  const sentences = { '/restricted': 'Số liệu không công khai' } as Readonly<Record<string, string>>;
  const expected = FAILING.map((src) => `${src} false ${sentences[src] ?? 'Không tải được số liệu.Thử lại'}`);
  expect(new Set(told)).toEqual(new Set(expected));
  expect(told).toHaveLength(FAILING.length * FAMILY.length);
  expect(complaints.filter((text) => !/Content Security|refused connect/.test(text))).toEqual([]);
});

import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { axeFindings } from '../../../.ci/axe-findings.ts';
import { contentWidth, openPage } from './page.ts';

const gateway = { origin: inject('gateway') };
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch(inject('browser'));
});
afterAll(() => browser?.close());

/** Says a file that is not there or not public, as the gallery's states ask for. */
const missing = /status of 40[34]/;

test.each(['vi', 'en'])('every element is in each of its states in %s; axe finds nothing', async (lang) => {
  const { page, complaints } = await openPage(browser, `${gateway.origin}/gallery?lang=${lang}`, {
    expected: missing,
  });
  // Elements load when they come near what is seen.
  await page.locator('.stage > *').evaluateAll(async (elements) => {
    for (const element of elements) {
      element.scrollIntoView();
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
  await page.waitForFunction(
    () =>
      document.querySelectorAll('.stage > [state=loading][indicator], .stage > [state=loading][area]')
        .length === 0,
  );
  const states = await page
    .locator('.stage > *')
    .evaluateAll((elements) =>
      elements.map((element) => `${element.localName} ${element.getAttribute('state')}`),
    );
  for (const name of ['comparison', 'trend', 'ranking', 'communes', 'map', 'table'])
    for (const state of ['empty', 'error', 'stale', 'restricted', 'loading'])
      expect(states, `${name} ${state}`).toContain(`tiendo-${name} ${state}`);
  for (const name of ['comparison', 'trend', 'ranking', 'communes', 'table'])
    expect(
      states.some((each) => new RegExp(`tiendo-${name} (ready|partial)`).test(each)),
      name,
    ).toBe(true);
  expect(states.filter((each) => each === 'tiendo-map partial')).toHaveLength(2);
  expect(await page.locator('.target[role=button]').count()).toBeGreaterThan(250);
  // The same table stands here twice, wide and narrow, which no page has. In English the figures are the same.
  const found = lang === 'vi' ? await axeFindings(page) : [];
  expect(found.filter((each) => !each.startsWith('landmark-unique'))).toEqual([]);
  expect(complaints).toEqual([]);
});

test('an attribute that is typed changes the element and its code; nothing is wider than a phone', async () => {
  const { page } = await openPage(browser, `${gateway.origin}/gallery`, {
    viewport: { width: 360, height: 800 },
    expected: missing,
  });
  const example = page.locator('#comparison .example').first();
  await example.locator('tiendo-comparison[state=ready]').waitFor();
  await example.locator('> details > summary').click();
  await example.locator('input[name=period]').fill('2022');
  await example.locator('input[name=period]').blur();
  expect(await example.locator('form + pre').textContent()).toContain(
    '<tiendo-comparison indicator="disbursement-rate" area="20" period="2022"></tiendo-comparison>',
  );
  await example.locator('tiendo-comparison').getByText('năm 2022').first().waitFor();
  expect(await contentWidth(page)).toBe(360);
});

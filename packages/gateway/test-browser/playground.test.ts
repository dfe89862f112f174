import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeFindings } from '../../../.ci/axe-findings.ts';
import { borrowPage } from '../../../.ci/borrowed-page.ts';
import { examples } from '../src/page/playground/examples.ts';
import { contentWidth, openPage } from './page.ts';

const gateway = { origin: inject('gateway') };
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch(inject('browser'));
});

afterAll(() => browser?.close());

/** The playground, drawn. A refused question is no complaint: it answers with status 400. */
async function open(path = '/graphql', options: BrowserContextOptions = {}) {
  const opened = await openPage(browser, gateway.origin + path, { ...options, expected: /status of 400/ });
  await opened.page.locator('.drawn .line').first().waitFor({ state: 'attached' });
  return opened;
}

const result = (page: Page) => page.locator('#result');
const waitForText = (page: Page, text: string) => result(page).getByText(text).first().waitFor();
const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id);

describe('the playground', () => {
  test('opens on the comparison of 2023, answered with its source', async () => {
    const { page, complaints } = await open();
    await waitForText(page, '0.612');
    expect(await page.locator('#query').inputValue()).toBe(examples[0]?.query);
    expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('So sánh');
    expect(await page.locator('#measure').textContent()).toMatch(/^HTTP 200 · [\d,.]+ ms · [\d,]+ kB$/);
    expect(await page.locator('html').getAttribute('lang')).toBe('vi');
    expect(complaints).toEqual([]);
    expect(await page.locator('[style]').count()).toBe(0);
  });

  test('answers every example, also by the arrow keys', async () => {
    const { page, complaints } = await open('/graphql?lang=en');
    await page.getByRole('tab', { name: 'Comparison' }).focus();
    for (const { title } of examples.slice(1, -1)) {
      await page.keyboard.press('ArrowRight');
      expect(await page.getByRole('tab', { selected: true }).textContent()).toBe(title.en);
      await page.locator('#measure', { hasText: 'HTTP 200' }).waitFor();
      expect(await page.locator('#errors').isVisible()).toBe(false);
    }
    expect(complaints).toEqual([]);
  });

  test('runs what is written with Ctrl+Enter, keeps it, and restores the example', async () => {
    const { page } = await open();
    await waitForText(page, '0.612');
    await page.locator('#query').fill('{ indicator(id: "poverty-rate") { formula } }');
    await page.keyboard.press('Control+Enter');
    await waitForText(page, 'số hộ nghèo ÷ tổng số hộ');
    await page.reload();
    expect(await page.locator('#query').inputValue()).toBe('{ indicator(id: "poverty-rate") { formula } }');
    await page.getByRole('button', { name: 'Khôi phục ví dụ' }).click();
    await waitForText(page, '0.612');
    expect(await page.locator('#query').inputValue()).toBe(examples[0]?.query);
  });

  test('sends variables, and says where they are not JSON', async () => {
    const { page } = await open('/graphql#capital-types');
    await waitForText(page, '0.582');
    await page.locator('#variables').fill('{ "by": [] }');
    await page.getByRole('button', { name: 'Chạy' }).click();
    await waitForText(page, '0.679');
    await page.locator('#variables').fill('{ by: [] }');
    await page.getByRole('button', { name: 'Chạy' }).click();
    await page.getByRole('alert').getByText('Biến phải là một đối tượng JSON').waitFor();
    expect(await focusedId(page)).toBe('variables');
  });

  test('shows an error by its code and message and leads to its place', async () => {
    const { page } = await open();
    await page
      .locator('#query')
      .fill('{\n  comparison(indicator: "wealth", area: "20", period: "2023") { verdict }\n}');
    await page.getByRole('button', { name: 'Chạy' }).click();
    const error = page.locator('#errors li');
    await error.getByText('UNKNOWN_INDICATOR').waitFor();
    expect(await error.textContent()).toContain('comparison requires indicator to be');
    await error.getByRole('button', { name: 'dòng 2' }).click();
    const caret = () => page.locator('#query').evaluate((area: HTMLTextAreaElement) => area.selectionStart);
    expect([await focusedId(page), await caret()]).toEqual(['query', 4]);
  });

  test('stops a question that is under way', async () => {
    const { page } = await open();
    await waitForText(page, '0.612');
    await page.route('**/graphql', () => {});
    await page.getByRole('button', { name: 'Chạy' }).click();
    await page.getByRole('button', { name: 'Dừng' }).click();
    await page.locator('#measure', { hasText: 'Đã dừng.' }).waitFor();
    expect(await page.locator('#run-word').textContent()).toBe('Chạy');
  });

  test('copies the question as a command and as a link that answers with JSON', async () => {
    const { page } = await open('/graphql#reused-code', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole('button', { name: 'Chép cURL' }).click();
    await page.getByText('Đã chép.').waitFor();
    expect(await copied()).toMatch(
      new RegExp(`^curl --silent '${gateway.origin}/graphql' .*query ReusedCode`),
    );
    await page.getByRole('button', { name: 'Chép liên kết GET' }).click();
    await expect.poll(copied).toMatch(new RegExp(`^${gateway.origin}/graphql\\?query=`));
    const answer = await fetch(await copied(), {
      headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
    });
    expect((await answer.json()).data.before.fullName).toBe('Tỉnh Yên Bái');
  });
});

describe('the documentation', () => {
  test('finds knownOn and leads to the question that takes it, to its types and back', async () => {
    const { page, complaints } = await open();
    await page.getByRole('button', { name: 'Tài liệu', exact: true }).click();
    await page.locator('#docs-search').fill('knownOn');
    await page.getByRole('link', { name: 'Query.values(knownOn:)' }).click();
    await page.locator('[data-member=values].found').waitFor();
    await page.locator('[data-member=values]').getByRole('link', { name: 'Values', exact: true }).click();
    await page.getByRole('heading', { name: 'Values kiểu', exact: true }).waitFor();
    await page.goBack();
    await page.locator('[data-member=values].found').waitFor();
    expect(complaints).toEqual([]);
  });

  test('runs the example of a question in a tab of its own', async () => {
    const { page } = await open('/graphql?lang=en#type=Query.releases');
    await page.locator('[data-member=releases]').getByRole('button', { name: 'Use this example' }).click();
    await waitForText(page, 'publishedAt');
    expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('Your own');
    expect(await page.locator('#query').inputValue()).toContain('releases(first: 5)');
  });
});

describe('for every reader', () => {
  test('Tab leaves the editor, Enter keeps the indent, and a click puts the caret where it points', async () => {
    const { page } = await open();
    const query = page.locator('#query');
    await query.fill('{ sources {');
    await query.press('End');
    await query.press('Enter');
    await page.keyboard.type('id }}');
    expect(await query.inputValue()).toBe('{ sources {\n  id }}');
    await page.keyboard.press('Control+z');
    await query.press('Tab');
    expect(await focusedId(page)).not.toBe('query');
    await page
      .locator('.drawn .line')
      .first()
      .click({ position: { x: 4, y: 10 }, force: true });
    expect(await focusedId(page)).toBe('query');
  });

  test.each([
    ['/graphql', 1280],
    ['/graphql?lang=en#capital-types', 1280],
    ['/graphql#type=Query', 1280],
    ['/graphql#sources', 360],
    ['/graphql#type=Area', 360],
  ])('axe finds nothing on %s at %i px, and the page is no wider than the window', async (path, width) => {
    const { page, complaints } = await open(path, { viewport: { width, height: 740 } });
    await page.locator('#measure', { hasText: 'HTTP 200' }).waitFor({ state: 'attached' });
    if (path.includes('type=')) await page.locator('#docs h4').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await contentWidth(page)).toBe(width);
    expect(complaints).toEqual([]);
  });

  test('on a phone the answer comes into view, and the documentation takes the place of the query', async () => {
    const { page } = await open('/graphql', { viewport: { width: 360, height: 740 }, hasTouch: true });
    await waitForText(page, '0.612');
    await page.getByRole('button', { name: 'Chạy' }).tap();
    await expect.poll(async () => (await page.locator('#answer').boundingBox())?.y ?? 999).toBeLessThan(400);
    await page.getByRole('button', { name: 'Tài liệu', exact: true }).tap();
    expect(await page.locator('#query').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Đóng tài liệu' }).tap();
    expect(await page.locator('#query').isVisible()).toBe(true);
  });

  test('without JavaScript the example can be read and sent', async () => {
    const page = await borrowPage(browser, { javaScriptEnabled: false });
    await page.goto(`${gateway.origin}/graphql`);
    const colour = await page.locator('#query').evaluate((area) => getComputedStyle(area).color);
    expect(colour).toBe('rgb(27, 31, 36)');
    await page.getByRole('button', { name: 'Chạy' }).click();
    await page.waitForURL(/\/graphql\?query=/);
    expect(await page.content()).toContain('0.612');
  });
});

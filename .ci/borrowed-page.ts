import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { onTestFinished, TestRunner } from 'vitest';

/** What a test may listen to. */
const EVENTS = ['console', 'pageerror', 'request'];
/** Pages that no test has, by the options of their context. */
const idle = new Map<string, Page[]>();

/**
 * A page for the running test, as good as new. It goes to the next test instead of being closed: a new page costs more
 * than most tests. A test that changes it for good (its clock, its first script) closes it. Outside a test it is kept
 * until it is closed.
 */
export async function borrowPage(
  browser: Browser,
  { viewport = { width: 1280, height: 720 }, ...context }: BrowserContextOptions = {},
): Promise<Page> {
  const kind = JSON.stringify(context);
  const page = idle.get(kind)?.pop() ?? (await newPage(browser, context));
  if (viewport) await page.setViewportSize(viewport);
  if (TestRunner.getCurrentTest())
    onTestFinished(async ({ task }) => {
      if (task.result?.state === 'fail') await page.close();
      else if (!page.isClosed()) idle.set(kind, [...(idle.get(kind) ?? []), await cleared(page)]);
    });
  return page;
}

/** A page that logs what its policy refuses as an error. */
async function newPage(browser: Browser, context: BrowserContextOptions): Promise<Page> {
  const page = await browser.newPage(context);
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`refused ${event.violatedDirective}`),
    );
  });
  return page;
}

async function cleared(page: Page): Promise<Page> {
  for (const event of EVENTS) page.removeAllListeners(event);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.emulateMedia({ media: null });
  await page.mouse.move(-1, -1);
  await page.evaluate(() => {
    if (location.protocol.startsWith('http')) sessionStorage.clear();
  });
  await page.goto('about:blank');
  return page;
}

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { borrowPage } from '../../../.ci/borrowed-page.ts';

/** A page with what it complained about: refused by its policy, thrown, or logged as an error. */
export interface WatchedPage {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** Opens an address and watches it; answers of a server that are no success are no complaint. */
export async function openPage(
  browser: Browser,
  address: string,
  context: BrowserContextOptions = {},
  prepare?: (page: Page) => Promise<unknown>,
): Promise<WatchedPage> {
  const page = await borrowPage(browser, { viewport: { width: 1280, height: 900 }, ...context });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && !text.includes('Failed to load resource')) complaints.push(text);
  });
  await prepare?.(page);
  await page.goto(address);
  return { page, complaints };
}

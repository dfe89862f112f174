import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { borrowPage } from '../../../.ci/borrowed-page.ts';

/** A page with what was wrong with it so far. */
export interface OpenedPage {
  readonly page: Page;
  /** Refused by its policy, thrown, logged as an error, or asked of an origin that is not its own. */
  readonly complaints: readonly string[];
  /** The headers it came with. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface OpenOptions extends BrowserContextOptions {
  /** Errors in the console that belong to what is tested. */
  readonly expected?: RegExp;
  /** Other origins it may ask. */
  readonly origins?: readonly string[];
}

/** Opens a page and listens to what it complains about, before its first line runs. */
export async function openPage(
  browser: Browser,
  address: string,
  { expected, origins = [], ...options }: OpenOptions = {},
): Promise<OpenedPage> {
  const page = await borrowPage(browser, { viewport: { width: 1280, height: 800 }, ...options });
  const complaints: string[] = [];
  const known = [new URL(address).origin, ...origins];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !expected?.test(message.text())) complaints.push(message.text());
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && !known.includes(url.origin)) complaints.push(`asked ${url.href}`);
  });
  const response = await page.goto(address);
  return { page, complaints, headers: response?.headers() ?? {} };
}

/** The width the content asks for, px: more than that of the window where the page can be moved sideways. */
export function contentWidth(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}

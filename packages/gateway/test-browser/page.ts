import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

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
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
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
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`refused ${event.violatedDirective}`),
    );
  });
  const response = await page.goto(address);
  return { page, complaints, headers: response?.headers() ?? {} };
}

/** What axe finds wrong with a page as it stands, its shadow roots included. */
export async function violations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await axe());
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run({ resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

let script: Promise<string> | undefined;

function axe(): Promise<string> {
  script ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  return script;
}

/** The width the content asks for, px: more than that of the window where the page can be moved sideways. */
export function contentWidth(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}

import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type LaunchOptions,
  type Page,
} from 'playwright-core';
import { type PageServer, servePages } from './page-server.ts';
import { openPage, type WatchedPage } from './watched-page.ts';

/** A browser and a server of pages with figures, for one file of tests. */
export interface FigurePages {
  /** Opens a page with the markup and waits until every figure shows one of the states. */
  readonly open: (
    body: string,
    options?: BrowserContextOptions & {
      readonly lang?: string;
      readonly states?: readonly string[];
      /** Readies the page before it goes to its address. */
      readonly prepare?: (page: Page) => Promise<unknown>;
    },
  ) => Promise<WatchedPage>;
  readonly close: () => Promise<void>;
}

/** Builds the elements, starts the server and the browser. */
export async function figurePages(browserOptions: LaunchOptions): Promise<FigurePages> {
  const server: PageServer = await servePages();
  const browser: Browser = await chromium.launch(browserOptions);
  let count = 0;
  return {
    open: async (body, { lang = 'vi', states = ['ready', 'partial'], prepare, ...context } = {}) => {
      const address = server.page(`/figures-${count++}`, body, lang);
      const opened = await openPage(browser, address, context, prepare);
      await opened.page.waitForFunction(
        (wanted) =>
          [
            ...document.querySelectorAll(
              'main > :is(tiendo-comparison, tiendo-trend, tiendo-ranking, tiendo-communes, tiendo-map, tiendo-deprivation, tiendo-table)',
            ),
          ].every((element) => wanted.includes(element.getAttribute('state') ?? '')),
        states,
      );
      return opened;
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** What a screen reader says of what has the focus. */
export function focused(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    let active: Element | null = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active?.getAttribute('aria-label') ?? active?.textContent ?? null;
  });
}

/** Texts under 12 px, what reaches past the right edge, and the width of the page. */
export function layoutFaults(page: Page): Promise<{ small: unknown[]; wide: unknown[]; page: number }> {
  return page.evaluate(() => {
    const nodes = [
      ...document.querySelectorAll(
        'tiendo-comparison, tiendo-trend, tiendo-ranking, tiendo-communes, tiendo-map, tiendo-deprivation, tiendo-table',
      ),
    ].flatMap((element) => [...(element.shadowRoot?.querySelectorAll('*') ?? [])]);
    const small = nodes.filter(
      (node) => node.textContent?.trim() && Number.parseFloat(getComputedStyle(node).fontSize) < 12,
    );
    const wide = nodes.filter(
      (node) =>
        node.getBoundingClientRect().right > window.innerWidth + 0.5 && !node.closest('.table-room, .unseen'),
    );
    return {
      small: small.map((node) => node.textContent),
      wide: wide.map((node) => node.outerHTML.slice(0, 80)),
      page: document.documentElement.scrollWidth,
    };
  });
}

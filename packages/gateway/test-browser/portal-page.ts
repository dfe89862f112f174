import type { Page } from 'playwright-core';

/** The figures of the portal, in the order of the page. */
export const FIGURES = [
  'tiendo-comparison',
  'tiendo-trend',
  'tiendo-communes',
  'tiendo-ranking[level=REGION]',
  'tiendo-ranking[level=PROVINCE]',
] as const;

export type Figure = (typeof FIGURES)[number];

/** Waits until the elements have drawn every figure of the portal, also those that are out of sight at first. */
export async function whenReady(page: Page): Promise<void> {
  for (const figure of FIGURES) {
    await page.locator(figure).scrollIntoViewIfNeeded();
    await page.locator(`${figure}:is([state=ready], [state=partial])`).waitFor();
  }
  await page.evaluate(() => scrollTo(0, 0));
}

/** The words of a chart, from the shadow root of its element. */
export function textsOf(page: Page, figure: Figure): Promise<readonly string[]> {
  return page
    .locator(figure)
    .evaluate((element) =>
      [...(element.shadowRoot?.querySelectorAll('svg.chart text') ?? [])].map(
        ({ textContent }) => textContent ?? '',
      ),
    );
}

/** Keys of the marks that stand for a published value. */
export async function valueMarks(page: Page, figure: Figure): Promise<readonly string[]> {
  const marks = await page
    .locator(`${figure} .target`)
    .evaluateAll((found) =>
      found.map((mark) => [mark.getAttribute('data-key') ?? '', mark.getAttribute('aria-label') ?? '']),
    );
  return marks.flatMap(([key = '', words = '']) => (words.includes('%') ? [key] : []));
}

/** What a screen reader says of the mark that has the focus. */
export function focusedMark(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const active = document.activeElement?.shadowRoot?.activeElement;
    return active?.matches('.target') ? (active.getAttribute('aria-label') ?? undefined) : undefined;
  });
}

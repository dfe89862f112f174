import type { Page } from 'playwright-core';

/** An element that draws a figure. */
export type Figure = 'tiendo-comparison' | 'tiendo-trend';

/** Waits until the elements have drawn both figures of the portal, also the one that is out of sight at first. */
export async function whenReady(page: Page): Promise<void> {
  await page.locator('tiendo-trend').scrollIntoViewIfNeeded();
  for (const figure of ['tiendo-comparison', 'tiendo-trend'])
    await page.locator(`${figure}[state=ready]`).waitFor();
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

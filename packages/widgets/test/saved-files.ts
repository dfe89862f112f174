import type { Page } from 'playwright-core';

/** A file that a page offered to save. */
export interface SavedFile {
  readonly type: string;
  readonly text: string;
  readonly size: number;
}

/** Keeps what the page offers to save from now on, instead of saving it. Call it before the page is opened. */
export async function keepFiles(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const kept: Blob[] = [];
    Object.assign(window, { kept });
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      kept.push(blob);
      return create.call(URL, blob);
    };
    addEventListener('click', (event) => {
      if ((event.target as Element).matches?.('a[download]')) event.preventDefault();
    });
    HTMLAnchorElement.prototype.click = () => {};
  });
}

/** The files that were offered so far. */
export function keptFiles(page: Page): Promise<readonly SavedFile[]> {
  return page.evaluate(async () => {
    const { kept } = window as unknown as { kept: readonly Blob[] };
    return Promise.all(
      kept.map(async (blob) => ({ type: blob.type, text: await blob.text(), size: blob.size })),
    );
  });
}

/** The fields of a file of separated values, row by row. */
export function fieldsOf(text: string, separator: ',' | ';'): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const pattern = new RegExp(`("(?:[^"]|"")*"|[^"${separator}\\r\\n]*)(${separator}|\\r\\n|$)`, 'gy');
  for (const [whole, field = '', end] of text.replace(/^\uFEFF/, '').matchAll(pattern)) {
    rows.at(-1)?.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end === '\r\n') rows.push([]);
    if (whole === '') break;
  }
  return rows.filter((row) => row.length > 1 || row[0] !== '');
}

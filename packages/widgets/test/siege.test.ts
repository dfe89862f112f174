import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { GraphData } from '../src/client/index.ts';
import { FAMILY } from './family.ts';
import { givenMarkup } from './family-page.ts';
import { type FigurePages, figurePages } from './figure-page.ts';
import { HOSTILE, withHostileTexts } from './hostile-labels.ts';
import { faultsOfDrawings, intrudersIn } from './intruders.ts';
import { fieldsOf, keepFiles, keptFiles } from './saved-files.ts';

const OPTIONS = { states: ['ready', 'partial', 'empty'] };

let pages: FigurePages;

beforeAll(async () => {
  pages = await figurePages(inject('browser'));
});
afterAll(() => pages?.close());

/** Shows the tooltip, the provenance, the code to embed and every form of saving of each element; says what came in. */
async function openEverything(page: Page): Promise<readonly string[]> {
  const found = await intrudersIn(page);
  for (const step of ['source', 'Nhúng', 'Tải về']) {
    await page.evaluate(async (name) => {
      const until = async (isDone: () => boolean) => {
        while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 10));
      };
      for (const { shadowRoot } of document.querySelectorAll('main > [state]')) {
        if (!shadowRoot) continue;
        for (const dialog of shadowRoot.querySelectorAll('dialog')) dialog.close();
        await until(() => shadowRoot.querySelector('dialog') === null);
        const mark = shadowRoot.querySelector('svg.chart .target text, .whole .value');
        const button = [...shadowRoot.querySelectorAll('button')].find(
          ({ textContent }) => textContent === name,
        );
        mark?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
        const opener = name === 'source' ? mark : button;
        opener?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
        if (opener) await until(() => shadowRoot.querySelector('dialog[open] #panel-title') !== null);
        for (const form of shadowRoot.querySelectorAll<HTMLElement>('.forms button')) form.click();
      }
    }, step);
    found.push(...(await intrudersIn(page)));
  }
  return found;
}

test(`${HOSTILE.length} hostile texts stay text: in marks, names, notes, links, tooltips, panels, tables and every file`, async () => {
  const body = FAMILY.map((member, index) =>
    givenMarkup(member, 'VI', undefined, (answer) => withHostileTexts(answer, index * 5)),
  );
  const { page, complaints } = await pages.open(body.join(''), { ...OPTIONS, prepare: keepFiles });
  await page.locator('summary').evaluateAll((all) => {
    for (const summary of all) (summary as HTMLElement).click();
  });
  expect(await openEverything(page)).toEqual([]);
  await expect.poll(async () => (await keptFiles(page)).length, { timeout: 20_000 }).toBe(6 * 5 + 3);
  expect(complaints).toEqual([]);
  const files = await keptFiles(page);
  await page.close();
  const { page: plain } = await pages.open('', { bypassCSP: true });
  const drawings = files.filter(({ type }) => type === 'image/svg+xml').map(({ text }) => text);
  expect(drawings).toHaveLength(6);
  expect(await faultsOfDrawings(plain, drawings)).toEqual([]);
  await plain.close();
  for (const { text } of files.filter(({ type }) => type.startsWith('text/csv')))
    expect(faultsOfTable(text)).toEqual([]);
  for (const { size } of files.filter(({ type }) => type === 'image/png')) expect(size).toBeGreaterThan(5000);
});

/** What a spreadsheet would take for a formula, and rows that a text broke apart. */
function faultsOfTable(text: string): readonly string[] {
  const isMachine = text.includes(',area_name,');
  const rows = fieldsOf(text, isMachine ? ',' : ';');
  const formulas = rows
    .flat()
    .filter((field) => /^[=+\-@\t\r]/.test(field) && !/^[-+]?[\d.,]+( ?%| điểm %)?$/.test(field));
  const broken = isMachine ? rows.filter((row) => row.length !== rows[0]?.length) : [];
  return [...formulas, ...broken.map((row) => row.join('|'))];
}

describe('on a page that minds nothing', () => {
  const markup = FAMILY.map((member) => givenMarkup(member, 'VI')).join('');

  /** What each element shows, and the room it takes. */
  const shownOn = (page: Page) =>
    page.locator('main > [state]').evaluateAll((elements) =>
      elements.map(({ id, shadowRoot }) => {
        const figure = shadowRoot?.querySelector('figure');
        const { width, height } = figure?.getBoundingClientRect() ?? {};
        const chart = shadowRoot?.querySelector('svg.chart');
        return { id, width, height, text: figure?.textContent, chart: chart?.outerHTML };
      }),
    );

  test('a foreign reset, a polluted prototype and a second version change nothing, and nothing global is changed', async () => {
    const plain = await pages.open(markup, OPTIONS);
    const expected = await shownOn(plain.page);
    expect(expected).toHaveLength(FAMILY.length);
    await plain.page.close();
    const careless =
      '<link rel="stylesheet" href="/reset.css"><script src="/pollute.js"></script><script type="module" src="/widgets/0.0.1/tiendo.js"></script>';
    const { page, complaints } = await pages.open(careless + markup, {
      ...OPTIONS,
      prepare: rememberGlobals,
    });
    // A second script brings its own parts only where the first has not come.
    const found = await shownOn(page);
    expect(found).toEqual(expected);
    expect(await openEverything(page)).toEqual([]);
    expect(await changedGlobals(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

/** Remembers the names of the page's globals and of the prototypes before any script. */
async function rememberGlobals(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const owners = {
      window,
      document,
      Object,
      Array,
      String,
      Function,
      Promise,
      Map,
      Node,
      Element,
      HTMLElement,
      EventTarget,
    };
    const namesOf = () =>
      Object.entries(owners).flatMap(([owner, value]) =>
        [value, (value as { prototype?: object }).prototype ?? value].flatMap((each) =>
          Object.getOwnPropertyNames(each).map((name) => `${owner}.${name}`),
        ),
      );
    const before = new Set(namesOf());
    Object.defineProperty(window, 'changedGlobals', {
      value: () => namesOf().filter((name) => !before.has(name)),
    });
  });
}

/** Names that came since, but for those of the careless page and of the test. */
async function changedGlobals(page: Page): Promise<readonly string[]> {
  const names = await page.evaluate(() =>
    (window as unknown as { changedGlobals: () => readonly string[] }).changedGlobals(),
  );
  return names.filter(
    (name) => !/^(Object|Array)\.|changedGlobals|__playwright|^document\.location/.test(name),
  );
}

test('answers with a part missing or of another kind give a figure or a sentence, never an exception', async () => {
  const { page, complaints } = await pages.open('<div id="room"></div>', OPTIONS);
  const answers = FAMILY.flatMap((member, index) =>
    damaged(member.answer('VI'), index).map((data) => ({ tag: member.tag, data })),
  );
  const states = await page.evaluate(async (all) => {
    const room = document.querySelector('#room') as Element;
    const shown = all.map(async ({ tag, data }) => {
      const element = document.createElement(tag) as HTMLElement & { data: unknown };
      const settled = new Promise<string>((resolve) =>
        element.addEventListener('tiendo-state', (event) => {
          const { state } = (event as CustomEvent<{ state: string }>).detail;
          if (state !== 'loading') resolve(state);
        }),
      );
      element.data = data;
      room.append(element);
      return settled;
    });
    return Promise.all(shown);
  }, answers);
  expect(states.length).toBeGreaterThan(100);
  expect(states.filter((state) => !/^(ready|partial|empty|error)$/.test(state))).toEqual([]);
  expect(complaints).toEqual([]);
});

/** An answer with one part changed, for some of its parts. */
function damaged(answer: GraphData, offset: number): readonly unknown[] {
  const paths = pathsOf(answer);
  const step = Math.max(1, Math.floor(paths.length / 18));
  const replacements = [null, 7, 'x', [], {}];
  return paths
    .filter((_, index) => (index + offset) % step === 0)
    .map((path, index) => replaced(answer, path, replacements[index % replacements.length]));
}

type Path = readonly string[];

function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return path.length > 0 ? [path] : [];
  const inner = Object.entries(value).flatMap(([name, entry]) => pathsOf(entry, [...path, name]));
  return path.length > 0 ? [path, ...inner] : inner;
}

function replaced(value: unknown, [name, ...rest]: Path, by: unknown): unknown {
  if (name === undefined) return by;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  copy[name] = replaced(copy[name], rest, by);
  return copy;
}

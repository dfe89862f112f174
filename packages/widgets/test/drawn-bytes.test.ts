import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { toMarkup } from '../src/scene/index.ts';
import { FAMILY } from './family.ts';
import { givenMarkup, idOf } from './family-page.ts';
import { type FigurePages, figurePages } from './figure-page.ts';

const STATES = ['ready', 'partial', 'empty'];
const DRAWN = FAMILY.filter(({ tag }) => tag !== 'tiendo-table');

let pages: FigurePages;

beforeAll(async () => {
  pages = await figurePages(inject('browser'));
});
afterAll(() => pages?.close());

test.each([
  ['VI', 1280],
  ['EN', 768],
  ['VI', 320],
] as const)(
  'every figure of the page, in %s at %i px, is drawn as Node writes it, to the byte',
  async (lang, width) => {
    const markup = DRAWN.flatMap((member) =>
      member.states.map((state) => givenMarkup(member, lang, state)),
    ).join('');
    // Without what makes marks pressable: the drawing itself.
    const { page } = await pages.open(markup, {
      lang: lang.toLowerCase(),
      states: STATES,
      viewport: { width, height: 900 },
      prepare: (page) => page.route('**/tiendo-later-*.js', (route) => route.abort()).then(() => {}),
    });
    const compared: string[] = [];
    for (const member of DRAWN)
      for (const state of member.states) {
        const { draw } = member.figure(lang, state);
        const drawn = await page.locator(`#${idOf(member, state)}`).evaluate((element) => {
          const room = element.shadowRoot?.querySelector('.chart-room') as HTMLElement;
          const svg = room.querySelector('svg.chart') as SVGElement;
          return {
            room: Math.floor(room.getBoundingClientRect().width),
            bytes: new XMLSerializer().serializeToString(svg),
          };
        });
        expect(drawn.bytes, `${member.tag} ${state}`).toBe(draw && toMarkup(draw(drawn.room)));
        compared.push(`${member.tag} ${state}`);
      }
    expect(compared.length).toBeGreaterThan(DRAWN.length);
  },
);

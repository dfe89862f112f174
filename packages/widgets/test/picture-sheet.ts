import { pictureMarkup } from '../src/figure/index.ts';
import type { Member } from './family.ts';

/** Widths of the pictures, px: a phone, a tablet, a desk. */
const WIDTHS = [320, 768, 1280];
/** Paper on both sides of the chart in its picture, px. */
const MARGINS = 48;
const GAP = 16;

/** A state of an element as one drawing: its picture in both languages, side by side in each width, one element a line. */
export function pictureSheet(member: Member, state: string): string {
  let bottom = GAP;
  let right = 0;
  const rows = (['VI', 'EN'] as const).map((lang) => {
    const figure = member.figure(lang, state);
    let x = GAP;
    let height = 0;
    const pictures = WIDTHS.map((width) => {
      const markup = pictureMarkup(figure, lang, width - MARGINS);
      height = Math.max(height, Number(/ height="([\d.]+)"/.exec(markup)?.[1]));
      const moved = markup.replace(/^<svg xmlns="[^"]+"/, `<svg x="${x}" y="${bottom}"`);
      x += width + GAP;
      return moved;
    });
    right = x;
    bottom += Math.ceil(height) + GAP;
    return pictures.join('');
  });
  const size = `width="${right}" height="${bottom}" viewBox="0 0 ${right} ${bottom}"`;
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="Be Vietnam Pro"><rect width="100%" height="100%" fill="#8a94a3"/>${rows.join('')}</svg>`;
  return `${sheet.replaceAll('><', '>\n<')}\n`;
}

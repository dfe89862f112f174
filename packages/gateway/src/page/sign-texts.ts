import { textWidth, type Weight } from '@tiendo/widgets/chart';
import { SIGN_FACE } from './chart-font.ts';

/** Signs that the face of pictures lacks. */
const SIGNS = /([▲▼◇◆○←→]+)/;
/** Room of a sign, em. */
const SIGN_EM = 0.85;

/**
 * A drawing in which signs that the face lacks are texts of their own, in a face that has them. A renderer that looks for
 * another face by itself writes the whole line in that, or leaves the sign out.
 */
export function withSignTexts(svg: string): string {
  return svg.replace(/<text ([^>]*)>([^<]*)<\/text>/g, (whole, attributes: string, text: string) =>
    SIGNS.test(text) ? partedText(attributes, text) : whole,
  );
}

function partedText(attributes: string, text: string): string {
  const read = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1];
  const size = Number(read('font-size'));
  const weight = Number(read('font-weight') ?? 400) as Weight;
  const parts = text.split(SIGNS).filter((part) => part !== '');
  const widthOf = (part: string) =>
    SIGNS.test(part) ? part.length * SIGN_EM * size : textWidth(part.replace(/&\w+;/g, '&'), size, weight);
  const whole = parts.reduce((sum, part) => sum + widthOf(part), 0);
  const others = attributes.replace(/(^| )(x|text-anchor)="[^"]*"/g, '').trim();
  const share = { start: 0, middle: 0.5, end: 1 }[read('text-anchor') ?? 'start'] ?? 0;
  let x = Number(read('x')) - share * whole;
  return parts
    .map((part) => {
      const indent = part.slice(0, part.length - part.trimStart().length);
      const face = SIGNS.test(part) ? ` font-family="${SIGN_FACE}"` : '';
      const at = Math.round((x + widthOf(indent)) * 100) / 100;
      x += widthOf(part);
      return `<text x="${at}" ${others}${face}>${part.trim()}</text>`;
    })
    .join('');
}

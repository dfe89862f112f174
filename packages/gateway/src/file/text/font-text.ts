import { fromTcvn3 } from './tcvn3.ts';
import { fromVni } from './vni.ts';

/** Reads text by the font it is set in: TCVN3 for .Vn…, VNI for VNI-…; any other font is Unicode. */
export function fontText(text: string, font: string | undefined): string {
  if (font === undefined) return text;
  if (/^\.vn/i.test(font)) return fromTcvn3(text, /h$/i.test(font));
  if (/^vni[- ]/i.test(font)) return fromVni(text);
  return text;
}

import { renderAsync } from '@resvg/resvg-js';
import { FACE, FACE_FILES } from './chart-font.ts';
import { withSignTexts } from './sign-texts.ts';

/** Pixels of the picture for each px of the drawing, as phones show it. */
const DENSITY = 2;

/** A drawing as PNG, made beside the main thread, with the face that its texts were measured in and no other. */
export async function chartPng(svg: string): Promise<Uint8Array> {
  const image = await renderAsync(withSignTexts(svg), {
    font: { fontFiles: [...FACE_FILES], loadSystemFonts: false, defaultFontFamily: FACE },
    fitTo: { mode: 'zoom', value: DENSITY },
  });
  return image.asPng();
}

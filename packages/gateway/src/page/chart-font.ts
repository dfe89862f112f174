import { fileURLToPath } from 'node:url';
import { faceRules } from './font-files.ts';

const faces = new URL('../../node_modules/@expo-google-fonts/', import.meta.url);

/** The face of pictures. */
export const FACE = 'Be Vietnam Pro';

/** The face of the signs ▲ ▼ ◇ ◆ ○ ← →, which it lacks. */
export const SIGN_FACE = 'Noto Sans Math';

/**
 * Files of the face in the weights that charts use, then that of signs. They are whole: a renderer does not join the
 * parts of a face that pages load.
 */
export const FACE_FILES: readonly string[] = [
  ...['400Regular', '500Medium', '600SemiBold', '700Bold'].map(
    (weight) => `be-vietnam-pro/${weight}/BeVietnamPro_${weight}.ttf`,
  ),
  'noto-sans-math/400Regular/NotoSansMath_400Regular.ttf',
].map((file) => fileURLToPath(new URL(file, faces)));

/** A drawing with the faces it uses inside: an image in a page may load nothing. */
export async function withOwnFace(svg: string): Promise<string> {
  const weights = new Set([
    '400',
    ...[...svg.matchAll(/font-weight="(\d+)"/g)].map(([, weight = '']) => weight),
  ]);
  const rules = await faceRules([...weights].map(Number));
  return svg.replace(/^<svg[^>]*>/, (start) => `${start}<style>${rules}</style>`);
}

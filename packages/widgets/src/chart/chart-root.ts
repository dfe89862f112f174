import { type Child, node, type SceneNode } from '../scene/node.ts';

/** Faces a standalone drawing names; an element's style sheet puts the page's own first. */
const FACES = "'Be Vietnam Pro', 'Noto Sans', 'Segoe UI', Roboto, Arial, sans-serif";

/** The drawing itself, as wide as it was laid out for. */
export function chartRoot(
  { width, height, words }: { readonly width: number; readonly height: number; readonly words: string },
  ...children: readonly Child[]
): SceneNode {
  const rounded = Math.ceil(height);
  return node(
    'svg',
    {
      class: 'chart',
      viewBox: `0 0 ${width} ${rounded}`,
      width,
      height: rounded,
      role: 'group',
      'aria-label': words,
      'font-family': FACES,
    },
    ...children,
  );
}

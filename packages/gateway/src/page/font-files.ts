import type { ServedFile } from './file-response.ts';
import { EMBEDDABLE } from './file-response.ts';
import { storedFile } from './stored-file.ts';

const family = new URL('../../node_modules/@fontsource/be-vietnam-pro/', import.meta.url);
const weights = [400, 500, 600, 700];
const subsets = ['vietnamese', 'latin'];

/** The style sheet that names the faces; other sites may use it too. */
export const FONT_SHEET = '/fonts/be-vietnam-pro.css';

/** What lies under `/fonts/`: the style sheet, and the faces under the hash of their content. Undefined for anything else. */
export async function fontFile(path: string): Promise<ServedFile | undefined> {
  if (path === FONT_SHEET) {
    const rules = await Promise.all(
      subsets.flatMap((subset) => weights.map((weight) => faceRule(subset, weight))),
    );
    return {
      content: `${rules.join('\n')}\n`,
      type: 'text/css; charset=utf-8',
      caching: 'revalidated',
      headers: EMBEDDABLE,
    };
  }
  const [, version, subset = '', weight = ''] =
    /^\/fonts\/([0-9a-f]{12})\/be-vietnam-pro-([a-z]+)-(\d{3})\.woff2$/.exec(path) ?? [];
  if (!subsets.includes(subset) || !weights.includes(Number(weight))) return undefined;
  const face = await faceFile(subset, Number(weight));
  if (face.version !== version) return undefined;
  return { content: face.content, type: face.type, caching: 'immutable', headers: EMBEDDABLE };
}

/** Address of a face, to have it loaded early. */
export async function fontAddress(subset: 'vietnamese' | 'latin', weight: number): Promise<string> {
  const { version } = await faceFile(subset, weight);
  return `/fonts/${version}/be-vietnam-pro-${subset}-${weight}.woff2`;
}

/** Rules of faces with the faces inside, for a drawing that may load nothing. */
export async function faceRules(of: readonly number[]): Promise<string> {
  const rules = subsets.flatMap((subset) =>
    of.filter((weight) => weights.includes(weight)).map((weight) => embeddedRule(subset, weight)),
  );
  return (await Promise.all(rules)).join('');
}

async function embeddedRule(subset: string, weight: number): Promise<string> {
  const { content, type } = await faceFile(subset, weight);
  const address = await fontAddress(subset as 'latin', weight);
  const data = `data:${type};base64,${Buffer.from(content).toString('base64')}`;
  return (await faceRule(subset, weight)).replace(address, data);
}

async function faceRule(subset: string, weight: number): Promise<string> {
  const source = new TextDecoder().decode((await storedFile(new URL(`${weight}.css`, family))).content);
  const rule = source.split('@font-face').find((text) => text.includes(`-${subset}-${weight}-normal.woff2`));
  const range = /unicode-range:\s*([^;]+);/.exec(rule ?? '')?.[1] ?? '';
  const address = await fontAddress(subset as 'latin', weight);
  return `@font-face{font-family:'Be Vietnam Pro';font-style:normal;font-weight:${weight};font-display:swap;src:url(${address}) format('woff2');unicode-range:${range}}`;
}

function faceFile(subset: string, weight: number) {
  return storedFile(new URL(`files/be-vietnam-pro-${subset}-${weight}-normal.woff2`, family));
}

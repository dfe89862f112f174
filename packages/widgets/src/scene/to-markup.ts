import { cleanText, type SceneNode, SVG_NAMESPACE, writeAttributes } from './node.ts';

/** A scene as SVG text, to the byte what a browser's XMLSerializer makes of `toDom`. */
export function toMarkup(scene: SceneNode): string {
  return write(scene, ` xmlns="${SVG_NAMESPACE}"`);
}

function write({ tag, attributes, children }: SceneNode, namespace = ''): string {
  let start = `<${tag}${namespace}`;
  writeAttributes(attributes, (name, value) => {
    start += ` ${name}="${escapeText(value).replaceAll('"', '&quot;')}"`;
  });
  if (children.length === 0) return `${start}/>`;
  return `${start}>${children.map((child) => (typeof child === 'string' ? escapeText(cleanText(child)) : write(child))).join('')}</${tag}>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

import { cleanText, type SceneNode, SVG_NAMESPACE, writeAttributes } from './node.ts';

/** A scene as DOM nodes of the given document, without style attributes and without parsing markup. */
export function toDom(scene: SceneNode, document: Document): SVGElement {
  const element = document.createElementNS(SVG_NAMESPACE, scene.tag);
  writeAttributes(scene.attributes, (name, value) => element.setAttribute(name, value));
  for (const child of scene.children) {
    element.append(
      typeof child === 'string' ? document.createTextNode(cleanText(child)) : toDom(child, document),
    );
  }
  return element;
}

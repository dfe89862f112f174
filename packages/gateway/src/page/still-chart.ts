import { type SceneNode, toMarkup } from '@tiendo/widgets/chart';
import { type Markup, trusted } from './html.ts';

/** A chart as one picture, for readers without script: nothing to press, described by its title. */
export function stillChart(scene: SceneNode, title: string, className: string): Markup {
  const still = withoutLiveParts(scene);
  const attributes = { ...still.attributes, class: className, role: 'img', 'aria-label': title };
  return trusted(toMarkup({ ...still, attributes }));
}

/** Leaves out what only answers to a pointer, and what a screen reader would stop at inside one picture. */
function withoutLiveParts(node: SceneNode): SceneNode {
  const children = node.children
    .filter((child) => typeof child === 'string' || !(hasClass(child, 'hit') || hasClass(child, 'underline')))
    .map((child) => (typeof child === 'string' ? child : withoutLiveParts(child)));
  return { ...node, children, attributes: hasClass(node, 'target') ? {} : node.attributes };
}

function hasClass({ attributes }: SceneNode, name: string): boolean {
  return String(attributes.class ?? '')
    .split(' ')
    .includes(name);
}

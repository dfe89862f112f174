export { type Attributes, type Child, node, type SceneNode, type Tag } from './node.ts';
export { toDom } from './to-dom.ts';
export { toMarkup } from './to-markup.ts';

/** Attributes that say how a figure is shown or from where, not what it asks. */
const NOT_ASKED = new Set([
  'src',
  'saved',
  'heading-level',
  'title-mode',
  'open',
  'group',
  'order',
  'columns',
  'filter',
  'boundaries',
]);

/** True for an attribute that is part of the question. */
export function isAsked(name: string): boolean {
  return !NOT_ASKED.has(name);
}

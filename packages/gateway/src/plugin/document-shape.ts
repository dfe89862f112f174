import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

/** How large a document is, before it is looked at more closely. */
export interface DocumentShape {
  readonly definitions: number;
  /** Most fields at the root of one operation, fragments opened. */
  readonly rootFields: number;
  /** Deepest nesting of fields, fragments opened. What is below `__schema` and `__type` is left to the validation. */
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
}

const INTROSPECTION = new Set(['__schema', '__type']);

/** Measures a document in time linear in its length: every fragment is measured once, a cyclic one counts as empty. */
export function shapeOf(document: DocumentNode): DocumentShape {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
  const operations = document.definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const depthOf = depthMeasure(fragments);
  const countFields = rootMeasure(fragments);
  let aliases = 0;
  let directives = 0;
  visit(document, {
    Field: ({ alias }) => {
      if (alias) aliases += 1;
    },
    Directive: () => {
      directives += 1;
    },
  });
  return {
    definitions: document.definitions.length,
    rootFields: Math.max(0, ...operations.map(({ selectionSet }) => countFields(selectionSet))),
    depth: Math.max(0, ...operations.map(({ selectionSet }) => depthOf(selectionSet))),
    aliases,
    directives,
  };
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function depthMeasure(fragments: Fragments): (set: SelectionSetNode | undefined) => number {
  const ofFragment = onceEach(0);
  const ofSet = (set: SelectionSetNode | undefined): number =>
    Math.max(0, ...(set?.selections ?? []).map(ofSelection));
  const ofSelection = (selection: SelectionNode): number => {
    if (selection.kind === Kind.FRAGMENT_SPREAD)
      return ofFragment(selection.name.value, (name) => ofSet(fragments.get(name)?.selectionSet));
    if (selection.kind === Kind.INLINE_FRAGMENT) return ofSet(selection.selectionSet);
    return INTROSPECTION.has(selection.name.value) ? 1 : 1 + ofSet(selection.selectionSet);
  };
  return ofSet;
}

function rootMeasure(fragments: Fragments): (set: SelectionSetNode | undefined) => number {
  const ofFragment = onceEach(0);
  const ofSet = (set: SelectionSetNode | undefined): number =>
    (set?.selections ?? []).map(ofSelection).reduce((sum, count) => sum + count, 0);
  const ofSelection = (selection: SelectionNode): number => {
    if (selection.kind === Kind.FIELD) return 1;
    if (selection.kind === Kind.INLINE_FRAGMENT) return ofSet(selection.selectionSet);
    return ofFragment(selection.name.value, (name) => ofSet(fragments.get(name)?.selectionSet));
  };
  return ofSet;
}

/** Keeps what was measured by name. A name met while it is being measured gives `meanwhile`. */
export function onceEach<T>(meanwhile: T): (name: string, measure: (name: string) => T) => T {
  const known = new Map<string, T>();
  return (name, measure) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    known.set(name, meanwhile);
    const made = measure(name);
    known.set(name, made);
    return made;
  };
}

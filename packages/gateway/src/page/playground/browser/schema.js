/**
 * What introspection says of a schema.
 *
 * @typedef {{ kind: string, name: string | null, ofType?: TypeRef | null }} TypeRef
 * @typedef {{ name: string, description: string | null, defaultValue: string | null, type: TypeRef }} Input
 * @typedef {{ name: string, description: string | null, isDeprecated?: boolean, deprecationReason?: string | null, args: Input[], type: TypeRef }} Field
 * @typedef {{ name: string, description: string | null, isDeprecated?: boolean, deprecationReason?: string | null }} EnumValue
 * @typedef {{ kind: string, name: string, description: string | null, fields: Field[] | null, inputFields: Input[] | null, enumValues: EnumValue[] | null, possibleTypes: TypeRef[] | null }} Type
 * @typedef {{ queryType: string, types: ReadonlyMap<string, Type> }} Schema
 * @typedef {{ kind: 'type' | 'field' | 'argument' | 'value', type: string, member?: string | undefined, label: string, description: string }} Entry
 */

/** The question that reads the schema. */
export const INTROSPECTION = `query Schema {
  __schema {
    queryType { name }
    types {
      kind name description
      fields(includeDeprecated: true) { name description isDeprecated deprecationReason args { ...Input } type { ...Ref } }
      inputFields { ...Input }
      enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
      possibleTypes { ...Ref }
    }
  }
}
fragment Input on __InputValue { name description defaultValue type { ...Ref } }
fragment Ref on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }`;

/** The schema of an introspection answer. @param {{ __schema: { queryType: { name: string }, types: Type[] } }} data @returns {Schema} */
export function schemaOf({ __schema }) {
  const types = __schema.types.filter(({ name }) => !name.startsWith('__'));
  return {
    queryType: __schema.queryType.name,
    types: new Map(types.map((type) => [type.name, type])),
  };
}

/** A type as GraphQL writes it: `[Value!]!`. @param {TypeRef} type @returns {string} */
export function typeText(type) {
  if (type.kind === 'NON_NULL' && type.ofType) return `${typeText(type.ofType)}!`;
  if (type.kind === 'LIST' && type.ofType) return `[${typeText(type.ofType)}]`;
  return type.name ?? '';
}

/** The name inside lists and non-null. @param {TypeRef} type @returns {string} */
export function typeName(type) {
  return type.ofType ? typeName(type.ofType) : (type.name ?? '');
}

/** A description and the example that ends it. @param {string | null} description */
export function withExample(description) {
  const [text = '', example] = (description ?? '').split(/\s*Example: /);
  return { text, example };
}

/** Where a type is used: fields that return it and arguments that take it. @param {Schema} schema @param {string} name */
export function usesOf(schema, name) {
  return [...schema.types.values()].flatMap((type) =>
    (type.fields ?? [])
      .filter((field) => [field, ...field.args].some((used) => typeName(used.type) === name))
      .map((field) => ({ type: type.name, member: field.name })),
  );
}

/**
 * What bears a word in its name, then what speaks of it; exact names first, and types before what they hold.
 *
 * @param {Schema} schema
 * @param {string} words
 * @returns {Entry[]}
 */
export function searchSchema(schema, words) {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return [];
  return entriesOf(schema)
    .map((entry) => ({ entry, rank: rankOf(entry, wanted) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || Number(b.entry.kind === 'type') - Number(a.entry.kind === 'type'))
    .map(({ entry }) => entry);
}

/** @param {Entry} entry @param {string} wanted */
function rankOf({ kind, type, member, label, description }, wanted) {
  const name = (kind === 'argument' ? label : (member ?? type)).toLowerCase();
  if (name === wanted) return 4;
  if (name.startsWith(wanted)) return 3;
  if (name.includes(wanted)) return 2;
  return description.toLowerCase().includes(wanted) ? 1 : 0;
}

/** @param {Schema} schema @returns {Entry[]} */
function entriesOf({ types }) {
  return [...types.values()].flatMap((type) => [
    {
      kind: /** @type {const} */ ('type'),
      type: type.name,
      label: type.name,
      description: type.description ?? '',
    },
    ...(type.fields ?? []).flatMap((field) => [
      entry('field', type, field.name, field.name, field.description),
      ...field.args.map((arg) => entry('argument', type, field.name, arg.name, arg.description)),
    ]),
    ...(type.inputFields ?? []).map((field) =>
      entry('field', type, field.name, field.name, field.description),
    ),
    ...(type.enumValues ?? []).map((value) =>
      entry('value', type, value.name, value.name, value.description),
    ),
  ]);
}

/**
 * @param {Entry['kind']} kind
 * @param {Type} type
 * @param {string} member
 * @param {string} label
 * @param {string | null} description
 * @returns {Entry}
 */
function entry(kind, type, member, label, description) {
  return { kind, type: type.name, member, label, description: description ?? '' };
}

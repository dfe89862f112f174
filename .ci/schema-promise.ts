import {
  buildSchema,
  DangerousChangeType,
  findBreakingChanges,
  findDangerousChanges,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/** A printed schema with the version that it belongs to. */
export interface VersionedSchema {
  /** major.minor.patch; before 1.0.0 the minor plays the part of the major. */
  readonly version: string;
  readonly text: string;
}

/** A field, argument or value by its coordinate, such as `Query.area(code:)`, with the reason for its deprecation. */
type Parts = ReadonlyMap<string, string | null | undefined>;

/**
 * What a schema breaks of the promise that was given with the released one, a sentence each: a breaking change takes a
 * new major version, and what is removed was marked as deprecated a year before at least.
 *
 * @param today `YYYY-MM-DD`
 */
export function brokenPromises(
  released: VersionedSchema,
  current: VersionedSchema,
  today: string,
): readonly string[] {
  const [before, after] = [buildSchema(released.text), buildSchema(current.text)];
  const isMajor = majorOf(current.version) > majorOf(released.version);
  const breaking = isMajor ? [] : [...findBreakingChanges(before, after), ...otherDefaults(before, after)];
  return [
    ...breaking.map(
      ({ description }) => `${description} This breaks questions: it takes a new major version.`,
    ),
    ...hastyRemovals(partsOf(before), after, today),
    ...undatedDeprecations(partsOf(after)),
  ];
}

/** Another default changes what a question means that leaves the argument out. */
function otherDefaults(before: GraphQLSchema, after: GraphQLSchema) {
  return findDangerousChanges(before, after).filter(
    ({ type }) => type === DangerousChangeType.ARG_DEFAULT_VALUE_CHANGE,
  );
}

/** What a breaking change raises, as a number that grows: of 2.1.0 the 2, of 0.3.1 the 3 after the point. */
function majorOf(version: string): number {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 0 ? major : minor / 1_000;
}

/** What is gone although its type is still there. A type is only reached by fields, which are judged themselves. */
function hastyRemovals(before: Parts, after: GraphQLSchema, today: string): readonly string[] {
  const kept = partsOf(after);
  return [...before].flatMap(([coordinate, reason]) => {
    const [type = ''] = coordinate.split('.');
    const owner = coordinate.replace(/\(.*/, '');
    if (kept.has(coordinate) || !after.getType(type) || (owner !== coordinate && !kept.has(owner))) return [];
    const since = dayOf(reason);
    if (since && aYearAfter(since) <= today) return [];
    const why = since ? `was deprecated on ${since} only` : 'was never deprecated';
    return [`${coordinate} was removed and ${why}: it stays for a year after it was deprecated.`];
  });
}

function undatedDeprecations(parts: Parts): readonly string[] {
  return [...parts]
    .filter(([, reason]) => reason != null && !dayOf(reason))
    .map(
      ([coordinate]) =>
        `${coordinate} is deprecated without a day: begin the reason with it, as in "2026-11-24: …".`,
    );
}

function dayOf(reason: string | null | undefined): string | undefined {
  return /^\d{4}-\d\d-\d\d(?=: )/.exec(reason ?? '')?.[0];
}

function aYearAfter(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}

function partsOf(schema: GraphQLSchema): Parts {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  return new Map(types.flatMap(partsOfType));
}

function partsOfType(type: GraphQLNamedType): readonly (readonly [string, string | null | undefined])[] {
  if (isEnumType(type))
    return type.getValues().map(({ name, deprecationReason }) => [`${type.name}.${name}`, deprecationReason]);
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map(({ name, deprecationReason }) => [
      `${type.name}.${name}`,
      deprecationReason,
    ]);
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap(({ name, deprecationReason, args }) => [
    [`${type.name}.${name}`, deprecationReason] as const,
    ...args.map((each) => [`${type.name}.${name}(${each.name}:)`, each.deprecationReason] as const),
  ]);
}

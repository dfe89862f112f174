import {
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isEnumType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql';
import { BY_COORDINATE } from './examples/by-coordinate.ts';
import { BY_NAME } from './examples/by-name.ts';
import { OF_TYPE } from './examples/of-type.ts';

const MARK = ' Example: ';

interface Described {
  readonly name: string;
  readonly type: GraphQLType;
  description: string | null | undefined;
}

/**
 * A schema whose descriptions end with an example: one that a description has itself, because nothing else shows what
 * is meant, or that of its name or type, which is written once.
 */
export function withExamples(schema: GraphQLSchema): GraphQLSchema {
  for (const type of describedTypes(schema)) {
    describe(type, exampleOfType(type));
    const members = 'getFields' in type ? Object.values(type.getFields()) : [];
    for (const member of members as readonly (Described & Partial<{ args: readonly Described[] }>)[]) {
      const coordinate = `${type.name}.${member.name}`;
      describe(member, exampleOf(member, coordinate));
      for (const argument of member.args ?? [])
        describe(argument, exampleOf(argument, `${coordinate}(${argument.name}:)`));
    }
  }
  return schema;
}

/** The types of a schema that are its own. */
export function describedTypes(schema: GraphQLSchema): readonly GraphQLNamedType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
  );
}

function describe(thing: { description: string | null | undefined }, example: string | undefined): void {
  const { description } = thing;
  if (description && example && !description.includes(MARK))
    thing.description = `${description}${MARK}${example}`;
}

function exampleOf({ name, type }: Described, coordinate: string): string | undefined {
  const named = getNamedType(type);
  return (
    BY_COORDINATE[coordinate] ?? (isScalarType(named) ? BY_NAME[name] : undefined) ?? exampleOfType(named)
  );
}

function exampleOfType(type: GraphQLNamedType): string | undefined {
  const own = type.description?.split(MARK)[1];
  return OF_TYPE[type.name] ?? own ?? (isEnumType(type) ? type.getValues()[0]?.name : undefined);
}

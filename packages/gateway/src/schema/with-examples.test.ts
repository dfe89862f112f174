import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLType,
  getNamedType,
  isCompositeType,
  isInputType,
  NoUnusedFragmentsRule,
  parse,
  parseValue,
  specifiedRules,
  validate,
  valueFromAST,
} from 'graphql';
import { expect, test } from 'vitest';
import { BY_COORDINATE } from './examples/by-coordinate.ts';
import { BY_NAME } from './examples/by-name.ts';
import { OF_TYPE } from './examples/of-type.ts';
import { schema } from './index.ts';
import { describedTypes } from './with-examples.ts';

/** Something that a description is of, by its coordinate. */
interface Described {
  readonly coordinate: string;
  readonly name: string;
  readonly type: GraphQLType;
  readonly example: string | undefined;
}

const exampleIn = (description: string | null | undefined) => description?.split(/\s*Example: /)[1];

const described: readonly Described[] = describedTypes(schema).flatMap((type) => [
  { coordinate: type.name, name: type.name, type, example: exampleIn(type.description) },
  ...('getFields' in type ? Object.values(type.getFields()) : []).flatMap((field) => [
    {
      coordinate: `${type.name}.${field.name}`,
      name: field.name,
      type: field.type,
      example: exampleIn(field.description),
    },
    ...argumentsOf(field).map((argument) => ({
      coordinate: `${type.name}.${field.name}(${argument.name}:)`,
      name: argument.name,
      type: argument.type,
      example: exampleIn(argument.description),
    })),
  ]),
]);

test('the description of every type, field and argument ends with an example', () => {
  const bare = described.filter(({ example, name }) => !example && name !== 'Query' && name !== 'Mutation');
  expect(bare.map(({ coordinate }) => coordinate)).toEqual([]);
  expect(described.length).toBeGreaterThan(700);
});

test('every example is a value that its type takes, or a question that the schema takes', () => {
  const wrong = described.filter(({ type, example }) => example && !isTaken(example, type));
  expect(wrong.map(({ coordinate, example }) => `${coordinate}: ${example}`)).toEqual([]);
}, 60_000);

test('every example of the lists is of something in the schema', () => {
  const names = new Set(described.map(({ name }) => name));
  const coordinates = new Set(described.map(({ coordinate }) => coordinate));
  expect(Object.keys(BY_NAME).filter((name) => !names.has(name))).toEqual([]);
  expect(Object.keys(BY_COORDINATE).filter((coordinate) => !coordinates.has(coordinate))).toEqual([]);
  expect(Object.keys(OF_TYPE).filter((name) => !coordinates.has(name))).toEqual([]);
});

test.each([
  ['0.612', 'Value', false],
  ['{ valu }', 'Value', false],
  ['{ value }', 'Value', true],
  ['{ values(indicator: "poverty-rate") { totalCount } }', 'Value', true],
  ['"2024-02-30"', 'Date', false],
  ['"2024-01-31"', 'Date', true],
  ['SOMETIMES', 'Verdict', false],
  ['{ field: VALUE, atLeast: "much" }', 'ValueCondition', false],
])('the check itself: %s for %s is %s', (example, name, expected) => {
  expect(isTaken(example, schema.getType(name) as GraphQLNamedType)).toBe(expected);
});

function isTaken(example: string, type: GraphQLType): boolean {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return isValue(example, type);
  const questions = [example, `query { __typename } fragment Part on ${named.name} ${example}`];
  return questions.some(isQuestion);
}

function isValue(example: string, type: GraphQLType): boolean {
  if (!isInputType(type)) return false;
  try {
    return valueFromAST(parseValue(example), type as GraphQLInputType) !== undefined;
  } catch {
    return false;
  }
}

function isQuestion(text: string): boolean {
  try {
    const rules = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule);
    return validate(schema, parse(text), rules).length === 0;
  } catch {
    return false;
  }
}

function argumentsOf(field: object): readonly GraphQLArgument[] {
  return 'args' in field ? (field.args as readonly GraphQLArgument[]) : [];
}

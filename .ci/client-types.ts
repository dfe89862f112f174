import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import { type DefinitionNode, type DocumentNode, Kind, parse } from 'graphql';

const MADE_BY = `// Made from packages/gateway/schema.graphql by .ci/client-types.ts, to be made again with
// vitest run --project repo .ci/client-types.test.ts -u
`;

/**
 * TypeScript types of what questions answer and of their variables, by a schema. Nothing of them runs.
 *
 * @param questions in GraphQL; fragments that several have must be the same in each
 */
export async function clientTypes(schema: string, questions: readonly string[]): Promise<string> {
  const types = await codegen({
    filename: '',
    schema: parse(schema),
    documents: [{ location: '', document: together(questions.map((question) => parse(question))) }],
    config: {
      scalars: { Date: 'string', DateTime: 'string' },
      strictScalars: true,
      immutableTypes: true,
      enumType: 'string-literal',
      skipTypename: true,
      disableDescriptions: true,
      inlineFragmentTypes: 'combine',
    },
    plugins: [{ operations: {} }],
    pluginMap: { operations },
  });
  return `${MADE_BY}\n${types.trim()}\n`;
}

/** One document of all, with each fragment once. */
function together(documents: readonly DocumentNode[]): DocumentNode {
  const definitions = documents.flatMap((document) => document.definitions);
  const isFirst = (definition: DefinitionNode, index: number) =>
    definition.kind !== Kind.FRAGMENT_DEFINITION ||
    definitions.findIndex(
      (each) => each.kind === definition.kind && each.name.value === definition.name.value,
    ) === index;
  return { kind: Kind.DOCUMENT, definitions: definitions.filter(isFirst) };
}

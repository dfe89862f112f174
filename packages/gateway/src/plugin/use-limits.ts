import { type DocumentNode, getOperationAST, getVariableValues, Kind, parse, validate } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { clientError, type ErrorCode } from '../errors.ts';
import type { Context } from '../schema/builder.ts';
import { costOf } from './document-cost.ts';
import { type DocumentShape, shapeOf } from './document-shape.ts';

/** What one request may ask at most. */
export const LIMITS = {
  tokens: 1_000,
  definitions: 30,
  rootFields: 20,
  depth: 8,
  aliases: 30,
  directives: 5,
  cost: 20_000,
} as const;

const shapeLimits: readonly [part: keyof DocumentShape, code: ErrorCode, advice: string][] = [
  ['definitions', 'TOO_LARGE', 'operations and fragments'],
  ['rootFields', 'TOO_LARGE', 'fields at the root of an operation: send several requests'],
  ['depth', 'TOO_DEEP', 'levels of fields: ask for the lower levels by their codes'],
  ['aliases', 'TOO_LARGE', 'aliases: send several requests'],
  ['directives', 'TOO_LARGE', 'directives'],
];

/**
 * Refuses a document that is too long, too deep or too costly before anything of it is carried out: tokens while it is
 * parsed, its shape before it is validated, its cost, with the values of the variables, before it is executed.
 * Messages do not suggest names.
 */
export function useLimits(): Plugin<object, object, Context> {
  return {
    onParse({ setParseFn }) {
      setParseFn((source, options) => parse(source, { ...options, maxTokens: LIMITS.tokens }));
      return ({ result }) => {
        if (result instanceof Error) requireTokens(result);
        else if (isDocument(result)) requireShape(result);
      };
    },
    onValidate({ setValidationFn }) {
      setValidationFn(((schema, document, rules) =>
        validate(schema, document, rules, { hideSuggestions: true })) satisfies typeof validate);
    },
    onExecute({ args: { schema, document, operationName, variableValues, contextValue } }) {
      const operation = getOperationAST(document, operationName);
      if (!operation) return;
      const { coerced } = getVariableValues(
        schema,
        operation.variableDefinitions ?? [],
        variableValues ?? {},
      );
      // Values of the wrong type are for the execution to complain about: it resolves nothing then.
      if (!coerced) return;
      const fragments = Object.fromEntries(
        document.definitions.flatMap((one: DocumentNode['definitions'][number]) =>
          one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [],
        ),
      );
      const cost = costOf({ schema, operation, fragments, variables: coerced });
      (contextValue as Context).note({ operation: operation.name?.value, cost });
      if (cost > LIMITS.cost)
        throw clientError(
          'TOO_COSTLY',
          `The question could cost ${cost} points and may cost ${LIMITS.cost}: ask for fewer rows (first, areas, periods) or fewer fields below lists`,
          { extensions: { cost, limit: LIMITS.cost } },
        );
    },
  };
}

const isDocument = (result: unknown): result is DocumentNode =>
  typeof result === 'object' && result !== null && 'kind' in result && result.kind === Kind.DOCUMENT;

function requireTokens(error: Error): void {
  if (/more that \d+ tokens/.test(error.message))
    throw clientError('TOO_LARGE', `The document may have ${LIMITS.tokens} tokens at most`, {
      extensions: { limit: LIMITS.tokens },
    });
}

function requireShape(document: DocumentNode): void {
  const shape = shapeOf(document);
  for (const [part, code, advice] of shapeLimits)
    if (shape[part] > LIMITS[part])
      throw clientError(code, `The document has ${shape[part]} and may have ${LIMITS[part]} ${advice}`, {
        extensions: { limit: LIMITS[part] },
      });
}

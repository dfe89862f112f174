import {
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import type { RowCount } from '../schema/cost.ts';
import { onceEach } from './document-shape.ts';

export interface CostQuestion {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Coerced values of the variables. */
  readonly variables: Readonly<Record<string, unknown>>;
}

const ROWS_OF_A_LIST = 10;
const ROWS_OF_INTROSPECTION = 5;
// The whole schema is one answer of some size however little is asked of it: ten in one document are too many.
const POINTS_OF_THE_SCHEMA = 2_000;

/**
 * What an operation could cost, in points: one for each field, and what is below a field times the rows it returns.
 *
 * cost(set) = Σ (1 + rows(field) · cost(set below field)). A list that does not price itself counts as ten rows, one of
 * the schema about itself as five. Every fragment is priced once, so the time is linear in the document.
 */
export function costOf({ schema, operation, fragments, variables }: CostQuestion): number {
  const ofFragment = onceEach(0);
  const ofSet = (set: SelectionSetNode | undefined, type: GraphQLCompositeType): number =>
    (set?.selections ?? []).reduce((sum, selection) => sum + ofSelection(selection, type), 0);

  const ofSelection = (selection: SelectionNode, type: GraphQLCompositeType): number => {
    if (selection.kind === Kind.FRAGMENT_SPREAD)
      return ofFragment(selection.name.value, (name) => {
        const fragment = fragments[name];
        return fragment
          ? ofSet(fragment.selectionSet, typeNamed(fragment.typeCondition.name.value, type))
          : 0;
      });
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value;
      return ofSet(selection.selectionSet, condition ? typeNamed(condition, type) : type);
    }
    const field = fieldOf(schema, type, selection.name.value);
    const below = field && getNamedType(field.type);
    if (!field || !isCompositeType(below)) return 1;
    const rows = rowsOf(field, () => getArgumentValues(field, selection, variables));
    const own = field === SchemaMetaFieldDef ? POINTS_OF_THE_SCHEMA : 1;
    return own + rows * ofSet(selection.selectionSet, below);
  };

  const typeNamed = (name: string, otherwise: GraphQLCompositeType): GraphQLCompositeType => {
    const found = schema.getType(name);
    return isCompositeType(found) ? found : otherwise;
  };

  const root = schema.getRootType(operation.operation);
  return root ? ofSet(operation.selectionSet, root) : 0;
}

function fieldOf(schema: GraphQLSchema, type: GraphQLCompositeType, name: string) {
  if (type === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

function rowsOf(field: GraphQLField<unknown, unknown>, readArguments: () => unknown): number {
  const count = field.extensions.rows as RowCount<unknown> | undefined;
  if (count) {
    const rows = count(readArguments());
    return Number.isFinite(rows) ? Math.max(0, rows) : ROWS_OF_A_LIST;
  }
  if (!isListType(getNullableType(field.type))) return 1;
  return isIntrospectionType(getNamedType(field.type)) ? ROWS_OF_INTROSPECTION : ROWS_OF_A_LIST;
}

/** A question as a gateway takes it. */
export interface GraphRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What a gateway answers under `data`: an object of fields. */
export type GraphData = Readonly<Record<string, unknown>>;

/** The fields of an answer, of which nothing is certain yet: it may come from anywhere. */
export type Unread<Data> = { readonly [Field in keyof Data]?: unknown };

/** A question in GraphQL with the types of its answer and variables, as generators of code state them. Its string is its text. */
export interface TypedQuery<Data, Variables> {
  readonly __apiType?: (variables: Variables) => Data;
  readonly toString: () => string;
}

/** Types of the variables that questions use, by name without a closing number. */
const TYPES: Readonly<Record<string, string>> = {
  indicator: 'String!',
  area: 'String!',
  areas: '[String!]!',
  within: 'String!',
  level: 'AreaLevel!',
  period: 'String!',
  periods: '[String!]!',
  from: 'String!',
  to: 'String!',
  benchmark: 'String!',
  base: 'String!',
  where: '[DimensionFilter!]!',
  asOf: 'Date!',
  knownOn: 'Date!',
  after: 'String!',
  lang: 'Lang!',
};

/** Only the variables that have a value: what is not asked is not sent. */
export function stated(variables: Readonly<Record<string, unknown>>): GraphData {
  return Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== null),
  );
}

/** The declaration of variables. @example declared({ area: '20', lang: 'VI' }) // '($area: String!, $lang: Lang!)' */
export function declared(variables: GraphData): string {
  const entries = Object.keys(variables).map((name) => `$${name}: ${TYPES[name.replace(/\d+$/, '')]}`);
  return `(${entries.join(', ')})`;
}

/** Variables passed as arguments of the same name. @example passed({ area: '20' }) // 'area: $area' */
export function passed(variables: GraphData): string {
  return Object.keys(variables)
    .map((name) => `${name}: $${name}`)
    .join(', ');
}

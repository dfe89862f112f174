import type { Lang } from '@tiendo/core';

/** What narrows a question besides its area and period; absent parts are not sent. */
export interface Narrowing {
  /** Dimension and value pairs, `programme:NTM capital-type:investment`. */
  readonly where?: string | null | undefined;
  /** Cut-off day, `YYYY-MM-DD`. */
  readonly asOf?: string | null | undefined;
  /** What had been published by the end of this day, `YYYY-MM-DD`. */
  readonly knownOn?: string | null | undefined;
}

/** What both charts ask. */
export interface Question extends Narrowing {
  readonly indicator: string;
  readonly area: string;
  readonly benchmark: string;
  readonly lang: Lang;
}

/** Arguments for the narrowing, written into the query, with a comma before each. */
export function narrowingArguments({ where, asOf, knownOn }: Narrowing): string {
  const pairs = (where ?? '').split(/\s+/).filter((pair) => pair.includes(':'));
  const filters = pairs.map((pair) => {
    const [dimension = '', ...value] = pair.split(':');
    return `{ dimension: ${JSON.stringify(dimension)}, values: [${JSON.stringify(value.join(':'))}] }`;
  });
  return [
    filters.length > 0 ? `, where: [${filters.join(', ')}]` : '',
    asOf ? `, asOf: ${JSON.stringify(asOf)}` : '',
    knownOn ? `, knownOn: ${JSON.stringify(knownOn)}` : '',
  ].join('');
}

/** The GraphQL address of a gateway. @example endpointOf('https://tiendo.example') // 'https://tiendo.example/graphql' */
export function endpointOf(gateway: string, page?: string): string {
  const url = new URL(gateway, page);
  if (!/\/graphql\/?$/.test(url.pathname)) url.pathname = `${url.pathname.replace(/\/$/, '')}/graphql`;
  return url.href;
}

import type { Lang } from '@tiendo/core';
import type { GraphData } from './request.ts';

/** What narrows a question besides its area and period; absent parts are not sent. */
export interface Narrowing {
  /** Dimension and value pairs, `programme:NTM capital-type:investment`. */
  readonly where?: string | null | undefined;
  /** Cut-off day, `YYYY-MM-DD`. */
  readonly asOf?: string | null | undefined;
  /** What had been published by the end of this day, `YYYY-MM-DD`. */
  readonly knownOn?: string | null | undefined;
}

/** What every figure asks. */
export interface Question extends Narrowing {
  readonly indicator: string;
  readonly lang: Lang;
}

/** The variables of a narrowing. */
export function narrowingVariables({ where, asOf, knownOn }: Narrowing): GraphData {
  const filters = dimensionFilters(where ?? '');
  return {
    ...(filters.length > 0 ? { where: filters } : {}),
    ...(asOf ? { asOf } : {}),
    ...(knownOn ? { knownOn } : {}),
  };
}

function dimensionFilters(where: string): readonly GraphData[] {
  const pairs = where.split(/\s+/).filter((pair) => pair.includes(':'));
  return pairs.map((pair) => {
    const [dimension = '', ...value] = pair.split(':');
    return { dimension, values: [value.join(':')] };
  });
}

/** The GraphQL address of a gateway. @example endpointOf('https://tiendo.example') // 'https://tiendo.example/graphql' */
export function endpointOf(gateway: string, page?: string): string {
  const url = new URL(gateway, page);
  if (!/\/graphql\/?$/.test(url.pathname)) url.pathname = `${url.pathname.replace(/\/$/, '')}/graphql`;
  return url.href;
}

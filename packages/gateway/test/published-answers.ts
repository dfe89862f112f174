import { createHash } from 'node:crypto';
import type { Database } from '../src/db/database.ts';
import { serveGateway } from './gateway-server.ts';

const FILES = ['csv', 'xlsx', 'json', 'sdmx.csv'];
const YEARS = ['2021', '2022', '2023', '2024', '2025'];
const RANKED = ['2023', '2024'];
const LEVELS = ['PROVINCE', 'DISTRICT', 'COMMUNE'];
const TOPS = ['VN', 'DEMO'];

/**
 * The digest of what the gateway answers about every public indicator, by question: files of real and invented areas,
 * also by programme and as known on a past day, places, comparisons, and the pages that links to values lead to.
 */
export async function publishedAnswers(database: Database): Promise<ReadonlyMap<string, string>> {
  // Files carry whole addresses, which must not depend on the port of a test.
  const { origin, close } = await serveGateway(database, undefined, 'https://tiendo.example');
  try {
    const { indicators } = await ask<{ readonly indicators: readonly { readonly id: string }[] }>(
      origin,
      '{ indicators { id } }',
    );
    const areas = await areasUnder(origin);
    const answers = new Map<string, string>();
    const keep = async (path: string) => answers.set(path, await digestOf(`${origin}${path}`));
    for (const { id } of indicators) {
      for (const path of filesOf(id, areas)) await keep(path);
      for (const path of placesOf(id)) await keep(path);
      for (const path of await linksOf(origin, id, areas)) await keep(path);
    }
    await keep(
      graphqlPath('{ releases(first: 500) { id publishedAt sha256 approval withdraws withdrawnBy reason } }'),
    );
    return answers;
  } finally {
    await close();
  }
}

function filesOf(indicator: string, areas: Readonly<Record<string, readonly string[]>>): readonly string[] {
  return TOPS.flatMap((top) => {
    const asked = `indicator=${indicator}&areas=${areas[top]?.join()}&periods=${YEARS.join()}`;
    return [
      ...FILES.map((file) => `/export/values.${file}?${asked}`),
      `/export/values.csv?${asked}&by=programme`,
      `/export/values.csv?${asked}&knownOn=2024-06-30`,
    ];
  });
}

function placesOf(indicator: string): readonly string[] {
  return TOPS.flatMap((top) =>
    RANKED.flatMap((year) => [
      ...LEVELS.map((level) =>
        graphqlPath(
          `{ ranking(indicator: "${indicator}", within: "${top}", level: ${level}, period: "${year}") { rows { rank area { code } value sentence } unranked { area { code } missing } coverage { reported expected } benchmark { value } } }`,
        ),
      ),
      graphqlPath(
        `{ comparison(indicator: "${indicator}", area: "${top === 'VN' ? '20' : 'D01'}", period: "${year}") { subject { value permalink } benchmark { value } verdict robust sentence alternatives { value } } }`,
      ),
    ]),
  );
}

async function linksOf(
  origin: string,
  indicator: string,
  areas: Readonly<Record<string, readonly string[]>>,
): Promise<readonly string[]> {
  const links = TOPS.map(async (top) => {
    const asked = `indicator: "${indicator}", areas: ${JSON.stringify(areas[top]?.slice(0, 4))}, periods: ["2023"]`;
    const { values } = await ask<Linked>(origin, `{ values(${asked}) { edges { node { permalink } } } }`);
    return values.edges.map(({ node }) => node.permalink);
  });
  return (await Promise.all(links)).flat();
}

interface Linked {
  readonly values: { readonly edges: readonly { readonly node: { readonly permalink: string } }[] };
}

/** An area with those below it, as far down as it was asked. */
interface Tree {
  readonly code: string;
  readonly children?: readonly Tree[];
}

/** The nation, its provinces, and of one province districts and communes. */
async function areasUnder(origin: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const below = async (top: string, province: string) => {
    const { nation, area } = await ask<{ readonly nation: Tree; readonly area: Tree }>(
      origin,
      `{ nation: area(code: "${top}", at: "2023-12-31") { code children(level: PROVINCE) { code } }
        area(code: "${province}", at: "2023-12-31") { code children { code children { code } } } }`,
    );
    const districts = area.children ?? [];
    const communes = districts.flatMap(({ children = [] }) => children).slice(0, 20);
    return [nation, ...(nation.children ?? []).slice(0, 20), ...districts, ...communes].map(
      ({ code }) => code,
    );
  };
  return { VN: await below('VN', '20'), DEMO: await below('DEMO', 'D01') };
}

const graphqlPath = (query: string) => `/graphql?query=${encodeURIComponent(query)}`;

async function ask<Data>(origin: string, query: string): Promise<Data> {
  const response = await fetch(`${origin}${graphqlPath(query)}`, { headers: { accept: 'application/json' } });
  const { data, errors } = (await response.json()) as { readonly data?: Data; readonly errors?: unknown };
  if (!data) throw new Error(JSON.stringify(errors));
  return data;
}

async function digestOf(address: string): Promise<string> {
  const response = await fetch(address, { headers: { accept: 'application/json' } });
  const content = Buffer.from(await response.arrayBuffer());
  return `${response.status} ${createHash('sha256').update(content).digest('hex')}`;
}

import { graphql, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { INTROSPECTION, schemaOf, searchSchema, withExample } from '../src/page/playground/browser/schema.js';
import { examples } from '../src/page/playground/examples.ts';
import { playgroundRoutes } from '../src/page/playground/playground-routes.ts';
import type { RouteContext } from '../src/page/route.ts';
import { schema } from '../src/schema/index.ts';
import { publishedDatabase, type TestDatabase } from './database.ts';
import { publishSmallDemonstration } from './small-demonstration.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await publishedDatabase();
  await publishSmallDemonstration(database.db);
});

afterAll(() => database.drop());

async function ask(source: string, variables = '{}') {
  const contextValue = { db: database.db, note: () => {} };
  const result = await graphql({ schema, source, variableValues: JSON.parse(variables), contextValue });
  return JSON.parse(JSON.stringify(result));
}

describe('the worked examples', () => {
  test('open on the comparison of 2023', () => {
    expect(examples[0]?.id).toBe('comparison');
  });

  test.each(examples)('$id answers without an error and with something in every list', async (example) => {
    const { data, errors } = await ask(example.query, example.variables);
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).not.toMatch(
      /"(?:edges|children|indicators|statements|sources|releases)":\[\]/,
    );
  });

  test.each(examples)('$id begins with what it answers, in Vietnamese and in English', ({ query }) => {
    const [vietnamese = '', english = ''] = query.split('\n');
    expect(vietnamese).toMatch(/^# .*[ạảãáàăâđêôơưễệốồộớờợ]/);
    expect(english).toMatch(/^# [A-Z]/);
    expect(query.split('\n').filter((line) => line.startsWith('#') && line.length > 72)).toEqual([]);
    expect(parse(query).definitions).toHaveLength(1);
  });

  test('say what their comments promise', async () => {
    const answer = async (id: string, variables?: string) => {
      const example = examples.find((one) => one.id === id)!;
      return (await ask(example.query, variables ?? example.variables)).data;
    };
    expect((await answer('comparison')).comparison.subject.value).toBe(0.612);
    const values = async (variables?: string) =>
      (await answer('capital-types', variables)).values.edges.map(
        ({ node }: { node: { value: number } }) => node.value,
      );
    expect(await values()).toEqual([0.75, 0.582]);
    expect(await values('{ "by": [] }')).toEqual([0.679]);
    const { before, after } = await answer('reused-code');
    expect([before.fullName, before.successors[0].area.fullName]).toEqual(['Tỉnh Yên Bái', 'Tỉnh Lào Cai']);
    expect([after.fullName, after.predecessors.length]).toEqual(['Tỉnh Lào Cai', 2]);
    const { children } = (await answer('area-tree')).area;
    const langSon = children.find(({ code }: { code: string }) => code === '20');
    expect(langSon.value).toMatchObject({ text: '3,36%', missing: null });
  });
});

describe('the documentation', () => {
  test('finds knownOn as an argument of every question that takes it', async () => {
    const read = schemaOf((await ask(INTROSPECTION)).data);
    const found = searchSchema(read, 'knownOn').filter(({ kind }) => kind === 'argument');
    expect(found.map(({ type, member }) => `${type}.${member}`)).toEqual(
      expect.arrayContaining(['Query.comparison', 'Query.statements', 'Query.values']),
    );
    expect(searchSchema(read, 'VALUE')[0]).toMatchObject({ kind: 'type', type: 'Value' });
    expect(searchSchema(read, 'no such word')).toEqual([]);
  });

  test('offers an example of every question that answers without an error, unless it is said to be forbidden', async () => {
    const read = schemaOf((await ask(INTROSPECTION)).data);
    const fields = read.types.get(read.queryType)?.fields ?? [];
    for (const { name, description } of fields) {
      const { text, example = '' } = withExample(description);
      const { errors = [] } = await ask(example);
      const codes = errors.map(({ extensions }: { extensions: { code?: string } }) => extensions.code);
      const isInternal = text.includes('FORBIDDEN on the public side');
      expect([name, ...codes]).toEqual(isInternal ? [name, 'FORBIDDEN'] : [name]);
    }
  });
});

describe('the routes', () => {
  const routes = playgroundRoutes();
  const get = (path: string, accept: string) =>
    routes[new URL(path, 'http://gateway').pathname]?.(
      new Request(new URL(path, 'http://gateway'), { headers: { accept } }),
      {} as RouteContext,
    );

  test('give a page to a browser, and leave every question to the schema', async () => {
    const page = await get('/graphql?lang=en', 'text/html,*/*;q=0.8');
    expect(page?.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page?.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/);
    const text = await page!.text();
    expect(text).toContain('<html lang="en">');
    expect(text).not.toMatch(/<script(?! type="module" src=)| style=|<style|https?:\/\//);
    expect(get('/graphql?query={indicators{id}}', 'text/html')).toBeUndefined();
    expect(get('/graphql', 'application/json')).toBeUndefined();
    expect(get('/graphql', '*/*')).toBeUndefined();
  });

  test('serve every file that the page and its modules name', async () => {
    const waiting = ['/playground/playground.js', '/playground/playground.css'];
    const seen = new Set<string>();
    for (const path of waiting) {
      if (seen.has(path)) continue;
      seen.add(path);
      const response = await get(path, '*/*');
      expect(response?.status, path).toBe(200);
      const text = await response!.text();
      for (const [, name] of text.matchAll(/from '\.\/([\w-]+\.js)'/g)) waiting.push(`/playground/${name}`);
    }
    expect(seen.size).toBeGreaterThan(10);
  });
});

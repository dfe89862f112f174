import { afterEach, expect, test, vi } from 'vitest';
import { provinces, regions } from '../../test/published-ranking.ts';
import type { RankingData } from '../chart/ranking-data.ts';
import { askRanking, rankingRequest, readRanking } from './ask-ranking.ts';
import { isRanking } from './is-ranking.ts';

afterEach(() => vi.unstubAllGlobals());

const question = {
  ...{ indicator: 'multidimensional-poverty-rate', within: 'VN', level: 'region', period: '2024' },
  lang: 'VI',
} as const;

/** What a gateway answers for one page of a ranking. */
function pageOf(ranking: RankingData, from: number, to: number) {
  const { own: _, ...rest } = ranking;
  const counts = { rankedCount: ranking.rows.length, unrankedCount: ranking.unranked.length };
  return { ranking: { ...rest, ...counts, rows: ranking.rows.slice(from, to) } };
}

test('rankingRequest asks in list order, for the parts of regions only where an own area is given', () => {
  const plain = rankingRequest(question);
  expect(plain.variables).toEqual({ ...question, level: 'REGION' });
  expect(plain.query).toContain('period: $period, order: LIST)');
  expect(plain.query).not.toContain('children');
  const own = rankingRequest({ ...question, area: '20', where: 'population-group:ethnic-minority' });
  expect(own.query).toContain('$area: String!');
  expect(own.query).toContain('children { code }');
  expect(own.query).toContain(
    'own: values(indicator: $indicator, areas: [$area], periods: [$period], first: 1, where: $where)',
  );
  expect(rankingRequest({ ...question, level: 'PROVINCE', area: '20' }).query).not.toContain('children');
});

test('readRanking finds the ranked area that the own one lies in', () => {
  const data = regions();
  const rows = data.rows.map((row) => ({
    ...row,
    area: { children: [{ code: row.figure.area.code === 'R1' ? '20' : '99' }] },
  }));
  const answer = { ...pageOf(data, 0, 6), own: { edges: [{ node: data.own?.value }] } };
  const read = readRanking({ ...answer, ranking: { ...answer.ranking, rows } });
  expect(read?.own).toEqual(data.own);
  expect(readRanking(answer)?.own).toBeNull();
  expect(readRanking({ ranking: { rows: [] } })).toBeUndefined();
});

test('askRanking joins the pages of a long ranking, and is partial where some are missing', async () => {
  const data = provinces();
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (_url: string, { body }: RequestInit) => {
    const { query } = JSON.parse(String(body)) as { query: string };
    asked.push(/rows\(([^)]*)\)/.exec(query)?.[1] ?? '');
    const from = query.includes('after: "10"') ? 3 : query.includes('after: "79"') ? 7 : 0;
    const page = pageOf(data, from, from === 0 ? 3 : 7);
    return new Response(
      JSON.stringify({ data: { ranking: { ...page.ranking, unranked: from === 0 ? data.unranked : [] } } }),
    );
  });
  const { data: whole, isPartial } = await askRanking('https://gateway.example/graphql', question);
  expect(asked).toEqual(['first: 64', 'first: 64, after: "10"']);
  expect(whole.rows).toHaveLength(7);
  expect(whole.unranked).toHaveLength(56);
  expect(isPartial).toBe(false);
  expect(isRanking(whole)).toBe(true);
});

test('askRanking stops where a gateway gives nothing more, and says that the ranking is partial', async () => {
  const data = regions();
  let count = 0;
  vi.stubGlobal('fetch', async () => {
    count += 1;
    const page = pageOf(data, count === 1 ? 0 : 9, 2);
    return new Response(JSON.stringify({ data: page }));
  });
  const answer = await askRanking('https://gateway.example/graphql', question);
  expect(answer.isPartial).toBe(true);
  expect(answer.data.rows).toHaveLength(2);
  expect(count).toBe(2);
});

import type { Lang } from '@tiendo/core';
import type { GraphData } from '../src/client/index.ts';
import { deprivations } from './invented-deprivations.ts';
import { areasOn, provinceMap } from './mapped.ts';
import { disbursement, poverty } from './published.ts';
import { communes } from './published-communes.ts';
import { provinces, regions } from './published-ranking.ts';

/** What a gateway answers to the question of an element, from published figures. */
export function answerTo(query: string, variables: GraphData): GraphData {
  const lang = variables.lang as Lang;
  const [, name] = /query (\w+)/.exec(query) ?? [];
  switch (name) {
    case 'Ranking':
      return rankingAnswer(variables.level as string, lang);
    case 'Deprivation':
      return deprivationAnswer(lang);
    case 'Communes':
      return communesAnswer(lang);
    case 'Trend':
      return trendAnswer(lang);
    case 'Table':
      return variables.level === undefined ? trendAnswer(lang) : mapAnswer(variables, lang);
    default:
      return { comparison: disbursement(lang) };
  }
}

/** Poverty in an area and in the nation over time. */
function trendAnswer(lang: Lang): GraphData {
  const { indicator, subject, benchmark } = poverty(lang);
  return { indicator, values: { edges: [...subject, ...benchmark].map((node) => ({ node })) } };
}

/** What a gateway answers to a map: published rates of the provinces, and no figures of the communes of one. */
function mapAnswer(variables: Record<string, unknown>, lang: Lang): GraphData {
  const { level, within } = variables;
  const { indicator, values } = provinceMap(lang);
  const period = String((variables.periods as readonly string[])[0]);
  const missing = { period, value: null, unit: 'share', missing: 'NOT_PUBLISHED' };
  const nodes =
    level === 'PROVINCE'
      ? values
      : areasOn(`${period}-12-31`, String(level), String(within), lang).map((area) => ({ ...missing, area }));
  return {
    indicator,
    values: {
      totalCount: nodes.length,
      pageInfo: { hasNextPage: false },
      edges: nodes.map((node) => ({ node })),
    },
  };
}

/** What a gateway answers about what poor households are deprived in. */
function deprivationAnswer(lang: Lang): GraphData {
  const { indicator, subject, benchmark } = deprivations(lang);
  return { indicator, values: { edges: [...subject, ...benchmark].map((node) => ({ node })) } };
}

/** What a gateway answers to a ranking. */
function rankingAnswer(level: string, lang: Lang): GraphData {
  const { own, ...ranking } = level === 'REGION' ? regions(lang) : provinces(lang);
  const inOwn = (code: string) => ({ children: code === own?.inside ? [{ code: own.value.area.code }] : [] });
  return {
    ranking: {
      ...ranking,
      rows: ranking.rows.map((row) => ({ ...row, area: inOwn(row.figure.area.code) })),
      rankedCount: ranking.rows.length,
      unrankedCount: ranking.unranked.length,
    },
    own: { edges: own ? [{ node: own.value }] : [] },
  };
}

/** What a gateway answers about the communes of an area, whose boundaries changed after the cut-off. */
function communesAnswer(lang: Lang): GraphData {
  const { edition, ...levels } = communes(lang);
  const area = { children: [{ validFrom: edition?.on, validTo: null }] };
  return { ...levels, communes: { subject: { area } } };
}

import { createHash } from 'node:crypto';
import type { Lang } from '@tiendo/core';
import type { GraphData, GraphRequest } from '../src/client/index.ts';
import { comparisonRequest, trendRequest } from '../src/client/index.ts';
import { disbursement, poverty } from './published.ts';

/** A saved answer with its question, as a gateway writes it. */
export function snapshotOf({ query, variables }: GraphRequest, data: GraphData) {
  const sha256 = createHash('sha256').update(JSON.stringify(data)).digest('hex');
  return { query, variables, data, knownOn: '2026-11-20', sha256 };
}

/** What a gateway answers to the question of `tiendo-comparison`, saved. */
export function savedComparison(lang: Lang = 'VI') {
  const question = { indicator: 'disbursement-rate', area: '20', period: '2023', benchmark: 'VN', lang };
  return snapshotOf(comparisonRequest(question), { comparison: disbursement(lang) });
}

/** What a gateway answers to the question of `tiendo-trend`, saved. */
export function savedTrend(lang: Lang = 'VI') {
  const { indicator, subject, benchmark } = poverty(lang);
  const edges = [...subject, ...benchmark].map((node) => ({ node }));
  const question = {
    ...{ indicator: 'poverty-rate', areas: ['20'], benchmark: 'VN', from: '2016', to: '2025', lang },
  };
  return snapshotOf(trendRequest(question), { indicator, values: { edges } });
}

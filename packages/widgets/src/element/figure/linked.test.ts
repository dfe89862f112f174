import { expect, test } from 'vitest';
import { disbursement, poverty } from '../../../test/published.ts';
import { describeComparison } from '../../figure/describe-comparison.ts';
import { describeTrend } from '../../figure/describe-trend.ts';
import { linkedKeys } from './linked.ts';

const telling = { lang: 'VI', titleMode: 'neutral' } as const;
const trend = describeTrend(poverty(), telling).readings;
const comparison = describeComparison(disbursement(), telling).readings;

test('the same area and period is what goes together', () => {
  expect([...linkedKeys(trend, { area: '20', period: '2023' })]).toEqual(['20/2023']);
  expect([...linkedKeys(comparison, { area: 'VN', period: '2023' })]).toEqual(['benchmark', 'alternative-0']);
});

test('a figure of one period follows the area through the years', () => {
  expect([...linkedKeys(comparison, { area: '20', period: '2016' })]).toEqual(['subject']);
});

test('a figure of many periods never marks another year of the area', () => {
  expect([...linkedKeys(trend, { area: '20', period: '2010' })]).toEqual([]);
});

test('a figure of other areas follows the period', () => {
  expect([...linkedKeys(trend, { area: '01', period: '2023' })]).toEqual(['20/2023', 'VN/2023']);
  expect([...linkedKeys(comparison, { area: '01', period: '2023' })]).toEqual([]);
});

import { programmeName, type Scope } from '@tiendo/core';
import {
  CAPITAL_TYPES,
  DIMENSIONS,
  FUNDING_SOURCES,
  POPULATION_GROUPS,
} from '../import/dataset/dimension.ts';

const WORDS: Readonly<Record<string, string>> = {
  ...FUNDING_SOURCES,
  ...CAPITAL_TYPES,
  ...POPULATION_GROUPS,
};

/** A scope in Vietnamese; codes that have no word stand as they are. @example scopeText({ 'capital-type': 'investment' }) // 'Loại vốn: vốn đầu tư phát triển' */
export function scopeText(scope: Scope): string {
  return Object.entries(scope)
    .map(([dimension, value]) => {
      const words = value.split('+').map((one) => wordOf(dimension, one));
      if (dimension === 'programme') return words.join(' + ');
      return `${DIMENSIONS[dimension]?.title ?? dimension}: ${words.join(' + ')}`;
    })
    .join('; ');
}

function wordOf(dimension: string, value: string): string {
  return dimension === 'programme' ? programmeName(value, 'VI') : (WORDS[value] ?? value);
}

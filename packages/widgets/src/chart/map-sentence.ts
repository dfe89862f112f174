import { type Lang, missingWord } from '@tiendo/core';
import { areaKinds, countedKinds } from './area-kinds.ts';
import { type KnownValue, type MapData, mapValues } from './map-data.ts';
import { formatCount, valueText } from './read-out.ts';

/** What a map shows, in words: how many areas have a figure, the range of their values, and why others have none. */
export function mapSentence(data: MapData, lang: Lang): string {
  const { shown, incomparable, missing } = mapValues(data);
  const all = data.values.length;
  const kinds = mapKinds(data, lang);
  if (shown.length === 0)
    return lang === 'VI' ? `${data.indicator.name}: chưa có số liệu.` : `${data.indicator.name}: no figures.`;
  const [low, high] = extremes(shown);
  const count = formatCount(shown.length, lang);
  const apart = incomparable.length;
  const reasons = [...new Set(missing.map((value) => missingWord(value.missing ?? 'NOT_PUBLISHED', lang)))];
  const parts =
    lang === 'VI'
      ? [
          `${count}/${countedKinds(all, kinds, lang)} có số liệu, từ ${said(low, lang)} đến ${said(high, lang)}.`,
          missing.length > 0 && `${countedKinds(missing.length, kinds, lang)}: ${reasons.join('; ')}.`,
          apart > 0 && `${countedKinds(apart, kinds, lang)} có số liệu không so sánh được.`,
        ]
      : [
          `${count} of ${countedKinds(all, kinds, lang)} have figures, from ${said(low, lang)} to ${said(high, lang)}.`,
          missing.length > 0 && `${countedKinds(missing.length, kinds, lang)}: ${reasons.join('; ')}.`,
          apart > 0 && `${countedKinds(apart, kinds, lang)} with figures that are not comparable.`,
        ];
  return parts.filter(Boolean).join(' ');
}

/** The finding as a title: where the value is highest and lowest. Only where every area has a figure, and not of equals. */
export function mapTitle(data: MapData, lang: Lang): string | undefined {
  const { shown } = mapValues(data);
  if (shown.length === 0 || shown.length < data.values.length) return undefined;
  const [low, high] = extremes(shown);
  if (low.value === high.value) return undefined;
  return lang === 'VI'
    ? `Cao nhất ở ${high.area.name}, thấp nhất ở ${low.area.name}`
    : `Highest in ${high.area.name}, lowest in ${low.area.name}`;
}

/** What the areas of a map are called together. @example 'xã, phường' */
export function mapKinds({ values }: MapData, lang: Lang): string {
  const areas = values.map(({ area }) => area);
  return areaKinds(areas, areas[0]?.level ?? 'GROUP', lang);
}

function extremes(shown: readonly KnownValue[]): readonly [low: KnownValue, high: KnownValue] {
  const sorted = [...shown].sort((a, b) => a.value - b.value);
  return [sorted[0], sorted.at(-1)] as unknown as readonly [KnownValue, KnownValue];
}

function said(value: KnownValue, lang: Lang): string {
  return `${valueText(value, lang)} (${value.area.name})`;
}

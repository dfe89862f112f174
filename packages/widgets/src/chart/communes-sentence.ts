import type { Lang } from '@tiendo/core';
import type { CommunesData } from './communes-data.ts';
import { LEVELS, type Levels, levelIn, nestedLevels } from './communes-levels.ts';
import { communes, faultText, levelWord, reachPieces, standingPieces } from './communes-words.ts';
import { formatCount, valueText } from './read-out.ts';

/** What the chart shows, in a few sentences: the counts in each other, the distance from the benchmark, what is missing. */
export function communesSentence(data: CommunesData, lang: Lang): string {
  const levels = nestedLevels(data);
  const reach = reachPieces(data, lang)?.join('');
  const stand = standingPieces(data.met, lang, true)?.join('');
  return [
    countSentence(data, levels, lang),
    stand,
    reach,
    ...missingSentences(data, lang),
    ...levels.faults.map((fault) => faultText(fault, lang)),
  ]
    .filter(Boolean)
    .join(' ');
}

/** The finding as a title; undefined where the counts are not known. */
export function communesTitle(data: CommunesData, lang: Lang): string | undefined {
  const { total, drawn } = nestedLevels(data);
  const [met] = drawn;
  if (met?.id !== 'met' || met.count === undefined || total === undefined) return undefined;
  const [count, all] = [formatCount(met.count, lang), communes(total, lang)];
  return lang === 'VI'
    ? `${count} trên ${all} đạt chuẩn nông thôn mới`
    : `${count} of ${all} recognised as new-style rural`;
}

function countSentence(data: CommunesData, levels: Levels, lang: Lang): string {
  const vi = lang === 'VI';
  const area = data.met.subject.area.name;
  const met = levelIn(levels, 'met');
  const share = valueText(data.met.subject, lang);
  if (!met) return `${area}: ${share}.`;
  const higher = levels.drawn.flatMap(({ id, count }) =>
    id === 'met' || count === undefined
      ? []
      : [
          vi
            ? `${communes(count, lang)} ${levelWord(id, lang)}`
            : `${formatCount(count, lang)} ${levelWord(id, lang)}`,
        ],
  );
  const among = higher.length > 0 ? `${vi ? ', trong đó ' : ', of which '}${higher.join(', ')}` : '';
  if (met.count === undefined || levels.total === undefined)
    return vi
      ? `${area}: ${share} số xã đạt chuẩn nông thôn mới${among}.`
      : `${area}: ${share} of communes recognised as new-style rural${among}.`;
  const [count, all] = [formatCount(met.count, lang), communes(levels.total, lang)];
  return vi
    ? `${area}: ${count}/${all} đạt chuẩn nông thôn mới (${share})${among}.`
    : `${area}: ${count} of ${all} recognised as new-style rural (${share})${among}.`;
}

function missingSentences(data: CommunesData, lang: Lang): readonly string[] {
  return LEVELS.flatMap((id) => {
    const value = data[id]?.subject;
    if (id === 'met' || !value || value.value !== null) return [];
    const level = levelWord(id, lang);
    return [
      lang === 'VI'
        ? `Xã ${level}: ${valueText(value, lang)}.`
        : `Communes ${level}: ${valueText(value, lang)}.`,
    ];
  });
}

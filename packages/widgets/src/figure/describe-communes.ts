import type { Lang } from '@tiendo/core';
import type { CommunesData } from '../chart/communes-data.ts';
import { LEVELS, type LevelId, levelIn, nestedLevels } from '../chart/communes-levels.ts';
import { communesTitle } from '../chart/communes-sentence.ts';
import {
  baseWords,
  communes,
  editionText,
  isRoundingSeen,
  levelWord,
  type Pieces,
  reachPieces,
  signedPoints,
  standingPieces,
} from '../chart/communes-words.ts';
import { capitalise, formatCount, valueText } from '../chart/read-out.ts';
import type { ValueData } from '../chart/value.ts';
import { doubtsOf } from './comparison-doubts.ts';
import { readingsOf } from './comparison-readings.ts';
import { cutOffText } from './cut-off-text.ts';
import { drawCommunes } from './draw-communes.ts';
import type { Cell, Figure, Reading, RemarkPart, Telling } from './figure.ts';
import { headline } from './headline.ts';
import { markedFigure } from './marked-figure.ts';
import { sourceMention, uniqueSources } from './source-text.ts';
import { wordsIn } from './words.ts';

/** Everything the figure of the communes shows. */
export function describeCommunes(data: CommunesData, telling: Telling): Figure {
  const { lang } = telling;
  const { subject, benchmark } = data.met;
  const levels = nestedLevels(data);
  const known = [
    ...LEVELS.flatMap((id) => data[id]?.subject ?? []),
    ...LEVELS.flatMap((id) => data[id]?.benchmark ?? []),
  ].filter(({ value }) => value !== null);
  const drawing = drawCommunes(data, telling);
  return markedFigure(
    {
      ...drawing,
      title: headline(telling, communesTitle(data, lang), drawing),
      facts: [],
      remarks: remarksOf(data, lang),
      doubts: doubtsOf(data.met, lang),
      notes: notesOf(data, levels.total, lang),
      sources: uniqueSources(known.flatMap((value) => [value.source, ...(value.sources ?? [])])),
      readings: readings(data, lang),
      walk: [
        [
          'met',
          ...levels.drawn.map(({ id }) => id).filter((id) => id !== 'met'),
          ...(typeof benchmark?.value === 'number' ? ['benchmark'] : []),
        ],
      ],
      table: tableOf(data, lang, drawing.title),
      fileName: `ntm-communes-${subject.area.code}-${subject.period.replaceAll('/', '-')}`,
    },
    lang,
  );
}

/** The distance from the benchmark, where a phone has no room for it, and what is missing to reach it. */
function remarksOf(data: CommunesData, lang: Lang): readonly (readonly RemarkPart[])[] {
  const reach = reachPieces(data, lang);
  const stand = piecesOf(standingPieces(data.met, lang), reach !== undefined);
  const parts = [...stand, ...(reach ? [{ text: ' ', isForPhone: true }] : []), ...piecesOf(reach, false)];
  return parts.length > 0 ? [parts] : [];
}

/** The amount is strong and does not break. */
function piecesOf(pieces: Pieces | undefined, isForPhone: boolean): readonly RemarkPart[] {
  return (pieces ?? []).flatMap((text, index) => {
    const isStrong = index === 1;
    return text ? [{ text: isStrong ? text.replaceAll(' ', '\u00a0') : text, isStrong, isForPhone }] : [];
  });
}

/** The denominators with the boundary edition, the cut-off, and how the difference was taken. */
function notesOf(data: CommunesData, total: number | undefined, lang: Lang): readonly string[] {
  const { met, edition } = data;
  const vi = lang === 'VI';
  const edited = edition ? editionText(edition, lang) : '';
  const all = total === undefined ? '' : `${vi ? 'mẫu số' : 'of'} ${communes(total, lang)}`;
  const basis = met.subject.asOfBasis === 'STATED' ? undefined : cutOffText(met.subject, lang);
  return [
    [all, edited].filter(Boolean).join(', '),
    basis ?? '',
    isRoundingSeen(met)
      ? vi
        ? 'chênh lệch tính từ số chưa làm tròn'
        : 'difference of unrounded figures'
      : '',
  ]
    .filter(Boolean)
    .map(capitalise);
}

function readings(data: CommunesData, lang: Lang): ReadonlyMap<string, Reading> {
  const entries = LEVELS.flatMap((id) => {
    const comparison = data[id];
    if (!comparison) return [];
    return [...readingsOf(comparison, lang)].map(([key, reading]) => [keyOf(id, key), reading] as const);
  });
  return new Map(entries);
}

/** Keys of the first level are plain; those of the benchmark of a higher level name the level. */
function keyOf(id: LevelId, key: string): string {
  if (key === 'subject') return id;
  return id === 'met' ? key : `${id}-${key}`;
}

function tableOf(data: CommunesData, lang: Lang, caption: string): Figure['table'] {
  const words = wordsIn(lang);
  const vi = lang === 'VI';
  const { subject, benchmark } = data.met;
  const levels = nestedLevels(data);
  const beside = <Content extends Cell>(...cells: readonly Content[]) => (benchmark ? cells : []);
  const present = LEVELS.flatMap((id) => {
    const comparison = data[id];
    return comparison ? [{ id, comparison }] : [];
  });
  const cutOffs = new Set(present.map(({ comparison }) => cutOffText(comparison.subject, lang)));
  const isDated = cutOffs.size > 1;
  const [shared] = cutOffs;
  const rows = present.map(({ id, comparison }): readonly Cell[] => [
    capitalise(levelWord(id, lang)),
    countText(comparison.subject, lang),
    cell(id, comparison.subject, lang),
    ...beside(
      comparison.benchmark ? cell(keyOf(id, 'benchmark'), comparison.benchmark, lang) : '–',
      signedPoints(comparison, lang) ?? '–',
    ),
    ...(isDated ? [cutOffText(comparison.subject, lang) ?? '–'] : []),
    sourcesOf([comparison.subject, comparison.benchmark], lang),
  ]);
  const met = levelIn(levels, 'met')?.count;
  const unmet = met === undefined || levels.total === undefined ? undefined : levels.total - met;
  const unmetRow = [
    vi ? 'Chưa đạt chuẩn' : 'Not recognised',
    unmet === undefined ? '' : countText({ ...subject, numerator: unmet }, lang),
    ...['–', ...beside('–', '–'), ...(isDated ? ['–'] : []), '–'],
  ];
  return {
    caption: shared && !isDated ? `${caption}, ${shared}` : caption,
    columns: [
      vi ? 'Bậc' : 'Level',
      vi ? 'Số xã' : 'Communes',
      vi ? 'Tỷ lệ' : 'Share',
      ...beside(benchmark?.area.name ?? '', words.difference(subject.area.name)),
      ...(isDated ? [words.asOf] : []),
      words.source,
    ],
    rows: [...rows, ...(unmet === undefined ? [] : [unmetRow])],
  };
}

/** A count with what it is a share of. @example '28 trên 106 xã đạt chuẩn' */
function countText(value: ValueData, lang: Lang): string {
  if (typeof value.numerator !== 'number') return '–';
  const all = baseWords(value, lang);
  const count = formatCount(value.numerator, lang);
  return all ? `${count} ${lang === 'VI' ? 'trên' : 'of'} ${all}` : count;
}

function cell(key: string, value: ValueData, lang: Lang): Cell {
  return { key, text: valueText(value, lang), isMissing: value.value === null };
}

function sourcesOf(values: readonly (ValueData | null | undefined)[], lang: Lang): string {
  const entries = values.flatMap((value) =>
    value?.source && value.value !== null ? [`${value.area.name}: ${sourceMention(value.source, lang)}`] : [],
  );
  return entries.join('; ') || '–';
}

import { formatNumber, type Lang } from '@tiendo/core';
import { BENCHMARK_KEY } from '../chart/ranking-benchmark.ts';
import { rankingCoverage } from '../chart/ranking-coverage.ts';
import type { OwnPart, RankedData, RankingData, UnrankedData } from '../chart/ranking-data.ts';
import { MOST_UNRANKED } from '../chart/ranking-frame.ts';
import { orderedRows, rowGroups } from '../chart/ranking-order.ts';
import { OWN_KEY } from '../chart/ranking-own.ts';
import { ownSentence } from '../chart/ranking-sentence.ts';
import { rankingTitle } from '../chart/ranking-title.ts';
import { reachText, unitCount, unrankedReason } from '../chart/ranking-words.ts';
import { areaInSentence, capitalise, valueText } from '../chart/read-out.ts';
import { signedGap } from '../chart/signed-gap.ts';
import type { ValueData } from '../chart/value.ts';
import { cutOffText } from './cut-off-text.ts';
import { drawRanking, type RankingTelling, rankingTelling } from './draw-ranking.ts';
import type { Cell, Doubt, Figure, Reading, RemarkPart } from './figure.ts';
import type { Describe } from './figure-kind.ts';
import { headline } from './headline.ts';
import { markedFigure } from './marked-figure.ts';
import { publishedOthers } from './published-others.ts';
import { sourceMention, sourceName, uniqueSources } from './source-text.ts';
import { wordsIn } from './words.ts';

/** Everything the figure of a ranking shows. */
export function describeRanking(data: RankingData, telling: RankingTelling): Figure {
  const { lang, order, own } = telling;
  const { indicator, rows, unranked, benchmark, period } = data;
  const drawn = rowGroups(data, order, own ?? data.own?.inside).flatMap((group) => group.rows);
  const inside = data.own?.inside;
  const drawing = drawRanking(data, telling);
  return markedFigure(
    {
      ...drawing,
      title: headline(telling, rankingTitle(data, lang), drawing),
      facts: [],
      remarks: remarksOf(data, telling, drawn.length),
      doubts: doubtsOf(data, lang),
      notes: [rankingCoverage(data, lang), ...cutOffNotes(data, lang), ...markNotes(data, lang)],
      sources: uniqueSources(
        [...rows.map(({ figure }) => figure), benchmark, data.own?.value].flatMap((value) => [
          value?.source,
          ...(value?.sources ?? []),
        ]),
      ),
      readings: readingsOf(data, telling),
      walk: [
        [
          ...(typeof benchmark?.value === 'number' ? [BENCHMARK_KEY] : []),
          ...drawn.flatMap(({ figure }) => [
            figure.area.code,
            ...(figure.area.code === inside && data.own?.value.value !== null ? [OWN_KEY] : []),
          ]),
          ...(unranked.length <= MOST_UNRANKED ? unranked.map(({ area }) => area.code) : []),
        ],
      ],
      get table() {
        return tableOf(data, telling, drawing.title);
      },
      fileName: `${indicator.id}-${data.within.code}-${data.level.toLowerCase()}-${period.replaceAll('/', '-')}`,
    },
    lang,
  );
}

/** The same by attributes. */
export const rankingFigure: Describe<RankingData> = (data, telling, attributes) =>
  describeRanking(data, rankingTelling(telling, attributes));

/** The own area in words, and the way to the areas that are not drawn. */
function remarksOf(
  data: RankingData,
  { lang, own }: RankingTelling,
  drawn: number,
): readonly (readonly RemarkPart[])[] {
  const { rows, unranked } = data;
  const sentence = ownSentence(data, lang, own) || ownPartSentence(data, lang);
  const isWhole = drawn === rows.length && unranked.length <= MOST_UNRANKED;
  const all = unitCount(data, rows.length + unranked.length, lang);
  const link = lang === 'VI' ? `Xem cả ${all} trong bảng số liệu` : `See all ${all} in the data table`;
  return [
    ...(sentence ? [[{ text: sentence }]] : []),
    ...(isWhole ? [] : [[{ text: link, opensTable: true }]]),
  ];
}

function ownPartSentence({ own, rows }: RankingData, lang: Lang): string {
  const row = rows.find(({ figure }) => figure.area.code === own?.inside);
  if (!own || !row || own.value.value !== null) return '';
  return `${own.value.area.name} (${row.figure.area.name}): ${valueText(own.value, lang)}.`;
}

/** Where another publication of the benchmark would put some areas on its other side. */
function doubtsOf({ rows, benchmark }: RankingData, lang: Lang): readonly Doubt[] {
  const shaken = rows.filter(({ robust }) => robust === false);
  const other = publishedOthers(benchmark ?? ({ others: [] } as unknown as ValueData), lang)[0];
  if (shaken.length === 0 || !benchmark || !other) return [];
  const words = wordsIn(lang);
  const source = other.source ? sourceName(other.source, lang) : words.notStated;
  const area = areaInSentence(benchmark.area, lang);
  const names = shaken.map(({ figure }) => figure.area.name).join(', ');
  return [
    {
      head: words.depends,
      text:
        lang === 'VI'
          ? `${source}${other.date ? `, ${other.date},` : ''} ghi ${area} là ${other.value}. So với số đó, kết quả khác đi ở`
          : `${source}${other.date ? `, ${other.date},` : ''} gives ${other.value} for ${area}. Against it, the result changes for`,
      strong: names,
      key: BENCHMARK_KEY,
    },
  ];
}

/** The cut-off, once where all figures share it. */
function cutOffNotes({ rows, benchmark }: RankingData, lang: Lang): readonly string[] {
  const figures = [...rows.map(({ figure }) => figure), ...(benchmark ? [benchmark] : [])];
  const cutOffs = new Set(figures.map((figure) => cutOffText(figure, lang) ?? wordsIn(lang).notStated));
  const [only] = cutOffs;
  if (cutOffs.size > 1)
    return [lang === 'VI' ? 'Thời điểm số liệu khác nhau, xem bảng' : 'Cut-off days differ, see the table'];
  return only === undefined ? [] : [capitalise(only)];
}

/** What the hollow sign after a value means, where there is one. */
function markNotes({ rows }: RankingData, lang: Lang): readonly string[] {
  const isMarked = rows.some(({ figure }) => figure.kind === 'DERIVED');
  return isMarked ? [`○\u00a0${capitalise(wordsIn(lang).derivedMark)}`] : [];
}

function readingsOf(data: RankingData, { lang, order }: RankingTelling): ReadonlyMap<string, Reading> {
  const { indicator, benchmark, unranked, own } = data;
  const reading = (value: ValueData, isDoubtful: boolean): Reading => ({
    indicator,
    value,
    others: publishedOthers(value, lang),
    isDoubtful,
  });
  const rows = orderedRows(data, order);
  return new Map<string, Reading>([
    ...(benchmark
      ? [
          [
            BENCHMARK_KEY,
            reading(
              benchmark,
              rows.some(({ robust }) => robust === false),
            ),
          ] as const,
        ]
      : []),
    ...rows.map(
      (row) =>
        [
          row.figure.area.code,
          { ...reading(row.figure, row.robust === false), columns: columnsOf(row) },
        ] as const,
    ),
    ...(own ? [[OWN_KEY, reading(own.value, false)] as const] : []),
    ...unranked.map((area) => [area.area.code, reading(unrankedValue(data, area), false)] as const),
  ]);
}

function columnsOf({
  rank,
  difference,
  toReachBenchmark,
}: RankedData): Readonly<Record<string, number | null>> {
  return { rank, difference: difference ?? null, to_reach_benchmark: toReachBenchmark ?? null };
}

function unrankedValue(
  { indicator, period }: RankingData,
  { area, missing, figure }: UnrankedData,
): ValueData {
  return { period, value: null, unit: indicator.unit, missing: missing ?? null, ...figure, area };
}

/** @example 'giảm 15.015 hộ' */
function reachCell(data: RankingData, row: RankedData, lang: Lang): string {
  const amount = reachText(data, row, lang);
  if (!amount) return '–';
  if (row.toReachBenchmark === 0) return '0';
  const isLess = data.indicator.direction?.toLowerCase() === 'less';
  if (lang === 'VI') return `${isLess ? 'giảm' : 'thêm'} ${amount}`;
  return `${amount} ${isLess ? 'fewer' : 'more'}`;
}

function tableOf(data: RankingData, { lang, order }: RankingTelling, caption: string): Figure['table'] {
  const words = wordsIn(lang);
  const { benchmark, unranked, rows, own } = data;
  const vi = lang === 'VI';
  const area = benchmark ? areaInSentence(benchmark.area, lang) : '';
  const cell = (key: string, value: ValueData): Cell => ({
    key,
    text: valueText(value, lang),
    isMissing: value.value === null,
  });
  const source = (value: Pick<ValueData, 'source'>) =>
    value.source ? sourceMention(value.source, lang) : '–';
  const beside = (...cells: readonly Cell[]) => (benchmark ? cells : []);
  const placed = (row: RankedData): readonly Cell[] => [
    row.figure.area.name,
    row.tied
      ? `${formatNumber(row.rank, 0, lang)} (${vi ? 'cùng hạng' : 'tied'})`
      : formatNumber(row.rank, 0, lang),
    cell(row.figure.area.code, row.figure),
    ...beside(signedGap(data, row, lang) ?? '–', reachCell(data, row, lang)),
    source(row.figure),
  ];
  const part = ({ value }: OwnPart): readonly Cell[] => [
    vi ? `Trong đó: ${value.area.name}` : `Of which: ${value.area.name}`,
    '–',
    cell(OWN_KEY, value),
    ...beside('–', '–'),
    source(value),
  ];
  const apart = (each: UnrankedData): readonly Cell[] => [
    each.area.name,
    '–',
    cell(each.area.code, unrankedValue(data, each)),
    ...beside(each.missing ? '–' : unrankedReason(each, lang), '–'),
    source({ source: each.figure?.source ?? null }),
  ];
  return {
    caption,
    columns: [
      words.area,
      vi ? 'Hạng' : 'Rank',
      words.value,
      ...(benchmark
        ? vi
          ? [`Chênh lệch so với ${area}`, `Để ngang mức ${area}`]
          : [`Difference from ${area}`, `To reach ${area}`]
        : []),
      words.source,
    ],
    rows: [
      ...(benchmark
        ? [[benchmark.area.name, '–', cell(BENCHMARK_KEY, benchmark), '–', '–', source(benchmark)]]
        : []),
      ...orderedRows(data, order).flatMap((row) =>
        own && own.inside === row.figure.area.code ? [placed(row), part(own)] : [placed(row)],
      ),
      ...(unranked.length > 0 && rows.length > 0
        ? [
            [
              vi
                ? `${unitCount(data, unranked.length, lang)} không xếp hạng`
                : `${unitCount(data, unranked.length, lang)} not ranked`,
            ],
          ]
        : []),
      ...unranked.map(apart),
    ],
  };
}

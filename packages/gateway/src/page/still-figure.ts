import { breakWord, type Lang } from '@tiendo/core';
import {
  type ComparisonData,
  comparisonChart,
  type SceneNode,
  type SourceData,
  type TrendData,
  trendChart,
  trendSentence,
  type ValueData,
} from '@tiendo/widgets/chart';
import {
  areaInSentence,
  capitalise,
  cutOffText,
  periodText,
  signedDifference,
  sourceText,
  valueText,
} from './figure-text.ts';
import { type Content, html, linkable, type Markup } from './html.ts';
import { pageWords } from './page-words.ts';
import { stillChart } from './still-chart.ts';

/** Widths for which a picture is laid out, px: a wide page and a phone. */
const WIDE = 712;
const NARROW = 328;

/** What stands in the page before the script runs, and where none does: picture, sentence and table. */
interface StillFigure {
  readonly lang: Lang;
  readonly isLead: boolean;
  readonly title: string;
  readonly subtitle: string;
  readonly sentence: string;
  readonly draw: (width: number) => SceneNode;
  readonly columns: readonly string[];
  readonly rows: readonly Markup[];
}

/** The figure of a comparison without script. `links` lead to its other publications, in their order. */
export function stillComparison(data: ComparisonData, links: readonly (string | null)[], lang: Lang): Markup {
  const words = pageWords(lang);
  const { indicator, subject, benchmark, difference } = data;
  const row = (name: string, value: Content, gap: string, cutOff: string | undefined, from: Content) =>
    html`<tr><th scope="row">${name}</th><td class="number">${value}</td><td>${gap}</td><td>${cutOff ?? words.notStated}</td><td>${from}</td></tr>`;
  const alternatives = (data.alternatives ?? [])
    .map((other, index) => ({ ...other, unit: indicator.unit, permalink: links[index] ?? null }))
    .filter(({ value }) => value !== null);
  return stillFigure({
    lang,
    isLead: true,
    title: data.title ?? indicator.name,
    subtitle: `${indicator.fullName}${percent(indicator.unit)}, ${periodText(subject.period, lang)}`,
    sentence: data.sentence ?? '',
    draw: (width) => comparisonChart(data, { width }, { lang }),
    columns: [words.area, words.value, words.difference(subject.area.name), words.asOf, words.source],
    rows: [
      row(
        subject.area.name,
        valueLink(subject, lang),
        '–',
        cutOffText(subject, lang),
        sourceLink(subject.source, lang),
      ),
      ...(benchmark
        ? [
            row(
              benchmark.area.name,
              valueLink(benchmark, lang),
              signedDifference(indicator, difference, [subject.precision, benchmark.precision], lang),
              cutOffText(benchmark, lang),
              sourceLink(benchmark.source, lang),
            ),
          ]
        : []),
      ...alternatives.map((other) =>
        row(
          `${other.area?.name ?? ''} (${words.otherPublication})`,
          valueLink(other, lang),
          signedDifference(indicator, other.difference, [subject.precision, other.precision], lang),
          cutOffText(other, lang),
          sourceLink(other.source, lang),
        ),
      ),
    ],
  });
}

/** The figure of a trend without script. */
export function stillTrend(data: TrendData, lang: Lang): Markup {
  const words = pageWords(lang);
  const { indicator, subject, benchmark } = data;
  const own = subject[0];
  const nation = benchmark[0];
  const range = `${own?.period ?? ''}–${subject.at(-1)?.period ?? ''}`;
  const areas = [own, nation].flatMap((value) => (value ? [value.area] : []));
  const precision = finest([...subject, ...benchmark]);
  return stillFigure({
    lang,
    isLead: false,
    title: `${indicator.name}: ${areas.map((area) => areaInSentence(area, lang)).reduce(words.and)}`,
    subtitle: `${indicator.fullName}${percent(indicator.unit)}, ${range}`,
    sentence: trendSentence(data, lang),
    draw: (width) => trendChart(data, { width }, { lang }),
    columns: [words.period, ...areas.map(({ name }) => name), words.standard, words.source],
    rows: subject.flatMap((value) => {
      const other = benchmark.find(({ period }) => period === value.period);
      const cells = [value, ...(other ? [other] : [])];
      const breaks = (value.breaks ?? []).map(
        ({ kind, reason }) =>
          html`<tr class="break"><th scope="rowgroup" colspan="${areas.length + 3}">${reason ?? words.breakRow(capitalise(breakWord(kind, lang)))}</th></tr>`,
      );
      return [
        ...breaks,
        html`<tr><th scope="row">${value.period}</th>${cells.map((cell) => html`<td class="number">${valueLink({ ...cell, precision }, lang)}</td>`)}<td>${value.standard?.name ?? '–'}</td><td>${trendSources(cells, lang)}</td></tr>`,
      ];
    }),
  });
}

function stillFigure({ lang, isLead, title, subtitle, sentence, draw, columns, rows }: StillFigure): Markup {
  const words = pageWords(lang);
  return html`<figure class="still${isLead && ' lead'}">
<div class="still-head"><h2>${title}</h2><p class="subtitle">${subtitle}</p></div>
<div class="still-chart">${stillChart(draw(WIDE), title, 'wide')}${stillChart(draw(NARROW), title, 'narrow')}</div>
<p class="still-sentence">${sentence}</p>
<details><summary>${words.table}</summary><div class="table-room" tabindex="0" role="region" aria-label="${words.table}: ${title}"><table><thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div></details>
</figure>`;
}

/** A value that leads to the page about it where it has one; a missing one says why. */
function valueLink(
  value: Parameters<typeof valueText>[0] & Pick<ValueData, 'permalink'>,
  lang: Lang,
): Content {
  const text = valueText(value, lang);
  if (value.value === null) return html`<span class="missing">${text}</span>`;
  return value.permalink ? html`<a href="${inPageLanguage(value.permalink, lang)}">${text}</a>` : text;
}

/** A permanent link that opens in the language of the page. */
export function inPageLanguage(permalink: string, lang: Lang): string {
  return lang === 'VI' ? permalink : `${permalink}${permalink.includes('?') ? '&' : '?'}lang=en`;
}

/** A source in one line that leads to it where it has an address. */
export function sourceLink(source: SourceData | null | undefined, lang: Lang): Content {
  if (!source) return '–';
  const address = linkable(source.url ?? undefined);
  const text = sourceText(source, lang);
  return address ? html`<a href="${address}" rel="noreferrer">${text}</a>` : text;
}

function trendSources(values: readonly ValueData[], lang: Lang): Content {
  const known = values.filter(({ value, source }) => value !== null && source);
  if (known.length === 0) return '–';
  return known.map(
    ({ area, source }, index) => html`${index > 0 && html`<br>`}${area.name}: ${sourceLink(source, lang)}`,
  );
}

/** Values of one column share the decimals of the most exact one. */
function finest(values: readonly ValueData[]): number | null {
  const known = values.flatMap(({ value, precision }) => (value !== null && precision ? [precision] : []));
  return known.length > 0 ? Math.min(...known) : null;
}

function percent(unit: ValueData['unit']): string {
  return unit === 'share' ? ', %' : '';
}

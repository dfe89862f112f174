import {
  findIndicator,
  formatDay,
  formatNumber,
  type Indicator,
  type Lang,
  parsePeriod,
  periodsBetween,
  tierWord,
} from '@tiendo/core';
import type { ComparisonData, IndicatorData, SourceData, TrendData, ValueData } from '@tiendo/widgets/chart';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { answerComparison } from '../query/compare.ts';
import { vietnamDay } from '../query/known.ts';
import { lastPublication, type PublishedFile, readPublications, readStatements } from '../query/lists.ts';
import { referenceOf } from '../query/reference.ts';
import { answerValues } from '../query/values.ts';
import { alternativeLinks } from './alternative-links.ts';
import { comparisonData, type Telling, trendData } from './figure-data.ts';
import { capitalise, issuedText, numberText, valueText } from './figure-text.ts';
import { html, linkable, type Markup } from './html.ts';
import { pageWords } from './page-words.ts';
import { inPageLanguage, stillComparison, stillTrend } from './still-figure.ts';

/** What the two figures of the portal ask. */
const COMPARISON = { indicator: 'disbursement-rate', area: '20', benchmark: 'VN', period: '2023' } as const;
const TREND = { indicator: 'poverty-rate', area: '20', benchmark: 'VN', from: '2016', to: '2025' } as const;
const MOST_RELEASES = 50;

interface Figures {
  readonly comparison: ComparisonData | undefined;
  /** Links to the comparison's other publications, in their order. */
  readonly links: readonly (string | null)[];
  readonly trend: TrendData;
}

/** The demonstration portal. `scriptUrl` is the address of the elements that other sites are shown. */
export async function portalMain(db: Kysely<Tables>, lang: Lang, scriptUrl: string): Promise<Markup> {
  const figures = await readFigures(db, lang);
  const releases = await readPublications(db, MOST_RELEASES);
  const words = pageWords(lang);
  return html`<div class="page-head"><h1>${words.title.map((part) => html`<span>${part}</span> `)}</h1><p>${words.lede}</p></div>
<section class="lead-figure">${comparisonElement(figures, lang)}</section>
<div class="two-parts">
<section class="wide-part">${trendElement(figures.trend, lang)}</section>
${embedPanel(lang, scriptUrl)}
</div>
<div class="two-parts origins" id="nguon">
${sourceSection(figures, lang)}
${releaseSection(releases, lang)}
</div>`;
}

async function readFigures(db: Kysely<Tables>, lang: Lang): Promise<Figures> {
  const [reference, last] = await Promise.all([referenceOf(db), lastPublication(db)]);
  const telling: Telling = { lang, reference, last };
  const open = { where: {}, by: [] };
  const { area, benchmark } = TREND;
  const [answered, cells] = await Promise.all([
    answerComparison(db, reference, {
      ...COMPARISON,
      ...open,
      indicator: known(COMPARISON.indicator),
      period: parsePeriod(COMPARISON.period),
    }),
    answerValues(db, reference, {
      ...open,
      indicator: known(TREND.indicator),
      areas: [area, benchmark],
      periods: periodsBetween(parsePeriod(TREND.from), parsePeriod(TREND.to)),
    }),
  ]);
  const judgements = answered
    ? await readStatements(db, reference, {
        areas: [answered.area],
        period: COMPARISON.period,
        subject: COMPARISON.indicator,
      })
    : [];
  return {
    comparison: answered && comparisonData(answered, judgements, telling),
    links: answered ? await alternativeLinks(db, reference, answered) : [],
    trend: trendData(known(TREND.indicator), cells, area, telling),
  };
}

function known(id: string): Indicator {
  const indicator = findIndicator(id);
  if (!indicator) throw new RangeError(`portal requires the indicator ${id}`);
  return indicator;
}

function comparisonElement({ comparison, links }: Figures, lang: Lang): Markup {
  const { indicator, area, period } = COMPARISON;
  return html`<tiendo-comparison indicator="${indicator}" area="${area}" period="${period}" title-mode="finding" heading-level="2">${comparison && stillComparison(comparison, links, lang)}</tiendo-comparison>`;
}

function trendElement(data: TrendData, lang: Lang): Markup {
  const { indicator, area, benchmark, from, to } = TREND;
  return html`<tiendo-trend indicator="${indicator}" area="${area}" from="${from}" to="${to}" benchmark="${benchmark}" heading-level="2">${stillTrend(data, lang)}</tiendo-trend>`;
}

function embedPanel(lang: Lang, scriptUrl: string): Markup {
  const words = pageWords(lang);
  const { indicator, area, period } = COMPARISON;
  const tag = (text: string) => html`<b>${text}</b>`;
  const attribute = (name: string, value: string) => html` ${name}=<i>"${value}"</i>`;
  const lines = html`${tag('<script')}${attribute('type', 'module')}${attribute('src', scriptUrl)}${tag('></script>')}
${tag('<tiendo-comparison')}${attribute('indicator', indicator)}${attribute('area', area)}${attribute('period', period)}${attribute('lang', lang.toLowerCase())}${tag('></tiendo-comparison>')}`;
  return html`<section class="panel" id="nhung" aria-labelledby="nhung-ten">
<h2 id="nhung-ten">${words.embedTitle}</h2>
<p>${words.embedText}</p>
<pre tabindex="0" aria-label="${words.code}" role="region"><code id="ma-nhung">${lines}</code></pre>
<p class="buttons"><button type="button" class="primary" data-copies="ma-nhung" data-copied="${words.copied}" hidden><svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.5" aria-hidden="true"><rect x="5.5" y="5.5" width="8" height="8" rx="1"/><path d="M10.5 3.5v-1h-8v8h1"/></svg>${words.copy}</button><a class="secondary" href="/graphql">${words.openPlayground}</a></p>
<p class="small">${words.playgroundText}</p>
<p class="status" role="status"></p>
</section>`;
}

/** A source with the values it gives, by indicator. */
interface Use {
  readonly source: SourceData;
  readonly values: ReadonlyMap<string, readonly UsedValue[]>;
}

interface UsedValue {
  readonly text: string;
  readonly link: string | null | undefined;
}

/** Every source behind the figures once. */
function usesOf({ comparison, links, trend }: Figures, lang: Lang): readonly Use[] {
  const found = new Map<string, Use>();
  const add = (source: SourceData | null | undefined, name: string, value: UsedValue) => {
    if (!source) return;
    const values = new Map(found.get(source.id)?.values);
    values.set(name, [...(values.get(name) ?? []), value]);
    found.set(source.id, { source, values });
  };
  const addValue = ({ name }: IndicatorData, value: ValueData) => {
    if (value.value === null) return;
    const text = `${value.area.name} ${value.period}: ${valueText(value, lang)}`;
    for (const source of value.sources ?? []) add(source, name, { text, link: value.permalink });
  };
  if (comparison) {
    const { indicator, subject, benchmark, alternatives } = comparison;
    for (const value of [subject, ...(benchmark ? [benchmark] : [])]) addValue(indicator, value);
    for (const [index, other] of (alternatives ?? []).entries()) {
      const text = `${other.area?.name ?? ''} ${subject.period}: ${valueText({ ...other, unit: indicator.unit }, lang)}`;
      add(other.source, indicator.name, { text, link: links[index] });
    }
  }
  for (const value of [...trend.subject, ...trend.benchmark]) addValue(trend.indicator, value);
  return [...found.values()];
}

function sourceSection(figures: Figures, lang: Lang): Markup {
  const words = pageWords(lang);
  return html`<section class="wide-part ruled" aria-labelledby="nguon-ten">
<h2 id="nguon-ten">${words.sourcesTitle}</h2>
<p class="subtitle">${words.sourcesText}</p>
<table class="sources"><thead><tr>${[words.document, words.tier, words.day, words.usedFor].map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${usesOf(figures, lang).map((use) => sourceRow(use, lang))}</tbody></table>
</section>`;
}

function sourceRow({ source, values }: Use, lang: Lang): Markup {
  const words = pageWords(lang);
  const { title, issuer, url, tier } = source;
  const address = linkable(url ?? undefined);
  const name = address ? html`<a href="${address}" rel="noreferrer">${title}</a>` : title;
  const about = [issuer, numberText(source, lang)].filter(Boolean).join(', ');
  const day = issuedText(source, lang) ?? html`<span class="not-stated">${words.notStated}</span>`;
  return html`<tr><th scope="row">${name}<span class="small">${about}</span></th><td class="tier">${capitalise(tierWord(tier, lang))}</td><td class="day">${day}</td><td class="values">${[...values].map((used) => usedValues(used, lang))}</td></tr>`;
}

function usedValues([indicator, values]: readonly [string, readonly UsedValue[]], lang: Lang): Markup {
  const item = ({ text, link }: UsedValue) =>
    html`<li>${link ? html`<a href="${inPageLanguage(link, lang)}">${text}</a>` : text}</li>`;
  return html`<span>${indicator}</span><ul>${values.map(item)}</ul>`;
}

function releaseSection(releases: readonly PublishedFile[], lang: Lang): Markup {
  const words = pageWords(lang);
  return html`<section class="ruled releases" aria-labelledby="dot-ten">
<h2 id="dot-ten">${words.releasesTitle}</h2>
<p class="subtitle">${words.releasesText}</p>
<dl>${releases.map(
    ({ fileName, rowCount, publishedAt, id }) =>
      html`<div><dt>${fileName}</dt><dd>${words.rows(formatNumber(rowCount, 0, lang))}</dd><dd>${formatDay(vietnamDay(publishedAt), lang)}</dd><dd class="id"><span class="unseen">${words.releaseId} </span><code>${id}</code></dd></div>`,
  )}</dl>
</section>`;
}

import { formatDay, formatNumber, type Lang, tierWord } from '@tiendo/core';
import type { SourceData, ValueData } from '@tiendo/widgets/chart';
import { type Figure, issuedText } from '@tiendo/widgets/figure';
import { vietnamDay } from '../query/known.ts';
import { type PublishedFile, readPublications } from '../query/lists.ts';
import { capitalise, numberText, valueText } from './figure-text.ts';
import { html, linkable, type Markup } from './html.ts';
import { pageWords } from './page-words.ts';
import { askFigure, figureElement, PORTAL_FIGURES, type PortalFigure } from './portal-figures.ts';
import type { RouteContext } from './route.ts';
import { inPageLanguage } from './still-figure.ts';

const MOST_RELEASES = 50;
const EXPORT = '/export/values.csv';

type Name = keyof typeof PORTAL_FIGURES;
type Figures = ReadonlyMap<Name, Figure | undefined>;

/** The demonstration portal. `scriptUrl` is the address of the elements that other sites are shown. */
export async function portalMain(context: RouteContext, lang: Lang, scriptUrl: string): Promise<Markup> {
  const [figures, releases] = await Promise.all([
    askFigures(context, lang),
    readPublications(context.db, false, MOST_RELEASES),
  ]);
  const words = pageWords(lang);
  const element = (name: Name) => figureElement(PORTAL_FIGURES[name], figures.get(name), lang);
  return html`<div class="page-head"><h1>${words.title.map((part) => html`<span>${part}</span> `)}</h1><p>${words.lede}</p></div>
<section class="lead-figure">${element('disbursement')}</section>
<div class="two-parts halves">
<section>${element('poverty')}</section>
<section>${element('communes')}</section>
</div>
<div class="two-parts">
<section class="wide-part">${element('regions')}</section>
${embedPanel(lang, scriptUrl)}
</div>
<div class="two-parts">
<section class="wide-part">${element('provinces')}</section>
${exportSection(figures, lang)}
</div>
<div class="two-parts origins" id="nguon">
${sourceSection(figures, lang)}
${releaseSection(releases, lang)}
</div>`;
}

async function askFigures(context: RouteContext, lang: Lang): Promise<Figures> {
  const names = Object.keys(PORTAL_FIGURES) as Name[];
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await askFigure(PORTAL_FIGURES[name], lang, context)] as const),
    ),
  );
}

function embedPanel(lang: Lang, scriptUrl: string): Markup {
  const words = pageWords(lang);
  const { element, attributes }: PortalFigure = PORTAL_FIGURES.disbursement;
  const tag = (text: string) => html`<b>${text}</b>`;
  const attribute = (name: string, value: string) => html` ${name}=<i>"${value}"</i>`;
  const asked = Object.entries(attributes).filter(([name]) => name !== 'title-mode');
  const lines = html`${tag('<script')}${attribute('type', 'module')}${attribute('src', scriptUrl)}${tag('></script>')}
${tag(`<tiendo-${element}`)}${asked.map(([name, value]) => attribute(name, value))}${attribute('lang', lang.toLowerCase())}${tag(`></tiendo-${element}>`)}`;
  return html`<section class="panel" id="nhung" aria-labelledby="nhung-ten">
<h2 id="nhung-ten">${words.embedTitle}</h2>
<p>${words.embedText}</p>
<pre tabindex="0" aria-label="${words.code}" role="region"><code id="ma-nhung">${lines}</code></pre>
<p class="buttons"><button type="button" class="primary" data-copies="ma-nhung" data-copied="${words.copied}" hidden><svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.5" aria-hidden="true"><rect x="5.5" y="5.5" width="8" height="8" rx="1"/><path d="M10.5 3.5v-1h-8v8h1"/></svg>${words.copy}</button><a class="secondary" href="/graphql">${words.openPlayground}</a></p>
<p class="small">${words.playgroundText}</p>
<p class="status" role="status"></p>
</section>`;
}

/** The values of each figure as files, for programs and for Excel. */
function exportSection(figures: Figures, lang: Lang): Markup {
  const words = pageWords(lang);
  const indicatorName = (figure: Figure | undefined, id: string) =>
    [...(figure?.readings.values() ?? [])].find(({ indicator }) => indicator.id === id)?.indicator.name ?? id;
  const item = (name: Name, question: Readonly<Record<string, string>>) => {
    const address = (form: object) => `${EXPORT}?${new URLSearchParams({ ...question, ...form })}`;
    return html`<li><span>${indicatorName(figures.get(name), question.indicator ?? '')}<span class="small">${words.exportScope(question)}</span></span> <span class="forms"><a href="${address({ form: 'vi' })}" download>${words.exportVietnamese}</a> <a href="${address({})}" download>${words.exportMachine}</a></span></li>`;
  };
  const items = (Object.keys(PORTAL_FIGURES) as Name[]).flatMap((name) =>
    PORTAL_FIGURES[name].exports.map((question) => item(name, question)),
  );
  return html`<section class="ruled exports" aria-labelledby="tai-ten">
<h2 id="tai-ten">${words.exportTitle}</h2>
<p class="subtitle">${words.exportText}</p>
<ul>${items}</ul>
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
function usesOf(figures: Figures, lang: Lang): readonly Use[] {
  const found = new Map<string, Use>();
  const add = (source: SourceData, name: string, value: UsedValue) => {
    const values = new Map(found.get(source.id)?.values);
    const others = values.get(name) ?? [];
    if (others.some(({ text }) => text === value.text)) return;
    values.set(name, [...others, value]);
    found.set(source.id, { source, values });
  };
  const addValue = (name: string, value: ValueData) => {
    const text = `${value.area.name} ${value.period}: ${valueText(value, lang)}`;
    for (const source of value.sources ?? []) add(source, name, { text, link: value.permalink });
  };
  for (const figure of figures.values())
    for (const { indicator, value } of figure?.readings.values() ?? [])
      if (value.value !== null) addValue(indicator.name, value);
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

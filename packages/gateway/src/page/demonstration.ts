import { type Area, formatDay, formatNumber, type Lang, syntheticMark } from '@tiendo/core';
import { vietnamDay } from '../query/known.ts';
import { readPublications } from '../query/lists.ts';
import { DEMONSTRATION, type Reference } from '../query/reference.ts';
import { html, type Markup } from './html.ts';
import { pageWords } from './page-words.ts';
import { askFigure, figureElement, type PortalFigure } from './portal-figures.ts';
import type { RouteContext } from './route.ts';

const MOST_RELEASES = 20;

/** A day on which districts still stand. */
const DAY = '2024-12-31';

/** The portal's page of invented figures: every chart of it is of the demonstration alone. */
export async function demonstrationMain(
  context: RouteContext,
  reference: Reference,
  lang: Lang,
): Promise<Markup> {
  const words = pageWords(lang);
  const figures = demonstrationFigures(reference);
  const [elements, releases] = await Promise.all([
    Promise.all(
      figures.map(async (figure) => figureElement(figure, await askFigure(figure, lang, context), lang)),
    ),
    readPublications(context.db, true, MOST_RELEASES),
  ]);
  return html`<div class="page-head"><h1>${words.demonstration}</h1><p class="synthetic-mark">${syntheticMark(lang)}</p><p>${words.demonstrationText}</p></div>
${elements.map((element) => html`<section class="figure-below">${element}</section>`)}
${figures.length === 0 && html`<p>${words.demonstrationToCome}</p>`}
<section class="ruled releases"><h2>${words.releasesTitle}</h2>
<dl>${releases.map(({ fileName, rowCount, publishedAt, id }) => html`<div><dt>${fileName}</dt><dd>${words.rows(formatNumber(rowCount, 0, lang))}</dd><dd>${formatDay(vietnamDay(publishedAt), lang)}</dd><dd class="id"><code>${id}</code></dd></div>`)}</dl></section>
<p class="back"><a href="${lang === 'EN' ? '/?lang=en' : '/'}">${words.backToPortal}</a></p>`;
}

/** Figures of its first province and of the first district in it, where they are there. */
function demonstrationFigures({ hierarchy }: Reference): readonly PortalFigure[] {
  const nation = hierarchy.find(DEMONSTRATION, DAY);
  const [province] = nation ? hierarchy.descendants(nation, 'PROVINCE', DAY) : [];
  const [district] = province ? hierarchy.children(province, DAY) : [];
  return province && district ? figuresOf(province, district) : [];
}

function figuresOf({ code: province }: Area, { code: district }: Area): readonly PortalFigure[] {
  const within = { within: province, benchmark: province, level: 'DISTRICT', area: district };
  return [
    {
      element: 'comparison',
      attributes: { indicator: 'disbursement-rate', area: district, benchmark: province, period: '2023' },
      exports: [],
    },
    {
      element: 'trend',
      attributes: {
        ...{ indicator: 'poverty-rate', area: district, benchmark: province },
        ...{ from: '2021', to: '2024' },
      },
      exports: [],
    },
    {
      element: 'ranking',
      attributes: { indicator: 'disbursement-rate', ...within, period: '2023', order: 'value' },
      exports: [],
    },
  ];
}

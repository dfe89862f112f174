import type { Lang } from '@tiendo/core';
import type { Cell, Figure, TableTwin, ValueCell } from '@tiendo/widgets/figure';
import { html, linkable, type Markup } from './html.ts';
import { pageWords } from './page-words.ts';
import { stillChart } from './still-chart.ts';

/** Widths for which a picture is laid out, px: a wide page and a phone. */
const WIDE = 712;
const NARROW = 328;

/** What stands in the page before the script runs, and where none does: picture, sentence and table. */
export function stillFigure(figure: Figure, lang: Lang): Markup {
  const words = pageWords(lang);
  const { title, subtitle, sentence, draw, isLead, table } = figure;
  const room = `${words.table}: ${title}`;
  return html`<figure class="still${isLead && ' lead'}">
<div class="still-head"><h2>${title}</h2><p class="subtitle">${subtitle}</p></div>
${draw && html`<div class="still-chart">${stillChart(draw(WIDE), title, 'wide')}${stillChart(draw(NARROW), title, 'narrow')}</div>`}
<p class="still-sentence">${sentence}</p>
<details><summary>${words.table}</summary><div class="table-room" tabindex="0" role="region" aria-label="${room}">${tableMarkup(table, figure, lang)}</div></details>
</figure>`;
}

function tableMarkup({ columns, rows, groups = [] }: TableTwin, figure: Figure, lang: Lang): Markup {
  const row = (cells: readonly Cell[]) => rowMarkup(cells, columns.length, figure, lang);
  const group = ({ head, rows: inside }: NonNullable<TableTwin['groups']>[number]) =>
    html`<tbody>${spanning(head, columns.length)}${inside.map(row)}</tbody>`;
  return html`<table><thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead><tbody>${rows.map(row)}</tbody>${groups.map(group)}</table>`;
}

function rowMarkup(cells: readonly Cell[], columnCount: number, figure: Figure, lang: Lang): Markup {
  const [head = '', ...others] = cells;
  const content = (cell: Cell) => cellMarkup(cell, figure, lang);
  if (others.length === 0) return spanning(content(head), columnCount);
  return html`<tr><th scope="row">${content(head)}</th>${others.map((cell) => html`<td${isValue(cell) && html` class="number"`}>${content(cell)}</td>`)}</tr>`;
}

function spanning(content: Markup | string, columnCount: number): Markup {
  return html`<tr class="break"><th scope="rowgroup" colspan="${columnCount}">${content}</th></tr>`;
}

/** A cell's words: a value leads to the page about it where it has one, a source to its address. */
function cellMarkup(cell: Cell, figure: Figure, lang: Lang): Markup | string {
  if (typeof cell === 'string') return cell;
  if (isValue(cell)) return valueMarkup(cell, figure, lang);
  const line = ({ text, href }: (typeof cell)[number]) => {
    const address = linkable(href ?? undefined);
    return address ? html`<a href="${address}" rel="noreferrer">${text}</a>` : text;
  };
  return html`${cell.map((part, index) => html`${index > 0 && html`<br>`}${line(part)}`)}`;
}

function valueMarkup({ key, text, isMissing, detail }: ValueCell, { readings }: Figure, lang: Lang): Markup {
  const permalink = readings.get(key)?.value.permalink;
  const value = isMissing
    ? html`<span class="missing">${text}</span>`
    : permalink
      ? html`<a href="${inPageLanguage(permalink, lang)}">${text}</a>`
      : html`${text}`;
  return html`${value}${detail && html`<span class="small">${detail}</span>`}`;
}

/** A permanent link that opens in the language of the page. */
export function inPageLanguage(permalink: string, lang: Lang): string {
  return lang === 'VI' ? permalink : `${permalink}${permalink.includes('?') ? '&' : '?'}lang=en`;
}

function isValue(cell: Cell): cell is ValueCell {
  return typeof cell === 'object' && 'key' in cell;
}

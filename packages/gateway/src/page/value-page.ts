import {
  formatDay,
  formatValue,
  kindWord,
  type Lang,
  markedSentence,
  numeratorUnit,
  statusWord,
  syntheticMark,
  tierWord,
  type Unit,
} from '@tiendo/core';
import type { IndicatorData, OtherData, SourceData, ValueData } from '@tiendo/widgets/chart';
import { cutOffText, issuedText } from '@tiendo/widgets/figure';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { citationLine } from '../export/citation-line.ts';
import { lastPublication } from '../query/lists.ts';
import { permalink } from '../query/permalink.ts';
import { isOfInvented, type Reference, referenceOf } from '../query/reference.ts';
import { sinceThen } from '../query/since-then.ts';
import { changedSince, type Vouched } from '../query/value-digest.ts';
import { answerValues, type ValueCell } from '../query/values.ts';
import { documentResponse } from './document-page.ts';
import { indicatorData, valueData } from './figure-data.ts';
import { capitalise, numberText, periodText, sourceText, valueText } from './figure-text.ts';
import { EMBEDDABLE, fileResponse } from './file-response.ts';
import { type Content, html, linkable, type Markup } from './html.ts';
import { languageOf } from './language.ts';
import { pageWords } from './page-words.ts';
import type { RouteContext } from './route.ts';
import { type ShownNow, sinceThenNote } from './since-then-note.ts';
import { readValueQuestion } from './value-question.ts';

type Row = readonly [term: string, content: Content];

const HEADERS = { ...EMBEDDABLE, vary: 'accept' };

/** Answers the address of a value: a page, or JSON to who prefers it. */
export async function valueResponse(request: Request, { db }: Pick<RouteContext, 'db'>): Promise<Response> {
  const url = new URL(request.url);
  const lang = languageOf(url);
  const reference = await referenceOf(db);
  const question = readValueQuestion(url, reference, lang);
  if ('unknown' in question) return unknownResponse(request, lang, question.unknown);
  const last = await lastPublication(db, isOfInvented(reference, question.areas), question);
  if (question.upTo && !last) return unknownResponse(request, lang, pageWords(lang).unknownRelease);
  const [cell] = await answerValues(db, reference, question);
  if (!cell) return unknownResponse(request, lang, pageWords(lang).notFound);
  const indicator = indicatorData(question.indicator, lang);
  const value = valueData(cell, { lang, reference, last });
  const knownOn = question.knownOn ?? last?.publishedAt ?? null;
  const since =
    question.upTo || question.knownOn ? await sinceThen(db, reference, question, cell) : undefined;
  const now = since?.now && (await shownNow(db, reference, since.now, lang));
  const headers = now ? { ...HEADERS, link: `<${now.permalink}>; rel="latest-version"` } : HEADERS;
  const digest = url.searchParams.get('digest');
  const changed = digest === null ? [] : changedSince(cell, digest);
  if (prefersJson(request))
    return jsonResponse(request, { indicator, ...value, knownOn, changed }, { headers });
  return documentResponse(request, {
    lang,
    title: markedSentence(
      `${indicator.name} ${periodText(value.period, lang)}, ${value.area.fullName ?? value.area.name}`,
      value.synthetic ?? false,
      lang,
    ),
    isSynthetic: value.synthetic ?? false,
    main: valueMain({
      indicator,
      value,
      cell,
      knownOn,
      changed,
      lang,
      note: since && sinceThenNote(since, now, lang),
    }),
    headers,
  });
}

function prefersJson(request: Request): boolean {
  const accepted = request.headers.get('accept') ?? '';
  return accepted.includes('application/json') && !accepted.includes('text/html');
}

/** The value as it is public now. */
async function shownNow(
  db: Kysely<Tables>,
  reference: Reference,
  cell: ValueCell,
  lang: Lang,
): Promise<ShownNow> {
  const last = await lastPublication(db, cell.area.isSynthetic);
  const value = valueData(cell, { lang, reference, last });
  return { text: valueText(value, lang), permalink: permalink(cell, last) };
}

function jsonResponse(
  request: Request,
  data: unknown,
  { status = 200, headers = HEADERS }: { readonly status?: number; readonly headers?: typeof HEADERS } = {},
): Promise<Response> {
  return fileResponse(request, {
    content: `${JSON.stringify(data, null, 2)}\n`,
    type: 'application/json; charset=utf-8',
    caching: 'revalidated',
    status,
    headers,
  });
}

function unknownResponse(request: Request, lang: Lang, sentence: string): Promise<Response> {
  if (prefersJson(request)) return jsonResponse(request, { error: sentence }, { status: 404 });
  const words = pageWords(lang);
  return documentResponse(request, {
    lang,
    title: words.notFound,
    status: 404,
    main: html`<div class="value-page"><div class="value-head"><h1>${words.notFound}</h1><p>${sentence}</p></div>${backLink(lang)}</div>`,
    headers: HEADERS,
  });
}

interface Shown {
  readonly indicator: IndicatorData;
  readonly value: ValueData;
  readonly cell: ValueCell;
  readonly knownOn: string | null;
  /** What is no longer as the link vouches for. */
  readonly changed: readonly Vouched[];
  /** What became of it since. */
  readonly note: Markup | null | undefined;
  readonly lang: Lang;
}

function valueMain({ indicator, value, cell, knownOn, changed, note, lang }: Shown): Markup {
  const words = pageWords(lang);
  const area = value.area.fullName ?? value.area.name;
  const isMissing = value.value === null;
  const unitOfParts = numeratorUnit(cell.indicator);
  return html`<article class="value-page">
<div class="value-head">${value.synthetic && html`<p class="synthetic-mark">${syntheticMark(lang)}</p>`}<h1><span class="value${isMissing && ' missing'}">${capitalise(valueText(value, lang))}</span> ${indicator.name}, ${area}, ${periodText(value.period, lang)}</h1></div>
${note}
${changed.length > 0 && html`<p role="status"><strong>${words.changed(changed.map((what) => words.vouched[what]).join(', '))}</strong></p>`}
${section(words.whatTitle, meaningRows(indicator, value, unitOfParts, lang))}
${(value.sources ?? []).map((source) => section(words.sourceTitle, sourceRows(source, value, lang)))}
${othersSection(value, cell, lang)}
${section(words.traceTitle, traceRows(value, cell, knownOn, lang))}
${backLink(lang)}
</article>`;
}

function meaningRows(
  indicator: IndicatorData,
  value: ValueData,
  unitOfParts: Unit,
  lang: Lang,
): readonly Row[] {
  const words = pageWords(lang);
  const { coverage, base, baseText, scope, standard, status, kind } = value;
  const isMissing = value.value === null;
  return [
    [words.what, indicator.fullName],
    [words.formula, indicator.formula],
    [words.parts, indicator.unit === 'share' && !isMissing && partsOf(value, unitOfParts, lang)],
    [words.base, base && capitalise(baseText ?? base)],
    [words.scope, (scope ?? []).map(({ dimension, value: of }) => `${dimension}: ${of}`).join(', ')],
    [words.asOf, !isMissing && capitalise(cutOffText(value, lang) ?? words.notStated)],
    [words.coverage, coverage && words.coverageText(coverage.reported, coverage.expected)],
    [words.standard, standard && `${standard.name} (${standard.legalBasis})`],
    [
      words.kind,
      !isMissing && kind && status && `${capitalise(kindWord(kind, lang))}, ${statusWord(status, lang)}`,
    ],
    [words.derivation, value.derivation],
  ];
}

/** Numerator ÷ denominator, as far as they are known. */
function partsOf({ numerator, denominator }: ValueData, unit: Unit, lang: Lang): Content {
  const part = (value: number | null | undefined) =>
    typeof value === 'number' ? formatValue({ value, unit }, lang) : notStated(lang);
  if (typeof numerator !== 'number' && typeof denominator !== 'number') return notStated(lang);
  return html`${part(numerator)} ÷ ${part(denominator)}`;
}

function sourceRows(source: SourceData, value: ValueData, lang: Lang): readonly Row[] {
  const words = pageWords(lang);
  const address = linkable(source.url ?? undefined);
  return [
    [words.document, [source.title, source.issuer].filter(Boolean).join(', ')],
    [words.open, address && html`<a href="${address}" rel="noreferrer">${address}</a>`],
    [words.tier, capitalise(tierWord(source.tier, lang))],
    [words.number, numberText(source, lang)],
    [words.issued, issuedText(source, lang) ?? notStated(lang)],
    [words.locator, source.locator],
    [words.published, value.published && `“${value.published}”`],
    ['SHA-256', source.sha256 && html`<code>${source.sha256}</code>`],
  ];
}

function othersSection(value: ValueData, { answer }: ValueCell, lang: Lang): Content {
  const words = pageWords(lang);
  const others = (value.others ?? []).map((other, index) => ({
    other,
    // A figure of another day may differ and be right.
    differs: answer.others[index]?.differs && other.asOf === value.asOf,
  }));
  if (others.length === 0) return null;
  const row = ({ other, differs }: { readonly other: OtherData; readonly differs: boolean | undefined }) =>
    html`<tr><td class="number">${valueText({ ...other, unit: value.unit }, lang)}</td><td>${cutOffText(other, lang) ?? words.notStated}${differs && html`<br>${capitalise(words.differs)}`}</td><td>${otherSource(other, lang)}</td></tr>`;
  return html`<section><h2>${words.othersTitle}</h2><div class="table-room" tabindex="0" role="region" aria-label="${words.othersTitle}"><table><thead><tr>${[words.value, words.asOf, words.source].map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>${others.map(row)}</tbody></table></div></section>`;
}

function otherSource({ source }: OtherData, lang: Lang): Content {
  if (!source) return notStated(lang);
  const address = linkable(source.url ?? undefined);
  const text = sourceText(source, lang);
  return address ? html`<a href="${address}" rel="noreferrer">${text}</a>` : text;
}

function traceRows(
  { release, permalink }: ValueData,
  cell: ValueCell,
  knownOn: string | null,
  lang: Lang,
): readonly Row[] {
  const words = pageWords(lang);
  return [
    [words.release, release && words.releaseText(release.id, formatDay(release.publishedAt, lang))],
    [words.knownOn, knownOn && formatDay(knownOn, lang)],
    [words.permalink, permalink && html`<a href="${permalink}">${permalink}</a>`],
    [words.citation, permalink && citationLine(cell, permalink, lang)],
  ];
}

function section(title: string, rows: readonly Row[]): Markup {
  const shown = rows.filter(([, content]) => content);
  return html`<section><h2>${title}</h2><dl>${shown.map(([term, content]) => html`<div><dt>${term}</dt><dd>${content}</dd></div>`)}</dl></section>`;
}

function notStated(lang: Lang): Markup {
  return html`<span class="not-stated">${pageWords(lang).notStated}</span>`;
}

function backLink(lang: Lang): Markup {
  return html`<p class="back"><a href="${lang === 'EN' ? '/?lang=en' : '/'}">${pageWords(lang).backToPortal}</a></p>`;
}

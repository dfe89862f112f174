import { formatDay, kindWord, type Lang, statusWord, tierWord } from '@tiendo/core';
import { capitalise, periodText, valueText } from '../../chart/read-out.ts';
import { stripChart } from '../../chart/strip-chart.ts';
import type { SourceData } from '../../chart/value.ts';
import { cutOffText, issuedText } from '../../figure/cut-off-text.ts';
import type { OtherReading, Reading } from '../../figure/figure.ts';
import { citationText, sourceName } from '../../figure/source-text.ts';
import { toDom } from '../../scene/index.ts';
import { build } from './build.ts';
import { copyText } from './copy-text.ts';
import { icon } from './icon.ts';
import { isWebAddress, outsideLink } from './outside-link.ts';
import { type PanelWords, panelWordsIn } from './panel-words.ts';

type Row = readonly [term: string, ...content: readonly (Node | string | undefined | null | false)[]];

/** Fills a dialog with where a number comes from. Links of the gateway are resolved against `gateway`. */
export function fillProvenance(
  dialog: HTMLDialogElement,
  reading: Reading,
  lang: Lang,
  gateway: string | undefined,
): void {
  const words = panelWordsIn(lang);
  const { value, indicator } = reading;
  const permalink = value.permalink ? absolute(value.permalink, gateway) : undefined;
  const citation = citationText(indicator, value, lang, permalink);
  const close = build(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': words.close, onclick: () => dialog.close() },
    icon('close'),
  );
  const heading = build('h2', { id: 'panel-title', tabindex: '-1' }, words.panelTitle);
  const status = build('span', { role: 'status', class: 'copied' });
  const copy = (text: string) => () =>
    copyText(text).then((isCopied) => status.replaceChildren(isCopied ? words.copied : ''));
  dialog.replaceChildren(
    build('header', { class: 'panel-head' }, heading, close),
    build(
      'div',
      { class: 'panel-body', tabindex: '0', role: 'group', 'aria-labelledby': 'panel-title' },
      ...headline(reading, words, lang),
      section(words.understanding, understanding(reading, words, lang)),
      section(words.document, documentRows(reading, words, lang)),
      ...othersSection(reading, words, lang),
      ...traceSection(reading, words, lang, permalink),
      build('div', { class: 'citation' }, build('h3', {}, words.citation), build('p', {}, citation)),
    ),
    build(
      'footer',
      { class: 'panel-foot' },
      build(
        'button',
        { type: 'button', class: 'primary', onclick: copy(citation) },
        icon('copy'),
        words.copyCitation,
      ),
      permalink &&
        build(
          'button',
          { type: 'button', class: 'secondary', onclick: copy(permalink) },
          icon('link'),
          words.copyLink,
        ),
      status,
    ),
  );
}

function headline({ value, indicator, isDoubtful }: Reading, words: PanelWords, lang: Lang): readonly Node[] {
  const area = value.area.fullName || value.area.name;
  const chips = [
    value.value !== null && value.kind && kindWord(value.kind, lang),
    value.value !== null && value.status && statusWord(value.status, lang),
  ].filter((chip) => typeof chip === 'string');
  return [
    build(
      'div',
      { class: 'panel-value' },
      build(
        'strong',
        { class: value.value === null ? 'no-value' : 'big-value' },
        value.value === null ? capitalise(valueText(value, lang)) : valueText(value, lang),
      ),
      build(
        'p',
        {},
        build('b', {}, indicator.name),
        build('br'),
        `${area}, ${periodText(value.period, lang)}`,
      ),
    ),
    build(
      'ul',
      { class: 'chips' },
      ...chips.map((chip) => build('li', {}, capitalise(chip))),
      isDoubtful && build('li', { class: 'doubtful' }, words.dependsShort),
    ),
  ];
}

function understanding({ value, indicator }: Reading, words: PanelWords, lang: Lang): readonly Row[] {
  const number = (part: number) => valueText({ value: part, unit: 'count' }, lang);
  const hasParts = typeof value.numerator === 'number' && typeof value.denominator === 'number';
  const parts = hasParts && `${number(value.numerator ?? 0)} ÷ ${number(value.denominator ?? 0)}`;
  const isCopied = value.kind === 'REPORTED' && !hasParts;
  const scope = value.scope?.map((entry) => `${entry.dimension}: ${entry.value}`).join(', ');
  return [
    [words.what, indicator.fullName],
    [words.formula, indicator.formula ?? '', isCopied && `. ${words.asPublished}`],
    ...(indicator.unit === 'share' ? [[words.parts, parts || notStated(words)] as const] : []),
    [
      words.base,
      value.baseText && value.base !== 'unstated' ? value.baseText : notStated(words),
      scope && ` · ${scope}`,
    ],
    [words.cutOff, capitalise(cutOffText(value, lang) ?? '') || notStated(words)],
    [
      words.coverage,
      value.coverage
        ? words.coverageText(value.coverage.reported, value.coverage.expected)
        : notStated(words),
    ],
    ...(value.standard
      ? [
          [
            words.standard,
            [value.standard.name, value.standard.legalBasis].filter(Boolean).join(' · '),
          ] as const,
        ]
      : []),
    ...(value.derivation ? [[words.derivation, value.derivation] as const] : []),
  ];
}

function documentRows({ value }: Reading, words: PanelWords, lang: Lang): readonly Row[] {
  const sources = value.sources?.length ? value.sources : value.source ? [value.source] : [];
  if (sources.length === 0) return [[words.title, notStated(words)]];
  return sources.flatMap((source): readonly Row[] => [
    [
      words.title,
      [source.issuer, source.title].filter(Boolean).join(': '),
      outsideLink(source.url, words.openDocument, 'open'),
    ],
    [words.tier, capitalise(tierWord(source.tier, lang))],
    ...numberRows(source, words),
    [words.issued, issuedText(source, lang) ?? notStated(words)],
    ...(source.locator ? [[words.locator, source.locator] as const] : []),
    ...(source.sha256
      ? [['SHA-256', build('code', {}, source.sha256.replace(/(.{8})(?=.)/g, '$1 '))] as const]
      : []),
  ]);
}

/** Only a document can lack the number it should bear; a page has none. */
function numberRows({ documentNumber, tier }: SourceData, words: PanelWords): readonly Row[] {
  if (documentNumber) return [[words.number, documentNumber]];
  return tier === 'ORIGINAL' ? [[words.number, build('b', {}, words.unnumbered)]] : [];
}

function othersSection(
  { others, othersTitle, othersColumns, strip, indicator }: Reading,
  words: PanelWords,
  lang: Lang,
): readonly Node[] {
  if (others.length === 0) return [];
  const title = othersTitle ?? words.others;
  const reasons = [...new Set(others.flatMap((other) => other.reasons ?? []))];
  const columns = [words.source, ...(othersColumns ?? [words.value])];
  const hasVerdicts = columns.length > 2;
  const table = build(
    'table',
    { class: 'others' },
    build('thead', {}, build('tr', {}, ...columns.map((text) => build('th', { scope: 'col' }, text)))),
    build('tbody', {}, ...others.map((other) => otherRow(other, hasVerdicts, words, lang))),
  );
  const width = Math.min(504, window.innerWidth - 32);
  const drawing =
    strip && strip.length > 1
      ? toDom(stripChart(strip, { width }, { lang, unit: indicator.unit, words: title }), document)
      : undefined;
  drawing?.setAttribute('aria-hidden', 'true');
  return [
    build(
      'section',
      {},
      build('h3', {}, title),
      drawing,
      table,
      reasons.length > 0 &&
        build('p', { class: 'small' }, `${words.reasons}: ${reasons.join('; ')}. ${words.keptBoth}`),
    ),
  ];
}

function otherRow(
  { source, date, value, verdict, difference, isUsed }: OtherReading,
  hasVerdicts: boolean,
  words: PanelWords,
  lang: Lang,
): HTMLElement {
  const detail = [date, isUsed && words.used].filter(Boolean).join(', ');
  return build(
    'tr',
    { class: isUsed && 'used' },
    build(
      'th',
      { scope: 'row' },
      source ? sourceName(source, lang) : words.notStated,
      detail && build('span', { class: 'small' }, detail),
    ),
    build('td', { class: 'number' }, value),
    hasVerdicts &&
      build(
        'td',
        {},
        build('b', {}, verdict ?? ''),
        difference && build('span', { class: 'small' }, difference),
      ),
  );
}

function traceSection(
  { value: { release, permalink } }: Reading,
  words: PanelWords,
  lang: Lang,
  address: string | undefined,
): readonly Node[] {
  const rows: readonly Row[] = [
    ...(release ? [[words.release, `${release.id}, ${formatDay(release.publishedAt, lang)}`] as const] : []),
    ...(address ? [[words.permalink, build('a', { href: address }, permalink ?? address)] as const] : []),
  ];
  return rows.length > 0 ? [section(words.trace, rows)] : [];
}

function section(title: string, rows: readonly Row[]): HTMLElement {
  const entries = rows.map(([term, ...content]) =>
    build('div', {}, build('dt', {}, term), build('dd', {}, ...content)),
  );
  return build('section', {}, build('h3', {}, title), build('dl', {}, ...entries));
}

function notStated(words: PanelWords): HTMLElement {
  return build('span', { class: 'not-stated' }, words.notStated);
}

function absolute(link: string, gateway: string | undefined): string | undefined {
  try {
    const { href } = new URL(link, gateway ?? document.baseURI);
    return isWebAddress(href) ? href : undefined;
  } catch {
    return undefined;
  }
}

import {
  baseWord,
  type Candidate,
  type Citation,
  findStandard,
  type Indicator,
  type Lang,
  type Release,
  type Source,
  standardName,
  textIn,
} from '@tiendo/core';
import type { CutOffData, IndicatorData, OtherData, SourceData, ValueData } from '@tiendo/widgets/chart';
import { permalink } from '../query/permalink.ts';
import type { Reference, StoredArea } from '../query/reference.ts';
import { valueBreaks } from '../query/value-breaks.ts';
import type { ValueCell } from '../query/values.ts';

/** What turns an answer into the data of a chart. */
export interface Telling {
  readonly lang: Lang;
  readonly reference: Reference;
  /** The newest publication seen, for links to values that are missing. */
  readonly last: Release | undefined;
}

/** An indicator as charts take it. */
export function indicatorData(indicator: Indicator, lang: Lang): IndicatorData {
  return {
    id: indicator.id,
    name: textIn(indicator.name, lang),
    fullName: textIn(indicator.fullName, lang),
    formula: textIn(indicator.formula, lang),
    unit: indicator.unit,
    direction: indicator.direction ?? null,
  };
}

/** A value with everything it travels with, as charts and JSON take it. */
export function valueData(cell: ValueCell, telling: Telling): ValueData {
  const { area, period, answer } = cell;
  const { lang, reference, last } = telling;
  const standard = answer.standard ? findStandard(answer.standard) : undefined;
  const breaks = valueBreaks(cell, reference);
  const sources = answer.sources.map(sourceData);
  return {
    area: areaData(area, lang),
    synthetic: area.isSynthetic,
    period: period.text,
    value: answer.value,
    unit: answer.unit,
    precision: answer.precision,
    published: answer.published,
    numerator: answer.numerator,
    denominator: answer.denominator,
    base: answer.base,
    baseText: answer.base === null ? null : baseWord(answer.base, lang),
    scope: Object.entries(answer.scope).map(([dimension, value]) => ({ dimension, value })),
    kind: answer.kind,
    status: answer.status,
    missing: answer.missing,
    ...cutOffData(answer),
    coverage: answer.coverage,
    breaks: breaks.map(({ kind, reasonVi, reasonEn }) => ({
      kind,
      reason: lang === 'VI' ? reasonVi : reasonEn,
    })),
    standard: standard
      ? { id: standard.id, name: standardName(standard, lang), legalBasis: standard.legalBasis }
      : null,
    derivation: answer.derivation,
    source: sources[0] ?? null,
    sources,
    release: answer.release && { id: answer.release.id, publishedAt: answer.release.publishedAt },
    others: answer.others.map(otherData),
    permalink: permalink(cell, last),
  };
}

/** A source as charts take it. */
function sourceData(source: Source | Citation): SourceData {
  return {
    id: source.id,
    title: source.title,
    tier: source.tier,
    issuer: source.issuer ?? null,
    url: source.url ?? null,
    documentNumber: source.documentNumber ?? null,
    issuedOn: source.issuedOn?.day ?? null,
    issuedPrecision: source.issuedOn?.precision ?? null,
    sha256: source.sha256 ?? null,
    locator: 'locator' in source ? source.locator : null,
  };
}

function areaData(area: StoredArea, lang: Lang): ValueData['area'] {
  const { code, level, name } = area;
  const isNamedAlone = ['COUNTRY', 'GROUP', 'REGION'].includes(level);
  if (lang === 'EN') return { code, level, name: area.nameEn ?? name, fullName: area.nameEn ?? name };
  return { code, level, name, fullName: isNamedAlone ? name : `${area.type} ${name}` };
}

function cutOffData({ cutOff, asOfBasis }: Pick<Candidate, 'cutOff' | 'asOfBasis'>): CutOffData {
  return { asOf: cutOff?.day ?? null, asOfPrecision: cutOff?.precision ?? null, asOfBasis };
}

function otherData(other: Candidate): OtherData {
  return {
    value: other.value,
    precision: other.precision,
    kind: other.kind,
    status: other.status,
    ...cutOffData(other),
    source: other.sources[0] ? sourceData(other.sources[0]) : null,
  };
}

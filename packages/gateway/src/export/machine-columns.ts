import type { Cell } from './csv-text.ts';
import type { ExportedValue } from './exported-value.ts';

/** The columns for programs: codes, ISO days, shares 0–1, whole đồng. What a missing value has not is empty. */
export const MACHINE_COLUMNS: readonly (readonly [name: string, read: (value: ExportedValue) => Cell])[] = [
  ['indicator', ({ indicator }) => indicator.id],
  ['area', ({ area }) => area.code],
  ['area_valid_from', ({ area }) => area.validFrom],
  ['area_name', ({ area }) => area.name],
  ['area_level', ({ area }) => area.level],
  ['period', ({ period }) => period.text],
  ['geography', ({ geography }) => geography],
  ['scope', ({ answer }) => pairs(answer.scope)],
  ['value', ({ answer }) => answer.value],
  ['unit', ({ answer }) => answer.unit],
  ['precision', ({ answer }) => answer.precision],
  ['published', ({ answer }) => answer.published],
  ['numerator', ({ answer }) => answer.numerator],
  ['numerator_unit', ({ answer, partUnit }) => (answer.numerator === null ? null : partUnit)],
  ['denominator', ({ answer }) => answer.denominator],
  ['denominator_unit', ({ answer, partUnit }) => (answer.denominator === null ? null : partUnit)],
  ['base', ({ answer }) => answer.base],
  ['kind', ({ answer }) => (answer.value === null ? null : answer.kind)],
  ['status', ({ answer }) => (answer.value === null ? null : answer.status)],
  ['missing', ({ answer }) => answer.missing],
  ['as_of', ({ answer }) => answer.cutOff?.day],
  ['as_of_precision', ({ answer }) => answer.cutOff?.precision],
  ['as_of_basis', ({ answer }) => answer.cutOff && answer.asOfBasis],
  ['coverage_reported', ({ answer }) => answer.coverage?.reported],
  ['coverage_expected', ({ answer }) => answer.coverage?.expected],
  ['standard', ({ standard }) => standard?.id],
  ['method', ({ answer }) => answer.method],
  ['breaks', ({ breaks }) => breaks.map(({ kind }) => kind).join(' ')],
  ['derivation', ({ answer }) => answer.derivation],
  ['source', ({ source }) => source?.title],
  ['source_issuer', ({ source }) => source?.issuer],
  ['source_tier', ({ source }) => source?.tier],
  ['document_number', ({ source }) => source?.documentNumber],
  ['issued_on', ({ source }) => source?.issuedOn?.day],
  ['issued_precision', ({ source }) => source?.issuedOn?.precision],
  ['locator', ({ source }) => source?.locator],
  ['url', ({ source }) => source?.url],
  ['sha256', ({ source }) => source?.sha256],
  ['other_sources', ({ otherSources }) => otherSources.map(({ id }) => id).join(' ')],
  ['other_figures', ({ answer }) => answer.others.length],
  ['release', ({ answer }) => answer.release?.id],
  ['published_on', ({ answer }) => answer.release?.publishedAt],
  ['permalink', ({ link }) => link],
  ['synthetic', ({ area }) => String(area.isSynthetic)],
];

/** A scope as `where` takes it. */
function pairs(scope: Readonly<Record<string, string>>): string {
  return Object.entries(scope)
    .map(([dimension, value]) => `${dimension}:${value}`)
    .join(' ');
}

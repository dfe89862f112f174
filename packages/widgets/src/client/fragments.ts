/** Everything a value travels with. */
export const VALUE_FRAGMENTS = `
fragment Value on Value {
  area { code name(lang: $lang) fullName(lang: $lang) level }
  synthetic period value unit precision published numerator denominator
  base baseText(lang: $lang) scope { dimension value }
  kind status missing asOf asOfPrecision asOfBasis
  coverage { reported expected }
  breaks { kind reason(lang: $lang) }
  standard { id name(lang: $lang) legalBasis }
  derivation
  source { ...Source } sources { ...Source }
  release { id publishedAt }
  others { value precision kind status differs asOf asOfPrecision asOfBasis source { ...Source } }
  permalink
}
fragment Source on Source { id title tier issuer url documentNumber issuedOn issuedPrecision sha256 locator }`;

/** What is measured. */
export const INDICATOR_FIELDS =
  'id name(lang: $lang) fullName(lang: $lang) formula(lang: $lang) unit direction';

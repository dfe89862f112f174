/** How a file writes numbers: `vi` 1.234,5 and `en` 1,234.5. Spaces between thousands stand in both. */
export type NumberLocale = 'vi' | 'en';

const patterns: Readonly<Record<NumberLocale, RegExp>> = {
  vi: /^(\d+|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+)(?:,(\d+))?$/,
  en: /^(\d+|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?: \d{3})+)(?:\.(\d+))?$/,
};

/** A number as written, its sign and percent sign taken off. */
interface Written {
  readonly isNegative: boolean;
  readonly isPercent: boolean;
  readonly digits: string;
}

/** A number read from text: exact decimal digits such as `-1234.5`, before any rounding to binary. */
export interface DecimalText {
  readonly decimal: string;
  readonly isPercent: boolean;
}

/**
 * What a text says of how its file writes numbers: one way, either way with different values (`1.234`), the same
 * value in both, or that it is no number.
 */
export function localeEvidence(text: string): NumberLocale | 'ambiguous' | 'neutral' | 'no-number' {
  const { digits } = takeApart(text);
  const [vi, en] = [patterns.vi.test(digits), patterns.en.test(digits)];
  if (vi && en) return /[.,]/.test(digits) ? 'ambiguous' : 'neutral';
  if (vi) return 'vi';
  return en ? 'en' : 'no-number';
}

/** The number that a text writes in the way of its file; undefined when it is none. */
export function readDecimal(text: string, locale: NumberLocale): DecimalText | undefined {
  const { isNegative, isPercent, digits } = takeApart(text);
  const [, whole, fraction] = patterns[locale].exec(digits) ?? [];
  if (whole === undefined) return undefined;
  const decimal = whole.replace(/[., ]/g, '') + (fraction === undefined ? '' : `.${fraction}`);
  return { isPercent, decimal: isNegative ? `-${decimal}` : decimal };
}

/** Accounts write a negative number in brackets. */
function takeApart(text: string): Written {
  const [, bracketed] = /^\((.+)\)$/.exec(text) ?? [];
  const [, sign = '', digits = '', percent] = /^([-−–+]?) ?(.*?) ?(%?)$/.exec(bracketed ?? text) ?? [];
  const isMinus = sign !== '' && sign !== '+';
  return { isNegative: bracketed !== undefined || isMinus, isPercent: percent === '%', digits };
}

import { formatCutOff, type Lang, statusWord } from '@tiendo/core';
import { valueText } from '../chart/read-out.ts';
import type { CutOffData, ValueData } from '../chart/value.ts';
import type { OtherReading } from './figure.ts';

/** Other publications of the same figure. */
export function publishedOthers(value: ValueData, lang: Lang): readonly OtherReading[] {
  return (value.others ?? []).flatMap((other) => {
    if (other.value === null) return [];
    const status = other.status && other.status !== 'ACTUAL' ? statusWord(other.status, lang) : undefined;
    const date = [dateText(other, lang), status].filter(Boolean).join(', ') || undefined;
    return [
      { source: other.source, date, value: valueText({ ...other, unit: value.unit }, lang), isUsed: false },
    ];
  });
}

/** A cut-off as far as it is known. */
export function dateText({ asOf, asOfPrecision }: CutOffData, lang: Lang): string | undefined {
  return asOf ? formatCutOff({ day: asOf, precision: asOfPrecision ?? 'day' }, lang) : undefined;
}

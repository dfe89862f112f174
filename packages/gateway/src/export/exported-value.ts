import {
  type Citation,
  findStandard,
  numeratorUnit,
  type Release,
  type SeriesBreak,
  type Standard,
  type Unit,
} from '@tiendo/core';
import { permalink } from '../query/permalink.ts';
import type { Reference } from '../query/reference.ts';
import { valueBreaks } from '../query/value-breaks.ts';
import type { ValueCell } from '../query/values.ts';

/** A value with what its row needs beside it. */
export interface ExportedValue extends ValueCell {
  /** Unit of numerator and denominator. */
  readonly partUnit: Unit;
  readonly breaks: readonly SeriesBreak[];
  readonly standard: Standard | undefined;
  readonly source: Citation | undefined;
  readonly otherSources: readonly Citation[];
  /** Address of a page that gives this number for ever. */
  readonly link: string;
}

/** What rows are made with. */
export interface Exporting {
  readonly reference: Reference;
  /** The newest publication seen, for links to values that are missing. */
  readonly last: Release | undefined;
  /** Address under which readers reach the gateway. */
  readonly site: string;
}

/** What the row of a value is written from. */
export function exportedValue(cell: ValueCell, { reference, last, site }: Exporting): ExportedValue {
  const { indicator, answer } = cell;
  const { standard } = answer;
  const [source, ...otherSources] = answer.sources;
  return {
    ...cell,
    partUnit: numeratorUnit(indicator),
    breaks: valueBreaks(cell, reference),
    standard: standard ? findStandard(standard) : undefined,
    source,
    otherSources,
    link: new URL(permalink(cell, last), site).href,
  };
}

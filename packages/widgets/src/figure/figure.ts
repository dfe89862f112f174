import type { Lang } from '@tiendo/core';
import type { StripMark } from '../chart/strip-chart.ts';
import type { IndicatorData, SourceData, ValueData } from '../chart/value.ts';
import type { SceneNode } from '../scene/index.ts';
import type { Arranging } from './table-arrangement.ts';

/** A value that a reader can open, with what other publications say. */
export interface Reading {
  readonly indicator: IndicatorData;
  readonly value: ValueData;
  readonly others: readonly OtherReading[];
  /** Heading over the others. */
  readonly othersTitle?: string | undefined;
  /** Whose value and whose verdict stand in the columns. */
  readonly othersColumns?: readonly [value: string, verdict: string] | undefined;
  /** The values on a strip above the others. */
  readonly strip?: readonly StripMark[] | undefined;
  /** The result depends on which publication is used. */
  readonly isDoubtful: boolean;
  /** Columns a file has besides those of the value, such as its rank. */
  readonly columns?: Readonly<Record<string, number | null>> | undefined;
}

/** Another publication with its verdict, where one was compared. */
export interface OtherReading {
  readonly source: SourceData | null | undefined;
  readonly date: string | undefined;
  readonly value: string;
  readonly verdict?: string | undefined;
  /** The difference the verdict rests on. */
  readonly difference?: string | undefined;
  readonly reasons?: readonly string[] | undefined;
  /** The one the chart uses. */
  readonly isUsed: boolean;
}

/** A finding in a line, with a shape that is never colour alone. */
export interface Fact {
  readonly symbol: '▲' | '▼' | '=' | '◇' | '–';
  /** Filled where it is favourable against the benchmark. */
  readonly isFilled: boolean;
  readonly head: string;
  readonly detail: string;
}

/** A piece of a remark under the chart. */
export interface RemarkPart {
  readonly text: string;
  readonly isStrong?: boolean;
  /** Said in words only where the chart has no room for it: on a phone. */
  readonly isForPhone?: boolean;
  /** Pressing it opens the table. */
  readonly opensTable?: boolean;
  /** Pressing it asks the element this instead: attributes with their text. */
  readonly asks?: Readonly<Record<string, string>>;
}

/** A doubt about the result, with the reading that explains it. */
export interface Doubt {
  readonly head: string;
  readonly text: string;
  readonly strong: string;
  readonly key: string;
}

/** A value that opens its source. */
export interface ValueCell {
  readonly key: string;
  readonly text: string;
  readonly isMissing?: boolean;
  /** What must be said beside it, in smaller letters. */
  readonly detail?: string;
}

/** Words that lead somewhere, if there is an address. */
export interface LinkedText {
  readonly text: string;
  readonly href?: string | null | undefined;
}

/** A cell is text, a value, or lines of linked words. */
export type Cell = string | ValueCell | readonly LinkedText[];

/** Rows that belong together, under a heading of their own. */
export interface RowGroup {
  readonly head: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** The table that says the same as the chart. */
export interface TableTwin {
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first cell is the row's header; a row of one cell spans the table. */
  readonly rows: readonly (readonly Cell[])[];
  /** Further rows in groups. */
  readonly groups?: readonly RowGroup[];
}

/** What a figure shows first, without any DOM. */
export interface Drawing {
  /** What the figure is of. */
  readonly title: string;
  readonly subtitle: string;
  /** The finding, for those who do not see the chart. */
  readonly sentence: string;
  /** Draws the chart; absent where the table is the figure. */
  readonly draw?: (widthPx: number) => SceneNode;
  /** Wide figures may set text and chart side by side. */
  readonly isLead: boolean;
  readonly state: 'ready' | 'partial' | 'empty';
}

/** Everything a figure shows: its drawing with what stands beside the chart and behind its values. */
export interface Figure extends Drawing {
  /** What the figure is of, or the finding where that is wanted. */
  readonly title: string;
  readonly facts: readonly Fact[];
  /** What the chart leaves to be said, one paragraph each. */
  readonly remarks?: readonly (readonly RemarkPart[])[];
  readonly doubts: readonly Doubt[];
  /** Small print under the chart besides the sources. */
  readonly notes: readonly string[];
  readonly sources: readonly SourceData[];
  readonly readings: ReadonlyMap<string, Reading>;
  /** Keys in rows for the arrow keys: along a row left and right, up and down to the same place; null where a row has no mark. */
  readonly walk: readonly (readonly (string | null)[])[];
  /** Of very many values it is made when it is first read. */
  readonly table: TableTwin;
  /** What a reader can do with a table that is the figure. */
  readonly arranging?: Arranging;
  /** Name of downloads, without extension. */
  readonly fileName: string;
}

/** What describing needs besides the data. */
export interface Telling {
  readonly lang: Lang;
  readonly titleMode: 'neutral' | 'finding';
}

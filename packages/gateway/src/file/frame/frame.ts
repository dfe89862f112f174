/** A column of a table: its captions from the top down, and what the index row says of it. */
export interface FrameColumn {
  readonly column: number;
  readonly captions: readonly string[];
  /** `A`, `4`… */
  readonly index?: string;
  /** Of an index such as `4=3/1*100` what stands after the sign: how the column follows from others. */
  readonly formula?: string;
}

/** What surrounds the figures of a sheet. Rows are those of the sheet. */
export interface Frame {
  readonly titles: readonly string[];
  /** What the line "Đơn vị tính" says, and where. */
  readonly unit?: { readonly text: string; readonly row: number; readonly column: number };
  readonly headerTop: number;
  readonly headerBottom: number;
  readonly indexRow?: number;
  readonly columns: readonly FrameColumn[];
  /** The column of ordinals (STT, TT), when there is one. */
  readonly ordinalColumn?: number;
}

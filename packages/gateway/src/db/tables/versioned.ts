/** A row that releases replace: seen from the release `rel` of its root until before `rel_end`. */
export interface Versioned {
  root: number;
  rel: number;
  rel_end: number;
}

/** Records of a source, one a row; those of a file replace each other. */
export interface Sourced extends Versioned {
  area: number;
  series: string;
  source: string;
  note: string | null;
}

/** A record that says which row of the collected list it is. */
export interface FromRow extends Sourced {
  origin: string;
}

import type { Mapping } from '../mapping.ts';
import type { NamedRows } from '../named-rows.ts';
import type { Report } from '../report/report.ts';

/** What a thread is asked to do with a file. */
export type Work =
  | { readonly work: 'report'; readonly content: Uint8Array; readonly mapping?: Mapping | undefined }
  | { readonly work: 'named-rows'; readonly content: Uint8Array };

/** What comes of it. */
export interface Results {
  readonly report: Report;
  readonly 'named-rows': NamedRows;
}

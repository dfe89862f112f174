import type { Attributes } from '../../client/attributes.ts';
import type { Drawing, Telling } from '../../figure/figure.ts';
import type { Describe } from '../../figure/figure-kind.ts';

/** What draws a kind of figure in its element, the chart before everything else. */
export interface ShownKind<Data> {
  /** True for data that can be drawn. */
  readonly accepts: (data: unknown) => data is Data;
  /** Head and chart. */
  readonly draw: (data: Data, telling: Telling, attributes: Attributes) => Drawing;
  /** Loads what tells the rest. */
  readonly loadDescribe: () => Promise<Describe<Data>>;
  /** Style sheet of this kind alone. */
  readonly sheet?: () => CSSStyleSheet;
  /** An attribute that names something to draw with besides the data, and what loads that anew. */
  readonly beside?: { readonly attribute: string; readonly load: () => Promise<void> };
}

import type { ComparisonData } from '../../chart/value.ts';
import type { Asking } from '../../client/asking.ts';
import { ASKED, FigureElement, SHOWN } from '../figure/figure-element.ts';
import type { ShownKind } from '../figure/shown-kind.ts';

/**
 * A value against a benchmark, with every other publication of the benchmark and where each number comes from.
 *
 * Attributes: `indicator`, `area`, `period` (needed), `benchmark` (default VN), `src` (gateway, or
 * a saved answer ending in .json; default the script's origin), `saved` (a saved answer
 * that stands in while the gateway is silent), `where` (`programme:NTM capital-type:investment`), `as-of`, `known-on`, `lang` (vi or en; default the nearest
 * `lang`), `heading-level` (default 3), `title-mode` (neutral or finding), `open` (the table), `group` (linked elements);
 * `state` reflects what is shown.
 * Properties: `data` (draws a snapshot or an answer without asking), `state`. Methods: `refresh()`.
 * Events, all bubbling: `tiendo-ready` {data}, `tiendo-state` {state}, `tiendo-select` {key, value, group, area,
 * period}.
 * Parts: figure, title, subtitle, chart, facts, note, source, actions, table, tooltip, panel, message.
 * Custom properties: `--tiendo-font`, `--tiendo-accent`, `--tiendo-accent-soft`, `--tiendo-ink`, `--tiendo-ink-2`,
 * `--tiendo-ink-3`, `--tiendo-rule`, `--tiendo-track`, `--tiendo-hatch`, `--tiendo-tint`, `--tiendo-doubt`,
 * `--tiendo-doubt-soft`, `--tiendo-paper`.
 * Slot: the page's own content, shown until the figure is drawn.
 */
export class TiendoComparison extends FigureElement<ComparisonData> {
  static readonly observedAttributes = [...ASKED, ...SHOWN, 'period'];

  protected readonly needed = ['indicator', 'area', 'period'];

  protected override async loadKind(): Promise<ShownKind<ComparisonData>> {
    return (await import('./shown-comparison.ts')).shownComparison;
  }

  protected override async loadAsking(): Promise<Asking<ComparisonData>> {
    return (await import('../../client/ask-comparison.ts')).comparisonAsking;
  }
}

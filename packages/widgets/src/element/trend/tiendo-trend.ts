import type { TrendData } from '../../chart/value.ts';
import type { Asking } from '../../client/asking.ts';
import { ASKED, FigureElement, SHOWN } from '../figure/figure-element.ts';
import type { ShownKind } from '../figure/shown-kind.ts';

/**
 * A series over time beside its benchmark, with breaks, periods without figures and where each number comes from.
 *
 * Attributes: `indicator`, `area` (one code, or several parted by spaces, which get a panel each), `from`, `to` (needed), `benchmark` (default VN), `src` (gateway, or
 * a saved answer ending in .json; default the script's origin), `saved` (a saved answer
 * that stands in while the gateway is silent), `where` (`programme:NTM capital-type:investment`), `as-of`, `known-on`, `lang` (vi or en; default the nearest
 * `lang`), `heading-level` (default 3), `title-mode` (neutral or finding), `open` (the table), `group` (linked elements);
 * `state` reflects what is shown.
 * Properties: `data` (draws a snapshot or an answer without asking), `state`. Methods: `refresh()`.
 * Events, all bubbling: `tiendo-ready` {data}, `tiendo-state` {state}, `tiendo-select` {key, value, group, area,
 * period}.
 * Parts: figure, title, subtitle, chart, source, actions, table, tooltip, panel, message.
 * Custom properties: `--tiendo-font`, `--tiendo-accent`, `--tiendo-accent-soft`, `--tiendo-ink`, `--tiendo-ink-2`,
 * `--tiendo-ink-3`, `--tiendo-rule`, `--tiendo-track`, `--tiendo-hatch`, `--tiendo-tint`, `--tiendo-doubt`,
 * `--tiendo-doubt-soft`, `--tiendo-paper`.
 * Slot: the page's own content, shown until the figure is drawn.
 */
export class TiendoTrend extends FigureElement<TrendData> {
  static readonly observedAttributes = [...ASKED, ...SHOWN, 'from', 'to'];

  protected readonly needed = ['indicator', 'area', 'from', 'to'];

  protected override async loadKind(): Promise<ShownKind<TrendData>> {
    return (await import('./shown-trend.ts')).shownTrend;
  }

  protected override async loadAsking(): Promise<Asking<TrendData>> {
    return (await import('../../client/ask-trend.ts')).trendAsking;
  }
}

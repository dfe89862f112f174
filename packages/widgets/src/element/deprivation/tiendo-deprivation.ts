import type { DeprivationData } from '../../chart/deprivation-data.ts';
import type { Asking } from '../../client/asking.ts';
import { ASKED, FigureElement, SHOWN } from '../figure/figure-element.ts';
import type { ShownKind } from '../figure/shown-kind.ts';

/**
 * What poor or near-poor households are deprived in, for an area beside its benchmark.
 *
 * Attributes: `area`, `period` (needed), `benchmark` (default VN), `where` (`list:near-poor-households`; default the
 * poor), `order` (list, the default, or value), `src` (gateway, or a saved answer ending in .json; default the script's
 * origin), `saved` (a saved answer
 * that stands in while the gateway is silent), `as-of`, `known-on`, `lang` (vi or en; default the nearest `lang`), `heading-level` (default 3), `open` (the
 * table), `group` (linked elements); `state` reflects what is shown.
 * Properties: `data` (draws without asking), `state`. Methods: `refresh()`.
 * Events, all bubbling: `tiendo-ready` {data}, `tiendo-state` {state}, `tiendo-select` {key, value, group, area,
 * period}.
 * Parts: figure, title, subtitle, chart, remark, note, source, actions, table, tooltip, panel, message.
 * Custom properties: `--tiendo-font`, `--tiendo-accent`, `--tiendo-accent-soft`, `--tiendo-ink`, `--tiendo-ink-2`,
 * `--tiendo-ink-3`, `--tiendo-rule`, `--tiendo-hatch`, `--tiendo-tint`, `--tiendo-doubt`, `--tiendo-doubt-soft`,
 * `--tiendo-paper`.
 * Slot: the page's own content, shown until the figure is drawn.
 */
export class TiendoDeprivation extends FigureElement<DeprivationData> {
  static readonly observedAttributes = [
    ...ASKED.filter((name) => name !== 'indicator'),
    ...SHOWN.filter((name) => name !== 'title-mode'),
    ...['period', 'order'],
  ];

  protected readonly needed = ['area', 'period'];

  protected override async loadKind(): Promise<ShownKind<DeprivationData>> {
    return (await import('./shown-deprivation.ts')).shownDeprivation;
  }

  protected override async loadAsking(): Promise<Asking<DeprivationData>> {
    return (await import('../../client/ask-deprivation.ts')).deprivationAsking;
  }
}

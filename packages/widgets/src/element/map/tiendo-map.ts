import type { MapData } from '../../chart/map-data.ts';
import type { Asking } from '../../client/asking.ts';
import { ASKED, FigureElement, SHOWN } from '../figure/figure-element.ts';
import type { ShownKind } from '../figure/shown-kind.ts';

/**
 * An indicator of areas as equal tiles where they lie, in the edition of the data's day, with Hoàng Sa and Trường Sa.
 *
 * Attributes: `indicator`, `level`, `period` (needed), `within` (default VN), `area` (the reader's own, set off),
 * `boundaries` (address of GeoJSON or TopoJSON with a shape for each area: rates shade it, counts are circles), `src`
 * (gateway, or a saved answer ending in .json; default the script's origin), `saved` (a saved answer
 * that stands in while the gateway is silent), `where` (`programme:NTM
 * capital-type:investment`), `as-of`, `known-on`, `lang` (vi or en; default the nearest `lang`), `heading-level`
 * (default 3), `title-mode` (neutral or finding), `open` (the table), `group` (linked elements); `state` reflects what
 * is shown. A province whose parts have a layout leads to them: `within` and `level` change, and the way back is kept.
 * Properties: `data` (draws without asking), `state`. Methods: `refresh()`.
 * Events, all bubbling: `tiendo-ready` {data}, `tiendo-state` {state}, `tiendo-select` {key, value, group, area,
 * period}.
 * Parts: figure, title, subtitle, chart, remark, note, source, actions, table, tooltip, panel, message.
 * Custom properties: `--tiendo-font`, `--tiendo-rate-1` to `--tiendo-rate-5`, `--tiendo-accent`, `--tiendo-accent-soft`,
 * `--tiendo-context`, `--tiendo-ink`, `--tiendo-ink-2`, `--tiendo-ink-3`, `--tiendo-rule`, `--tiendo-hatch`,
 * `--tiendo-tint`, `--tiendo-doubt`, `--tiendo-doubt-soft`, `--tiendo-paper`.
 * Slot: the page's own content, shown until the figure is drawn.
 */
export class TiendoMap extends FigureElement<MapData> {
  static readonly observedAttributes = [
    ...ASKED.filter((name) => name !== 'benchmark'),
    ...SHOWN,
    ...['within', 'level', 'period', 'boundaries'],
  ];

  /** The own area is set off, not asked for. */
  static readonly shownAttributes = ['area'];

  protected readonly needed = ['indicator', 'level', 'period'];

  protected override async loadKind(): Promise<ShownKind<MapData>> {
    return (await import('./shown-map.ts')).shownMap(this);
  }

  protected override async loadAsking(): Promise<Asking<MapData>> {
    return (await import('../../client/ask-map.ts')).mapAsking;
  }
}

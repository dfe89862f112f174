import type { CommunesData } from '../../chart/communes-data.ts';
import type { Asking } from '../../client/asking.ts';
import { ASKED, FigureElement, SHOWN } from '../figure/figure-element.ts';
import type { ShownKind } from '../figure/shown-kind.ts';

/**
 * Recognised communes of an area, advanced ones in those, model ones in those, against a benchmark.
 *
 * Attributes: `area`, `period` (needed), `benchmark` (default VN), `src` (gateway, or a saved answer ending in .json; default the script's
 * origin), `saved` (a saved answer
 * that stands in while the gateway is silent), `where`, `as-of`, `known-on`, `lang` (vi or en; default the nearest `lang`), `heading-level` (default 3),
 * `title-mode` (neutral or finding), `open` (the table), `group` (linked elements); `state` reflects what is shown.
 * Properties: `data` (draws without asking), `state`. Methods: `refresh()`.
 * Events, all bubbling: `tiendo-ready` {data}, `tiendo-state` {state}, `tiendo-select` {key, value, group, area,
 * period}.
 * Parts: figure, title, subtitle, chart, remark, note, source, actions, table, tooltip, panel, message.
 * Custom properties: `--tiendo-font`, `--tiendo-met`, `--tiendo-advanced`, `--tiendo-model`, `--tiendo-accent`,
 * `--tiendo-accent-soft`, `--tiendo-ink`, `--tiendo-ink-2`, `--tiendo-ink-3`, `--tiendo-rule`, `--tiendo-track`,
 * `--tiendo-hatch`, `--tiendo-tint`, `--tiendo-doubt`, `--tiendo-doubt-soft`, `--tiendo-paper`.
 * Slot: the page's own content, shown until the figure is drawn.
 */
export class TiendoCommunes extends FigureElement<CommunesData> {
  static readonly observedAttributes = [...ASKED.filter((name) => name !== 'indicator'), ...SHOWN, 'period'];

  protected readonly needed = ['area', 'period'];

  protected override async loadKind(): Promise<ShownKind<CommunesData>> {
    return (await import('./shown-communes.ts')).shownCommunes;
  }

  protected override async loadAsking(): Promise<Asking<CommunesData>> {
    return (await import('../../client/ask-communes.ts')).communesAsking;
  }
}

import type { RankingData } from '../../chart/ranking-data.ts';
import type { Asking } from '../../client/asking.ts';
import { ASKED, FigureElement, SHOWN } from '../figure/figure-element.ts';
import type { ShownKind } from '../figure/shown-kind.ts';

/**
 * Areas of one level in their places beside a benchmark, with those that have none and why.
 *
 * Attributes: `indicator`, `level`, `period` (needed), `within` (default VN), `order` (list, the default, or value),
 * `area` (the reader's own, set off), `benchmark` (default `within`), `src` (gateway, or a saved answer ending in .json; default the script's
 * origin), `saved` (a saved answer
 * that stands in while the gateway is silent), `where` (`programme:NTM capital-type:investment`), `as-of`, `known-on`, `lang` (vi or en; default the nearest
 * `lang`), `heading-level` (default 3), `title-mode` (neutral or finding), `open` (the table), `group` (linked elements);
 * `state` reflects what is shown.
 * Properties: `data` (draws without asking), `state`. Methods: `refresh()`.
 * Events, all bubbling: `tiendo-ready` {data}, `tiendo-state` {state}, `tiendo-select` {key, value, group, area,
 * period}.
 * Parts: figure, title, subtitle, chart, remark, note, source, actions, table, tooltip, panel, message.
 * Custom properties: `--tiendo-font`, `--tiendo-accent`, `--tiendo-accent-soft`, `--tiendo-context`, `--tiendo-ink`,
 * `--tiendo-ink-2`, `--tiendo-ink-3`, `--tiendo-rule`, `--tiendo-track`, `--tiendo-hatch`, `--tiendo-tint`,
 * `--tiendo-doubt`, `--tiendo-doubt-soft`, `--tiendo-paper`.
 * Slot: the page's own content, shown until the figure is drawn.
 */
export class TiendoRanking extends FigureElement<RankingData> {
  static readonly observedAttributes = [...ASKED, ...SHOWN, 'within', 'level', 'period', 'order'];

  protected readonly needed = ['indicator', 'level', 'period'];

  protected override async loadKind(): Promise<ShownKind<RankingData>> {
    return (await import('./shown-ranking.ts')).shownRanking;
  }

  protected override async loadAsking(): Promise<Asking<RankingData>> {
    return (await import('../../client/ask-ranking.ts')).rankingAsking;
  }
}

import type { TableData } from '../../client/ask-table.ts';
import type { Asking } from '../../client/asking.ts';
import { ASKED, FigureElement, SHOWN } from '../figure/figure-element.ts';
import type { ShownKind } from '../figure/shown-kind.ts';

/**
 * Values of one or some indicators in a plain table, with their cut-off and source, missing ones with the reason.
 *
 * Attributes: `indicator` (one or some, parted by spaces), `area` (one or some codes) or `within` with `level`,
 * `period` (one or some) or `from` with `to`, `order` of the areas (list, the default, or value), `columns`
 * (indicator, the default, period or area: what stands in them), `filter` (part of the names of the rows that stay), `src` (gateway, or a
 * saved answer ending in .json; default the script's origin), `saved` (a saved answer
 * that stands in while the gateway is silent), `where` (`programme:NTM capital-type:investment`),
 * `as-of`, `known-on`, `lang` (vi or en; default the nearest `lang`), `heading-level` (default 3), `group` (linked
 * elements); `state` reflects what is shown.
 * Properties: `data` (draws a snapshot or an answer without asking), `state`. Methods: `refresh()`.
 * Events, all bubbling: `tiendo-ready` {data}, `tiendo-state` {state}, `tiendo-select` {key, value, group, area,
 * period}.
 * Parts: figure, title, subtitle, table, remark, source, actions, panel, message.
 * Custom properties: `--tiendo-font`, `--tiendo-accent`, `--tiendo-accent-soft`, `--tiendo-ink`, `--tiendo-ink-2`,
 * `--tiendo-rule`, `--tiendo-track`, `--tiendo-hatch`, `--tiendo-tint`, `--tiendo-paper`.
 * Slot: the page's own content, shown until the table is there.
 */
export class TiendoTable extends FigureElement<TableData> {
  static readonly observedAttributes = [
    ...ASKED.filter((name) => name !== 'benchmark'),
    ...SHOWN.filter((name) => name === 'heading-level' || name === 'group'),
    ...['within', 'level', 'period', 'from', 'to', 'order', 'columns', 'filter'],
  ];

  protected get needed(): readonly string[] {
    return [
      'indicator',
      this.text('within') ? 'within' : 'area',
      this.text('from') || this.text('to') ? 'from' : 'period',
    ];
  }

  protected override readonly isTable = true;

  protected override async loadKind(): Promise<ShownKind<TableData>> {
    return (await import('./shown-table.ts')).shownTable;
  }

  protected override async loadAsking(): Promise<Asking<TableData>> {
    return (await import('../../client/ask-table.ts')).tableAsking;
  }
}

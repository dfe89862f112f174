import type { Answer } from '../../client/ask.ts';
import {
  askTable,
  isTable,
  readTable,
  type TableData,
  tableQuestion,
  tableRequest,
} from '../../client/ask-table.ts';
import type { GraphData, GraphRequest } from '../../client/request.ts';
import type { Figure, Telling } from '../../figure/figure.ts';
import { ASKED, FigureElement, SHOWN } from '../figure/figure-element.ts';
import { OnDemand } from '../figure/on-demand.ts';

const telling = new OnDemand(() => import('./table-telling.ts'));

/**
 * Values of one or some indicators in a plain table, with their cut-off and source, missing ones with the reason.
 *
 * Attributes: `indicator` (one or some, parted by spaces), `area` (one or some codes) or `within` with `level`,
 * `period` (one or some) or `from` with `to`, `order` of the areas (list, the default, or value), `src` (gateway, or a
 * saved answer ending in .json; default the script's origin), `where` (`programme:NTM capital-type:investment`),
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
    ...['within', 'level', 'period', 'from', 'to', 'order'],
  ];

  protected get needed(): readonly string[] {
    return [
      'indicator',
      this.text('within') ? 'within' : 'area',
      this.text('from') || this.text('to') ? 'from' : 'period',
    ];
  }

  protected override async prepare(): Promise<void> {
    const { tableSheet } = await telling.load();
    this.adopt(tableSheet());
  }

  protected override request(): GraphRequest {
    return tableRequest(tableQuestion(this.stated));
  }

  protected override ask(endpoint: string, signal: AbortSignal): Promise<Answer<TableData>> {
    return askTable(endpoint, tableQuestion(this.stated), { signal });
  }

  protected override read(data: GraphData): TableData | undefined {
    return readTable(data);
  }

  protected override accepts(data: unknown): data is TableData {
    return isTable(data);
  }

  protected override describe(data: TableData, { lang, titleMode }: Telling): Figure {
    const order = this.text('order')?.toLowerCase() === 'value' ? 'value' : 'list';
    return telling.part.describeTable(data, { lang, titleMode, order });
  }
}

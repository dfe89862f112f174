import type { RankingData, RankingOrder } from '../../chart/ranking-data.ts';
import type { Answer } from '../../client/ask.ts';
import {
  askRanking,
  isRanking,
  rankingQuestion,
  rankingRequest,
  readRanking,
} from '../../client/ask-ranking.ts';
import type { GraphData, GraphRequest } from '../../client/request.ts';
import type { Figure, Telling } from '../../figure/figure.ts';
import { ASKED, FigureElement, SHOWN } from '../figure/figure-element.ts';
import { OnDemand } from '../figure/on-demand.ts';

const telling = new OnDemand(() => import('../../figure/describe-ranking.ts'));

/**
 * Areas of one level in their places beside a benchmark, with those that have none and why.
 *
 * Attributes: `indicator`, `level`, `period` (needed), `within` (default VN), `order` (list, the default, or value),
 * `area` (the reader's own, set off), `benchmark` (default `within`), `src` (gateway, or a saved answer ending in .json; default the script's
 * origin), `where` (`programme:NTM capital-type:investment`), `as-of`, `known-on`, `lang` (vi or en; default the nearest
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

  protected override async prepare(): Promise<void> {
    await telling.load();
  }

  protected override request(): GraphRequest {
    return rankingRequest(rankingQuestion(this.stated));
  }

  protected override ask(endpoint: string, signal: AbortSignal): Promise<Answer<RankingData>> {
    return askRanking(endpoint, rankingQuestion(this.stated), { signal });
  }

  protected override read(data: GraphData): RankingData | undefined {
    return readRanking(data);
  }

  protected override accepts(data: unknown): data is RankingData {
    return isRanking(data);
  }

  protected override describe(data: RankingData, told: Telling): Figure {
    const order: RankingOrder = this.text('order')?.toLowerCase() === 'value' ? 'value' : 'list';
    return telling.part.describeRanking(data, { ...told, order, own: this.text('area') });
  }
}

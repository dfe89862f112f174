import type { CommunesData } from '../../chart/communes-data.ts';
import { communesQuestion, communesRequest, isCommunes, readCommunes } from '../../client/ask-communes.ts';
import type { GraphData, GraphRequest } from '../../client/request.ts';
import type { Figure, Telling } from '../../figure/figure.ts';
import { ASKED, FigureElement, SHOWN } from '../figure/figure-element.ts';
import { OnDemand } from '../figure/on-demand.ts';

const telling = new OnDemand(() => import('../../figure/describe-communes.ts'));

/**
 * Recognised communes of an area, advanced ones in those, model ones in those, against a benchmark.
 *
 * Attributes: `area`, `period` (needed), `benchmark` (default VN), `src` (gateway, or a saved answer ending in .json; default the script's
 * origin), `where`, `as-of`, `known-on`, `lang` (vi or en; default the nearest `lang`), `heading-level` (default 3),
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

  protected override async prepare(): Promise<void> {
    await telling.load();
  }

  protected override request(): GraphRequest {
    return communesRequest(communesQuestion(this.stated));
  }

  protected override read(data: GraphData): CommunesData | undefined {
    return readCommunes(data);
  }

  protected override accepts(data: unknown): data is CommunesData {
    return isCommunes(data);
  }

  protected override describe(data: CommunesData, told: Telling): Figure {
    return telling.part.describeCommunes(data, told);
  }
}

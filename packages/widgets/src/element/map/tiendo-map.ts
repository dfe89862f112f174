import type { AreaShape } from '../../chart/boundaries.ts';
import type { MapData } from '../../chart/map-data.ts';
import type { Answer } from '../../client/ask.ts';
import { askMap, isMap, mapQuestion, mapRequest, readMap } from '../../client/ask-map.ts';
import { loadBoundaries } from '../../client/load-boundaries.ts';
import type { GraphData, GraphRequest } from '../../client/request.ts';
import type { Figure, Telling } from '../../figure/figure.ts';
import { ASKED, FigureElement, SHOWN } from '../figure/figure-element.ts';
import { OnDemand } from '../figure/on-demand.ts';

const telling = new OnDemand(() => import('../../figure/describe-map.ts'));

/**
 * An indicator of areas as equal tiles where they lie, in the edition of the data's day, with Hoàng Sa and Trường Sa.
 *
 * Attributes: `indicator`, `level`, `period` (needed), `within` (default VN), `area` (the reader's own, set off),
 * `boundaries` (address of GeoJSON or TopoJSON with a shape for each area: rates shade it, counts are circles), `src`
 * (gateway, or a saved answer ending in .json; default the script's origin), `where` (`programme:NTM
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

  #boundaries: readonly AreaShape[] | null | undefined;

  protected readonly needed = ['indicator', 'level', 'period'];

  protected override async prepare(): Promise<void> {
    await Promise.all([telling.load(), this.#loadBoundaries()]);
  }

  override attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    super.attributeChangedCallback(name, before, after);
    if (name === 'boundaries' && this.#boundaries !== undefined && before !== after)
      this.#loadBoundaries().then(() => this.redraw());
  }

  /** The boundaries that the page names; null where they cannot be had. */
  async #loadBoundaries(): Promise<void> {
    const address = this.text('boundaries');
    this.#boundaries = address === undefined ? undefined : await loadBoundaries(address, document.baseURI);
  }

  protected override request(): GraphRequest {
    return mapRequest(mapQuestion(this.stated));
  }

  protected override ask(endpoint: string, signal: AbortSignal): Promise<Answer<MapData>> {
    return askMap(endpoint, mapQuestion(this.stated), { signal });
  }

  protected override read(data: GraphData): MapData | undefined {
    return readMap(data);
  }

  protected override accepts(data: unknown): data is MapData {
    return isMap(data);
  }

  protected override describe(data: MapData, told: Telling): Figure {
    return telling.part.describeMap(data, {
      ...told,
      own: this.text('area'),
      asOf: this.text('as-of'),
      boundaries: this.#boundaries,
    });
  }
}

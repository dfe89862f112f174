import type { Drawing } from '../../figure/figure.ts';
import { toDom } from '../../scene/to-dom.ts';
import { build } from './build.ts';

/** The room of a chart, drawn for its width. */
export class ChartRoom {
  readonly element: HTMLElement = build('div', { class: 'chart-room', part: 'chart' });
  /** How a drawing takes the place of the last one. */
  replace: (chart: SVGElement) => void = (chart) => this.element.replaceChildren(chart);
  readonly #draw: NonNullable<Drawing['draw']>;
  #width = 0;

  constructor(draw: NonNullable<Drawing['draw']>) {
    this.#draw = draw;
  }

  /** Draws for the width of the room; nothing happens when it is drawn for that width already. */
  layOut(): void {
    const width = Math.floor(this.element.getBoundingClientRect().width);
    if (width <= 0 || width === this.#width) return;
    this.#width = width;
    this.replace(toDom(this.#draw(width), document));
  }
}

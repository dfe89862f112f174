import type { Lang } from '@tiendo/core';
import type { Drawing } from '../../figure/figure.ts';
import { build } from './build.ts';
import { ChartRoom } from './chart-room.ts';

/** What is drawn first of a figure: heading, finding and chart. */
export class FigureView {
  readonly root: HTMLElement;
  readonly head: HTMLElement;
  readonly title: HTMLElement;
  readonly chart: ChartRoom | undefined;

  constructor(
    { title, subtitle, sentence, draw, isLead }: Drawing,
    { lang, headingLevel }: { readonly lang: Lang; readonly headingLevel: number },
  ) {
    this.title = build(`h${headingLevel}` as 'h3', { id: 'title', part: 'title', tabindex: '-1' }, title);
    this.chart = draw && new ChartRoom(draw);
    this.head = build(
      'div',
      { class: 'head' },
      this.title,
      build('p', { class: 'subtitle', part: 'subtitle' }, subtitle),
      build('p', { class: 'unseen' }, sentence),
    );
    this.root = build(
      'figure',
      {
        class: isLead ? 'figure lead' : 'figure',
        part: 'figure',
        'aria-labelledby': 'title',
        lang: lang.toLowerCase(),
      },
      this.head,
      this.chart?.element,
    );
  }

  /** Lays the figure out for a width. */
  layOut(width: number): void {
    this.root.classList.toggle('wide', width >= 900);
    this.root.classList.toggle('narrow', width < 480);
    this.chart?.layOut();
  }
}

import type { Lang } from '@tiendo/core';
import type { Figure, Reading } from '../../figure/figure.ts';
import { adopt } from './adopt.ts';
import { build } from './build.ts';

type Detail = typeof import('./detail.ts');
type Opener = HTMLElement | SVGElement;

/** What an element hears of its panels. */
export interface PanelEvents {
  readonly onClose: () => void;
  readonly onFailure: (error: unknown) => void;
}

/** What a reader opens or saves from a figure. The code for it is loaded when first wanted. */
export class Panels {
  readonly #element: HTMLElement;
  readonly #events: PanelEvents;

  constructor(element: HTMLElement, events: PanelEvents) {
    this.#element = element;
    this.#events = events;
  }

  get isOpen(): boolean {
    return Boolean(this.#element.shadowRoot?.querySelector('dialog'));
  }

  /** Where a number comes from; `opener` gets the focus back. */
  openSource(reading: Reading, lang: Lang, gateway: string | undefined, opener: Opener): void {
    // Without a gateway there is no page about the value to lead to.
    const value = gateway ? reading.value : { ...reading.value, permalink: null };
    this.#withDetail(({ fillProvenance }) =>
      this.#open(lang, opener, (dialog) => fillProvenance(dialog, { ...reading, value }, lang, gateway)),
    );
  }

  /** How to put the figure on another page. */
  openEmbed(lang: Lang, opener: Opener): void {
    this.#withDetail(({ fillEmbed, embedLines }) =>
      this.#open(lang, opener, (dialog) => fillEmbed(dialog, embedLines(this.#element), lang)),
    );
  }

  /** Every form in which the figure can be saved. */
  openDownloads(figure: Figure, lang: Lang, opener: Opener): void {
    this.#withDetail(({ fillDownloads }) =>
      this.#open(lang, opener, (dialog) => fillDownloads(dialog, figure, lang)),
    );
  }

  saveCsv(figure: Figure): void {
    this.#withDetail(({ download, machineCsv }) =>
      download(machineCsv([...figure.readings.values()]), 'text/csv;charset=utf-8', `${figure.fileName}.csv`),
    );
  }

  savePicture(figure: Figure, lang: Lang): void {
    this.#withDetail(({ download, pictureMarkup }) =>
      download(pictureMarkup(figure, lang), 'image/svg+xml', `${figure.fileName}.svg`),
    );
  }

  #withDetail(use: (detail: Detail) => void): void {
    import('./detail.ts')
      .then((detail) => {
        adopt(this.#element, detail.panelSheet());
        if (this.#element.isConnected) use(detail);
      })
      .catch(this.#events.onFailure);
  }

  #open(lang: Lang, opener: Opener, fill: (dialog: HTMLDialogElement) => void): void {
    const root = this.#element.shadowRoot;
    const dialog = build('dialog', {
      class: 'panel',
      part: 'panel',
      'aria-labelledby': 'panel-title',
      lang: lang.toLowerCase(),
    });
    fill(dialog);
    const key = opener.getAttribute('data-key');
    dialog.addEventListener('close', () => {
      dialog.remove();
      this.#events.onClose();
      // The chart may have been drawn again meanwhile.
      const again =
        key === null ? null : root?.querySelector<SVGElement>(`.target[data-key="${CSS.escape(key)}"]`);
      (opener.isConnected ? opener : (again ?? undefined))?.focus();
    });
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) dialog.close();
    });
    root?.append(dialog);
    dialog.showModal();
    dialog.querySelector<HTMLElement>('#panel-title')?.focus();
  }
}

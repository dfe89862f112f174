import type { Lang } from '@tiendo/core';
import type { Figure } from '../../figure/figure.ts';
import { pictureMarkup } from '../../figure/picture-markup.ts';
import { build } from './build.ts';
import { machineCsv } from './csv.ts';
import { download } from './download.ts';
import { figureJson } from './figure-json.ts';
import { icon } from './icon.ts';
import { type PanelWords, panelWordsIn } from './panel-words.ts';
import { picturePng } from './picture-png.ts';
import { tableCsv } from './table-csv.ts';

/** A form in which a figure can be saved. */
interface Form {
  readonly name: string;
  readonly hint: string;
  readonly extension: string;
  readonly make: () => string | Promise<Blob | undefined>;
  readonly type: string;
}

/** Fills a dialog with every form in which a figure can be saved. */
export function fillDownloads(dialog: HTMLDialogElement, figure: Figure, lang: Lang): void {
  const words = panelWordsIn(lang);
  const status = build('span', { role: 'status', class: 'copied' });
  const save = async ({ make, type, extension }: Form) => {
    const made = await make();
    status.replaceChildren(made === undefined ? words.notAllowed : '');
    if (made !== undefined) download(made, type, `${figure.fileName}.${extension}`);
  };
  dialog.replaceChildren(
    build(
      'header',
      { class: 'panel-head' },
      build('h2', { id: 'panel-title', tabindex: '-1' }, words.downloadTitle),
      build(
        'button',
        { type: 'button', class: 'icon-button', 'aria-label': words.close, onclick: () => dialog.close() },
        icon('close'),
      ),
    ),
    build(
      'div',
      { class: 'panel-body' },
      build('p', {}, words.downloadHint),
      build('ul', { class: 'forms' }, ...formsOf(figure, words, lang).map((form) => formItem(form, save))),
    ),
    build('footer', { class: 'panel-foot' }, status),
  );
}

function formItem(form: Form, save: (form: Form) => Promise<void>): HTMLElement {
  const button = { type: 'button', class: 'secondary', onclick: () => void save(form) };
  return build(
    'li',
    {},
    build('button', button, icon('download'), form.name),
    build('span', { class: 'small' }, form.hint),
  );
}

function formsOf(figure: Figure, words: PanelWords, lang: Lang): readonly Form[] {
  const csv = 'text/csv;charset=utf-8';
  const svg = () => pictureMarkup(figure, lang);
  return [
    {
      ...{ name: 'CSV', hint: words.machineHint, extension: 'csv', type: csv },
      make: () => machineCsv([...figure.readings.values()]),
    },
    {
      ...{ name: 'CSV (Excel)', hint: words.tableHint, extension: 'excel.csv', type: csv },
      make: () => tableCsv(figure.table),
    },
    ...(figure.draw
      ? [
          { name: 'SVG', hint: words.svgHint, extension: 'svg', type: 'image/svg+xml', make: svg },
          {
            name: 'PNG',
            hint: words.pngHint,
            extension: 'png',
            type: 'image/png',
            make: () => picturePng(svg()),
          },
        ]
      : []),
    {
      ...{ name: 'JSON', hint: words.jsonHint, extension: 'json', type: 'application/json' },
      make: () => figureJson(figure),
    },
  ];
}

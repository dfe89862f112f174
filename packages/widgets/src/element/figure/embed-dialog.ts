import type { Lang } from '@tiendo/core';
import { build } from './build.ts';
import { copyText } from './copy-text.ts';
import { icon } from './icon.ts';
import { panelWordsIn } from './panel-words.ts';

/** Fills a dialog with the two lines that put a figure on another page. */
export function fillEmbed(dialog: HTMLDialogElement, lines: readonly string[], lang: Lang): void {
  const words = panelWordsIn(lang);
  const code = lines.join('\n');
  const status = build('span', { role: 'status', class: 'copied' });
  const copy = () => copyText(code).then((isCopied) => status.replaceChildren(isCopied ? words.copied : ''));
  dialog.replaceChildren(
    build(
      'header',
      { class: 'panel-head' },
      build('h2', { id: 'panel-title', tabindex: '-1' }, words.embedTitle),
      build(
        'button',
        { type: 'button', class: 'icon-button', 'aria-label': words.close, onclick: () => dialog.close() },
        icon('close'),
      ),
    ),
    build(
      'div',
      { class: 'panel-body' },
      build('p', {}, words.embedHint),
      build('pre', { tabindex: '0' }, build('code', {}, code)),
    ),
    build(
      'footer',
      { class: 'panel-foot' },
      build('button', { type: 'button', class: 'primary', onclick: copy }, icon('copy'), words.copyCode),
      status,
    ),
  );
}

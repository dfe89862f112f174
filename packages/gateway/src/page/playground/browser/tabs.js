import { byId } from './build.js';

/**
 * The tabs of the examples: arrows, Home and End move between them, the chosen one is in the tab order.
 *
 * @param {(id: string) => void} choose
 */
export function makeTabs(choose) {
  const list = byId('tabs', HTMLDivElement);
  const tabs = /** @type {HTMLButtonElement[]} */ ([...list.querySelectorAll('[role=tab]')]);
  const idOf = (/** @type {HTMLElement} */ tab) => tab.dataset.example ?? '';

  /** @param {string} id */
  const select = (id) => {
    for (const tab of tabs) {
      const isChosen = idOf(tab) === id;
      tab.setAttribute('aria-selected', String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
      if (!isChosen) continue;
      byId('workspace', HTMLDivElement).setAttribute('aria-labelledby', tab.id);
      // Only the strip moves, never the page.
      list.scrollLeft = tab.offsetLeft - list.offsetLeft - (list.clientWidth - tab.offsetWidth) / 2;
    }
  };
  for (const tab of tabs) tab.addEventListener('click', () => choose(idOf(tab)));
  list.addEventListener('keydown', (event) => {
    const at = tabs.indexOf(/** @type {HTMLButtonElement} */ (event.target));
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const tab = tabs[(next + tabs.length) % tabs.length];
    tab?.focus({ preventScroll: true });
    if (tab) choose(idOf(tab));
  });
  return { select };
}

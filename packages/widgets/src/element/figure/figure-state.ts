/** What an element shows at the moment. */
export type FigureState = 'loading' | 'ready' | 'stale' | 'partial' | 'empty' | 'error' | 'restricted';

/** Says in attributes and by an event what an element shows. */
export function showState(element: HTMLElement, state: FigureState): void {
  element.toggleAttribute('aria-busy', false);
  if (state === 'loading') element.setAttribute('aria-busy', 'true');
  if (element.getAttribute('state') === state) return;
  element.setAttribute('state', state);
  announce(element, 'tiendo-state', { state });
}

/** Sends an event that pages can hear also from inside a shadow root. */
export function announce(element: HTMLElement, name: string, detail: unknown): void {
  element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

import { TiendoComparison } from './tiendo-comparison.ts';

declare global {
  interface HTMLElementTagNameMap {
    'tiendo-comparison': TiendoComparison;
  }
}

if (!customElements.get('tiendo-comparison')) customElements.define('tiendo-comparison', TiendoComparison);

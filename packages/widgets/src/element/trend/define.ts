import { TiendoTrend } from './tiendo-trend.ts';

declare global {
  interface HTMLElementTagNameMap {
    'tiendo-trend': TiendoTrend;
  }
}

if (!customElements.get('tiendo-trend')) customElements.define('tiendo-trend', TiendoTrend);

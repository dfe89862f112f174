import { TiendoMap } from './tiendo-map.ts';

declare global {
  interface HTMLElementTagNameMap {
    'tiendo-map': TiendoMap;
  }
}

if (!customElements.get('tiendo-map')) customElements.define('tiendo-map', TiendoMap);

import { TiendoDeprivation } from './tiendo-deprivation.ts';

declare global {
  interface HTMLElementTagNameMap {
    'tiendo-deprivation': TiendoDeprivation;
  }
}

if (!customElements.get('tiendo-deprivation')) customElements.define('tiendo-deprivation', TiendoDeprivation);

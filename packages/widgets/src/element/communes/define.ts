import { TiendoCommunes } from './tiendo-communes.ts';

declare global {
  interface HTMLElementTagNameMap {
    'tiendo-communes': TiendoCommunes;
  }
}

if (!customElements.get('tiendo-communes')) customElements.define('tiendo-communes', TiendoCommunes);

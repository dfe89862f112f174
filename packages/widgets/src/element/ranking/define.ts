import { TiendoRanking } from './tiendo-ranking.ts';

declare global {
  interface HTMLElementTagNameMap {
    'tiendo-ranking': TiendoRanking;
  }
}

if (!customElements.get('tiendo-ranking')) customElements.define('tiendo-ranking', TiendoRanking);

import { TiendoTable } from './tiendo-table.ts';

declare global {
  interface HTMLElementTagNameMap {
    'tiendo-table': TiendoTable;
  }
}

if (!customElements.get('tiendo-table')) customElements.define('tiendo-table', TiendoTable);

import { styled } from '../figure/styled.ts';

/** The style sheet of a table that is the figure itself. */
export const tableSheet = styled(/* css */ `
.tools { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 24px; margin-top: 12px; font-size: 14px; color: var(--ink-2); }
.tools:has(> span:only-child:empty) { display: none; }
.tools :is(input, select) { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--hatch); border-radius: 4px; min-height: 36px; padding: 0 8px; max-width: 200px; }
.sort { border: 0; background: none; padding: 4px 0; margin: -4px 0; font-weight: 600; text-align: inherit; color: var(--accent); text-decoration: underline; text-underline-offset: 4px; text-decoration-color: var(--hatch); min-height: 24px; }
.sort:hover { text-decoration-color: currentColor; }
.table-room.whole { position: relative; margin: 16px 0 0; }
.whole table { font-size: 15px; border-collapse: separate; border-spacing: 0; }
.whole th, .whole td { padding: 8px 24px 8px 0; }
.whole thead th { vertical-align: bottom; }
.whole .figures { text-align: end; min-width: 132px; }
.whole .value { text-align: end; }
.whole td > .small { display: block; max-width: 190px; white-space: normal; margin-inline-start: auto; }
.whole td:not(.figures) { font-size: 13px; color: var(--ink-2); min-width: 150px; }
.whole td:last-child { min-width: 240px; }
.whole th[scope="row"] { min-width: 144px; }
.whole .group th { font-weight: 600; border-bottom: 1.5px solid var(--ink); padding-top: 20px; }
.whole .break span, .whole .group span { display: inline-block; position: sticky; left: 8px; max-width: calc(100vw - 48px); }
.whole .group span { left: 0; }
.whole tbody tr:not(.break):not(.group):hover > * { background: var(--tint); }
.whole.tall { max-height: min(80vh, 900px); overflow: auto; }
.whole:not(.tall) tbody:last-child tr:last-child > * { border-bottom: 0; }
.tall thead th { position: sticky; top: 0; z-index: 2; background: var(--paper); }
.narrow .whole table { font-size: 14px; }
.narrow .whole th, .narrow .whole td { padding-inline: 8px; }
.narrow .whole th:first-child { padding-inline-start: 0; }
.narrow .whole .break th { padding-inline-start: 8px; }
.narrow .whole .figures { min-width: 112px; }
.narrow .whole th[scope="row"] { min-width: 72px; }
.narrow .whole th:first-child:not([colspan]) { position: sticky; left: 0; z-index: 1; background: var(--paper); max-width: 132px; box-shadow: inset -1px 0 var(--rule); padding-inline-end: 8px; }
.narrow .tall thead th:first-child:not([colspan]) { z-index: 3; }

@media print {
  .tools { display: none; }
  .sort { text-decoration: none; color: inherit; }
  .whole.tall { max-height: none; overflow: visible; }
  .whole thead th, .whole th:first-child { position: static; }
}
`);

import { styled } from './styled.ts';

/** The style sheet of what comes after the chart: what stands around it, table and tooltip. */
export const laterSheet = styled(/* css */ `
:host { --doubt-soft: var(--tiendo-doubt-soft, #fdf3ee); }
ul, dl, dd, pre { margin: 0; padding: 0; }
ul { list-style: none; }
button, summary { font: inherit; color: inherit; cursor: pointer; }
a { color: inherit; text-underline-offset: 3px; text-decoration-thickness: 1px; }
a:hover { color: var(--accent); text-decoration-thickness: 2px; }
.small { font-size: 13px; color: var(--ink-2); font-weight: 400; }
#panel-title:focus-visible { outline: none; box-shadow: none; }
.foot { margin-top: 16px; }
.source { font-size: 13px; color: var(--ink-2); overflow-wrap: anywhere; }
.printed { display: none; font-size: 13px; color: var(--ink-2); }
.notice { color: var(--ink); font-weight: 500; }
.source b { color: var(--ink); font-weight: 600; }
.source a { text-decoration-color: #b4bcc8; }
.remark { margin-top: 16px; }
.remark b { font-weight: 600; }
.facts { margin-top: 16px; }
.facts li { display: flex; gap: 12px; padding: 10px 0; border-top: 1px solid var(--rule); }
.facts b { display: block; font-weight: 600; font-size: 15px; }
.facts span:not(.symbol) { display: block; font-size: 14px; color: var(--ink-2); }
.symbol { flex: none; width: 22px; height: 22px; margin-top: 1px; border-radius: 50%; border: 1.5px solid var(--ink-3); color: var(--ink-2); font-size: 12px; line-height: 19px; text-align: center; }
.symbol.filled { background: var(--accent); border-color: var(--accent); color: var(--paper); }
.doubts { margin-top: 16px; border-inline-start: 4px solid var(--doubt); background: var(--doubt-soft); padding: 12px 16px; font-size: 14px; line-height: 1.55; }
.doubts b { font-weight: 600; }
.doubts p + p { margin-top: 8px; }
.link { border: 0; background: none; padding: 0; color: var(--accent); text-decoration: underline; text-underline-offset: 3px; text-align: start; }
.actions { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 0 16px; margin-top: 8px; margin-inline-start: -4px; }
.action { display: inline-flex; align-items: center; gap: 8px; min-height: 36px; padding: 0 4px; border: 0; background: none; color: var(--accent); font-weight: 500; font-size: 14px; list-style: none; }
.action::-webkit-details-marker { display: none; }
.action:hover { text-decoration: underline; text-underline-offset: 4px; }
.icon { flex: none; }
details[open] { flex: 1 0 100%; min-width: 0; }
.short, .narrow .long { display: none; }
.narrow .short { display: inline; }
.narrow .action { min-height: 40px; }
.narrow .actions { column-gap: 8px; }
.wide.lead .facts { grid-area: facts; }
.wide.lead .doubts { grid-area: doubts; align-self: start; }
.wide .foot { border-top: 1px solid var(--rule); padding-top: 8px; display: flex; flex-wrap: wrap; gap: 0 24px; justify-content: space-between; }
.wide.lead .foot { grid-area: foot; margin-top: 24px; }
.wide .source { flex: 1 1 480px; max-width: 800px; padding-top: 4px; }
.wide .actions { margin-top: 0; flex: 0 1 auto; min-width: 0; }
.linked .hit, :is(path, circle).linked { stroke: var(--accent); stroke-width: 2; rx: 4px; }
.target { cursor: pointer; outline: none; box-shadow: none; }
.target:focus-visible .hit, :is(path, circle).target:focus-visible { stroke: #000; stroke-width: 3; outline: 2px solid #fff; }
.target:hover .underline, .target:focus-visible .underline { stroke-dasharray: none; }
.primary { display: inline-flex; align-items: center; gap: 8px; min-height: 44px; padding: 0 16px; border-radius: 4px; border: 1px solid var(--accent); background: var(--accent); color: var(--paper); font-weight: 600; font-size: 14px; }
.table-room { overflow-x: auto; margin: 4px 0 12px 4px; }
table { border-collapse: collapse; width: 100%; font-size: 14px; font-variant-numeric: tabular-nums; }
caption { text-align: start; font-weight: 600; padding: 4px 0 8px; }
th, td { text-align: start; vertical-align: top; padding: 7px 12px 7px 0; border-bottom: 1px solid var(--rule); font-weight: 400; }
thead th { font-weight: 600; font-size: 13px; color: var(--ink-2); border-bottom: 1.5px solid var(--ink); }
td:last-child, th:last-child { padding-inline-end: 0; }
.table-room tbody th { min-width: 72px; }
.table-room td { min-width: 108px; }
.table-room td:nth-last-child(2):not(.number) { min-width: 136px; }
.table-room td:last-child { min-width: 220px; font-size: 13px; color: var(--ink-2); }
.number { white-space: nowrap; font-weight: 600; }
.break th { background: var(--tint); font-weight: 600; font-size: 13px; padding-inline-start: 8px; border-top: 1.5px solid var(--ink); }
.value { border: 0; background: none; padding: 3px 0; margin-top: -3px; min-width: 24px; font-weight: 600; text-align: start; color: var(--accent); text-decoration: underline dotted; text-underline-offset: 4px; text-decoration-thickness: 1.5px; }
.value.missing { font-weight: 400; color: var(--ink-2); }
tr.linked > * { background: var(--accent-soft); box-shadow: inset 0 2px var(--accent), inset 0 -2px var(--accent); }
.tooltip { position: absolute; z-index: 1; left: 0; top: 0; width: max-content; max-width: min(280px, 100%); background: var(--paper); border: 1px solid var(--hatch); border-radius: 4px; box-shadow: 0 2px 10px rgb(27 31 36 / 18%); padding: 8px 12px; font-size: 14px; line-height: 1.45; cursor: pointer; }
.tooltip b { font-size: 18px; font-weight: 700; color: var(--accent); }
.hint { color: var(--accent); }
.hint:empty { display: none; }
@media (forced-colors: active) {
  tr.linked > * { outline: 2px solid Highlight; }
  .target:focus-visible .hit, .linked .hit { stroke: Highlight; }
  .symbol.filled { forced-color-adjust: none; background: CanvasText; color: Canvas; }
}
@media print {
  .action, .tooltip, .link { display: none; }
  .printed { display: block; }
  .doubts { background: none; }
  .source a::after { content: " (" attr(href) ")"; }
}
`);

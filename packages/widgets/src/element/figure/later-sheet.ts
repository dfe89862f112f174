let sheet: CSSStyleSheet | undefined;

/** The style sheet of what comes after the chart: table and tooltip. */
export function laterSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS_TEXT);
  }
  return sheet;
}

const CSS_TEXT = /* css */ `
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
}
`;

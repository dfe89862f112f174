import { styled } from './styled.ts';

/** The style sheet of the panels that open over a page. */
export const panelSheet = styled(/* css */ `
dialog.panel { position: fixed; inset: 0 0 0 auto; margin: 0; padding: 0; border: 0; width: min(560px, 100%); max-width: none; height: 100%; max-height: none; color: var(--ink); background: var(--paper); overflow: hidden; }
dialog.panel[open] { display: flex; flex-direction: column; }
dialog::backdrop { background: rgb(27 31 36 / 55%); }
.panel-head, .panel-foot { flex: none; display: flex; align-items: center; gap: 12px; padding: 8px 28px; min-height: 56px; border-bottom: 1px solid var(--rule); }
.panel-head h2 { font: 600 18px/1.35 var(--face); flex: 1; }
.panel-foot { border: 0; border-top: 1px solid var(--rule); flex-wrap: wrap; padding: 12px 28px; }
.icon-button { width: 44px; height: 44px; margin-inline-end: -12px; border: 0; background: none; display: grid; place-items: center; }
.panel-body { flex: 1; min-height: 0; overflow-y: auto; padding: 20px 28px 28px; font-size: 15px; }
.panel-body:focus-visible { outline-offset: -3px; }
.panel-value { display: flex; align-items: center; gap: 20px; }
.panel-value p b { font-weight: 600; }
.big-value { font: 700 42px/1.3 var(--face); color: var(--accent); white-space: nowrap; }
.no-value { font-size: 20px; }
.chips { display: flex; flex-wrap: wrap; gap: 8px; margin: 12px 0 20px; }
.chips li { border: 1px solid var(--hatch); border-radius: 4px; padding: 1px 9px; font-size: 13px; font-weight: 500; }
.chips .doubtful { border-color: var(--doubt); color: var(--doubt); font-weight: 600; }
.panel section { border-top: 2px solid var(--ink); margin-top: 24px; padding-top: 10px; }
.panel h3 { font: 600 15px/1.4 var(--face); }
.panel dl > div { display: grid; grid-template-columns: 132px minmax(0, 1fr); gap: 0 12px; padding: 9px 0; border-bottom: 1px solid var(--rule); }
.panel dl > div:last-child { border-bottom: 0; }
dt { color: var(--ink-2); }
dd { overflow-wrap: anywhere; }
dd b { font-weight: 600; }
.open { color: var(--accent); margin-inline-start: 8px; white-space: nowrap; }
.not-stated { color: var(--ink-2); background: repeating-linear-gradient(135deg, var(--track) 0 1px, transparent 1px 7px); }
code, pre { font: 13px/1.5 ui-monospace, "DejaVu Sans Mono", Consolas, monospace; overflow-wrap: anywhere; }
.forms { margin-top: 16px; }
.forms li { display: grid; grid-template-columns: 152px minmax(0, 1fr); gap: 12px; align-items: center; padding: 6px 0; }
pre { background: var(--tint); padding: 16px; margin-top: 16px; white-space: pre-wrap; }
.panel .chart { margin-top: 12px; }
.others { margin-top: 4px; }
.others .small { display: block; }
.others thead th, .others td { white-space: nowrap; }
.used { background: var(--accent-soft); }
.others th, .others td { padding-inline: 8px; }
.panel section > .small { margin-top: 8px; }
.citation { background: var(--tint); padding: 12px 16px; margin-top: 20px; }
.citation p { margin-top: 4px; overflow-wrap: anywhere; }
.copied { font-size: 13px; color: var(--ink-2); }

@media (max-width: 479.98px) {
  dialog.panel { inset: 24px 0 0 0; width: 100%; height: calc(100% - 24px); border-radius: 12px 12px 0 0; }
  .panel-head, .panel-foot, .panel-body { padding-inline: 16px; }
  .panel dl > div { grid-template-columns: minmax(0, 1fr); }
  .big-value { font-size: 36px; }
  .panel-value { gap: 14px; }
  .panel-foot .primary, .panel-foot .secondary { flex: 1; justify-content: center; padding: 0 8px; }
}
`);

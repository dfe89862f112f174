let sheet: CSSStyleSheet | undefined;

/** The one style sheet that every figure on a page shares. */
export function figureSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS_TEXT + inkRules());
  }
  return sheet;
}

const CSS_TEXT = /* css */ `
:host {
  --accent: var(--tiendo-accent, #12436d);
  --accent-soft: var(--tiendo-accent-soft, #e6eef6);
  --ink: var(--tiendo-ink, #1b1f24);
  --ink-2: var(--tiendo-ink-2, #4b5563);
  --ink-3: var(--tiendo-ink-3, #6b7280);
  --rule: var(--tiendo-rule, #d9dde3);
  --track: var(--tiendo-track, #e9edf2);
  --hatch: var(--tiendo-hatch, #8a94a3);
  --context: var(--tiendo-context, #8a94a3);
  --met: var(--tiendo-met, #a9d3c0);
  --advanced: var(--tiendo-advanced, #3f9679);
  --model: var(--tiendo-model, #0d4f40);
  --rate-1: var(--tiendo-rate-1, #d6e6f4);
  --rate-2: var(--tiendo-rate-2, #9cc6e4);
  --rate-3: var(--tiendo-rate-3, #5a9fd0);
  --rate-4: var(--tiendo-rate-4, #2570ab);
  --rate-5: var(--tiendo-rate-5, #0b3f73);
  --tint: var(--tiendo-tint, #eef0f4);
  --doubt: var(--tiendo-doubt, #c63410);
  --doubt-soft: var(--tiendo-doubt-soft, #fdf3ee);
  --paper: var(--tiendo-paper, #fff);
  --face: var(--tiendo-font, "Be Vietnam Pro", "Noto Sans", "Segoe UI", Roboto, Arial, sans-serif);
  display: block;
  color: var(--ink);
  font: 400 15px/1.5 var(--face);
  text-align: start;
}
:host([hidden]) { display: none; }
:host([state="loading"]) { min-height: 420px; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
h1, h2, h3, h4, h5, h6, p, ul, dl, dd, figure, pre { margin: 0; padding: 0; }
ul { list-style: none; }
button, summary { font: inherit; color: inherit; cursor: pointer; }
a { color: inherit; text-underline-offset: 3px; text-decoration-thickness: 1px; }
a:hover { color: var(--accent); text-decoration-thickness: 2px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.small { font-size: 13px; color: var(--ink-2); font-weight: 400; }

:focus { outline: none; }
:focus-visible { outline: 3px solid #000; outline-offset: 2px; box-shadow: 0 0 0 2px #fff; }
#panel-title:focus-visible, #title:focus-visible { outline: none; box-shadow: none; }

.figure { position: relative; border-top: 2px solid var(--ink); padding-top: 12px; display: grid; grid-template-columns: minmax(0, 1fr); }
.figure.lead { border-top: 4px solid var(--accent); }
.head :is(h1, h2, h3, h4, h5, h6) { font: 600 20px/1.35 var(--face); text-wrap: balance; }
.lead .head :is(h1, h2, h3, h4, h5, h6) { font-size: 22px; }
.subtitle { color: var(--ink-2); margin-top: 4px; }
.chart-room { position: relative; margin-top: 20px; min-width: 0; }
.chart { display: block; max-width: 100%; height: auto; font-family: var(--face); overflow: visible; }
.foot { margin-top: 16px; }
.source { font-size: 13px; color: var(--ink-2); overflow-wrap: anywhere; }
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

.wide.lead { grid-template-columns: minmax(0, 400px) minmax(0, 1fr); column-gap: 56px; grid-template-rows: auto 1fr; grid-template-areas: "head chart" "facts doubts" "foot foot"; padding-top: 16px; }
.wide.lead .head { grid-area: head; }
.wide.lead .head :is(h1, h2, h3, h4, h5, h6) { font-size: 26px; }
.wide.lead .chart-room { grid-area: chart; }
.wide.lead .facts { grid-area: facts; }
.wide.lead .doubts { grid-area: doubts; align-self: start; }
.wide .foot { border-top: 1px solid var(--rule); padding-top: 8px; display: flex; flex-wrap: wrap; gap: 0 24px; justify-content: space-between; }
.wide.lead .foot { grid-area: foot; margin-top: 24px; }
.wide .source { flex: 1 1 480px; max-width: 800px; padding-top: 4px; }
.wide .actions { margin-top: 0; flex: 0 1 auto; min-width: 0; }

.target { cursor: pointer; outline: none; box-shadow: none; }
.target:focus-visible .hit { stroke: #000; stroke-width: 3; outline: 2px solid #fff; }
.linked .hit { stroke: var(--accent); stroke-width: 2; rx: 4px; }
.target:hover .underline, .target:focus-visible .underline { stroke-dasharray: none; }

.skeleton { border-top: 2px solid var(--rule); padding-top: 16px; }
.skeleton i { display: block; background: var(--track); height: 26px; width: 60%; margin-bottom: 12px; }
.skeleton i:nth-of-type(2) { height: 18px; width: 40%; margin-bottom: 40px; }
.skeleton i:nth-of-type(3) { height: 200px; width: 100%; }
.primary, .secondary { display: inline-flex; align-items: center; gap: 8px; min-height: 44px; padding: 0 16px; border-radius: 4px; border: 1px solid var(--accent); background: var(--accent); color: var(--paper); font-weight: 600; font-size: 14px; }
.secondary { background: var(--paper); color: var(--accent); border-color: var(--hatch); }
.message { border: 1px solid var(--hatch); border-radius: 4px; padding: 12px 16px; display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; margin: 8px 0; }

@media (forced-colors: active) {
  .f-accent { fill: CanvasText; } .f-ink, .f-ink-2, .f-doubt { fill: CanvasText; } .f-paper, .f-track, .f-tint, .f-accent-soft, .f-met { fill: Canvas; } .f-model, .f-rate-4, .f-rate-5 { fill: CanvasText; } .f-rate-1, .f-rate-2, .f-rate-3 { fill: Canvas; } .f-context, .f-advanced { fill: GrayText; }
  .s-ink, .s-ink-2, .s-ink-3, .s-accent, .s-doubt, .s-hatch, .s-rule, .s-advanced, .s-model { stroke: CanvasText; } .s-paper, .s-track { stroke: Canvas; }
  .chart { forced-color-adjust: none; }
  .target:focus-visible .hit, .linked .hit { stroke: Highlight; }
  .symbol.filled { forced-color-adjust: none; background: CanvasText; color: Canvas; }
  :focus-visible { outline-color: Highlight; }
}
@media print {
  .figure { break-inside: avoid; }
  .action, .tooltip, .link { display: none; }
  .doubts { background: none; }
  .source a::after { content: " (" attr(href) ")"; }
}
`;

/** A page's colours reach the drawing through one class per ink. */
function inkRules(): string {
  const inks = [
    'accent',
    'accent-soft',
    'ink',
    'ink-2',
    'ink-3',
    'rule',
    'track',
    'hatch',
    'context',
    'met',
    'advanced',
    'model',
    ...[1, 2, 3, 4, 5].map((step) => `rate-${step}`),
    'tint',
    'doubt',
    'paper',
  ];
  return `@media not all and (forced-colors: active) {${inks.map((ink) => `.f-${ink}{fill:var(--${ink})}.s-${ink}{stroke:var(--${ink})}`).join('')}}`;
}

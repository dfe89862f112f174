import { INKS } from '../../mark/ink.ts';
import { styled } from './styled.ts';

const CSS_TEXT = /* css */ `
h1, h2, h3, h4, h5, h6, p, figure { margin: 0; padding: 0; }
#title:focus-visible { outline: none; box-shadow: none; }
.figure { position: relative; border-top: 2px solid var(--ink); padding-top: 12px; display: grid; grid-template-columns: minmax(0, 1fr); }
.head :is(h1, h2, h3, h4, h5, h6) { font: 600 20px/1.35 var(--face); text-wrap: balance; }
.subtitle { color: var(--ink-2); margin-top: 4px; }
.chart-room { position: relative; margin-top: 20px; min-width: 0; }
.chart { display: block; max-width: 100%; height: auto; font-family: var(--face); overflow: visible; }
@media (forced-colors: active) {
  .f-accent { fill: CanvasText; } .f-ink, .f-ink-2, .f-doubt { fill: CanvasText; } .f-paper, .f-track, .f-tint, .f-accent-soft, .f-met { fill: Canvas; } .f-model, .f-rate-4, .f-rate-5 { fill: CanvasText; } .f-rate-1, .f-rate-2, .f-rate-3 { fill: Canvas; } .f-context, .f-advanced { fill: GrayText; }
  .s-ink, .s-ink-2, .s-ink-3, .s-accent, .s-doubt, .s-hatch, .s-rule, .s-advanced, .s-model { stroke: CanvasText; } .s-paper, .s-track { stroke: Canvas; }
  .chart { forced-color-adjust: none; }
}
@media print {
  .figure { break-inside: avoid; }
}
`;

/** The style sheet of heading and chart, which every figure on a page shares. */
export const figureSheet = styled(CSS_TEXT + inkRules());

/** A page's colours reach the drawing through one class per ink. */
function inkRules(): string {
  const rules = Object.keys(INKS).map(
    (ink) => `.f-${ink}{fill:var(--${ink})}.s-${ink}{stroke:var(--${ink})}`,
  );
  return `@media not all and (forced-colors: active) {${rules.join('')}}`;
}

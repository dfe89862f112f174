import { INKS } from '../../mark/ink.ts';
import { styled } from './styled.ts';

/** Each ink under its own name, as the page sets it. */
function inkProperties(): string {
  const properties = Object.entries(INKS).map(([ink, colour]) => `--${ink}:var(--tiendo-${ink},${colour});`);
  return `:host{${properties.join('')}}`;
}

const CSS_TEXT = /* css */ `
:host {
  --face: var(--tiendo-font, "Be Vietnam Pro", "Noto Sans", "Segoe UI", Roboto, Arial, sans-serif);
  display: block;
}
.content, .panel { color: var(--ink); font: 400 15px/1.5 var(--face); text-align: start; text-indent: 0; text-shadow: none; text-transform: none; letter-spacing: normal; word-spacing: normal; white-space: normal; cursor: auto; }
:host([hidden]) { display: none; }
:host([state="loading"]) { min-height: 420px; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skeleton { border-top: 2px solid var(--rule); padding-top: 16px; }
.skeleton i { display: block; background: var(--track); height: 26px; width: 60%; margin-bottom: 12px; }
.skeleton i:nth-of-type(2) { height: 18px; width: 40%; margin-bottom: 40px; }
.skeleton i:nth-of-type(3) { height: 200px; width: 100%; }
.secondary { display: inline-flex; align-items: center; gap: 8px; min-height: 44px; padding: 0 16px; border-radius: 4px; border: 1px solid var(--hatch); background: var(--paper); color: var(--accent); font-weight: 600; font-size: 14px; }
.message { border: 1px solid var(--hatch); border-radius: 4px; padding: 12px 16px; display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; margin: 8px 0; }
button { font: inherit; cursor: pointer; }
:focus { outline: none; }
:focus-visible { outline: 3px solid #000; outline-offset: 2px; box-shadow: 0 0 0 2px #fff; }
@media (forced-colors: active) {
  :focus-visible { outline-color: Highlight; }
}
`;

/** The style sheet of an element before its figure is there. */
export const stateSheet = styled(inkProperties() + CSS_TEXT);

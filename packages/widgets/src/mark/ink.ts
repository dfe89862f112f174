import type { Attributes } from '../scene/node.ts';

/** Colours by meaning. A page's custom properties replace them through the classes `f-…` (fill) and `s-…` (stroke). */
export const INKS = {
  /** The reader's own area. */
  accent: '#12436d',
  'accent-soft': '#e6eef6',
  ink: '#1b1f24',
  'ink-2': '#4b5563',
  'ink-3': '#6b7280',
  rule: '#d9dde3',
  track: '#e9edf2',
  hatch: '#8a94a3',
  /** Bars of areas that are not the reader's own. */
  context: '#8a94a3',
  tint: '#eef0f4',
  /** Another publication disagrees. Never "bad". */
  doubt: '#c63410',
  /** Communes recognised, advanced and model, each inside the one before. */
  met: '#a9d3c0',
  advanced: '#3f9679',
  model: '#0d4f40',
  /** Classes of a rate, from low to high. */
  'rate-1': '#d6e6f4',
  'rate-2': '#9cc6e4',
  'rate-3': '#5a9fd0',
  'rate-4': '#2570ab',
  'rate-5': '#0b3f73',
  paper: '#ffffff',
} as const;

export type Ink = keyof typeof INKS;

/** Attributes that fill and stroke with inks, or with nothing where none is named. */
export function paint({ fill, stroke }: { readonly fill?: Ink; readonly stroke?: Ink }): Attributes {
  const classes = [fill && `f-${fill}`, stroke && `s-${stroke}`].filter(Boolean);
  return {
    class: classes.length > 0 ? classes.join(' ') : undefined,
    fill: fill ? INKS[fill] : 'none',
    stroke: stroke ? INKS[stroke] : undefined,
  };
}

/** A number with commas. */
export function numberText(value: number | string): string {
  return Number(value).toLocaleString('en');
}

/** Milliseconds as seconds. */
export function secondsText(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

/** Orders texts such as codes and ISO days: by their characters, not by a language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

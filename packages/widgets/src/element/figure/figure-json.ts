import type { Figure } from '../../figure/figure.ts';

/** What a figure says and every value of it with all that it travels with, as JSON. */
export function figureJson({ title, subtitle, sentence, notes, readings }: Figure): string {
  const values = [...readings.values()].map(({ indicator, value, columns }) => ({
    indicator,
    ...value,
    ...columns,
  }));
  return `${JSON.stringify({ title, subtitle, sentence, notes, values }, null, 2)}\n`;
}

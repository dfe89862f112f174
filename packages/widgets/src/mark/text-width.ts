/** Font weights the charts use. */
export type Weight = 400 | 500 | 600 | 700;

const CHARACTERS =
  ' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~đĐ–—−·…“”‘’÷×▲▼◇○°';

/** Advance widths of Be Vietnam Pro in hundredths of an em, measured; tone marks add nothing to a letter. */
const REGULAR = table(
  '23 28 32 81 65 85 74 18 44 44 50 61 30 61 29 50 68 39 65 66 71 66 68 59 63 68 29 30 56 73 56 57 101 74 67 78 73 62 63 78 71 26 47 68 62 85 73 83 64 82 67 64 65 73 71 101 72 67 66 46 49 46 56 70 20 64 65 61 65 60 39 64 58 26 27 56 26 89 57 64 65 65 39 51 43 57 58 87 56 58 50 43 41 43 47 66 79 68 87 64 26 73 37 41 29 22 66 58 99 77 60 48 66',
);
/** What weight 700 adds to them. */
const BOLD_ADDS = table(
  '0 6 7 4 0 2 2 4 1 1 1 4 5 0 5 4 2 4 1 2 1 2 2 1 4 2 5 5 1 2 1 5 1 3 4 0 2 2 1 1 2 3 2 4 2 4 2 0 4 1 4 3 4 1 4 5 5 5 1 4 4 4 5 4 9 2 2 2 2 2 2 2 3 4 3 4 3 1 3 2 2 2 4 3 1 2 1 1 5 2 2 5 2 5 2 2 -1 2 0 2 5 13 7 5 -3 1 5 5 0 0 0 -1 0',
);

/**
 * Width of a line of text, px, from a table instead of a page: the same in a browser and in Node.
 *
 * @example textWidth('61,2%', 42, 700) // about 131
 */
export function textWidth(text: string, size: number, weight: Weight = 400): number {
  let hundredths = 0;
  const boldness = (weight - 400) / 300;
  for (const character of text.normalize('NFD').replace(/\p{Mn}/gu, '')) {
    hundredths += (REGULAR.get(character) ?? 66) + (BOLD_ADDS.get(character) ?? 2) * boldness;
  }
  return (hundredths * size) / 100;
}

/**
 * Breaks text between words into as few lines as `width`, px, allows, of about equal length; a longer word stands alone.
 */
export function wrapText(text: string, width: number, size: number, weight: Weight = 400): readonly string[] {
  const fewest = fillLines(text, width, size, weight);
  let balanced = fewest;
  for (let narrower = width - 4; narrower > 0; narrower -= 4) {
    const lines = fillLines(text, narrower, size, weight);
    if (lines.length > fewest.length) break;
    balanced = lines;
  }
  return balanced;
}

function fillLines(text: string, width: number, size: number, weight: Weight): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(longer, size, weight) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function table(widths: string): ReadonlyMap<string, number> {
  const numbers = widths.split(' ').map(Number);
  return new Map([...CHARACTERS].map((character, index) => [character, numbers[index] ?? 0]));
}

/** Font weights the charts use. */
export type Weight = 400 | 500 | 600 | 700;

const CHARACTERS =
  ' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~đĐ–—−·…“”‘’÷×▲▼◇○°';

/** Advance widths of Be Vietnam Pro in hundredths of an em, measured; tone marks add nothing to a letter. */
const REGULAR = table(
  '23 28 32 81 65 85 74 18 44 44 50 61 30 61 29 50 68 39 65 66 71 66 68 59 63 68 29 30 56 73 56 57 101 74 67 78 73 62 63 78 71 26 47 68 62 85 73 83 64 82 67 64 65 73 71 101 72 67 66 46 49 46 56 70 20 64 65 61 65 60 39 64 58 26 27 56 26 89 57 64 65 65 39 51 43 57 58 87 56 58 50 43 41 43 47 66 79 68 87 64 26 73 37 41 29 22 66 58 99 77 60 48',
);
const BOLD = table(
  '23 34 39 85 65 87 76 22 45 45 51 65 35 61 34 54 70 43 66 68 72 68 70 60 67 70 34 35 57 75 57 62 102 77 71 78 75 64 64 79 73 29 49 72 64 89 75 83 68 83 71 67 69 74 75 106 77 72 67 50 53 50 61 74 29 66 67 63 67 62 41 66 61 30 30 60 29 90 60 66 67 67 43 54 44 59 59 88 61 60 52 48 43 48 49 68 78 70 87 66 31 86 44 46 26 23 71 63 99 77 60 47',
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
    const regular = REGULAR.get(character) ?? 66;
    hundredths += regular + ((BOLD.get(character) ?? 68) - regular) * boldness;
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
  return new Map([...CHARACTERS].map((character, index) => [character, numbers[index] ?? 66]));
}

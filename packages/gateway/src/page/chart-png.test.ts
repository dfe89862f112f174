import { expect, test } from 'vitest';
import { chartPng } from './chart-png.ts';
import { withSignTexts } from './sign-texts.ts';

const SIGNS = ['▲', '▼', '◇', '◆', '○', '←', '→', ' '];

test.each([400, 600])('chartPng draws each sign beside Vietnamese letters in weight %i', async (weight) => {
  const drawn = await Promise.all(
    SIGNS.map(async (sign) => {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="20"><text x="0" y="15" font-size="14" font-weight="${weight}">Ở ${sign} nguồn không nêu trị số</text></svg>`;
      return Buffer.from(await chartPng(svg)).toString('base64');
    }),
  );
  expect(new Set(drawn).size).toBe(SIGNS.length);
});

test('withSignTexts puts each sign into a text of its own beside the rest of the line, wherever that is anchored', () => {
  const text = (more: string, words: string) => `<text y="15" font-size="10"${more}>${words}</text>`;
  // 0.85 em of the sign and 0.23 em of the space after it.
  expect(withSignTexts('<text x="5" y="15" font-size="10">◇ A &amp; B</text>')).toBe(
    `${text(' font-family="Noto Sans Math"', '◇').replace('<text', '<text x="5"')}${text('', 'A &amp; B').replace('<text', '<text x="15.8"')}`,
  );
  expect(
    withSignTexts('<text class="a" x="50" y="15" font-size="10" text-anchor="end">← less</text>'),
  ).toMatch(
    /^<text x="[\d.]+" class="a" y="15" font-size="10" font-family="Noto Sans Math">←<\/text><text x="[\d.]+" class="a" y="15" font-size="10">less<\/text>$/,
  );
  expect(withSignTexts(text('', '61,2%'))).toBe(text('', '61,2%'));
});

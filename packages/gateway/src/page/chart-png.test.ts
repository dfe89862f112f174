import { expect, test } from 'vitest';
import { chartPng } from './chart-png.ts';

const SIGNS = ['▲', '▼', '◇', '◆', '○', '←', '→', ' '];

test.each([400, 600])('chartPng draws each sign beside Vietnamese letters in weight %i', async (weight) => {
  const drawn = await Promise.all(
    SIGNS.map(async (sign) => {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="20"><text x="0" y="15" font-size="14" font-weight="${weight}">Ở ${sign}</text></svg>`;
      return Buffer.from(await chartPng(svg)).toString('base64');
    }),
  );
  expect(new Set(drawn).size).toBe(SIGNS.length);
});

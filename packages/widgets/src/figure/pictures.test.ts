import { describe, expect, test } from 'vitest';
import { FAMILY } from '../../test/family.ts';
import { pictureSheet } from '../../test/picture-sheet.ts';
import { faultsOf } from '../../test/scene-texts.ts';

/** Charts in pictures and in pages of 320, 768 and 1,280 px. */
const WIDTHS = [272, 288, 720, 736, 1168, 1232];

const drawn = FAMILY.flatMap((member) =>
  member.states
    .filter((state) => member.figure('VI', state).draw)
    .map((state) => ({ member, state, name: `${member.tag}, ${state}` })),
);

describe.each(drawn)('the picture of $name', ({ member, state }) => {
  test('is the stored one in both languages at 320, 768 and 1,280 px', async () => {
    const file = `${member.tag.replace('tiendo-', '')}-${state.replaceAll(' ', '-')}.svg`;
    await expect(pictureSheet(member, state)).toMatchFileSnapshot(`../../test/fixtures/${file}`);
  });

  test.each(WIDTHS)('has no mark cut off and no text over another or under a line at %i px', (width) => {
    for (const lang of ['VI', 'EN'] as const) {
      const chart = member.figure(lang, state).draw?.(width);
      expect(chart && faultsOf(chart)).toEqual([]);
    }
  });
});

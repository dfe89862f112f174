import type { DemoFile, Row } from '../files/demo-file.ts';
import { type Mess, messCell } from './mess.ts';

/** A commune that left a cell of the review empty, which does not mean that nobody is near-poor there. */
export function povertyMess(files: readonly DemoFile[]): readonly Mess[] {
  const file = files.find(({ file: name }) => /^poverty-.*-2022\.csv$/.test(name)) as DemoFile;
  const row = file.rows.find(
    (one) => one.population_group === '' && Number(one.near_poor_households) > 50,
  ) as Row;
  return [
    {
      kind: 'blank-not-zero',
      about: 'một xã để trống ô hộ cận nghèo năm 2022',
      aboutEn: 'a commune leaves the cell of near-poor households of 2022 empty',
      cells: [messCell(file, row, 'near_poor_households', null)],
    },
  ];
}

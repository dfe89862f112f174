import type { AreaLevel } from '@tiendo/core';

/** Where the areas of one edition stand on a grid of equal tiles: columns from the west, rows from the north. */
export interface TileLayout {
  /** Code of the area whose parts these are. */
  readonly within: string;
  readonly level: AreaLevel;
  readonly validFrom: string;
  /** First day no longer valid; null while it stands. */
  readonly validTo: string | null;
  /** One line a row, a code or a dot a tile. */
  readonly tiles: string;
  /** Former units that the tiles lie in, one a line: `178: 05977 05983`. */
  readonly former?: string;
  /** Archipelagos: each by its name, with its column and row. */
  readonly islands?: readonly TileIslands[];
}

/** Where an archipelago stands on the grid. */
export interface TileIslands {
  readonly name: string;
  readonly column: number;
  readonly row: number;
}

const REORGANISED = '2025-07-01';

/**
 * Layouts by area and edition. They are our own arrangements, made by hand from the centres in the gateway's
 * `data/centres.csv` and, for provinces, from which units share a border; codes are those of the statistics office.
 */
export const TILE_LAYOUTS: readonly TileLayout[] = [
  {
    ...{ within: 'VN', level: 'PROVINCE', validFrom: '1900-01-01', validTo: REORGANISED },
    tiles: `
 . 12 10 02 04  .  .
 . 11 15 08 06 20  .
 . 14 25 26 19 24 22
 .  . 17 01 27 30 31
 .  .  . 35 33 34  .
 .  . 38 37 36  .  .
 .  . 40  .  .  .  .
 .  .  . 42  .  .  .
 .  .  . 44  .  .  .
 .  .  . 45 46  .  .
 .  .  .  . 49 48  .
 .  .  .  . 62 51  .
 .  .  .  . 64 52  .
 .  .  .  . 66 54  .
 .  .  .  . 67 68 56
 .  . 72 70 75 60 58
 .  . 80 74 77  .  .
 . 87 82 79  .  .  .
89 92 86 83  .  .  .
91 93 94 84  .  .  .
96 95  .  .  .  .  .`,
    islands: [
      { name: 'Hoàng Sa', column: 7, row: 10 },
      { name: 'Trường Sa', column: 7, row: 16 },
    ],
  },
  {
    ...{ within: 'VN', level: 'PROVINCE', validFrom: REORGANISED, validTo: null },
    tiles: `
12 15 08 04  .
11 14 25 19 20
 . 38 01 24 22
 . 40 37 33 31
 . 42  .  .  .
 .  . 44  .  .
 .  .  . 46  .
 .  .  . 48  .
 .  .  .  . 51
 .  .  .  . 52
 .  .  .  . 66
 . 80 75 68 56
91 82 79  .  .
92 86  .  .  .
96  .  .  .  .`,
    islands: [
      { name: 'Hoàng Sa', column: 5, row: 7 },
      { name: 'Trường Sa', column: 5, row: 12 },
    ],
  },
  {
    ...{ within: '20', level: 'DISTRICT', validFrom: '1900-01-01', validTo: REORGANISED },
    tiles: `
 .  180  .   .
181 182 183  .
185 184 178 188
 .  186 187 189`,
  },
  {
    ...{ within: '20', level: 'COMMUNE', validFrom: REORGANISED, validTo: null },
    tiles: `
  .     .   06001 06004   .     .     .     .     .     .     .
  .   06076 06019 06040 06037   .     .     .     .     .     .
  .   06085 06073 06046 06058 06148   .     .     .     .     .
  .   06091 06079 06151 06154 06124   .     .     .     .     .
  .   06103 06112 06115 06280 06172 06184 06211 06196   .     .
  .   06337 06325 06253 06298 06286 05986 06187 06220   .     .
  .   06367 06349 06313 06316 05983 05977 06529 06541 06565   .
06364 06376 06400 06505 06475 06496 06481 06577 06526 06601   .
06436 06391 06427 06445 06463 06517   .     .   06607 06613 06625
  .   06415 06385 06457   .     .     .     .     .   06616 06637`,
    former: `
178: 05977 05983 05986
180: 06001 06004 06019 06037 06040 06046 06058
181: 06073 06076 06079 06085 06091 06103 06112 06115
182: 06124 06148 06151 06154 06172
183: 06184 06187 06196 06211 06220 06286
184: 06253 06280 06298 06313 06316
185: 06325 06337 06349 06364 06367 06376
186: 06385 06391 06400 06415 06427 06436 06445 06457
187: 06463 06475 06481 06496 06505 06517
188: 06526 06529 06541 06565 06577 06601 06607
189: 06613 06616 06625 06637`,
  },
];

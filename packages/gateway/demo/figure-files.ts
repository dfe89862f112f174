import { formatNumber, formatShare } from '@tiendo/core';
import type { DemoFile, Row } from './files/demo-file.ts';
import { NATION } from './geography/area-rows.ts';
import { communesOn, type Province } from './geography/province.ts';
import { SOURCE } from './sources.ts';

/** Money assigned and disbursed at one cut. */
export interface Money {
  readonly assigned: number;
  readonly disbursed: number;
}

/** The budget year that the printed figures are about, and the cut at which its books close. */
const YEAR = 2023;
const CLOSING = '2024-01-31';

/** Sums the rows of the closing cut that pass. */
export function moneyAtClosing(rows: readonly Row[], passes: (row: Row) => boolean = () => true): Money {
  const own = rows.filter((row) => row.year === YEAR && row.cut === CLOSING && passes(row));
  const sum = (measure: string) => own.reduce((total, row) => total + Number(row[measure]), 0);
  return { assigned: sum('assigned'), disbursed: sum('disbursed') };
}

/** Printed figures on money: the nation's by two sources, the province's with its programmes, each district's. */
export function figureRows(
  province: Province,
  rows: readonly Row[],
  nation: Money,
  nationOwnYear: Money,
): readonly Row[] {
  const homes = new Map(
    [...communesOn(province, CLOSING).values()].map((commune) => [commune.code, commune]),
  );
  const ofProgramme = (code: string) => moneyAtClosing(rows, ({ programme }) => programme === code);
  const own = moneyAtClosing(rows);
  return [
    rate(NATION, nation, SOURCE.nation, CLOSING, 0.01),
    rate(NATION, nationOwnYear, SOURCE.otherNation, '2024-03-08', 0.001),
    rate(province.code, own, SOURCE.notice, CLOSING, 0.001),
    rate(province.code, own, SOURCE.press, CLOSING, 0.001),
    ...amounts(province.code, '', own),
    ...['NTM', 'GNBV', 'DTTS'].flatMap((programme) =>
      amounts(province.code, programme, ofProgramme(programme)),
    ),
    ...province.districts.flatMap((district) => {
      const money = moneyAtClosing(rows, ({ area }) => homes.get(String(area))?.district === district);
      return [
        ...amounts(district.code, '', money),
        rate(district.code, money, SOURCE.notice, CLOSING, 0.001),
      ];
    }),
    documents(province.code),
  ].map((row, i) => ({ origin: `demo-figures:${i + 1}`, ...row }));
}

/** The file of printed figures on money. */
export function figureFile(rows: readonly Row[]): DemoFile {
  return { dataset: 'figures', file: 'figures-capital.csv', publishedOn: '2024-03-10', rows };
}

function rate(
  area: string,
  { assigned, disbursed }: Money,
  source: string,
  asOf: string,
  precision: number,
): Row {
  const value = Number((Math.round(disbursed / assigned / precision) * precision).toFixed(3));
  return figure({
    ...{ figure: 'disbursement-rate', area, as_of: asOf, base: 'unstated', value, unit: 'share', precision },
    ...{ published: formatShare(value, 'VI', precision), source },
  });
}

function amounts(area: string, programme: string, money: Money): readonly Row[] {
  return (['assigned', 'disbursed'] as const).map((measure) =>
    figure({
      ...{
        figure: measure,
        area,
        as_of: CLOSING,
        base: 'unstated',
        programme,
        value: money[measure],
        unit: 'dong',
      },
      ...{ precision: 1, published: formatNumber(money[measure], 0, 'VI'), source: SOURCE.notice },
    }),
  );
}

function documents(area: string): Row {
  return figure({
    ...{
      figure: 'documents-completed',
      area,
      as_of: CLOSING,
      base: '',
      value: 1,
      unit: 'share',
      precision: 0.01,
    },
    ...{ published: '100%', source: SOURCE.notice },
  });
}

/** A printed figure of the year. */
function figure(cells: Row): Row {
  return {
    ...{ period: String(YEAR), as_of_basis: 'DOCUMENT', programme: '', component: '', funding_source: '' },
    ...{ capital_type: '', vintage: '', population_group: '', standard: '', method: '' },
    ...{
      kind: 'REPORTED',
      status: 'ACTUAL',
      derivation: '',
      locator: '',
      confidence: 'high',
      note: 'giả định',
    },
    ...cells,
  };
}

export type CapitalType = 'investment' | 'recurrent';

/** A component in which money is planned, and where. */
export interface PlannedComponent {
  readonly programme: string;
  readonly component: string;
  readonly capitalType: CapitalType;
  /** How much of the programme's money of this type it takes beside the others. */
  readonly weight: number;
  /** Department that holds the money; null where communes and districts do. */
  readonly department: string | null;
  readonly isForPoorDistricts: boolean;
}

type Entry = readonly [component: string, weight: number, department?: string];

/**
 * The lowest components of `data/components.csv`, each in one or both types of capital. NDTP04 is left out: the other
 * programmes deliver it, so that it has no money of its own.
 */
export const PLANNED_COMPONENTS: readonly PlannedComponent[] = [
  ...planned('DTTS', 'investment', [
    ...([
      ['DA1', 12],
      ['DA2', 8],
      ['DA4.TDA1', 40],
      ['DA4.TDA2', 4, 'BDT'],
    ] satisfies Entry[]),
    ...([
      ['DA5.TDA1', 10, 'SGDDT'],
      ['DA6', 6, 'SVHTTDL'],
      ['DA9.TDA1', 5],
      ['DA3.TDA2', 5],
    ] satisfies Entry[]),
  ]),
  ...planned('DTTS', 'recurrent', [
    ...([
      ['DA1', 8],
      ['DA3.TDA1', 20],
      ['DA3.TDA2', 14],
      ['DA3.TDA3', 2],
      ['DA4.TDA1', 8],
    ] satisfies Entry[]),
    ...([
      ['DA5.TDA1', 6, 'SGDDT'],
      ['DA5.TDA2', 3, 'BDT'],
      ['DA5.TDA3', 12, 'SLDTBXH'],
    ] satisfies Entry[]),
    ...([
      ['DA5.TDA4', 5, 'BDT'],
      ['DA6', 5, 'SVHTTDL'],
      ['DA7', 4, 'SYT'],
      ['DA8', 6],
    ] satisfies Entry[]),
    ...([
      ['DA9.TDA1', 4],
      ['DA9.TDA2', 3, 'BDT'],
      ['DA10.TDA1', 4, 'BDT'],
    ] satisfies Entry[]),
    ...([
      ['DA10.TDA2', 3, 'STTTT'],
      ['DA10.TDA3', 3, 'BDT'],
    ] satisfies Entry[]),
  ]),
  ...planned('GNBV', 'investment', [
    ['DA1.TDA1', 40],
    ['DA1.TDA2', 25],
    ['DA4.TDA1', 8, 'SLDTBXH'],
  ]),
  ...planned('GNBV', 'recurrent', [
    ...([
      ['DA1.TDA1', 6],
      ['DA2', 20],
      ['DA3.TDA1', 14],
      ['DA3.TDA2', 6, 'SYT'],
      ['DA5', 16],
    ] satisfies Entry[]),
    ...([
      ['DA4.TDA1', 10, 'SLDTBXH'],
      ['DA4.TDA2', 3, 'SLDTBXH'],
      ['DA4.TDA3', 5, 'SLDTBXH'],
    ] satisfies Entry[]),
    ...([
      ['DA6.TDA1', 6, 'STTTT'],
      ['DA6.TDA2', 3, 'STTTT'],
      ['DA7.TDA1', 4],
      ['DA7.TDA2', 3],
    ] satisfies Entry[]),
  ]),
  ...planned('NTM', 'investment', [
    ['NDTP02', 60],
    ['NDTP05', 8],
    ['NDTP06', 8],
    ['NDTP07', 10],
  ]),
  ...planned('NTM', 'recurrent', [
    ...([
      ['NDTP01', 4],
      ['NDTP03', 30],
      ['NDTP05', 8],
      ['NDTP06', 8],
      ['NDTP07', 14],
      ['NDTP08', 10],
    ] satisfies Entry[]),
    ...([
      ['NDTP09', 4],
      ['NDTP10', 3],
      ['NDTP11', 9, 'VPDP'],
    ] satisfies Entry[]),
  ]),
  ...planned('CTMTQG-2026-2035', 'investment', [
    ...([
      ['HP1.NDTP02', 50],
      ['HP1.NDTP07', 8],
      ['HP2.NDTP01', 36],
      ['HP2.NDTP04', 6],
    ] satisfies Entry[]),
  ]),
  ...planned('CTMTQG-2026-2035', 'recurrent', [
    ...([
      ['HP1.NDTP01', 4],
      ['HP1.NDTP03', 22],
      ['HP1.NDTP04', 14, 'SNV'],
      ['HP1.NDTP05', 5],
    ] satisfies Entry[]),
    ...([
      ['HP1.NDTP06', 6, 'SKHCN'],
      ['HP1.NDTP08', 3],
      ['HP1.NDTP09', 3],
    ] satisfies Entry[]),
    ...([
      ['HP1.NDTP10', 5, 'VPDP'],
      ['HP2.NDTP02', 22],
      ['HP2.NDTP03', 8, 'SGDDT'],
    ] satisfies Entry[]),
    ...([
      ['HP2.NDTP04', 5, 'SDTTG'],
      ['HP2.NDTP05', 3, 'SKHCN'],
    ] satisfies Entry[]),
  ]),
];

function planned(programme: string, capitalType: CapitalType, entries: readonly Entry[]): PlannedComponent[] {
  return entries.map(([component, weight, department = null]) => ({
    ...{ programme, component, capitalType, weight, department },
    isForPoorDistricts: programme === 'GNBV' && /^DA[15]/.test(component),
  }));
}

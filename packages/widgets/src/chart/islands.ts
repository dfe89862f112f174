/** An archipelago of the nation, which has a place on every picture that shows the unit it belongs to. */
export interface Islands {
  readonly name: string;
  /** Code of the province it belongs to, the same in both editions: Đà Nẵng and Khánh Hòa. */
  readonly owner: string;
  /** About its middle, degrees. */
  readonly lon: number;
  readonly lat: number;
}

export const ISLANDS: readonly Islands[] = [
  { name: 'Hoàng Sa', owner: '48', lon: 112, lat: 16.5 },
  { name: 'Trường Sa', owner: '56', lon: 114, lat: 10 },
];

import pg from 'pg';

const oids = {
  int8: 20,
  int8Array: 1016,
  textArray: 1009,
  date: 1082,
  dateArray: 1182,
  numeric: 1700,
  numericArray: 1231,
};

const text = (value: string) => value;

/** A bigint as a JSON number, or an error when a number cannot hold it exactly. */
export const exactInteger = (value: string): number => {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) {
    throw new RangeError(`exactInteger requires an integer of at most 2^53 - 1, got ${value}`);
  }
  return number;
};

const parseTextArray = pg.types.getTypeParser(oids.textArray, 'text') as (value: string) => (string | null)[];

const arrayOf =
  <Item>(parse: (value: string) => Item) =>
  (value: string): (Item | null)[] =>
    parseTextArray(value).map((item) => (item === null ? null : parse(item)));

const parsers = new Map<number, (value: string) => unknown>([
  [oids.int8, exactInteger],
  [oids.int8Array, arrayOf(exactInteger)],
  [oids.numeric, text],
  [oids.numericArray, arrayOf(text)],
  [oids.date, text],
  [oids.dateArray, arrayOf(text)],
]);

/** How the driver turns what PostgreSQL sends into values: bigint, numeric and date exactly. */
export const parseValues: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: string) =>
    (format === 'binary' ? undefined : parsers.get(oid)) ?? pg.types.getTypeParser(oid, format as 'text'),
};

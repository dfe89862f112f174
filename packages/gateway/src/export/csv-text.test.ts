import { expect, test } from 'vitest';
import { type CsvStyle, csvText } from './csv-text.ts';

const machine: CsvStyle = { separator: ',', decimalMark: '.', hasMark: false };
const excel: CsvStyle = { separator: ';', decimalMark: ',', hasMark: true };

test.each(['=1+1', '+84', '-3,3', '@SUM(A1)', '\tx', '\0x', '＝1', '＋1', '－1', '＠x'])(
  'a text that begins like a formula gets an apostrophe: %j',
  (text) => {
    const [cell] = csvText([[text]], { ...machine, separator: ';' }).split('\r\n');
    expect(cell).toBe(`'${text}`);
  },
);

test('an apostrophe comes before a line break at the beginning, too', () => {
  expect(csvText([['\r=1', '\n=1']], machine)).toBe('"\'\r=1","\'\n=1"\r\n');
});

test('a number stays a number, also a negative one, with the mark of the style', () => {
  expect(csvText([[-3.5, 0, 1e6]], machine)).toBe('-3.5,0,1000000\r\n');
  expect(csvText([[-3.5, 0, 1e6]], excel)).toBe('\uFEFF-3,5;0;1000000\r\n');
});

test('a missing cell is empty', () => {
  expect(csvText([[null, undefined, '']], machine)).toBe(',,\r\n');
});

test('separator, quotes and line breaks are quoted; a hyphen inside a text is not touched', () => {
  const row = ['a,b', 'c;d', 'e"f', 'g\nh', '2021-2025', 'x=1'];
  expect(csvText([row], machine)).toBe('"a,b",c;d,"e""f","g\nh",2021-2025,x=1\r\n');
  expect(csvText([row], excel)).toBe('\uFEFFa,b;"c;d";"e""f";"g\nh";2021-2025;x=1\r\n');
});

test('a number with a decimal comma is quoted where the comma separates', () => {
  expect(csvText([[1.5]], { separator: ',', decimalMark: ',', hasMark: false })).toBe('"1,5"\r\n');
});

import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readXlsx } from '../src/file/xlsx/read-xlsx.ts';
import { createDraft } from '../src/import/draft.ts';
import { publish } from '../src/publish/publish.ts';
import { publishedDatabase, type TestDatabase } from './database.ts';
import { serveGateway, type TestGateway } from './gateway-server.ts';
import { readJsonStat } from './json-stat.ts';

let database: TestDatabase;
let gateway: TestGateway;

beforeAll(async () => {
  database = await publishedDatabase();
  await send(
    'sources',
    'id,title,issuer,tier,url,document_number,issued_on,language,sha256,note\nevil,"=HYPERLINK(""http://x"",""y"")",＋84,PRESS,,-12/QĐ,2026-01-01,vi,,',
  );
  await send(
    'figures',
    `origin,figure,area,period,as_of,as_of_basis,programme,component,funding_source,capital_type,vintage,population_group,base,standard,method,value,unit,precision,published,kind,status,derivation,source,locator,confidence,note
office:1,poverty-reduction,20,2019,,,,,,,,,,poverty-2016,review,-0.035,points,0.001,"-3,5",REPORTED,PROVISIONAL,,evil,@cell <&>,high,`,
  );
  gateway = await serveGateway(database);
});

afterAll(async () => {
  await gateway.close();
  await database.drop();
});

async function send(dataset: string, content: string) {
  const file = { dataset, series: `office-${dataset}`, fileName: `${dataset}.csv` };
  const draft = await createDraft(database.db, { ...file, content: Buffer.from(content) });
  await publish(database.db, draft.id, new Date('2026-12-01T09:00:00+07:00'));
}

async function bytes(kind: string, query: string): Promise<Buffer> {
  const response = await fetch(`${gateway.origin}/export/values.${kind}?${query}`);
  const content = Buffer.from(await response.arrayBuffer());
  expect(response.status, content.toString()).toBe(200);
  return content;
}

type Row = Readonly<Record<string, string>>;

const rows = async (kind: string, query: string): Promise<readonly Row[]> =>
  parse(await bytes(kind, query), { columns: true, bom: true });

const POVERTY = 'indicator=poverty-rate&areas=20,VN&from=2021&to=2025';
const EVIL = 'indicator=poverty-reduction&areas=20&periods=2019';
const TYPES =
  'indicator=disbursement-rate&areas=VN&periods=2021/2025&where=funding-source:central&by=capital-type';

describe('the workbook', () => {
  /** The cells of each sheet by row, those that are empty left out. */
  const sheets = async (query: string) => {
    const workbook = await readXlsx(await bytes('xlsx', query));
    return new Map(
      workbook.sheets.map(({ name, grid }) => [
        name,
        [...grid.rows()].map(({ cells }) => new Map(cells.map((cell) => [cell.column - 1, cell]))),
      ]),
    );
  };

  test('has the values as the Vietnamese CSV has them, numbers as numbers, missing ones left out', async () => {
    const [heading, ...found] = (await sheets(POVERTY)).get('Số liệu') ?? [];
    const text = (await bytes('csv', `${POVERTY}&form=vi`)).toString();
    const [names = [], ...expected]: string[][] = parse(text, { bom: true, delimiter: ';' });
    expect(names.map((_, i) => heading?.get(i)?.text)).toEqual(names);
    expect([...(heading?.values() ?? [])].every(({ isBold }) => isBold)).toBe(true);
    expect(found).toHaveLength(10);
    for (const [r, row] of expected.entries())
      for (const [c, content] of row.entries()) {
        const cell = found[r]?.get(c);
        const isNumber = cell?.kind === 'number';
        expect(isNumber ? String(cell.number).replace('.', ',') : (cell?.text ?? '')).toBe(content);
      }
    const value = names.indexOf('Giá trị');
    expect(found.map((row) => row.get(value)?.kind)).toEqual(
      expected.map((row) => (row[value] === '' ? undefined : 'number')),
    );
  });

  test('has a sheet of sources and one of definitions', async () => {
    const found = await sheets(POVERTY);
    expect([...found.keys()]).toEqual(['Số liệu', 'Nguồn', 'Định nghĩa']);
    const sources = (found.get('Nguồn') ?? []).map((row) => [...row.values()].map(({ text }) => text));
    expect(sources.flat()).toContain('83/QĐ-UBND');
    const used = (found.get('Nguồn') ?? []).slice(1).map((row) => row.get(8)?.number ?? 0);
    const rates = await rows('csv', POVERTY);
    expect(used.reduce((a, b) => a + b)).toBe(
      rates.reduce(
        (sum, row) => sum + (row.value ? 1 : 0) + (row.other_sources?.split(' ').filter(Boolean).length ?? 0),
        0,
      ),
    );
    const definitions = new Map(
      (found.get('Định nghĩa') ?? []).map((row) => [row.get(0)?.text, row.get(1)?.text]),
    );
    expect(definitions.get('Công thức')).toBe('số hộ nghèo ÷ tổng số hộ');
    expect(definitions.get('Không có giá trị: NOT_PUBLISHED')).toBe('chưa công bố');
    expect(definitions.get('Số liệu đã công bố đến ngày')).toBe('01/12/2026');
  });

  test('text that looks like a formula stays text, without a sign in front, and what XML cannot hold is safe', async () => {
    const cells = ((await sheets(EVIL)).get('Số liệu') ?? []).flatMap((row) => [...row.values()]);
    for (const text of ['=HYPERLINK("http://x","y")', '＋84', '-12/QĐ', '@cell <&>', '-3,5'])
      expect(cells).toContainEqual(expect.objectContaining({ kind: 'text', text }));
    expect(cells).toContainEqual(expect.objectContaining({ kind: 'number', number: -3.5 }));
  });
});

describe('JSON-stat', () => {
  const dataset = async (query: string) => readJsonStat((await bytes('json', query)).toString());

  test('is a dataset that the toolkit of its author reads: value, status and company of each cell', async () => {
    const found = await dataset(POVERTY);
    expect([found.class, found.id, found.size, found.n]).toEqual([
      'dataset',
      ['indicator', 'area', 'period'],
      [1, 2, 5],
      10,
    ]);
    expect(found.role).toMatchObject({ time: ['period'], geo: ['area'], metric: ['indicator'] });
    for (const row of await rows('csv', POVERTY)) {
      const area = `${row.area}@${row.area_valid_from}`;
      const cell = found.Data({ area, period: row.period ?? '', indicator: 'poverty-rate' });
      expect(cell?.value).toBe(row.value === '' ? null : Number(row.value));
      expect(cell?.status).toBe(row.missing ? 'O' : row.breaks ? 'B' : 'A');
      const place =
        found.Dimension('area').id.indexOf(area) * 5 + found.Dimension('period').id.indexOf(row.period ?? '');
      for (const [name, content] of Object.entries(found.extension.cells[place] ?? {}))
        expect([name, String(content)]).toEqual([name, row[name]]);
    }
  });

  test('keeps the two editions of a re-used code apart, and dimensions that are kept apart', async () => {
    const codes = await dataset('indicator=poverty-rate&areas=15&periods=2024,2025');
    expect(codes.Dimension('area').id).toEqual(['15@1900-01-01', '15@2025-07-01']);
    const types = await dataset(TYPES);
    expect(types.id).toEqual(['indicator', 'area', 'capital-type', 'funding-source', 'period']);
    const rates = await rows('csv', TYPES);
    for (const { value, scope = '' } of rates) {
      const type = /capital-type:(\S+)/.exec(scope)?.[1] ?? '';
      expect(types.Data({ 'capital-type': type, period: '2021/2025' })?.value).toBe(Number(value));
    }
    expect(rates.length).toBeGreaterThan(1);
  });
});

describe('SDMX-CSV', () => {
  test('begins with structure, its id and action, then dimensions, value and attributes', async () => {
    const text = (await bytes('sdmx.csv', POVERTY)).toString();
    expect(text.split('\r\n')[0]).toMatch(
      /^STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,AREA_NAME,/,
    );
    const found = await rows('sdmx.csv', POVERTY);
    const machine = await rows('csv', POVERTY);
    expect(found).toMatchObject(
      machine.map((row) => ({
        STRUCTURE: 'dataflow',
        STRUCTURE_ID: 'TIENDO:DF_POVERTY_RATE(1.0)',
        ACTION: 'I',
        REF_AREA: `${row.area}@${row.area_valid_from}`,
        TIME_PERIOD: row.period,
        OBS_VALUE: row.value,
        OBS_STATUS: row.missing ? 'O' : row.breaks ? 'B' : 'A',
        UNIT_MEASURE: row.unit,
        MISSING: row.missing,
        NUMERATOR: row.numerator,
        SOURCE: row.source,
        SHA256: row.sha256,
        PERMALINK: row.permalink,
        SYNTHETIC: row.synthetic,
      })),
    );
  });

  test('has every dimension of the facts, a total where one is not broken down, and ranges of years', async () => {
    const found = await rows('sdmx.csv', TYPES);
    expect(found.map((row) => row.CAPITAL_TYPE).sort()).toEqual(
      expect.arrayContaining(['investment', 'recurrent']),
    );
    for (const row of found)
      expect(row).toMatchObject({
        TIME_PERIOD: '2021-01-01/P5Y',
        FUNDING_SOURCE: 'central',
        PROGRAMME: '_T',
        VINTAGE: '_T',
      });
  });

  test('text that a spreadsheet would run is escaped, and a provisional value says so', async () => {
    const [row] = await rows('sdmx.csv', EVIL);
    expect(row).toMatchObject({
      OBS_VALUE: '-0.035',
      OBS_STATUS: 'P',
      SOURCE: `'=HYPERLINK("http://x","y")`,
      LOCATOR: "'@cell <&>",
    });
  });
});

describe('each kind of file', () => {
  test.each([
    ['csv', 'text/csv; charset=utf-8; header=present'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['json', 'application/json; charset=utf-8'],
    ['sdmx.csv', 'application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8'],
  ])(
    '%s has its type and name, is the same bytes when asked again, and not sent twice',
    async (kind, type) => {
      const address = `${gateway.origin}/export/values.${kind}?${POVERTY}`;
      const first = await fetch(address);
      expect(first.headers.get('content-type')).toBe(type);
      expect(first.headers.get('content-disposition')).toContain(`poverty-rate-20-VN-2021-2025.${kind}"`);
      expect(await bytes(kind, POVERTY)).toEqual(Buffer.from(await first.arrayBuffer()));
      const again = await fetch(address, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
      expect(again.status).toBe(304);
    },
  );

  test('is one press away from a query in the playground: its path asks the same question', async () => {
    const query = `{ values(indicator: "disbursement-rate", areas: ["VN"], periods: ["2021/2025"], by: ["capital-type"], where: [{ dimension: "funding-source", values: ["central"] }],
      asOf: "2026-06-30", knownOn: "2026-11-30", geography: "2025-12-31", acceptWeights: true, orderBy: VALUE_DESCENDING, first: 1) { totalCount exports { kind path } edges { node { value } } } }`;
    const response = await fetch(`${gateway.origin}/graphql?query=${encodeURIComponent(query)}`);
    const { totalCount, exports, edges } = (await response.json()).data.values;
    expect(exports.map(({ kind }: { kind: string }) => kind)).toEqual(['csv', 'xlsx', 'json', 'sdmx.csv']);
    const [{ path }] = exports;
    const found: readonly Row[] = parse(await (await fetch(gateway.origin + path)).text(), { columns: true });
    expect([found.length, Number(found[0]?.value)]).toEqual([totalCount, edges[0].node.value]);
    expect(Object.fromEntries(new URL(path, gateway.origin).searchParams)).toEqual({
      indicator: 'disbursement-rate',
      areas: 'VN',
      periods: '2021/2025',
      by: 'capital-type',
      where: 'funding-source:central',
      asOf: '2026-06-30',
      knownOn: '2026-11-30',
      geography: '2025-12-31',
      acceptWeights: 'true',
      orderBy: 'VALUE_DESCENDING',
    });
    for (const file of exports) expect((await fetch(gateway.origin + file.path)).status).toBe(200);
  });

  test('only CSV has a form', async () => {
    const response = await fetch(`${gateway.origin}/export/values.xlsx?${POVERTY}&form=vi`);
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('form')]);
  });
});

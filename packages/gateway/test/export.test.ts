import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDraft } from '../src/import/draft.ts';
import { publish } from '../src/publish/publish.ts';
import { publishedDatabase, type TestDatabase } from './database.ts';
import { serveGateway, type TestGateway } from './gateway-server.ts';

let database: TestDatabase;
let gateway: TestGateway;

beforeAll(async () => {
  database = await publishedDatabase();
  gateway = await serveGateway(database);
});

afterAll(async () => {
  await gateway.close();
  await database.drop();
});

type Row = Readonly<Record<string, string>>;

const get = (query: string, headers: Record<string, string> = {}) =>
  fetch(`${gateway.origin}/export/values.csv?${query}`, { headers });

/** The bytes as they are: a byte order mark stays. */
async function file(query: string): Promise<string> {
  const response = await get(query);
  const text = Buffer.from(await response.arrayBuffer()).toString('utf8');
  expect(response.status, text).toBe(200);
  return text;
}

const machine = async (query: string): Promise<readonly Row[]> =>
  parse(await file(query), { columns: true, record_delimiter: '\r\n' });

const vietnamese = async (query: string): Promise<readonly Row[]> =>
  parse(await file(`${query}&form=vi`), { columns: true, bom: true, delimiter: ';' });

async function graph(query: string) {
  const response = await fetch(`${gateway.origin}/graphql?query=${encodeURIComponent(query)}`);
  return (await response.json()).data;
}

async function send(dataset: string, content: string, day: string) {
  const file = { dataset, series: `office-${dataset}`, fileName: `${dataset}.csv` };
  const draft = await createDraft(database.db, { ...file, content: Buffer.from(content) });
  await publish(database.db, draft.id, new Date(`${day}T09:00:00+07:00`));
}

/** A node of the query below: texts and numbers, or the parts that it asks of an object. */
type AnsweredNode = Readonly<Record<string, string | number | null>> & {
  readonly area: { readonly code: string };
  readonly coverage: { readonly reported: number; readonly expected: number } | null;
  readonly standard: { readonly id: string } | null;
  readonly source: { readonly title: string; readonly url: string | null } | null;
  readonly release: { readonly id: string; readonly publishedAt: string } | null;
  readonly others: readonly { readonly value: number | null }[];
};

const POVERTY = 'indicator=poverty-rate&areas=20,VN&from=2021&to=2025';

describe('the form for programs', () => {
  test('has the values of the query, a row each, with everything they travel with', async () => {
    const rows = await machine(POVERTY);
    const { values } = await graph(
      `{ values(indicator: "poverty-rate", areas: ["20", "VN"], from: "2021", to: "2025") { edges { node {
        area { code } period value numerator denominator base kind status missing asOf asOfBasis unit published
        coverage { reported expected } standard { id } source { title url } release { id publishedAt } permalink others { value } } } } }`,
    );
    const nodes = values.edges.map(({ node }: { node: AnsweredNode }) => node);
    expect(rows).toHaveLength(10);
    expect(rows).toMatchObject(
      nodes.map((node: AnsweredNode) => ({
        indicator: 'poverty-rate',
        area: node.area.code,
        period: node.period,
        value: node.value === null ? '' : String(node.value),
        numerator: String(node.numerator ?? ''),
        denominator: String(node.denominator ?? ''),
        base: node.base ?? '',
        unit: node.unit,
        published: node.published ?? '',
        kind: node.value === null ? '' : node.kind,
        status: node.value === null ? '' : node.status,
        missing: node.missing ?? '',
        as_of: node.asOf ?? '',
        as_of_basis: node.asOfBasis ?? '',
        coverage_expected: String(node.coverage?.expected ?? ''),
        standard: node.standard?.id ?? '',
        source: node.source?.title ?? '',
        url: node.source?.url ?? '',
        release: node.release?.id ?? '',
        published_on: node.release?.publishedAt ?? '',
        other_figures: String(node.others.length),
        permalink: `${gateway.origin}${node.permalink}`,
      })),
    );
    const row = rows.find(({ area, period }) => area === '20' && period === '2025');
    expect(row).toMatchObject({
      value: String(4643 / 199765),
      numerator: '4643',
      numerator_unit: 'count',
      denominator: '199765',
      denominator_unit: 'count',
      base: 'households',
      as_of: '2025-12-31',
      document_number: '83/QĐ-UBND',
    });
  });

  test('separates by comma and CR LF, without a byte order mark', async () => {
    const text = await file(POVERTY);
    expect(text.startsWith('indicator,area,')).toBe(true);
    expect(text.match(/\r\n/g)).toHaveLength(11);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('says why a value is missing and leaves its cells empty, never 0', async () => {
    const [row] = await machine('indicator=poverty-rate&areas=VN&periods=2021');
    expect(row).toMatchObject({
      value: '',
      numerator: '',
      numerator_unit: '',
      kind: '',
      status: '',
      missing: 'NOT_PUBLISHED',
    });
  });

  test('leads from each row to a page that gives the same number', async () => {
    const rows = await machine('indicator=disbursement-rate&areas=20,VN,R1&from=2022&to=2025');
    expect(rows.some(({ value }) => value)).toBe(true);
    for (const { permalink = '', value } of rows) {
      const response = await fetch(permalink, { headers: { accept: 'application/json' } });
      const body = await response.json();
      expect(body.value === null ? '' : String(body.value)).toBe(value);
    }
  });

  test('takes areas within another, groups, filters, a base, cut-off and known day, and an order', async () => {
    const regions = await machine(
      'indicator=multidimensional-poverty-rate&within=VN&level=REGION&periods=2024&orderBy=VALUE_DESCENDING',
    );
    expect(regions.map(({ value }) => Number(value))).toEqual(
      regions.map(({ value }) => Number(value)).sort((a, b) => b - a),
    );
    expect(regions).toHaveLength(6);
    const types = await machine(
      'indicator=disbursement-rate&areas=VN&periods=2021/2025&where=funding-source:central&by=capital-type',
    );
    expect(types.map(({ value, scope }) => [value, scope])).toEqual([
      ['0.75', 'capital-type:investment funding-source:central'],
      ['0.582', 'capital-type:recurrent funding-source:central'],
    ]);
    const nation = 'indicator=disbursement-rate&areas=VN&periods=2023';
    expect((await machine(`${nation}&asOf=2024-01-31&base=unstated`))[0]).toMatchObject({ value: '0.54' });
    expect((await machine(`${nation}&knownOn=2026-11-23`))[0]).toMatchObject({ missing: 'NOT_PUBLISHED' });
  });
});

describe('the form for a Vietnamese Excel', () => {
  test('has a byte order mark, semicolons, decimal commas and Vietnamese headings and words', async () => {
    const text = await file(`${POVERTY}&form=vi`);
    expect(text.startsWith('\uFEFFChỉ tiêu;Đơn vị hành chính (mã);Kỳ số liệu;')).toBe(true);
    const rows = await vietnamese(POVERTY);
    expect(rows).toHaveLength(10);
    expect(rows.find((row) => row['Kỳ số liệu'] === 'năm 2025')).toMatchObject({
      'Chỉ tiêu': 'Tỷ lệ hộ nghèo trên tổng số hộ (theo rà soát)',
      'Đơn vị hành chính (mã)': 'Tỉnh Lạng Sơn (20)',
      'Giá trị': '2,32',
      'Đơn vị tính': '%',
      'Tử số': '4643',
      'Mẫu số': '199765',
      'Mẫu số là': 'tổng số hộ',
      'Loại số liệu': 'tính từ số liệu thành phần',
      'Trạng thái': 'thực hiện',
      'Thời điểm số liệu': '31/12/2025',
      'Căn cứ thời điểm': 'quy ước cuối kỳ, 31/12/2025',
      'Số văn bản': '83/QĐ-UBND',
      'Ngày ban hành': '15/01/2026',
      'Ngày công bố tại đây': '24/11/2026',
    });
    expect(rows.at(-1)).toMatchObject({ 'Giá trị': '', 'Lý do không có số liệu': 'chưa công bố' });
  });

  test('keeps the digits of the source, and gives money in million đồng and scopes in words', async () => {
    expect(
      (await vietnamese('indicator=disbursement-rate&areas=VN&periods=2023&asOf=2024-01-31'))[0],
    ).toMatchObject({ 'Giá trị': '54', 'Nguyên văn số trong nguồn': expect.stringContaining('54') });
    const [row] = await vietnamese(
      'indicator=disbursement-rate&areas=182&periods=2022&where=programme:DTTS%20funding-source:central',
    );
    expect(row).toMatchObject({
      'Phạm vi':
        'Nguồn vốn: ngân sách trung ương; Chương trình MTQG phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi',
      'Giá trị': '52,95',
      'Tử số': '26049',
      'Mẫu số': '49198',
      'Đơn vị tính của tử số, mẫu số': 'triệu đồng',
    });
    const [points] = await vietnamese('indicator=poverty-reduction&areas=20&periods=2022');
    expect(points).toMatchObject({ 'Giá trị': '3,28', 'Đơn vị tính': 'điểm %' });
  });
});

test('text that a spreadsheet would run gets an apostrophe, in both forms; numbers stay numbers', async () => {
  await send(
    'sources',
    'id,title,issuer,tier,url,document_number,issued_on,language,sha256,note\nevil,"=HYPERLINK(""http://x"",""y"")",＋84,PRESS,,-12/QĐ,2026-01-01,vi,,',
    '2026-12-01',
  );
  await send(
    'figures',
    `origin,figure,area,period,as_of,as_of_basis,programme,component,funding_source,capital_type,vintage,population_group,base,standard,method,value,unit,precision,published,kind,status,derivation,source,locator,confidence,note
office:1,poverty-reduction,20,2019,,,,,,,,,,poverty-2016,review,-0.035,points,0.001,"-3,5",REPORTED,ACTUAL,,evil,@cell,high,`,
    '2026-12-02',
  );
  const query = 'indicator=poverty-reduction&areas=20&periods=2019';
  expect((await machine(query))[0]).toMatchObject({
    value: '-0.035',
    source: `'=HYPERLINK("http://x","y")`,
    source_issuer: "'＋84",
    document_number: "'-12/QĐ",
    locator: "'@cell",
    published: "'-3,5",
  });
  expect((await vietnamese(query))[0]).toMatchObject({
    'Giá trị': '-3,5',
    Nguồn: `'=HYPERLINK("http://x","y")`,
    'Cơ quan ban hành': "'＋84",
    'Số văn bản': "'-12/QĐ",
    'Vị trí trong nguồn': "'@cell",
  });
});

describe('the answer', () => {
  test('is a file with a plain and a Vietnamese name, which any site may read', async () => {
    const response = await get(POVERTY, { origin: 'https://portal.example' });
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const name = response.headers.get('content-disposition') ?? '';
    expect(name).toContain('attachment; filename="poverty-rate-20-VN-2021-2025.csv"');
    expect(decodeURIComponent(name.split("UTF-8''")[1] ?? '')).toBe(
      'Tỷ lệ hộ nghèo, Lạng Sơn, Cả nước, năm 2021 - năm 2025.csv',
    );
    const many = await get('indicator=poverty-rate&within=VN&level=PROVINCE&periods=2021/2025&form=vi');
    const manyName = many.headers.get('content-disposition') ?? '';
    expect(manyName).toContain('filename="poverty-rate-34-areas-2021-2025-vi.csv"');
    expect(decodeURIComponent(manyName.split("UTF-8''")[1] ?? '')).toBe(
      'Tỷ lệ hộ nghèo, 34 đơn vị, giai đoạn 2021 - 2025.csv',
    );
  });

  test('is not sent again to who has it, and is the same bytes when asked again', async () => {
    const first = await get(POVERTY);
    const etag = first.headers.get('etag') ?? '';
    const again = await get(POVERTY, { 'if-none-match': etag });
    expect(again.status).toBe(304);
    expect(await (await get(POVERTY)).text()).toBe(await first.text());
    const head = await fetch(`${gateway.origin}/export/values.csv?${POVERTY}`, { method: 'HEAD' });
    expect([head.status, head.headers.get('etag')]).toEqual([200, etag]);
  });

  test.each([
    ['areas=20&from=2023', 'indicator'],
    ['indicator=wealth&areas=20&from=2023', 'indicator'],
    ['indicator=poverty-rate&from=2023', 'areas'],
    ['indicator=poverty-rate&areas=99&from=2023', 'areas'],
    ['indicator=poverty-rate&within=99&from=2023', 'within'],
    ['indicator=poverty-rate&within=VN&level=city&from=2023', 'level'],
    ['indicator=poverty-rate&areas=20', 'from'],
    ['indicator=poverty-rate&areas=20&from=23', 'from'],
    ['indicator=poverty-rate&areas=20&from=2023&to=2021', 'to'],
    ['indicator=poverty-rate&areas=20&periods=2023-13', 'periods'],
    ['indicator=poverty-rate&areas=20&from=2023&where=NTM', 'where'],
    ['indicator=poverty-rate&areas=20&from=2023&asOf=today', 'asOf'],
    ['indicator=poverty-rate&areas=20&from=2023&knownOn=2024-02-30', 'knownOn'],
    ['indicator=poverty-rate&areas=20&from=2023&orderBy=name', 'orderBy'],
    ['indicator=poverty-rate&areas=20&from=2023&form=xls', 'form'],
    ['indicator=poverty-rate&areas=20&from=2023&first=5', 'first'],
    ['indicator=poverty-rate&within=VN&level=COMMUNE&from=1950-01&to=2024-12', 'areas × periods'],
  ])('%s is refused with 400 and a sentence that names %s', async (query, name) => {
    const response = await get(query);
    const text = await response.text();
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(text).toContain(name);
    expect(text).toMatch(/^values .+\n$/);
  });

  test('an indicator that is a script is shown as text', async () => {
    const response = await get('indicator=%3Cscript%3E&areas=20&from=2023');
    expect(response.status).toBe(400);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });
});

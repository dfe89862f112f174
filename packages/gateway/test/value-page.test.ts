import { graphql } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDraft } from '../src/import/draft.ts';
import { valueResponse } from '../src/page/value-page.ts';
import { publish } from '../src/publish/publish.ts';
import { schema } from '../src/schema/index.ts';
import { publishedDatabase, type TestDatabase } from './database.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await publishedDatabase();
});

afterAll(() => database.drop());

const open = (path: string, accept = 'text/html') =>
  valueResponse(new Request(`http://gateway${path}`, { headers: { accept } }), {
    db: database.db,
  });

async function links(query: string): Promise<readonly { value: number; permalink: string }[]> {
  const contextValue = { db: database.db, note: () => {} };
  const { data, errors } = await graphql({ schema, source: query, contextValue });
  expect(errors).toBeUndefined();
  return JSON.stringify(data)
    .match(/\{"value":[^{}]*\}/g)!
    .map((text) => JSON.parse(text));
}

test.each([
  [
    'a comparison, its benchmark included',
    '{ comparison(indicator: "disbursement-rate", area: "20", period: "2023") { subject { value permalink } benchmark { value permalink } } }',
  ],
  [
    'a series, missing years included',
    '{ values(indicator: "poverty-rate", areas: ["20", "VN"], from: "2016", to: "2025") { edges { node { value permalink } } } }',
  ],
  [
    'one programme, a base and an earlier cut-off',
    `{ values(indicator: "disbursement-rate", areas: ["VN"], from: "2023", asOf: "2024-01-31", base: "unstated") { edges { node { value permalink } } }
       ntm: values(indicator: "disbursement-rate", areas: ["20"], from: "2022", to: "2024", where: [{ dimension: "programme", values: ["NTM"] }]) { edges { node { value permalink } } } }`,
  ],
  [
    'a range of years in two dimensions',
    '{ values(indicator: "disbursement-rate", areas: ["VN"], periods: ["2021/2025"], where: [{ dimension: "funding-source", values: ["central"] }, { dimension: "capital-type", values: ["investment"] }]) { edges { node { value permalink } } } }',
  ],
])('the link of every value of %s leads to the same number', async (_name, query) => {
  const found = await links(query);
  expect(found.some(({ value }) => value !== null)).toBe(true);
  for (const { value, permalink } of found) {
    const response = await open(permalink, 'application/json');
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ value, permalink, changed: [] });
  }
});

test('a page says value, meaning, cut-off with its basis, source and release, in both languages', async () => {
  const path = '/value/disbursement-rate/20/2023?knownOn=2026-11-24';
  const vi = await (await open(path)).text();
  for (const words of [
    '61,2%',
    'vốn đã giải ngân ÷ kế hoạch vốn',
    'Nêu tại văn bản ngày 31/01/2024, nguồn không ghi ngày chốt số liệu',
    'bản nguồn không thể hiện số',
    'tháng 02/2024',
    'mục 1.1',
    '4e6e51208838f6918880977bedef5212411e1965fc5225fee80e546c3563b003',
  ])
    expect(vi).toContain(words);
  const en = await (await open(`${path}&lang=en`)).text();
  expect(en).toContain('<html lang="en">');
  for (const words of ['61.2%', 'number not shown in the source', 'February 2024'])
    expect(en).toContain(words);
});

test('a page gives the parts of a computed value, how one was inferred, and other publications', async () => {
  expect(await (await open('/value/poverty-rate/20/2025')).text()).toContain('4.643 ÷ 199.765');
  expect(await (await open('/value/poverty-rate/20/2022')).text()).toContain('Cách suy ra');
  const nation = await (await open('/value/disbursement-rate/VN/2023')).text();
  expect(nation).toContain('Các công bố khác');
  expect(nation).toContain('54%');
});

test('a missing value says why and is never 0', async () => {
  const page = await (await open('/value/poverty-rate/20/2019')).text();
  expect(page).toContain('Chưa công bố');
  const json = await (await open('/value/poverty-rate/20/2019', 'application/json')).json();
  expect(json).toMatchObject({ value: null, missing: 'NOT_PUBLISHED' });
});

test.each([
  ['/value/no-rate/20/2023', /không có chỉ tiêu “no-rate”/i],
  ['/value/poverty-rate/99/2023', /không có đơn vị mang mã “99”/i],
  ['/value/poverty-rate/20/23', /“23” không phải là kỳ số liệu/],
  ['/value/poverty-rate/20', /địa chỉ có dạng/i],
  ['/value/poverty-rate/20/2023?knownOn=today', /knownOn là một ngày/],
  ['/value/poverty-rate/20/2023?asOf=2024-02-30', /asOf là một ngày/],
  ['/value/%3Cscript%3E/%E0%A4%A/2023', /&lt;script&gt;/],
])('%s is not found, and the page says what would be right', async (path, sentence) => {
  const response = await open(path);
  expect(response.status).toBe(404);
  const page = await response.text();
  expect(page).toMatch(sentence);
  expect(page).not.toContain('<script>');
  expect((await open(path, 'application/json')).status).toBe(404);
});

test('who has a page already is told that it is unchanged', async () => {
  const path = '/value/poverty-rate/20/2025?knownOn=2026-11-24';
  const etag = (await open(path)).headers.get('etag') ?? '';
  const again = await valueResponse(
    new Request(`http://gateway${path}`, { headers: { accept: 'text/html', 'if-none-match': etag } }),
    { db: database.db },
  );
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
});

test('a link whose number is no longer the same says what has changed', async () => {
  const [made] = await links(
    '{ values(indicator: "poverty-rate", areas: ["20"], from: "2025") { edges { node { value permalink } } } }',
  );
  const permalink = made?.permalink ?? '';
  const digest = new URL(permalink, 'http://gateway').searchParams.get('digest') ?? '';
  const [value = '', ...rest] = digest.split('-');
  const other = permalink.replace(digest, ['000000', ...rest].join('-'));
  expect(value).not.toBe('000000');
  expect((await (await open(other, 'application/json')).json()).changed).toEqual(['value']);
  expect(await (await open(other)).text()).toContain('đã thay đổi: giá trị.');
  expect(await (await open(`${other}&lang=en`)).text()).toContain('this has changed: value.');
  const broken = permalink.replace(digest, 'x');
  expect((await (await open(broken, 'application/json')).json()).changed).toHaveLength(5);
  expect(await (await open(permalink)).text()).not.toContain('đã thay đổi');
});

test('a page can be cited in one line', async () => {
  const page = await (await open('/value/poverty-rate/20/2025')).text();
  expect(page).toContain('Tỷ lệ hộ nghèo, Lạng Sơn, năm 2025: 2,32%, chốt số liệu 31/12/2025. Nguồn: ');
});

test('the link of a sum over two programmes leads to that sum', async () => {
  // Invented: (60 + 20) / (100 + 100), apart 0.6 and 0.2; the third programme stays out.
  const rows = [
    ['NTM', 100, 60],
    ['GNBV', 100, 20],
    ['DTTS', 100, 100],
  ].map(
    ([programme, assigned, disbursed]) =>
      `180,2019,2019-12-31,2019-12-31,${programme},,,,,${assigned},,${disbursed},,,ACTUAL`,
  );
  const draft = await createDraft(database.db, {
    dataset: 'capital',
    series: 'invented',
    fileName: 'invented.csv',
    content: Buffer.from(
      [
        'area,year,cut,as_of,programme,component,funding_source,capital_type,vintage,assigned,allocated,disbursed,advances,cancelled,status',
        ...rows,
        '',
      ].join('\n'),
    ),
  });
  await publish(database.db, draft.id, new Date());
  const [found] = await links(
    '{ values(indicator: "disbursement-rate", areas: ["180"], from: "2019", to: "2019", where: [{ dimension: "programme", values: ["NTM", "GNBV"] }]) { edges { node { value permalink } } } }',
  );
  expect(found?.value).toBe(0.4);
  const response = await open(found?.permalink ?? '', 'application/json');
  expect(await response.json()).toMatchObject({ value: 0.4, changed: [] });
});

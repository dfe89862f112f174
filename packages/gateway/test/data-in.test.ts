import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { incomingFile } from '../src/cli/incoming-file.ts';
import { checkFile } from '../src/import/check-file.ts';
import { createDraft, RefusedFile } from '../src/import/draft.ts';
import type { DatasetMapping } from '../src/import/mapping/dataset-mapping.ts';
import { savedMappings } from '../src/import/mapping/saved-mappings.ts';
import { publish } from '../src/publish/publish.ts';
import { releaseStore } from '../src/publish/release/release-store.ts';
import { sendFile } from '../src/publish/release/send-file.ts';
import { readPublicationsOf } from '../src/query/lists.ts';
import { corpus } from './corpus/corpus.ts';
import { officeSheet } from './corpus/office-sheet.ts';
import { xlsxFile } from './corpus/xlsx-file.ts';
import { migratedDatabase, type TestDatabase } from './database.ts';
import { AREAS } from './random-world.ts';

const command = fileURLToPath(new URL('../bin/tiendo.mjs', import.meta.url));
let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  [database, folder] = await Promise.all([migratedDatabase(), mkdtemp(join(tmpdir(), 'tiendo-data-in-'))]);
  await send('areas', AREAS);
});

afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const incoming = (dataset: string, text: string) => ({
  ...{ dataset, series: dataset, fileName: `${dataset}.csv`, content: Buffer.from(text) },
});

async function send(dataset: string, text: string) {
  const draft = await createDraft(database.db, incoming(dataset, text));
  await publish(database.db, draft.id, new Date('2024-10-15T09:00:00+07:00'));
}

async function tiendo(...words: readonly string[]) {
  const env = { ...process.env, DATABASE_URL: database.url, TIENDO_DATA_DIR: join(folder, 'data') };
  const child = spawn(process.execPath, [command, ...words], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let stdout = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, stdout };
}

/** Programme by kind of capital in one province, invented; the investment paid for the third programme as given. */
function provinceTable(paid: number): Buffer {
  const sheet = officeSheet({
    title: 'TÌNH HÌNH GIẢI NGÂN VỐN CHƯƠNG TRÌNH MTQG NĂM 2024, ĐẾN NGÀY 31/10/2024',
    unit: 'triệu đồng',
    header: [
      ['TT', 'Chương trình', 'Kế hoạch', null, null, 'Giải ngân', null, null, 'Tỷ lệ (%)'],
      [null, null, 'Tổng số', 'ĐTPT', 'SN', 'Tổng số', 'ĐTPT', 'SN', null],
      ['A', 'B', '1=2+3', 2, 3, '4=5+6', 5, 6, '7=4/1*100'],
    ],
    merges: ['A1:A2', 'B1:B2', 'C1:E1', 'F1:H1', 'I1:I2'],
    rows: [
      [1, 'Nông thôn mới', 2000, 1200, 800, 1012, 700, 312, 50.6],
      [2, 'Giảm nghèo bền vững', 1500, 900, 600, 750, 540, 210, 50],
      [3, 'Đồng bào dân tộc thiểu số', 3000, 2000, 1000, 1813, paid, 463, 60.43],
      ['Tổng cộng', null, 6500, 4100, 2400, 3575, 2590, 985, 55],
    ],
  });
  return xlsxFile({ sheets: [{ name: 'Biểu 1', ...sheet }] });
}

test('a layout is proposed, filled in and saved; then a file with two swapped digits is refused at that cell', async () => {
  const [right, wrong] = [join(folder, 'thang-10.xlsx'), join(folder, 'thang-10-sai.xlsx')];
  await Promise.all([writeFile(right, provinceTable(1350)), writeFile(wrong, provinceTable(1530))]);
  const proposed = await tiendo('mapping', 'propose', right, '--dataset', 'capital', '--id', 'giai-ngan');
  const mapping = JSON.parse(proposed.stdout);
  Object.assign(mapping.tables[0], {
    fields: {
      ...{ area: 'P1', status: 'ACTUAL' },
      programme: {
        from: 'label',
        codes: { 'Nông thôn mới': 'NTM', 'Giảm nghèo bền vững': 'GNBV', 'Đồng bào dân tộc thiểu số': 'DTTS' },
      },
    },
    records: [
      { capital_type: 'investment', assigned: { from: 'c4' }, disbursed: { from: 'c7' } },
      { capital_type: 'recurrent', assigned: { from: 'c5' }, disbursed: { from: 'c8' } },
    ],
  });
  await writeFile(join(folder, 'mau.json'), JSON.stringify(mapping));
  expect(await tiendo('mapping', 'save', join(folder, 'mau.json'), '--json')).toMatchObject({
    code: 0,
    stdout: '{"accepted":true,"id":"giai-ngan","version":1,"dataset":"capital"}\n',
  });

  const accepted = await tiendo('import', '--dry-run', '--json', right);
  expect(JSON.parse(accepted.stdout)).toMatchObject({ accepted: true, dataset: 'capital', rows: 6 });

  const refused = await tiendo('import', '--dry-run', '--json', wrong);
  const { findings } = JSON.parse(refused.stdout);
  expect(refused.code).toBe(1);
  // 1350 + 463 = 1813 across, 700 + 540 + 1350 = 2590 down: 1350 was typed as 1530.
  expect(findings).toMatchObject([
    { sheet: 'Biểu 1', cell: 'G13', value: '1530', suspects: [{ cell: 'G13', value: 1350 }] },
    { sheet: 'Biểu 1', cell: 'G13', value: '1530', suspects: [{ cell: 'G13', value: 1350 }] },
  ]);
  expect(findings[0].vi).toBe(
    'F13: số tổng 1,813 tỷ đồng; cộng các thành phần: 1,993 tỷ đồng. Nhiều khả năng G13 là 1,35 tỷ đồng (đảo vị trí hai chữ số).',
  );
  expect(findings[0].en).toMatch(/Probably G13 is/);
});

const FIGURES =
  'origin,figure,area,period,as_of,as_of_basis,programme,component,funding_source,capital_type,vintage,population_group,base,standard,method,value,unit,precision,published,kind,status,derivation,source,locator,confidence,note';
const figure = (n: number, id: string, kind: string, value: number, unit: string, precision: number) =>
  `vn-gov23:${n},${id},VN,2022,2023-01-31,STATED,,,,${kind},,,current-plan,,,${value},${unit},${precision},,REPORTED,ACTUAL,,vn-gov23,,high,`;

test('the published national rates of 2022 are reported as not agreeing with their parts', async () => {
  await send(
    'sources',
    'id,title,issuer,tier,url,document_number,issued_on,language,sha256,note\nvn-gov23,Cổng TTĐT Chính phủ,,AGENCY_PAGE,,,,vi,,',
  );
  // Published on 31/01/2023, billion đồng: 14,468.011 of which 12,933.106 and 1,534.35; 42.49%, 54% and 7.82%.
  const file = incoming(
    'figures',
    [
      FIGURES,
      figure(1, 'disbursed', '', 14_468_011e6, 'dong', 1e6),
      figure(2, 'disbursed', 'investment', 12_933_106e6, 'dong', 1e6),
      figure(3, 'disbursed', 'recurrent', 1_534_350e6, 'dong', 1e7),
      figure(4, 'disbursement-rate', '', 0.4249, 'share', 0.0001),
      figure(5, 'disbursement-rate', 'investment', 0.54, 'share', 0.01),
      figure(6, 'disbursement-rate', 'recurrent', 0.0782, 'share', 0.0001),
    ].join('\n'),
  );
  const refusal = await checkFile(database.db, file).catch((error: unknown) => error);
  expect((refusal as RefusedFile).findings).toMatchObject([
    { severity: 'warning', cell: 'P2', vi: expect.stringMatching(/số tổng 14\.468,011 tỷ đồng/) },
    // 14,468.011 / (12,933.106 / 0.54 + 1,534.35 / 0.0782) = 33.21%.
    { severity: 'warning', cell: 'P5', vi: expect.stringMatching(/42,49%.*33,21%/) },
  ]);
  const explanations = ['P2', 'P5'].map((cell) => ({ cell, text: 'nguồn in như vậy' }));
  const explained = await checkFile(database.db, { ...file, reading: { explanations } });
  expect(explained.reading?.explanations).toMatchObject([
    { cell: 'P2', text: 'nguồn in như vậy', area: 'VN', at: '2023-01-31' },
    { cell: 'P5', text: 'nguồn in như vậy', area: 'VN', at: '2023-01-31' },
  ]);
});

const CAPITAL =
  'area,area_name,year,cut,as_of,programme,component,funding_source,capital_type,vintage,assigned,allocated,disbursed,advances,cancelled,status';
const paid = (area: string, cut: string, assigned: number, disbursed: number, name = '') =>
  `${area},${name},2024,${cut},${cut},NTM,,,,,${assigned},,${disbursed},,,ACTUAL`;

const findingsOf = async (...lines: readonly string[]) => {
  const refusal = await checkFile(database.db, incoming('capital', [CAPITAL, ...lines].join('\n'))).catch(
    (error: unknown) => error,
  );
  return refusal instanceof RefusedFile ? refusal.findings : refusal;
};

test('a report is held against last month: what fell, and what is a thousandfold', async () => {
  await send(
    'capital',
    [CAPITAL, paid('C1', '2024-09-30', 1000, 520), paid('C2', '2024-09-30', 800, 300)].join('\n'),
  );
  expect(
    await findingsOf(paid('C1', '2024-10-31', 1000, 430), paid('C2', '2024-10-31', 800_000, 310)),
  ).toMatchObject([
    {
      severity: 'warning',
      cell: 'M2',
      vi: expect.stringMatching(/lũy kế 430 đồng, thấp hơn kỳ trước .*2024: 520 đồng/),
    },
    { severity: 'warning', cell: 'K3', suspects: [{ cell: 'K3', value: 800 }] },
  ]);
});

test('an explained warning and a mapping go with the file into its release, and from there into every reading of it', async () => {
  const releases = { db: database.db, store: releaseStore(join(folder, 'releases')) };
  const text = [CAPITAL, paid('C1', '2024-10-31', 1000, 430)].join('\n');
  const explanations = [{ cell: 'M2', text: 'thu hồi tạm ứng theo kết luận kiểm toán' }];
  const fallen = await sendFile(
    releases,
    { ...incoming('capital', text), reading: { explanations } },
    'so-tai-chinh',
  );
  const mapping = (await savedMappings(database.db))[0]?.mapping as DatasetMapping;
  const table = { ...incoming('capital', ''), fileName: 'thang-10.xlsx', content: provinceTable(1350) };
  const mapped = await sendFile(releases, { ...table, reading: { mapping } }, 'so-tai-chinh');
  for (const [index, { release }] of [fallen, mapped].entries())
    await publish(database.db, release, new Date(`2024-11-1${index}T09:00:00+07:00`));

  const [explained] = await readPublicationsOf(database.db, [fallen.release]);
  expect(explained?.explanations).toMatchObject([{ ...explanations[0], area: 'C1', at: '2024-10-31' }]);
  const { rows } = await database.pool.query(
    `select sum(f.assigned)::text as assigned, sum(f.disbursed)::text as disbursed from capital_fact f
      join area a on a.id = f.area where a.code = 'P1' and f.cut = '2024-10-31'`,
  );
  expect(rows).toEqual([{ assigned: '6500000000', disbursed: '3575000000' }]);
});

test('what an area reports itself is held against the areas below it in the file', async () => {
  expect(
    await findingsOf(
      paid('D1', '2024-10-31', 1900, 900),
      paid('C1', '2024-10-31', 1000, 600),
      paid('C2', '2024-10-31', 800, 400),
      paid('C3', '2024-10-31', 100, 0),
    ),
  ).toMatchObject([
    { severity: 'warning', cell: 'M2', vi: expect.stringMatching(/số báo cáo 900 đồng; cộng .*: 1\.000/) },
  ]);
});

test('a name beside a code tells that another area was meant', async () => {
  expect(await findingsOf(paid('C1', '2024-10-31', 1000, 600, 'Xã không có'))).toMatchObject([
    { severity: 'error', cell: 'B2', value: 'Xã không có', vi: expect.stringMatching(/^mã C1 là của/) },
  ]);
});

test('codes are judged in a row of which another cell cannot be read, and nothing that rests on that cell', async () => {
  const lines = [
    'C9,,2024,2024-10-31,2024-10-31,NTM,,central,investment,2024,x,,1,,,ACTUAL',
    'C9,,2024,2024-10-41,2024-10-31,NTM,,trung ương,investment,2024,5,,9,,,ACTUAL',
  ];
  const refusal = await checkFile(database.db, incoming('capital', [CAPITAL, ...lines].join('\n'))).catch(
    (error: unknown) => error,
  );
  expect((refusal as RefusedFile).findings.map(({ line, column }) => [line, column])).toEqual([
    [2, 'assigned'],
    [3, 'cut'],
    [2, 'area'],
  ]);
});

test('an invented agency has a code of its own, also below an area whose other agencies have one', async () => {
  const lines = [
    'code,valid_from,valid_to,name,name_en,tier,area,successors,legal_basis',
    'D-A1,2024-01-01,,Sở A,,province,D1,,',
    'A2,2024-01-01,,Sở B,,province,D1,,',
  ];
  const file = { ...incoming('agencies', lines.join('\n')), isSynthetic: true };
  const refusal = await checkFile(database.db, file).catch((error: unknown) => error);
  expect((refusal as RefusedFile).findings.map(({ line, column, value }) => [line, column, value])).toEqual([
    [3, 'code', 'A2'],
  ]);
});

test('who has not reported is told beside an accepted file', async () => {
  const { notReported } = await checkFile(
    database.db,
    incoming('capital', [CAPITAL, paid('C1', '2024-10-31', 1000, 600)].join('\n')),
  );
  expect(notReported?.map(({ code }) => code)).toEqual(['C2', 'C3']);
});

const refusedFile = (name: string) => corpus.find((file) => file.name === `refused/${name}`)?.bytes as Buffer;
const asked = { ...{ by: 'so', words: [], lang: 'VI' as const }, text: () => undefined, has: () => false };

test.each([
  ['report.pdf', /^tệp có định dạng PDF; chỉ nhận .xlsx và CSV$/],
  ['old-excel.xls', /^tệp có định dạng Excel 97-2003/],
  ['name-list.xlsx', /^trang tính là danh sách hộ hoặc người theo tên; không tiếp nhận/],
  ['name-list.csv', /^trang tính là danh sách hộ hoặc người theo tên; không tiếp nhận/],
  ['stamp-in-a-cell.xlsx', /^tài liệu đóng dấu mật; không tiếp nhận/],
])('%s is refused for what it is, though nobody said what it holds', async (name, reason) => {
  const refusal = await incomingFile(database.db, asked, name, refusedFile(name)).catch(
    (error: unknown) => error,
  );
  expect((refusal as RefusedFile).findings).toMatchObject([{ vi: expect.stringMatching(reason) }]);
});

test('of a list of names nothing is kept and nothing is entered in the journal but that a file was refused', async () => {
  const store = join(folder, 'releases');
  const releases = { db: database.db, store: releaseStore(store) };
  const mapping = (await savedMappings(database.db))[0]?.mapping as DatasetMapping;
  const kept = () => database.db.selectFrom('publication').select('id').orderBy('id').execute();
  const before = await kept();
  for (const reading of [{}, { mapping }]) {
    const sent = {
      ...incoming('capital', ''),
      fileName: 'thang-10.xlsx',
      content: refusedFile('name-list.xlsx'),
    };
    await expect(sendFile(releases, { ...sent, reading }, 'so')).rejects.toThrow(RefusedFile);
  }
  expect(await kept()).toEqual(before);
  const { rows } = await database.pool.query('select json_agg(audit)::text as journal from audit');
  const files = await readdir(store, { recursive: true, withFileTypes: true });
  const texts = await Promise.all(
    files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name), 'utf8')),
  );
  expect(rows[0].journal).toContain('thang-10.xlsx');
  for (const text of [rows[0].journal, ...texts]) expect(text).not.toMatch(/chủ hộ/);
});

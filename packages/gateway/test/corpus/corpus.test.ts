import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/file/problem.ts';
import { readReport } from '../../src/file/report/read-report.ts';
import { corpus } from './corpus.ts';
import type { CorpusFile, ExpectedRow } from './corpus-file.ts';

test('the corpus has at least eighty files, each of its own name', () => {
  expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length);
  expect(corpus.length).toBeGreaterThanOrEqual(80);
});

describe('each file is accepted with its exact values, or refused by its exact cells', () => {
  test.each(corpus.map((file) => [file.name, file] as const))('%s', async (_, file) => {
    const report = await readReport(file.bytes, file.mapping);
    const names = (file.mapping?.tables ?? []).map(({ columns }) => columns.map(({ name }) => name));
    const rows = report.tables.flatMap((table, index) =>
      [...table.rows].map(
        ({ role, label, values }): ExpectedRow => [
          role,
          label,
          ...(names[index] ?? []).map((name) => values[name] ?? null),
        ],
      ),
    );
    expect({ rows, problems: report.problems.map(told) }).toEqual({
      rows: file.rows ?? [],
      problems: file.problems ?? [],
    });
    if (file.encoding) expect(report).toMatchObject({ encoding: file.encoding, delimiter: file.delimiter });
  });

  test.each(corpus.filter(isRefused).map((file) => [file.name, file] as const))(
    '%s says why in both languages',
    async (_, { bytes, mapping }) => {
      for (const { vi, en } of (await readReport(bytes, mapping)).problems) {
        expect(vi).toMatch(/\p{L}{2}/u);
        expect(vi).toBe(vi.normalize('NFC'));
        expect(en).toMatch(/^[\x20-\x7e–đồ]+$/);
      }
    },
  );
});

test('every other kind of file is refused with a sentence how to send what is in it', async () => {
  const others = corpus.filter(({ problems }) => problems?.[0] === 'wrong-kind');
  expect(others.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['old-excel.xls', 'report.docx', 'report.pdf'].map((name) => `refused/${name}`)),
  );
  for (const { bytes } of others) {
    const [problem] = (await readReport(bytes)).problems;
    expect(problem?.vi).toMatch(/^tệp có định dạng .+; chỉ nhận .xlsx và CSV$/);
    expect(problem?.right?.vi).toMatch(/(lưu|gửi).* \.xlsx|"Excel Workbook \(\.xlsx\)"/);
  }
});

function isRefused({ problems = [] }: CorpusFile): boolean {
  return problems.length > 0;
}

function told({ sheet, cell, code, raw }: Problem): string {
  const place = [sheet, cell].filter((part) => part !== undefined).join('!');
  return [place, code, raw].filter((part) => part !== undefined && part !== '').join(' ');
}

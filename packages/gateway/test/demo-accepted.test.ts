import { DATASETS } from '@tiendo/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoFiles } from '../demo/demo-files.ts';
import { type DemoFile, fileText } from '../demo/files/demo-file.ts';
import { createDraft } from '../src/import/draft.ts';
import { REFERENCE_FILES } from '../src/import/file-datasets.ts';
import { publish } from '../src/publish/publish.ts';
import { publishedDatabase, type TestDatabase } from './database.ts';

const files = [...demoFiles({ seed: 2026, scale: 1 })];
const isList = ({ dataset }: DemoFile) => REFERENCE_FILES.some(({ id }) => id === dataset);
const isReport = ({ dataset }: DemoFile) => DATASETS.some(({ id }) => id === dataset);
let database: TestDatabase;

const draftOf = ({ dataset, file, rows }: DemoFile) =>
  createDraft(database.db, {
    ...{ dataset, series: `demo/${file}`, fileName: file, isSynthetic: true },
    content: Buffer.from(fileText({ dataset, rows })),
  });

beforeAll(async () => {
  database = await publishedDatabase();
  for (const file of files.filter(isList)) {
    const { id } = await draftOf(file);
    await publish(database.db, id, new Date(`${file.publishedOn}T10:00:00+07:00`));
  }
});

afterAll(() => database.drop());

/** Reports are many and alike: the last of each kind stands for them. */
const last = [...new Map(files.filter(isReport).map((file) => [file.dataset, file])).values()];

test.each([...files.filter((file) => !isList(file) && !isReport(file)), ...last])(
  '$file of the demonstration is accepted without a finding',
  async (file) => {
    expect((await draftOf(file)).id).toMatch(/^[0-9a-f]{16}$/);
  },
);

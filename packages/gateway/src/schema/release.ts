import { type PublishedFile, readPublications } from '../query/lists.ts';
import type { WarningExplanation } from '../query/warning-explanation.ts';
import { builder } from './builder.ts';
import { rows } from './cost.ts';
import { Approval } from './enums.ts';
import { SYNTHETIC } from './synthetic.ts';

/** The release behind a value, as the value knows it. */
export const ValueRelease = builder
  .objectRef<{ readonly id: string; readonly publishedAt: string }>('ValueRelease')
  .implement({
    description: 'What one import published, as a value refers to it.',
    fields: (t) => ({
      id: t.exposeString('id', { description: 'First 16 hex digits of the SHA-256 of the file.' }),
      publishedAt: t.field({
        type: 'Date',
        description: 'Day of publication in Vietnam.',
        resolve: ({ publishedAt }) => publishedAt,
      }),
    }),
  });

const ExplainedWarning = builder.objectRef<WarningExplanation>('ExplainedWarning').implement({
  description:
    'What an office wrote about a figure that was strange when its file came in. Example: { cell area text }',
  fields: (t) => ({
    sheet: t.string({
      nullable: true,
      description: 'Sheet of the file; null in a text file. Example: "Biểu 1"',
      resolve: ({ sheet }) => sheet ?? null,
    }),
    cell: t.exposeString('cell', { description: 'Cell as a spreadsheet names it. Example: "D12"' }),
    area: t.string({
      nullable: true,
      description: 'Code of the area whose figure it is; null for a sum of the file. Example: "20"',
      resolve: ({ area }) => area ?? null,
    }),
    at: t.string({
      nullable: true,
      description: 'Cut-off or period of the figure. Example: "2024-10-31"',
      resolve: ({ at }) => at ?? null,
    }),
    text: t.exposeString('text', { description: 'The explanation. Example: "thu hồi tạm ứng"' }),
  }),
});

export const Release = builder.objectRef<PublishedFile>('Release').implement({
  description: 'What one import published.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'First 16 hex digits of the SHA-256 of the file.' }),
    dataset: t.exposeString('dataset', { description: 'Kind of file.' }),
    fileName: t.exposeString('fileName', { description: 'Name of the file.' }),
    sha256: t.exposeString('sha256', { description: 'SHA-256 of the file.' }),
    rowCount: t.exposeInt('rowCount', { description: 'Rows in the file.' }),
    synthetic: t.exposeBoolean('isSynthetic', { description: SYNTHETIC }),
    publishedAt: t.field({
      type: 'DateTime',
      description: 'Moment of publication; later releases have later moments.',
      resolve: ({ publishedAt }) => publishedAt,
    }),
    approval: t.field({
      type: Approval,
      description: 'How many people it took.',
      resolve: ({ approval }) => approval.toUpperCase() as 'TWO' | 'SINGLE' | 'JOURNAL',
    }),
    withdraws: t.string({
      nullable: true,
      description:
        'Id of the release that it takes back; null for one of figures. Example: "4e6e51208838f691"',
      resolve: ({ withdraws }) => withdraws,
    }),
    reason: t.string({
      nullable: true,
      description: 'Why a release was taken back; null for one of figures. Example: "nhập nhầm cột"',
      resolve: ({ reason }) => reason,
    }),
    withdrawnBy: t.string({
      nullable: true,
      description: 'Id of the release that took it back; null while it counts. Example: "9dd132a549d0e8ef"',
      resolve: ({ withdrawnBy }) => withdrawnBy,
    }),
    explanations: t.field({
      type: [ExplainedWarning],
      description:
        'What was written about its figures that were strange: fallen, far from last year, not summing up. Example: { cell area text }',
      extensions: rows(() => 1),
      resolve: ({ explanations }) => [...explanations],
    }),
  }),
});

builder.queryField('releases', (t) =>
  t.field({
    type: [Release],
    nullable: true,
    description:
      'Releases, the newest first. Example: { releases(first: 5) { fileName publishedAt rowCount } }',
    args: {
      first: t.arg.int({ defaultValue: 50, description: 'At most so many, 1 to 500.' }),
      synthetic: t.arg.boolean({
        defaultValue: false,
        description: 'Those of the invented figures of the demonstration instead.',
      }),
    },
    extensions: rows(({ first }: { first?: number | null }) => first ?? 50),
    resolve: (_root, { first, synthetic }, { db }) =>
      readPublications(db, synthetic ?? false, Math.min(Math.max(first ?? 50, 1), 500)),
  }),
);

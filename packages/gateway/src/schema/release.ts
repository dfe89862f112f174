import { type PublishedFile, readPublications } from '../query/lists.ts';
import { builder } from './builder.ts';
import { rows } from './cost.ts';
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

import type { Citation, Source as CoreSource } from '@tiendo/core';
import { loaderOf } from '../loader/value-loader.ts';
import { builder } from './builder.ts';
import { rows } from './cost.ts';
import { DayPrecision, SourceTier } from './enums.ts';
import { firstArgs, pageRows } from './page-of.ts';

export const Source = builder.objectRef<CoreSource | Citation>('Source').implement({
  description: 'The document or page a figure was read from.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'Id in the list of sources.' }),
    title: t.exposeString('title', { description: 'Title, in the language of the source.' }),
    tier: t.field({
      type: SourceTier,
      description: 'How near it is to the original.',
      resolve: ({ tier }) => tier,
    }),
    issuer: t.string({
      nullable: true,
      description: 'Who issued it.',
      resolve: ({ issuer }) => issuer ?? null,
    }),
    url: t.string({
      nullable: true,
      description: 'Address, where there is one.',
      resolve: ({ url }) => url ?? null,
    }),
    documentNumber: t.string({
      nullable: true,
      description:
        'Document number; null when the source shows none (bản nguồn không thể hiện số). Never made up.',
      resolve: ({ documentNumber }) => documentNumber ?? null,
    }),
    issuedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Day of issue; see issuedPrecision.',
      resolve: ({ issuedOn }) => issuedOn?.day ?? null,
    }),
    issuedPrecision: t.field({
      type: DayPrecision,
      nullable: true,
      description: 'How far the day of issue is known.',
      resolve: ({ issuedOn }) => issuedOn?.precision ?? null,
    }),
    sha256: t.string({
      nullable: true,
      description: 'SHA-256 of the file, where it is kept.',
      resolve: ({ sha256 }) => sha256 ?? null,
    }),
    locator: t.string({
      nullable: true,
      description: 'Page, clause or cell of the figure in it.',
      resolve: (source) => ('locator' in source ? source.locator : null),
    }),
  }),
});

builder.queryField('sources', (t) =>
  t.field({
    type: [Source],
    nullable: true,
    description:
      'Sources that figures were read from, by id. Example: { sources(first: 10) { title tier issuedOn url } }',
    args: {
      ...firstArgs,
      synthetic: t.arg.boolean({
        defaultValue: false,
        description: 'Those of the invented figures of the demonstration instead.',
      }),
      after: t.arg.string({ required: false, description: 'Only ids after this one.' }),
    },
    extensions: rows(({ first }: { first?: number | null }) => first ?? 100),
    resolve: async (_root, { first, after, synthetic }, context) => {
      const { sources } = await loaderOf(context).reference();
      return [...sources.values()]
        .filter(({ id, isSynthetic }) => isSynthetic === (synthetic ?? false) && (!after || id > after))
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .slice(0, pageRows({ first }));
    },
  }),
);

import { Agency } from './agency.ts';
import { builder } from './builder.ts';
import { rows } from './cost.ts';
import { Work, type WorkOnDay, workList } from './work.ts';

const Document = builder.objectRef<WorkOnDay<'document'>>('Document').implement({
  description: 'A document that is to be issued.',
  interfaces: [Work],
  fields: (t) => ({
    issuer: t.field({
      type: Agency,
      description: 'Agency that issues it.',
      extensions: rows(() => 1),
      resolve: ({ record, on }) => ({ code: record.issuer, on }),
    }),
    issuerTier: t.string({
      description: 'Tier that issues it: central, province, district or commune.',
      resolve: ({ record }) => record.issuer_tier,
    }),
    number: t.string({
      nullable: true,
      description: 'Number; null while it is not issued, and when none is shown.',
      resolve: ({ record }) => record.number,
    }),
    issuedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Day of issue; null while it is not issued.',
      resolve: ({ record }) => record.issued_on,
    }),
  }),
});

workList('document', 'documents', Document, {
  noun: 'documents that are to be issued',
  example:
    '{ documents(area: "D01", on: "2023-12-31") { counts { state count } items { title issuerTier dueOn issuedOn daysLate } } }',
});

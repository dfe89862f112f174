import { Agency } from './agency.ts';
import { builder } from './builder.ts';
import { rows } from './cost.ts';
import { Work, type WorkOnDay, workList } from './work.ts';

const Inspection = builder.objectRef<WorkOnDay<'inspection'>>('Inspection').implement({
  description: 'An inspection or audit, and whether what it found was put right.',
  interfaces: [Work],
  fields: (t) => ({
    inspector: t.field({
      type: Agency,
      description: 'Who inspects.',
      extensions: rows(() => 1),
      resolve: ({ record, on }) => ({ code: record.inspector, on }),
    }),
    inspected: t.field({
      type: Agency,
      description: 'Who is inspected.',
      extensions: rows(() => 1),
      resolve: ({ record, on }) => ({ code: record.inspected, on }),
    }),
    begunOn: t.field({
      type: 'Date',
      description: 'Day it began.',
      resolve: ({ record }) => record.begun_on,
    }),
    concludedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Day of the conclusion; null while it is open.',
      resolve: ({ record }) => record.concluded_on,
    }),
    number: t.string({
      nullable: true,
      description: 'Number of the conclusion; null when none is shown.',
      resolve: ({ record }) => record.number,
    }),
    shortcomings: t.int({
      nullable: true,
      description: 'How many shortcomings it names; null when not stated, which is not none.',
      resolve: ({ record }) => record.shortcomings,
    }),
    remediedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Day all were put right; null while they are not.',
      resolve: ({ record }) => record.remedied_on,
    }),
  }),
});

workList('inspection', 'inspections', Inspection, {
  noun: 'inspections and what they found',
  example: '{ inspections(area: "D01") { items { title inspected { name } shortcomings state } } }',
});

import { listOf } from '../query/work.ts';
import { Agency } from './agency.ts';
import { builder } from './builder.ts';
import { rows } from './cost.ts';
import { Work, type WorkOnDay, workList } from './work.ts';

const Task = builder.objectRef<WorkOnDay<'task'>>('Task').implement({
  description: 'A task that a document gives to agencies.',
  interfaces: [Work],
  fields: (t) => ({
    clause: t.string({
      nullable: true,
      description: 'Clause of the document.',
      resolve: ({ record }) => record.clause,
    }),
    lead: t.field({
      type: Agency,
      description: 'Agency that leads it.',
      extensions: rows(() => 1),
      resolve: ({ record, on }) => ({ code: record.lead, on }),
    }),
    coOrdinating: t.field({
      type: [Agency],
      description: 'Agencies that take part.',
      extensions: rows(() => 5),
      resolve: ({ record, on }) => listOf(record.co_ordinating).map((code) => ({ code, on })),
    }),
    product: t.string({
      nullable: true,
      description: 'What is to be delivered.',
      resolve: ({ record }) => record.product,
    }),
    givenOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Day it was given.',
      resolve: ({ record }) => record.given_on,
    }),
    firstDueOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Day set first; null for a standing duty.',
      resolve: ({ record }) => record.due_on,
    }),
    extensions: t.field({
      type: ['Date'],
      description: 'Later days it was put off to, in the order they were given.',
      extensions: rows(() => 1),
      resolve: ({ record }) => [...listOf(record.extensions)],
    }),
    doneOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Day it was done; null while it is not.',
      resolve: ({ record }) => record.done_on,
    }),
    evidence: t.string({
      nullable: true,
      description: 'Document that shows that it is done.',
      resolve: ({ record }) => record.evidence,
    }),
  }),
});

workList('task', 'tasks', Task, {
  noun: 'tasks that documents give to agencies',
  example:
    '{ tasks(area: "D01", states: [OVERDUE]) { counts { state count } items { title dueOn daysLate lead { name } } } }',
});

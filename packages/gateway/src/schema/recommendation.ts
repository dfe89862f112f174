import { type Day, daysBetween } from '@tiendo/core';
import { Agency } from './agency.ts';
import { builder } from './builder.ts';
import { rows } from './cost.ts';
import { Work, type WorkOnDay, workList } from './work.ts';

const Recommendation = builder.objectRef<WorkOnDay<'recommendation'>>('Recommendation').implement({
  description: 'What one agency asks of another.',
  interfaces: [Work],
  fields: (t) => ({
    from: t.field({
      type: Agency,
      description: 'Who asks.',
      extensions: rows(() => 1),
      resolve: ({ record, on }) => ({ code: record.from_agency, on }),
    }),
    to: t.field({
      type: Agency,
      description: 'Who is to answer.',
      extensions: rows(() => 1),
      resolve: ({ record, on }) => ({ code: record.to_agency, on }),
    }),
    raisedOn: t.field({
      type: 'Date',
      description: 'Day it was raised.',
      resolve: ({ record }) => record.raised_on,
    }),
    answeredOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Day it was answered; null while it is not.',
      resolve: ({ record }) => record.answered_on,
    }),
    waitingDays: t.int({
      description: 'Days from when it was raised to its answer, or to the day asked while there is none.',
      resolve: ({ record, on }) =>
        Math.max(0, daysBetween(record.raised_on, answeredBy(record.answered_on, on))),
    }),
    answer: t.string({
      nullable: true,
      description: 'The answer in our words; null while there is none.',
      resolve: ({ record }) => record.answer,
    }),
  }),
});

function answeredBy(answeredOn: Day | null, on: Day): Day {
  return answeredOn !== null && answeredOn <= on ? answeredOn : on;
}

workList('recommendation', 'recommendations', Recommendation, {
  noun: 'recommendations of agencies to others',
  example:
    '{ recommendations(area: "D01") { counts { state count } items { title from { name } to { name } waitingDays } } }',
});

import {
  type AmountRange,
  type BackTest as CoreBackTest,
  type Completion as CoreCompletion,
  type CompletionMethod as CoreCompletionMethod,
  forecastSentence,
  markedSentence,
  paceSentence,
} from '@tiendo/core';
import { clientError } from '../errors.ts';
import { loaderOf } from '../loader/value-loader.ts';
import {
  type AnsweredForecast,
  type Pace as AnsweredPace,
  answerForecast,
  requireForecast,
} from '../query/forecast.ts';
import { readForecastQuestion } from '../query/forecast-question.ts';
import { isOfInvented } from '../query/reference.ts';
import { builder } from './builder.ts';
import { rows } from './cost.ts';
import { described, Status } from './enums.ts';
import { Indicator } from './indicator.ts';
import { langArgs } from './lang-args.ts';
import { narrowingArgs, whereOf } from './question.ts';
import { SYNTHETIC } from './synthetic.ts';
import { Value } from './value.ts';

const CompletionMethod = builder.enumType('CompletionMethod', {
  description: 'How the end of a budget year is forecast.',
  values: described<CoreCompletionMethod>({
    CHAIN_LADDER:
      'By the course of at least two past years that are known from the same point to their close.',
    STRAIGHT_LINE: 'By the mean pace of the year so far, where too few past years are known.',
  }),
});

const Range = builder.objectRef<AmountRange>('AmountRange').implement({
  description: 'An amount and the interval around it, whole đồng.',
  fields: (t) => ({
    low: t.float({ description: 'Low end of the interval.', resolve: ({ lowDong }) => lowDong }),
    value: t.float({ description: 'The amount.', resolve: ({ valueDong }) => valueDong }),
    high: t.float({ description: 'High end of the interval.', resolve: ({ highDong }) => highDong }),
  }),
});

const BackTest = builder.objectRef<CoreBackTest>('BackTest').implement({
  description: 'What the method would have been out by in past years, forecast from the same point.',
  fields: (t) => ({
    years: t.exposeInt('years', { description: 'Years tested.' }),
    meanError: t.exposeFloat('meanError', {
      description: 'Mean of |forecast − outcome| as a share of the plan, points: 0.031 is 3,1 điểm %.',
    }),
    largestError: t.exposeFloat('largestError', {
      description: 'The largest of them with its sign: above 0 where the forecast was too high.',
    }),
  }),
});

const Completion = builder.objectRef<CoreCompletion>('Completion').implement({
  description:
    'What will have been disbursed when the books of the year are closed: a forecast of a model, not of an agency.',
  fields: (t) => ({
    status: t.field({ type: Status, description: 'Always FORECAST.', resolve: ({ status }) => status }),
    method: t.field({
      type: CompletionMethod,
      description: 'How it was made.',
      resolve: ({ method }) => method,
    }),
    share: t.float({
      description: 'The amount as a share of the plan, 0–1.',
      resolve: ({ valueDong, plannedDong }) => valueDong / plannedDong,
    }),
    low: t.float({
      description:
        'Low end of the interval that is meant to hold it in 80 of 100 cases, as a share of the plan.',
      resolve: ({ lowDong, plannedDong }) => lowDong / plannedDong,
    }),
    high: t.float({
      description: 'High end of the interval as a share of the plan.',
      resolve: ({ highDong, plannedDong }) => highDong / plannedDong,
    }),
    isErrorKnown: t.exposeBoolean('isErrorKnown', {
      description: 'False where nothing tells the error: then the interval is only what is possible.',
    }),
    amount: t.field({
      type: Range,
      description: 'The same in whole đồng, at most the plan.',
      extensions: rows(() => 1),
      resolve: (completion) => completion,
    }),
    isCapped: t.exposeBoolean('isCapped', {
      description: 'True when more would be disbursed than is planned.',
    }),
    uncapped: t.field({
      type: Range,
      description: 'The amount without the plan as its limit.',
      extensions: rows(() => 1),
      resolve: ({ uncapped }) => uncapped,
    }),
    planned: t.float({ description: 'The plan, whole đồng.', resolve: ({ plannedDong }) => plannedDong }),
    disbursed: t.float({
      description: 'Disbursed up to asOf, whole đồng.',
      resolve: ({ disbursedDong }) => disbursedDong,
    }),
    base: t.exposeString('base', { description: 'What the plan is, such as current-plan.' }),
    asOf: t.field({ type: 'Date', description: 'Cut-off of the last figure.', resolve: ({ asOf }) => asOf }),
    closesOn: t.field({
      type: 'Date',
      description: 'The day that is forecast, such as 2025-01-31.',
      resolve: ({ closesOn }) => closesOn,
    }),
    years: t.intList({
      description: 'Past years that it rests on, such as [2023, 2022].',
      resolve: ({ years }) => [...years],
    }),
    backTest: t.field({
      type: BackTest,
      nullable: true,
      description: 'What the method was out by in past years; null without a year to test.',
      extensions: rows(() => 1),
      resolve: ({ backTest }) => backTest,
    }),
  }),
});

const Pace = builder.objectRef<AnsweredPace>('RequiredPace').implement({
  description: 'What must be disbursed to reach a target by a day: arithmetic, no forecast.',
  fields: (t) => ({
    target: t.float({
      description: 'Share of the plan to reach.',
      resolve: ({ question }) => question.target,
    }),
    dueOn: t.field({
      type: 'Date',
      description: 'The day by which to reach it.',
      resolve: ({ question }) => question.dueOn,
    }),
    needed: t.float({
      description: 'Still to be disbursed, whole đồng; 0 when the target is reached.',
      resolve: ({ neededDong }) => neededDong,
    }),
    months: t.exposeFloat('months', {
      description: 'From the last cut-off to the due day; 0 when that has passed.',
    }),
    perMonth: t.float({
      nullable: true,
      description: 'Mean of each month that is left, whole đồng rounded up; null when no time is left.',
      resolve: ({ perMonthDong }) => perMonthDong,
    }),
    pressure: t.float({
      nullable: true,
      description: 'How many times the pace so far it is: 2 doubles it; null when there is none.',
      resolve: ({ pressure }) => pressure,
    }),
    sentence: t.string({
      description: 'The same in a sentence.',
      args: langArgs,
      resolve: (pace, args) => paceSentence(pace.question, pace, args.lang ?? 'VI'),
    }),
  }),
});

const Forecast = builder.objectRef<AnsweredForecast>('Forecast').implement({
  description: 'Where a budget year will end, from its figures so far and the course of past years.',
  fields: (t) => ({
    indicator: t.field({
      type: Indicator,
      description: 'Indicator forecast.',
      extensions: rows(() => 1),
      resolve: ({ question }) => question.indicator,
    }),
    subject: t.field({
      type: Value,
      description: 'The latest figure of the year.',
      extensions: rows(() => 1),
      resolve: ({ subject }) => subject,
    }),
    completion: t.field({
      type: Completion,
      nullable: true,
      description:
        'The forecast; null while nothing is disbursed, once the books are closed, and without a plan.',
      extensions: rows(() => 1),
      resolve: ({ completion }) => completion,
    }),
    pace: t.field({
      type: Pace,
      nullable: true,
      description: 'What it takes to reach target by dueOn; null unless target was given.',
      extensions: rows(() => 1),
      resolve: ({ pace }) => pace,
    }),
    cuts: t.field({
      type: [Value],
      description: 'The figures it rests on, by their cut-off: this year and up to five before.',
      extensions: rows(() => 30),
      resolve: ({ cuts }) => [...cuts],
    }),
    sentence: t.string({
      nullable: true,
      description: 'The forecast in a sentence, with its interval, its method, and that it is a model’s.',
      args: langArgs,
      resolve: ({ completion, area }, args) =>
        completion &&
        markedSentence(forecastSentence(completion, args.lang ?? 'VI'), area.isSynthetic, args.lang ?? 'VI'),
    }),
    synthetic: t.boolean({ description: SYNTHETIC, resolve: ({ area }) => area.isSynthetic }),
  }),
});

builder.queryField('forecast', (t) =>
  t.field({
    type: Forecast,
    nullable: true,
    description:
      'Where a budget year will end. FORBIDDEN unless the forecast of the indicator is public; that of invented figures is. Example: { forecast(indicator: "disbursement-rate", area: "D01", period: "2024", asOf: "2024-09-30", target: 0.95) { completion { share low high method } pace { perMonth } sentence } }',
    args: {
      indicator: t.arg.string({
        required: true,
        description: 'Id of a rate of what is disbursed of a plan. Example: "disbursement-rate"',
      }),
      area: t.arg.string({ required: true, description: 'Code of the area.' }),
      period: t.arg.string({ required: true, description: 'Budget year. Example: "2024"' }),
      target: t.arg.float({
        required: false,
        description: 'Share of the plan to reach, 0–1; then pace says what it takes. Example: 0.95',
      }),
      dueOn: t.arg({
        type: 'Date',
        required: false,
        description: 'The day by which to reach target; closesOn when absent. Example: "2024-12-31"',
      }),
      closesOn: t.arg({
        type: 'Date',
        required: false,
        description:
          'The day on which the books of the year are closed; 31/01 of the year after when absent. Example: "2025-01-31"',
      }),
      ...narrowingArgs,
    },
    extensions: rows(() => 7),
    resolve: async (_root, args, context) => {
      const reference = await loaderOf(context).reference();
      const question = readForecastQuestion({ ...args, where: whereOf(args.where) }, reference);
      const isInvented = isOfInvented(reference, [question.area]);
      await requireForecast(context.db, question.indicator.id, isInvented, context.viewer);
      const answered = await answerForecast(context.db, reference, question);
      if (answered) return answered;
      throw clientError(
        'UNKNOWN_AREA',
        `forecast requires an area that is valid in ${question.period.text}, got "${question.area}"`,
      );
    },
  }),
);

import type { TargetOutcome } from '@tiendo/core';
import { loaderOf } from '../loader/value-loader.ts';
import { requireEditions, requirePeriod, requireSubject } from '../query/arguments.ts';
import { judgeTargets } from '../query/judge-targets.ts';
import { readTargets } from '../query/targets.ts';
import { builder } from './builder.ts';
import { rows } from './cost.ts';
import { TargetKind } from './enums.ts';
import { firstArgs, pageRows, pageSize } from './page-of.ts';
import { Target } from './target.ts';

builder.queryField('targets', (t) =>
  t.field({
    type: [Target],
    nullable: true,
    description:
      'Published targets, by id, and whether they are reached. Example: { targets(area: "VN", period: "2025") { id subject kind dueOn text achieved { text asOf } gapText statusText reasonTexts source { title } } }',
    args: {
      area: t.arg.string({ required: false, description: 'Code of the area; every real area when absent.' }),
      indicator: t.arg.string({
        required: false,
        description: 'Id of the indicator or published measure, such as "ntm-rate"; every one when absent.',
      }),
      period: t.arg.string({
        required: false,
        description: 'Period that the target is set for: 2025, or 2021/2025 for one of the whole range.',
      }),
      kind: t.arg({ type: TargetKind, required: false, description: 'Only targets of this kind.' }),
      asOf: t.arg({
        type: 'Date',
        required: false,
        description:
          'Judged by figures whose own cut-off is not later: an average of the years until then, for one. Example: "2023-12-31"',
      }),
      knownOn: t.arg({
        type: 'Date',
        required: false,
        description: 'Only targets and figures that were published here by the end of this day (Vietnam).',
      }),
      ...firstArgs,
      after: t.arg.string({ required: false, description: 'Only ids after this one.' }),
    },
    extensions: rows(pageRows),
    resolve: async (_root, args, context) => {
      const reference = await loaderOf(context).reference();
      const size = pageSize('targets', args);
      const knownOn = args.knownOn ?? undefined;
      const all = await readTargets(context.db, reference, {
        areas: args.area ? requireEditions('targets', 'area', args.area, reference) : undefined,
        subject: args.indicator ? requireSubject('targets', args.indicator, reference) : undefined,
        period: args.period ? requirePeriod('targets', 'period', args.period).text : undefined,
        kind: args.kind ?? undefined,
        knownOn,
      });
      const { after } = args;
      const page = all.filter(({ id }) => !after || id > after).slice(0, size);
      let judged: ReturnType<typeof judgeTargets> | undefined;
      return page.map((target) => ({
        target,
        outcome: async () => {
          judged ??= judgeTargets(context.db, reference, page, { asOf: args.asOf ?? undefined, knownOn });
          return (await judged).get(target) as TargetOutcome;
        },
      }));
    },
  }),
);

import { formatValue, missingWord } from '@tiendo/core';
import type { PooledGroup } from '../query/compare-group.ts';
import { Area, areaOnDay } from './area.ts';
import { builder } from './builder.ts';
import { rows } from './cost.ts';
import { Missing } from './enums.ts';
import { langArgs } from './lang-args.ts';
import { Coverage, Value } from './value.ts';

export const ComparedGroup = builder.objectRef<PooledGroup>('ComparedGroup').implement({
  description:
    'Areas taken together: the sum of their counts, or of their numerators over that of their denominators; never the mean of rates.',
  fields: (t) => ({
    areas: t.field({
      type: [Area],
      description: 'The areas, in the order asked.',
      extensions: rows(() => 10),
      resolve: ({ areas, cells }) =>
        areas.map((area) => areaOnDay(area, cells[0]?.period.end ?? area.validFrom)),
    }),
    includesSubject: t.exposeBoolean('includesSubject', {
      description: 'Whether the subject is one of them; it is left out unless asked otherwise.',
    }),
    value: t.float({
      nullable: true,
      description: 'Their value together; null when missing.',
      resolve: ({ pooled }) => pooled.value,
    }),
    text: t.string({
      description: 'The value as charts print it, or why there is none.',
      args: langArgs,
      resolve: ({ pooled: { value, unit, precision, missing } }, args) =>
        value === null
          ? missingWord(missing ?? 'NOT_PUBLISHED', args.lang ?? 'VI')
          : formatValue({ value, unit, precision }, args.lang ?? 'VI'),
    }),
    missing: t.field({
      type: Missing,
      nullable: true,
      description:
        'Why there is no value: NO_DENOMINATOR where an area has a rate without its parts, ACROSS_BREAK where standards, methods or bases differ.',
      resolve: ({ pooled }) => pooled.missing,
    }),
    numerator: t.float({
      nullable: true,
      description: 'Sum of the numerators.',
      resolve: ({ pooled }) => pooled.numerator,
    }),
    denominator: t.float({
      nullable: true,
      description: 'Sum of the denominators.',
      resolve: ({ pooled }) => pooled.denominator,
    }),
    asOf: t.field({
      type: 'Date',
      nullable: true,
      description: 'Oldest cut-off among them.',
      resolve: ({ pooled }) => pooled.cutOff?.day ?? null,
    }),
    coverage: t.field({
      type: Coverage,
      nullable: true,
      description: 'Areas of the group with a figure; those without one are not in the sum.',
      extensions: rows(() => 1),
      resolve: ({ pooled }) => pooled.coverage,
    }),
    values: t.field({
      type: [Value],
      description: 'What each area has.',
      extensions: rows(() => 10),
      resolve: ({ cells }) => [...cells],
    }),
  }),
});

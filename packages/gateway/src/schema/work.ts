import type { DeadlineState as State } from '@tiendo/core';
import { loaderOf } from '../loader/value-loader.ts';
import { requireEditions } from '../query/arguments.ts';
import { vietnamDay } from '../query/known.ts';
import type { StoredRecord } from '../query/records.ts';
import type { StoredArea } from '../query/reference.ts';
import { readWork, type WorkFilter, type WorkItem, type WorkKind, type WorkRecord } from '../query/work.ts';
import { Area, areaOnDay } from './area.ts';
import { horizonOf } from './asked-area.ts';
import { builder, type Context } from './builder.ts';
import { rows } from './cost.ts';
import { described } from './enums.ts';
import { langArgs } from './lang-args.ts';
import { firstArgs, pageOf, pageRows } from './page-of.ts';
import { Source } from './source.ts';
import { SYNTHETIC } from './synthetic.ts';

/** An item with the day it is looked at. */
interface AnyWorkOnDay extends WorkItem {
  readonly on: string;
}

/** An item of one kind with the day it is looked at. */
export interface WorkOnDay<Kind extends WorkKind> extends WorkItem<WorkRecord & StoredRecord<Kind>> {
  readonly on: string;
}

interface WorkList<Kind extends WorkKind> {
  readonly on: string;
  readonly items: readonly WorkItem<WorkRecord & StoredRecord<Kind>>[];
}

const DeadlineState = builder.enumType('DeadlineState', {
  description: 'How something that is due stands on a day.',
  values: described({
    STANDING: 'It has no day and is not done: a standing duty.',
    OPEN: 'Not done, and its day has not passed.',
    OVERDUE: 'Not done, and its day has passed.',
    DONE: 'Done in time.',
    DONE_LATE: 'Done after its day.',
  }),
});

const DeadlineCount = builder
  .objectRef<{ readonly state: State; readonly count: number }>('DeadlineCount')
  .implement({
    description: 'How many items stand so.',
    fields: (t) => ({
      state: t.field({ type: DeadlineState, description: 'State.', resolve: ({ state }) => state }),
      count: t.exposeInt('count', { description: 'Items in it; 0 is none.' }),
    }),
  });

/** What every kind of work has. */
export const Work = builder.interfaceRef<AnyWorkOnDay>('Work').implement({
  description: 'Something that an agency has to do by a day. For offices, unless it was made public.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'Stays the same when its file is sorted.' }),
    area: t.field({
      type: Area,
      description: 'Area it is about.',
      resolve: ({ record, on }) => areaOnDay(record.area, on),
    }),
    synthetic: t.boolean({ description: SYNTHETIC, resolve: ({ record }) => record.area.isSynthetic }),
    title: t.string({
      description: 'What it is about, in our words; Vietnamese where there is no English.',
      args: langArgs,
      resolve: ({ record }, { lang }) => (lang === 'EN' ? record.title_en : undefined) ?? record.title,
    }),
    programme: t.string({
      nullable: true,
      description: 'Programme code; null for all.',
      resolve: ({ record }) => record.programme,
    }),
    state: t.field({
      type: DeadlineState,
      description: 'How it stands on the day asked.',
      resolve: ({ deadline }) => deadline.state,
    }),
    dueOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day it was put off to, else the first; null for a standing duty.',
      resolve: ({ deadline }) => deadline.dueOn,
    }),
    daysLate: t.int({
      nullable: true,
      description: 'Days past dueOn when it was done, or so far; 0 in time; null without a day.',
      resolve: ({ deadline }) => deadline.daysLate,
    }),
    daysPastFirst: t.int({
      nullable: true,
      description: 'The same past the day set first.',
      resolve: ({ deadline }) => deadline.daysPastFirst,
    }),
    source: t.field({
      type: Source,
      description: 'Where it was given.',
      extensions: rows(() => 1),
      resolve: ({ record }) => record.source,
    }),
    note: t.string({
      nullable: true,
      description: 'Remark of the data keeper.',
      resolve: ({ record }) => record.note,
    }),
  }),
});

const STATES: readonly State[] = ['STANDING', 'OPEN', 'OVERDUE', 'DONE', 'DONE_LATE'];

/** The type of a list of one kind, and the root field that answers it. */
export function workList<Kind extends WorkKind>(
  kind: Kind,
  field: string,
  item: ReturnType<ReturnType<typeof builder.objectRef<WorkOnDay<Kind>>>['implement']>,
  { noun, example }: { readonly noun: string; readonly example: string },
): void {
  const list = builder.objectRef<WorkList<Kind>>(`${nameOf(kind)}List`).implement({
    description: `${noun[0]?.toUpperCase()}${noun.slice(1)} as they stand on a day.`,
    fields: (t) => ({
      on: t.field({ type: 'Date', description: 'The day.', resolve: ({ on }) => on }),
      counts: t.field({
        type: [DeadlineCount],
        description: 'How many stand in each state, of those the question keeps.',
        extensions: rows(() => STATES.length),
        resolve: ({ items }) =>
          STATES.map((state) => ({
            state,
            count: items.filter(({ deadline }) => deadline.state === state).length,
          })),
      }),
      items: t.field({
        type: [item],
        description: 'By the day they are due; those without a day last.',
        args: {
          ...firstArgs,
          after: t.arg.string({ required: false, description: 'Only those after the one with this id.' }),
        },
        extensions: rows(pageRows),
        resolve: ({ items, on }, page) =>
          pageOf(field, items, ({ id }) => id, page).map((one) => ({ ...one, on })),
      }),
    }),
  });
  builder.queryField(field, (t) =>
    t.field({
      type: list,
      nullable: true,
      description: `${noun[0]?.toUpperCase()}${noun.slice(1)}: all of them on the office side, else those made public. Example: ${example}`,
      args: {
        area: t.arg.string({
          required: false,
          description:
            'Code of the area, such as "20": what is about it and about areas within it. Every real area when absent.',
        }),
        programme: t.arg.string({ required: false, description: 'Programme code, such as "NTM".' }),
        agency: t.arg.string({ required: false, description: 'Code of an agency that has a part in it.' }),
        states: t.arg({ type: [DeadlineState], required: false, description: 'Only those in these states.' }),
        on: t.arg({
          type: 'Date',
          required: false,
          description: 'The day they are looked at; today in Vietnam when absent.',
        }),
        knownOn: t.arg({
          type: 'Date',
          required: false,
          description: 'Only what was published here by the end of this day.',
        }),
      },
      extensions: rows(() => 1),
      resolve: async (_root, args, context) => {
        const filter: WorkFilter = {
          on: args.on ?? vietnamDay(new Date()),
          within: args.area ? await lastEdition(field, args.area, context) : undefined,
          programme: args.programme ?? undefined,
          agency: args.agency ?? undefined,
          states: args.states ?? undefined,
          knownOn: horizonOf(args.knownOn),
          viewer: context.viewer,
        };
        const items = await readWork(context.db, await loaderOf(context).reference(), kind, filter);
        return { on: filter.on, items };
      },
    }),
  );
}

/** An area by its code, of whatever edition. */
async function lastEdition(field: string, code: string, context: Context): Promise<StoredArea> {
  const reference = await loaderOf(context).reference();
  return requireEditions(field, 'area', code, reference).at(-1) as StoredArea;
}

const nameOf = (kind: WorkKind) => `${kind[0]?.toUpperCase()}${kind.slice(1)}`;

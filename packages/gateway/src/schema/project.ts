import {
  type SpecialCondition as Condition,
  MOST_SPECIAL_DONG,
  type Project as Row,
  readProjects,
  STEPS,
  type Step,
} from '../query/projects.ts';
import { Area, areaOnDay } from './area.ts';
import { askedArea, byToday, horizonOf, recordArgs } from './asked-area.ts';
import { builder } from './builder.ts';
import { rows } from './cost.ts';
import { langArgs } from './lang-args.ts';

import { firstArgs, pageOf, pageRows } from './page-of.ts';
import { Source } from './source.ts';
import { SYNTHETIC } from './synthetic.ts';

interface ProjectOnDay {
  readonly project: Row;
  readonly on: string;
}

interface List {
  readonly on: string;
  readonly projects: readonly Row[];
}

const ProjectStep = builder.enumType('ProjectStep', {
  description: 'Steps of a project, in order.',
  values: {
    APPROVED: { value: 'approved_on', description: 'Approved.' },
    SITE_CLEARED: { value: 'site_cleared_on', description: 'Its site is cleared and handed over.' },
    TENDERED: { value: 'tendered_on', description: 'A contractor is chosen.' },
    STARTED: { value: 'started_on', description: 'Begun.' },
    COMPLETED: { value: 'completed_on', description: 'Completed.' },
    SETTLED: { value: 'settled_on', description: 'Its accounts are settled.' },
  } as const,
});

const StepTaken = builder.objectRef<{ readonly step: Step; readonly day: string }>('StepTaken').implement({
  description: 'A step and its day.',
  fields: (t) => ({
    step: t.field({ type: ProjectStep, description: 'The step.', resolve: ({ step }) => step }),
    day: t.field({ type: 'Date', description: 'Its day.', resolve: ({ day }) => day }),
  }),
});

const SpecialCondition = builder.objectRef<Condition>('SpecialCondition').implement({
  description: 'A condition of the special mechanism that lets a commune carry a project out.',
  fields: (t) => ({
    id: t.string({
      description: `one-commune, commune-manages, total (at most ${MOST_SPECIAL_DONG / 1e9} billion đồng), simple or listed.`,
      resolve: ({ id }) => id,
    }),
    isMet: t.boolean({
      nullable: true,
      description: 'Whether it is met; null where it is not known.',
      resolve: ({ isMet }) => isMet,
    }),
  }),
});

const Project = builder.objectRef<ProjectOnDay>('Project').implement({
  description: 'A project on its way from approval to settlement.',
  fields: (t) => ({
    id: t.string({
      description: 'Stays the same when its file is sorted.',
      resolve: ({ project }) => project.id,
    }),
    area: t.field({
      type: Area,
      description: 'Where it lies.',
      resolve: ({ project, on }) => areaOnDay(project.record.area, on),
    }),
    synthetic: t.boolean({
      description: SYNTHETIC,
      resolve: ({ project }) => project.record.area.isSynthetic,
    }),
    title: t.string({
      description: 'Name; Vietnamese where there is no English.',
      args: langArgs,
      resolve: ({ project: { record } }, { lang }) =>
        (lang === 'EN' ? record.title_en : undefined) ?? record.title,
    }),
    asOf: t.field({
      type: 'Date',
      description:
        'Day its steps are reported for: later ones may have been taken since. Example: "2025-04-30"',
      resolve: ({ project }) => project.record.as_of,
    }),
    programme: t.string({
      nullable: true,
      description: 'Programme code.',
      resolve: ({ project }) => project.record.programme,
    }),
    manager: t.string({
      description: 'Tier that manages it: province, district or commune.',
      resolve: ({ project }) => project.record.manager,
    }),
    total: t.float({
      nullable: true,
      description: 'Total investment, whole đồng; null when not stated.',
      resolve: ({ project }) => project.record.total,
    }),
    step: t.field({
      type: ProjectStep,
      nullable: true,
      description: 'The furthest step taken by the day; null before the first.',
      resolve: ({ project }) => project.step,
    }),
    steps: t.field({
      type: [StepTaken],
      description: 'Steps taken by the day.',
      extensions: rows(() => STEPS.length),
      resolve: ({ project: { record }, on }) =>
        STEPS.flatMap((step) => {
          const day = record[step];
          return day !== null && day <= on ? { step, day } : [];
        }),
    }),
    skipped: t.field({
      type: [ProjectStep],
      description: 'Earlier steps without a day, though a later one has been taken.',
      extensions: rows(() => 1),
      resolve: ({ project }) => project.skipped,
    }),
    special: t.boolean({
      nullable: true,
      description: 'Whether it is under the special mechanism; null where it is not known.',
      resolve: ({ project: { record } }) => (record.special === null ? null : record.special === 'yes'),
    }),
    conditions: t.field({
      type: [SpecialCondition],
      description: 'Conditions of the special mechanism; none for any other project.',
      extensions: rows(() => 5),
      resolve: ({ project }) => project.conditions,
    }),
    source: t.field({
      type: Source,
      description: 'Where it was reported.',
      extensions: rows(() => 1),
      resolve: ({ project }) => project.record.source,
    }),
  }),
});

const StepCount = builder
  .objectRef<{ readonly step: Step | null; readonly count: number }>('StepCount')
  .implement({
    description: 'How many projects stand at a step.',
    fields: (t) => ({
      step: t.field({
        type: ProjectStep,
        nullable: true,
        description: 'The step; null for those before the first.',
        resolve: ({ step }) => step,
      }),
      count: t.exposeInt('count', { description: 'Projects whose furthest step it is.' }),
    }),
  });

const isSpecial = ({ record }: Row) => record.special === 'yes';

const ProjectList = builder.objectRef<List>('ProjectList').implement({
  description: 'Projects as they stand on a day.',
  fields: (t) => ({
    on: t.field({ type: 'Date', description: 'The day.', resolve: ({ on }) => on }),
    count: t.int({ description: 'Projects in all.', resolve: ({ projects }) => projects.length }),
    total: t.float({
      description: 'Σ of the totals that are stated, whole đồng.',
      resolve: ({ projects }) => totalOf(projects),
    }),
    specialCount: t.int({
      description: 'Of them under the special mechanism.',
      resolve: ({ projects }) => projects.filter(isSpecial).length,
    }),
    specialShare: t.float({
      nullable: true,
      description: 'specialCount ÷ count; null without projects.',
      resolve: ({ projects }) =>
        projects.length === 0 ? null : projects.filter(isSpecial).length / projects.length,
    }),
    specialTotal: t.float({
      description: 'Σ of the totals of those under the special mechanism, whole đồng.',
      resolve: ({ projects }) => totalOf(projects.filter(isSpecial)),
    }),
    withoutTotal: t.int({
      description: 'Projects whose total is not stated: the sums are at least so much.',
      resolve: ({ projects }) => projects.filter(({ record }) => record.total === null).length,
    }),
    ladder: t.field({
      type: [StepCount],
      description: 'Projects by the furthest step they have taken, those before the first first.',
      extensions: rows(() => STEPS.length + 1),
      resolve: ({ projects }) =>
        [null, ...STEPS].map((step) => ({
          step,
          count: projects.filter((project) => project.step === step).length,
        })),
    }),
    items: t.field({
      type: [Project],
      description: 'The projects.',
      args: {
        ...firstArgs,
        after: t.arg.string({ required: false, description: 'Only those after the one with this id.' }),
      },
      extensions: rows(pageRows),
      resolve: ({ projects, on }, page) =>
        pageOf('projects', projects, ({ id }) => id, page).map((project) => ({ project, on })),
    }),
  }),
});

builder.queryField('projects', (t) =>
  t.field({
    type: ProjectList,
    nullable: true,
    description:
      'Projects in an area and those within it: all of them on the office side, else those made public. Example: { projects(area: "D01") { count ladder { step count } specialCount specialShare specialTotal items { title step conditions { id isMet } } } }',
    args: {
      ...recordArgs,
      programme: t.arg.string({ required: false, description: 'Programme code, such as "NTM".' }),
      special: t.arg.boolean({
        required: false,
        description: 'Only those under the special mechanism, or not.',
      }),
      on: t.arg({
        type: 'Date',
        required: false,
        description: 'The day they are looked at; today in Vietnam when absent.',
      }),
    },
    extensions: rows(() => 1),
    resolve: async (_root, args, context) => {
      const on = byToday(args.on);
      const { area, reference } = await askedArea('projects', args.area, on, context);
      const found = await readProjects(context.db, reference, {
        ...{ within: area, on, viewer: context.viewer, knownOn: horizonOf(args.knownOn) },
      });
      const projects = found
        .filter(({ record }) => !args.programme || record.programme === args.programme)
        .filter((project) => typeof args.special !== 'boolean' || isSpecial(project) === args.special);
      return { on, projects };
    },
  }),
);

function totalOf(projects: readonly Row[]): number {
  return projects.reduce((sum, { record }) => sum + (record.total ?? 0), 0);
}

import type { Day } from '@tiendo/core';
import { type Agencies, type Agency as AgencyRow, readAgencies } from '../query/agencies.ts';
import { builder, type Context } from './builder.ts';
import { rows } from './cost.ts';
import { langArgs } from './lang-args.ts';

/** An agency as a document names it, and the day it is looked at. */
interface NamedAgency {
  readonly code: string;
  readonly on: Day;
}

const lists = new WeakMap<Context, Promise<Agencies>>();

/** The agencies, read once for a request. */
function agenciesOf(context: Context): Promise<Agencies> {
  const known = lists.get(context) ?? readAgencies(context.db);
  lists.set(context, known);
  return known;
}

const inLanguage = (agency: AgencyRow | undefined, lang: 'VI' | 'EN', code: string) =>
  (lang === 'EN' ? agency?.name_en : undefined) ?? agency?.name ?? code;

/** A department, board or committee. */
export const Agency = builder.objectRef<NamedAgency>('Agency');

Agency.implement({
  description:
    'A department, board or committee. Example: { tasks(area: "D01") { items { lead { name actingNow { name } } } } }',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Code in the list of agencies.' }),
    name: t.string({
      description: 'Name; the code when it is not in the list.',
      args: langArgs,
      resolve: async ({ code, on }, { lang }, context) =>
        inLanguage((await agenciesOf(context)).find(code, on), lang ?? 'VI', code),
    }),
    tier: t.string({
      nullable: true,
      description: 'central, province, district or commune; null when it is not in the list.',
      resolve: async ({ code, on }, _args, context) =>
        (await agenciesOf(context)).find(code, on)?.tier ?? null,
    }),
    actingNow: t.field({
      type: [Agency],
      description:
        'Who does its work on the day the list is looked at: itself, else those that took over when it was merged or ended.',
      extensions: rows(() => 2),
      resolve: async ({ code, on }, _args, context) =>
        (await agenciesOf(context)).actingOn(code, on).map((agency) => ({ code: agency.code, on })),
    }),
  }),
});

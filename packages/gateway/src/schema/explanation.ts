import { type Source as CoreSource, type Figure, groundsWord, type Scope } from '@tiendo/core';
import type { CompiledQuery } from 'kysely';
import { citationLine } from '../export/citation-line.ts';
import { formulaText } from '../export/formula-text.ts';
import { loaderOf } from '../loader/value-loader.ts';
import {
  type Explanation as Explained,
  explainValue,
  type NotChosen as FigureNotChosen,
} from '../query/explain.ts';
import type { StoredFact } from '../query/facts.ts';
import { permalink } from '../query/permalink.ts';
import type { StoredArea } from '../query/reference.ts';
import type { ValuePart } from '../query/value-parts.ts';
import { Area, areaOnDay } from './area.ts';
import { builder } from './builder.ts';
import { rows } from './cost.ts';
import { Grounds, Status } from './enums.ts';
import { Indicator } from './indicator.ts';
import { langArgs } from './lang-args.ts';
import { Release } from './release.ts';
import { Source } from './source.ts';
import { OtherFigure, ScopeEntry, Value } from './value.ts';

/** An explanation takes about ten statements where a value of a list takes a part of three. */
const ROWS_OF_AN_EXPLANATION = 10;

/** One number that a value rests on, and where it stands. */
interface NumberUsed {
  readonly measure: string;
  readonly area: StoredArea;
  readonly scope: Scope;
  readonly value: number;
  readonly asOf: string | null;
  readonly status: Figure['status'];
  readonly file: string | null;
  readonly place: string;
  readonly source: CoreSource | null;
}

const UsedNumber = builder.objectRef<NumberUsed>('UsedNumber').implement({
  description:
    'A published number that a value is, or was worked out from, such as poor-households 4643 in file 1b2c…, row figures poor-households 20 2025.',
  fields: (t) => ({
    measure: t.exposeString('measure', {
      description: 'Id of the measure or indicator, such as "poor-households".',
    }),
    area: t.field({
      type: Area,
      description: 'Area it is of.',
      resolve: ({ area }) => areaOnDay(area, area.validFrom),
    }),
    scope: t.field({
      type: [ScopeEntry],
      description: 'Dimensions it is limited to, such as programme NTM.',
      extensions: rows(() => 3),
      resolve: ({ scope }) => Object.entries(scope),
    }),
    value: t.exposeFloat('value', { description: 'The number: a share 0–1, whole đồng, a count.' }),
    asOf: t.field({
      type: 'Date',
      nullable: true,
      description: 'Its cut-off, such as 2024-01-31.',
      resolve: ({ asOf }) => asOf,
    }),
    status: t.field({ type: Status, description: 'How firm it is.', resolve: ({ status }) => status }),
    file: t.exposeString('file', {
      nullable: true,
      description: 'Id of the release whose file holds it; see files.',
    }),
    place: t.exposeString('place', {
      description:
        'Its row and column in that file, by the columns that tell rows apart: "area=20 year=2024 cut=2024-06-30 programme=NTM; disbursed".',
    }),
    source: t.field({
      type: Source,
      nullable: true,
      description: 'Document it was read from, with page or clause; null for a report of the office itself.',
      extensions: rows(() => 1),
      resolve: ({ source }) => source,
    }),
  }),
});

const Part = builder.objectRef<ValuePart>('ValuePart').implement({
  description: 'A value of another area or period that a value was made of; ask its explain to go on.',
  fields: (t) => ({
    value: t.field({
      type: Value,
      description: 'The value, missing ones included with their reason.',
      extensions: rows(() => 1),
      resolve: ({ cell }) => cell,
    }),
    share: t.exposeFloat('share', {
      nullable: true,
      description:
        'How much of it was taken: 1, or less of an area that was divided, such as 0.199; null when no source gives it.',
    }),
  }),
});

const NotChosen = builder.objectRef<FigureNotChosen>('NotChosen').implement({
  description: 'A figure for the same question that was not chosen, and why.',
  fields: (t) => ({
    figure: t.field({
      type: OtherFigure,
      description: 'The figure.',
      extensions: rows(() => 1),
      resolve: ({ candidate, differs }) => ({ ...candidate, differs }),
    }),
    grounds: t.field({
      type: Grounds,
      description: 'The first ground on which it was set behind, such as EARLIER_CUT_OFF.',
      resolve: ({ grounds }) => grounds,
    }),
    groundsText: t.string({
      description: 'The ground in words: chốt sớm hơn.',
      args: langArgs,
      resolve: ({ grounds }, args) => groundsWord(grounds, args.lang ?? 'VI'),
    }),
  }),
});

const Statement = builder.objectRef<CompiledQuery>('SentStatement').implement({
  description: 'A statement that the database was sent for this value alone.',
  fields: (t) => ({
    sql: t.exposeString('sql', { description: 'Text, the same however much is asked: values are bound.' }),
    parameters: t.stringList({
      description: 'Bound values as JSON, $1 first, such as ["poverty-rate"].',
      resolve: ({ parameters }) => parameters.map((value) => JSON.stringify(value)),
    }),
  }),
});

const Explanation = builder.objectRef<Explained>('Explanation').implement({
  description:
    'How a value came about: definition, the numbers it rests on, files, what was not chosen, and the statements that were run.',
  fields: (t) => ({
    definition: t.field({
      type: Indicator,
      description: 'The indicator, as it is defined once for library, store and charts.',
      extensions: rows(() => 1),
      resolve: ({ cell }) => cell.indicator,
    }),
    formula: t.string({
      description: 'The formula in words and numbers: số hộ nghèo ÷ tổng số hộ = 4.643 ÷ 199.765 = 2,32%.',
      args: langArgs,
      resolve: ({ cell }, args) => formulaText(cell, args.lang ?? 'VI'),
    }),
    numbers: t.field({
      type: [UsedNumber],
      description: 'Published numbers that it is, or was worked out from; none where it was made of parts.',
      extensions: rows(() => 4),
      resolve: async ({ cell, figures, facts }, _args, context) => {
        const { stored } = await loaderOf(context).reference();
        return [
          ...figures.map((figure) => ofFigure(figure, stored(figure.area))),
          ...facts.flatMap((fact) => ofFact(fact, cell.period.text)),
        ];
      },
    }),
    parts: t.field({
      type: [Part],
      description:
        'Values of other areas or periods that it was made of: areas directly below, areas that lay in it, two years of a reduction.',
      extensions: rows(() => 15),
      resolve: ({ parts }) => [...parts],
    }),
    notChosen: t.field({
      type: [NotChosen],
      description:
        'Other figures for the question, those of another standard, method or later cut-off included.',
      extensions: rows(() => 3),
      resolve: ({ notChosen }) => [...notChosen],
    }),
    files: t.field({
      type: [Release],
      description: 'Releases behind it, with file names and SHA-256, the newest first.',
      extensions: rows(() => 2),
      resolve: ({ files }) => [...files],
    }),
    statements: t.field({
      type: [Statement],
      description: 'What the database was asked, in order.',
      extensions: rows(() => 5),
      resolve: ({ statements }) => [...statements],
    }),
    citation: t.string({
      description: 'The value with source and address in one line, for a footnote.',
      args: langArgs,
      resolve: async ({ cell }, args, context) => {
        const last = cell.answer.release
          ? undefined
          : await loaderOf(context).lastPublication(cell, cell.area.isSynthetic);
        return citationLine(cell, permalink(cell, last), args.lang ?? 'VI');
      },
    }),
  }),
});

function ofFigure(figure: Figure, area: StoredArea): NumberUsed {
  const { figure: measure, period, scope, value, cutOff, status, release, source, locator } = figure;
  const row = [
    `figure=${measure}`,
    `area=${area.code}`,
    `period=${period}`,
    pairs(scope),
    `source=${source.id}`,
  ];
  return {
    ...{ measure, area, scope, value, asOf: cutOff?.day ?? null, status, file: release?.id ?? null },
    place: `${row.filter(Boolean).join(' ')}; value`,
    source: { ...source, locator } as CoreSource,
  };
}

function ofFact(fact: StoredFact, period: string): readonly NumberUsed[] {
  const { area, scope, cut, asOf, status, publication } = fact;
  const row = [`area=${area.code}`, `year=${period.slice(0, 4)}`, `cut=${cut}`, pairs(scope)];
  return Object.entries(fact.measures).flatMap(([measure, value]) =>
    value === null
      ? []
      : [
          {
            ...{ measure, area, scope, value, asOf, status, file: publication, source: null },
            place: `${row.filter(Boolean).join(' ')}; ${measure.replaceAll('-', '_')}`,
          },
        ],
  );
}

function pairs(scope: Scope): string {
  return Object.entries(scope)
    .map(([dimension, value]) => `${dimension.replaceAll('-', '_')}=${value}`)
    .join(' ');
}

builder.objectField(Value, 'explain', (t) =>
  t.field({
    type: Explanation,
    description:
      'How the value came about, down to files and statements. Ask it of few values. Example: { values(indicator: "poverty-rate", areas: ["20"], from: "2025") { edges { node { explain { formula numbers { measure value file place } citation } } } } }',
    extensions: rows(() => ROWS_OF_AN_EXPLANATION),
    resolve: async (cell, _args, context) =>
      explainValue(context.db, await loaderOf(context).reference(), cell),
  }),
);

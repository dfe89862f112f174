import { type Period, parsePeriod, scopeKey } from '@tiendo/core';
import type { Kysely } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import { figureIds } from '../../query/figures.ts';
import { referenceOf, type StoredArea } from '../../query/reference.ts';
import { answerValues, type ValueCell } from '../../query/values.ts';
import { type Publishing, publishIn } from '../publish.ts';
import { rehearse } from './rehearse.ts';
import { type Changes, changesBy, type TouchedCell, touchedBy } from './touched.ts';

/** A public figure, before and after. */
export interface ChangedFigure {
  readonly before: ValueCell | undefined;
  readonly after: ValueCell;
}

/** What publishing a draft would change. */
export interface Foreseen extends Changes {
  readonly figures: readonly ChangedFigure[];
}

/** What a draft would change among all public figures: it is published and given back, with the same questions asked then and after. */
export async function foresee(
  trx: Kysely<Tables>,
  id: string,
  publishing: Publishing = {},
): Promise<Foreseen> {
  const { dataset } = await trx
    .selectFrom('publication')
    .select('dataset')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const { changes, touched, after } = await rehearse(trx, async () => {
    const published = await publishIn(trx, id, publishing);
    const changes = await changesBy(trx, dataset, published);
    const touched = await touchedBy(trx, dataset, published);
    return { changes, touched, after: await publicFigures(trx, dataset, touched) };
  });
  return { ...changes, figures: differences(await publicFigures(trx, dataset, touched), after) };
}

type Figures = ReadonlyMap<string, ValueCell>;

/** The answers to all public questions about some cells that their dataset has a part in. */
async function publicFigures(
  db: Kysely<Tables>,
  dataset: string,
  touched: readonly TouchedCell[],
): Promise<Figures> {
  const reference = await referenceOf(db);
  const figures = new Map<string, ValueCell>();
  for (const indicator of reference.indicators.filter(({ visibility }) => visibility === 'public')) {
    const related = indicator.reductionOf && reference.findIndicator(indicator.reductionOf);
    const parts = related ? [indicator, related] : [indicator];
    const ids = new Set(figureIds(parts));
    const cells = touched.filter(({ figure }) =>
      figure === null ? parts.some((part) => part.dataset?.id === dataset) : ids.has(figure),
    );
    const dimensions = indicator.dataset?.additive.includes('programme') ? [[], ['programme']] : [[]];
    for (const [period, areas] of areasByPeriod(cells, reference.areas))
      for (const by of dimensions)
        for (const cell of await answerValues(db, reference, {
          indicator,
          by,
          where: {},
          areas,
          periods: [period],
        }))
          figures.set(keyOf(cell), cell);
  }
  return figures;
}

function areasByPeriod(
  cells: readonly TouchedCell[],
  areas: ReadonlyMap<number, StoredArea>,
): ReadonlyMap<Period, readonly string[]> {
  const codes = new Map<string, Set<string>>();
  for (const { area, period } of cells) {
    const known = codes.get(period) ?? new Set();
    codes.set(period, known.add(areas.get(area)?.code ?? ''));
  }
  return new Map([...codes].sort().map(([period, found]) => [parsePeriod(period), [...found].sort()]));
}

function keyOf({ indicator, area, period, answer }: ValueCell): string {
  return [indicator.id, area.id, period.text, scopeKey(answer.scope)].join('|');
}

function differences(before: Figures, after: Figures): readonly ChangedFigure[] {
  return [...after]
    .map(([key, cell]) => ({ before: before.get(key), after: cell }))
    .filter((pair) => said(pair.before) !== said(pair.after));
}

/** What a reader sees of a figure. */
function said(cell: ValueCell | undefined): string {
  if (!cell) return '';
  const { value, missing, numerator, denominator, cutOff, status } = cell.answer;
  return JSON.stringify([value, missing, numerator, denominator, cutOff?.day, status]);
}

import type { Period } from '@tiendo/core';
import { parsePeriod, scopeKey } from '@tiendo/core';
import type { Kysely } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import { figureIds } from '../../query/figures.ts';
import type { StoredArea } from '../../query/reference.ts';
import { referenceOf } from '../../query/reference.ts';
import { answerValues, type ValueCell } from '../../query/values.ts';
import { publishIn } from '../publish.ts';
import { writing } from '../writing.ts';
import { nameFailure } from './name-failure.ts';
import { Refused } from './refused.ts';
import { rehearse } from './rehearse.ts';
import { type Changes, changesBy, type TouchedCell, touchedBy } from './touched.ts';

/** A public figure, before and after. */
export interface ChangedFigure {
  readonly before: ValueCell | undefined;
  readonly after: ValueCell;
}

/** What publishing a draft would change. */
export interface Preview extends Changes {
  readonly release: string;
  readonly figures: readonly ChangedFigure[];
}

/**
 * Which public figures a draft would change, the old beside the new. It is published in a transaction that is given
 * back, and the same questions are asked inside and outside of it.
 *
 * @throws Refused when there is no such draft
 */
export async function previewRelease(db: Kysely<Tables>, id: string): Promise<Preview> {
  return writing(db, (trx) =>
    rehearse(trx, async () => {
      const draft = await trx
        .selectFrom('publication')
        .select('dataset')
        .where('id', '=', id)
        .where('published_at', 'is', null)
        .executeTakeFirst();
      if (!draft) throw new Refused(`không có bản dự thảo ${id}`, `there is no draft ${id}`);
      const published = await publishIn(trx, id);
      const changes = await changesBy(trx, draft.dataset, published);
      const touched = await touchedBy(trx, draft.dataset, published);
      const after = await publicFigures(trx, draft.dataset, touched);
      const before = await publicFigures(db, draft.dataset, touched);
      return { release: id, ...changes, figures: differences(before, after) };
    }),
  ).catch(nameFailure);
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

import type { Row } from '../files/demo-file.ts';
import { type Commune, communesOn, type Province } from '../geography/province.ts';
import { SOURCE } from '../sources.ts';
import { LISTED_YEAR, type Named } from '../targets/target-rows.ts';
import { type CommunePath, type Level, WITHDRAWN_ORDER } from './commune-path.ts';

const WITHDRAWN = { on: '2024-09-10', year: 2024 } as const;

/** Recognitions, one withdrawal, and after the reform what is acknowledged of new communes all of whose parts had it. */
export function recognitionRows(
  province: Province,
  paths: readonly CommunePath[],
  named: readonly Named[],
): readonly Row[] {
  return [
    ...grants(province, paths),
    withdrawal(paths),
    ...acknowledged(province, paths),
    ...villagesLeft(named),
  ].map((row, i) => ({
    origin: `demo-recognised:${i + 1}`,
    ...row,
  }));
}

/** Every third decision comes in January and counts for the year before. */
function grants(province: Province, paths: readonly CommunePath[]): readonly Row[] {
  return paths.flatMap(({ commune, order, reached }) =>
    Object.entries(reached).flatMap(([level, year]) => {
      const day = dayOf(year, order);
      const area = communesOn(province, day).get(commune.places[0] as Commune['places'][number]) as Commune;
      // What is no rural commune of its own any more is not recognised as one.
      if (area.type !== 'Xã' || area.name !== commune.name) return [];
      return [event(area, level as Level, 'grant', year, day, year === 2020 ? 'recognised until 2020' : '')];
    }),
  );
}

function dayOf(year: number, order: number): string {
  if (year === 2020) return '2020-11-20';
  if (year === 2025) return '2025-06-20';
  return order % 3 === 0 ? `${year + 1}-01-26` : `${year}-12-15`;
}

function withdrawal(paths: readonly CommunePath[]): Row {
  const { commune } = paths[WITHDRAWN_ORDER] as CommunePath;
  return event(
    commune,
    'standard',
    'withdraw',
    WITHDRAWN.year,
    WITHDRAWN.on,
    '7 criteria not met, income among them',
  );
}

function acknowledged(province: Province, paths: readonly CommunePath[]): readonly Row[] {
  const day = '2025-12-15';
  const held = new Set(
    paths
      .filter(({ reached, order }) => reached.standard !== undefined && order !== WITHDRAWN_ORDER)
      .flatMap(({ commune }) => commune.places),
  );
  const communes = [...new Set(communesOn(province, day).values())];
  return communes
    .filter(({ type, places }) => type === 'Xã' && places.every((place) => held.has(place)))
    .slice(0, 5)
    .map((commune) => event(commune, 'standard', 'acknowledge', 2025, day, 'every part was recognised'));
}

function event(
  commune: Commune,
  level: Level,
  kind: string,
  year: number,
  day: string,
  evidence: string,
): Row {
  return {
    ...{
      area: commune.code,
      area_name: commune.name,
      district: commune.district?.name ?? '(không còn cấp huyện)',
    },
    ...{ level, event: kind, year, decision: `${day.slice(5).replace('-', '')}/QĐ-MH`, decided_on: day },
    ...{ evidence, source: SOURCE.recognition, note: 'giả định' },
  };
}

/** Four of five villages that the list of 2024 names leave the list of extremely disadvantaged ones. */
function villagesLeft(named: readonly Named[]): readonly Row[] {
  return named
    .filter(({ indicator }, i) => indicator === 'hardship-villages-left' && i % 5 !== 0)
    .map(({ code, name, district }) => ({
      ...{ area: code, area_name: name, district: district.name, level: 'hardship', event: 'withdraw' },
      ...{ year: LISTED_YEAR, decision: '1226/QĐ-MH', decided_on: `${LISTED_YEAR}-12-26`, evidence: '' },
      ...{ source: SOURCE.recognition, note: 'giả định' },
    }));
}

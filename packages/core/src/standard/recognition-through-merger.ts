import { type Area, areaKey } from '../area/area.ts';
import type { Editions } from '../area/editions.ts';
import { isUnbroken, lineage } from '../area/lineage.ts';
import type { Missing } from '../observation/code.ts';
import type { Day } from '../time/day.ts';
import { decisionDay, type RecognitionEvent, recognitionLevel } from './recognition.ts';
import type { RuralRule } from './rural-rule.ts';

/** The recognition of an area on a day. */
export interface RecognitionState {
  /** Highest level; null when it is not recognised, or when that is to be reviewed. */
  readonly level: string | null;
  /** PENDING_REVIEW when a part of it was recognised before a merger and nothing was decided since. */
  readonly missing: Missing | null;
}

/**
 * The recognition of an area on a day, by what was decided on it since its boundaries are what they are.
 *
 * Recognition is never carried through a merger, also not when every former area had it: until the competent level
 * grants or acknowledges it again, it is pending review. Where no former area was recognised there is nothing to
 * review.
 *
 * @throws RangeError when the area is not valid on the day
 * @see Công văn 3372/BNN-VPĐP ngày 21/05/2020
 * @example recognitionOn({ code: '1', validFrom: '1900-01-01', validTo: null }, '2024-12-31', [], findRuralRule('ntm-2021'), createEditions(createHierarchy([]), [])) // { level: null, missing: null }
 */
export function recognitionOn(
  area: Area,
  day: Day,
  events: readonly RecognitionEvent[],
  rule: RuralRule,
  editions: Editions,
): RecognitionState {
  const past = events.filter((event) => decisionDay(event) <= day);
  const constituents = (event: RecognitionEvent) => lineage(area, day, decisionDay(event), editions);
  const concerned = past.map((event) => ({ event, parts: constituents(event) }));
  const own = concerned
    .filter(({ event, parts }) => isUnbroken(parts) && isOf(event, parts))
    .map(({ event }) => ({ ...event, area: areaKey(area) }));
  if (own.length > 0)
    return { level: recognitionLevel(areaKey(area), own, rule, { decidedBy: day }), missing: null };
  const former = concerned.filter(({ event, parts }) => isOf(event, parts)).map(({ event }) => event);
  const wasRecognised = former.some((event) =>
    recognitionLevel(event.area, former, rule, { decidedBy: day }),
  );
  return { level: null, missing: wasRecognised ? 'PENDING_REVIEW' : null };
}

function isOf(event: RecognitionEvent, parts: ReturnType<typeof lineage>): boolean {
  return parts.some((part) => areaKey(part.area) === event.area);
}

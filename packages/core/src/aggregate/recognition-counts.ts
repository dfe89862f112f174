import type { Area } from '../area/area.ts';
import { withBelow } from '../standard/recognition.ts';
import type { RecognitionState } from '../standard/recognition-through-merger.ts';
import type { RuralRule } from '../standard/rural-rule.ts';

/** Communes by recognition: each level includes those above it. */
export interface RecognitionCounts {
  /** Communes of the rural type; wards and townships stay out. */
  readonly communes: number;
  /** By level: all recognised at it or above. */
  readonly levels: Readonly<Record<string, number>>;
  /** Communes whose recognition is to be reviewed after a merger; in no level. */
  readonly pending: number;
}

/** The Vietnamese word for a rural commune. */
const RURAL_TYPE = 'xã';

/**
 * Counts communes by recognition, nested: model ones are advanced ones as well, and these are recognised.
 *
 * @param states communes of an area on a day with their recognition; units of another type are left out
 * @example recognitionCounts([{ area: { type: 'Xã' }, state: { level: 'model', missing: null } }, { area: { type: 'Phường' }, state: { level: null, missing: null } }], findRuralRule('ntm-2021')).levels // { standard: 1, advanced: 1, model: 1 }
 */
export function recognitionCounts(
  states: readonly { readonly area: Pick<Area, 'type'>; readonly state: RecognitionState }[],
  rule: RuralRule,
): RecognitionCounts {
  const rural = states.filter(({ area }) => area.type.toLowerCase() === RURAL_TYPE);
  const held = rural.map(({ state }) => (state.level === null ? [] : withBelow(state.level, rule)));
  const ids = rule.levels.filter(({ of }) => of === 'COMMUNE').map(({ id }) => id);
  return {
    communes: rural.length,
    levels: Object.fromEntries(ids.map((id) => [id, held.filter((levels) => levels.includes(id)).length])),
    pending: rural.filter(({ state }) => state.missing === 'PENDING_REVIEW').length,
  };
}

/**
 * The counts as measures of the indicators `ntm-communes`, `ntm-advanced-communes`… While a commune waits for its
 * review they are what is certain, not the whole.
 *
 * @example recognitionMeasures({ communes: 175, levels: { standard: 106, advanced: 28, model: 10 }, pending: 0 }) // { communes: 175, 'ntm-communes': 106, 'ntm-advanced-communes': 28, 'ntm-model-communes': 10 }
 */
export function recognitionMeasures({
  communes,
  levels,
}: RecognitionCounts): Readonly<Record<string, number>> {
  return {
    communes,
    ...Object.fromEntries(
      Object.entries(levels).map(([id, count]) => [
        id === 'standard' ? 'ntm-communes' : `ntm-${id}-communes`,
        count,
      ]),
    ),
  };
}

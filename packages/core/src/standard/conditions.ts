/** A number that must be reached for a recognition. */
export interface Condition {
  readonly id: string;
  /** A share 0–1, a ratio or a count, as the value it is set against. */
  readonly atLeast: number;
}

/** A set of conditions, dated as the text it rests on. */
export interface ConditionSet {
  /** Id of the level they lead to. */
  readonly level: string;
  readonly conditions: readonly Condition[];
  readonly firstYear: number;
  readonly lastYear: number | null;
  readonly legalBasis: string;
}

/** A condition beside what is known. */
export interface JudgedCondition extends Condition {
  readonly value: number | null;
  /** Null while the value is unknown. */
  readonly isMet: boolean | null;
}

/** All conditions of a set. */
export interface ConditionsOutcome {
  readonly conditions: readonly JudgedCondition[];
  /** False as soon as one is not met, null while one is unknown. */
  readonly isMet: boolean | null;
}

/**
 * A district: all communes recognised, a tenth of them advanced, all townships civilised, satisfaction of 90% and of
 * 80% in each commune. Its own criteria come on top: how many there are is configuration. No districts after 30/06/2025.
 */
export const DISTRICT_CONDITIONS: ConditionSet = {
  level: 'district',
  conditions: [
    { id: 'recognised-communes', atLeast: 1 },
    { id: 'advanced-communes', atLeast: 0.1 },
    { id: 'civilised-townships', atLeast: 1 },
    { id: 'satisfaction', atLeast: 0.9 },
    { id: 'lowest-commune-satisfaction', atLeast: 0.8 },
  ],
  firstYear: 2021,
  lastYear: 2025,
  legalBasis: 'Quyết định 320/QĐ-TTg',
};

/** A model commune, which is an advanced one: income 1.10 times that asked of advanced ones, a smart village, a field of the province's choice. */
export const MODEL_CONDITIONS: ConditionSet = {
  level: 'model',
  conditions: [
    { id: 'advanced', atLeast: 1 },
    { id: 'income-to-advanced-level', atLeast: 1.1 },
    { id: 'smart-villages', atLeast: 1 },
    { id: 'model-fields', atLeast: 1 },
  ],
  firstYear: 2021,
  lastYear: 2025,
  legalBasis: 'Quyết định 319/QĐ-TTg',
};

/**
 * Judges conditions by what is known. A province's conditions are the caller's: no source here gives their numbers.
 *
 * @param values by id of the condition; null or absent is unknown, which is neither met nor missed
 * @example judgeConditions(MODEL_CONDITIONS.conditions, { advanced: 1, 'income-to-advanced-level': 1.09 }).isMet // false
 */
export function judgeConditions(
  conditions: readonly Condition[],
  values: Readonly<Record<string, number | null>>,
): ConditionsOutcome {
  const judged = conditions.map((condition) => {
    const value = values[condition.id] ?? null;
    return { ...condition, value, isMet: value === null ? null : value >= condition.atLeast };
  });
  const verdicts = judged.map(({ isMet }) => isMet);
  return {
    conditions: judged,
    isMet: verdicts.includes(false) ? false : verdicts.includes(null) ? null : true,
  };
}

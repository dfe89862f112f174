import { type Answer, type BudgetYear, type DisbursedCut, parsePeriod } from '@tiendo/core';
import { closeOf } from './forecast-question.ts';

/** A cell of which only the answer matters here. */
interface AnsweredCell {
  readonly answer: Answer;
}

/** Past years that a forecast looks back on. */
export const YEARS_BACK = 5;

/** The months of a budget year and the year itself, whose last cut may lie in January after it. */
export function periodsOf(year: number) {
  const months = Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`);
  return [...months, String(year)].map(parsePeriod);
}

/** The figures of a year that have their parts, in the base of the subject, one a cut-off. */
export function cutsIn<Cell extends AnsweredCell>(
  cells: readonly Cell[],
  subject: AnsweredCell,
): readonly Cell[] {
  const whole = cells.filter(
    ({ answer: { numerator, denominator, cutOff, base } }) =>
      numerator !== null && denominator !== null && cutOff !== null && base === subject.answer.base,
  );
  const byDay = new Map(whole.map((cell) => [cell.answer.cutOff?.day, cell]));
  return [...byDay.values()];
}

/** The plan and the cuts of a year, as a forecast takes them; undefined for a year without a plan. */
export function budgetYear(
  year: number,
  closesOn: string,
  cells: readonly AnsweredCell[],
  subject: AnsweredCell,
): BudgetYear | undefined {
  const whole = cutsIn(cells, subject);
  const plannedDong = whole.at(-1)?.answer.denominator ?? 0;
  if (plannedDong <= 0) return undefined;
  const cuts = whole.map(
    ({ answer }): DisbursedCut => ({
      asOf: answer.cutOff?.day as string,
      disbursedDong: answer.numerator as number,
    }),
  );
  return { year, closesOn, plannedDong, cuts: inOrder(cuts, year) };
}

/** A past year: what is reported of it after its end is its close, be the oldest figure in that of an earlier day. */
export function closedYear(
  year: number,
  cells: readonly AnsweredCell[],
  subject: AnsweredCell,
): BudgetYear | undefined {
  const found = budgetYear(year, closeOf(year), cells, subject);
  const last = found?.cuts.at(-1)?.asOf ?? '';
  return found && last > `${year}-12-31` && last < found.closesOn ? { ...found, closesOn: last } : found;
}

/** Cuts of the year itself, the oldest first: an old figure that serves for lack of a newer one is no cut. */
function inOrder(cuts: readonly DisbursedCut[], year: number): readonly DisbursedCut[] {
  return cuts.filter(({ asOf }) => asOf >= `${year}-01-01`).sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
}

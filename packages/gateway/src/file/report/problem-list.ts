import { cellName } from '../cell-address.ts';
import { MOST_PROBLEMS, type Problem } from '../problem.ts';

type Issue = Omit<Problem, 'sheet' | 'cell'>;

/** Collects the problems of a file: every one is counted, the first thousand are told. */
export class ProblemList {
  readonly told: Problem[] = [];
  count = 0;
  errors = 0;

  add(problem: Problem): void {
    this.count += 1;
    if (problem.severity === 'error') this.errors += 1;
    if (this.told.length < MOST_PROBLEMS) this.told.push(problem);
  }

  addAt(sheet: string, row: number, column: number, issue: Issue): void {
    this.add({ ...issue, ...(sheet !== '' && { sheet }), cell: cellName(row, column) });
  }
}

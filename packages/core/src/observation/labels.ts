import type { Day } from '../time/day.ts';
import { dayNumber } from '../time/day-number.ts';
import { STATUSES } from './code.ts';
import type { Dataset } from './dataset.ts';
import type { Fact } from './fact.ts';
import { projectScope, type Scope, scopeKey } from './scope.ts';

/** One combination of a dataset's fixed dimensions, rolled up by itself. */
export interface Form {
  readonly key: string;
  /** Keys of the sections met so far; the place of one is its number. */
  readonly sections: string[];
}

/** A combination of dimensions. */
export interface Line {
  readonly number: number;
  readonly scope: Scope;
  readonly form: Form;
  /** Number of its section in the form. */
  readonly section: number;
}

/** The lines of a dataset that have been met, by the key of their scope. */
export type Lines = Map<string, Line>;

/** What a fact says beside its area and its measures. */
export interface Label {
  readonly line: Line;
  readonly year: number;
  readonly cut: Day;
  /** The cut-off, see `dayNumber`. */
  readonly asOf: number;
  /** Place among the statuses, the firmest first. */
  readonly status: number;
}

/** Labels numbered in the order in which facts bring them. */
export interface Labels {
  readonly met: readonly Label[];
  /** The number of a fact's label. */
  numberOf(fact: Fact): number;
}

/** A branch of what has been met: cut, cut-off and status, then dimension after dimension. */
interface Branch {
  /** The step that leads here. */
  readonly step: string;
  readonly next: Map<string, Branch>;
  /** Where the step taken last led. */
  last: Branch | undefined;
  /** Where the step after this one led last: reports repeat the order of their lines. */
  after: Branch | undefined;
  /** Number of the label that ends here, or −1. */
  label: number;
}

/**
 * Numbers the labels of facts without writing a key for each fact.
 *
 * @param lines grows by the lines that are new
 */
export function createLabels(dataset: Dataset, lines: Lines): Labels {
  const met: Label[] = [];
  const years = new Map<number, Branch>();
  let before: Fact | undefined;
  let root = branch('');
  const numberOf = (fact: Fact): number => {
    if (!before || !isOfOneReport(fact, before)) {
      const year = years.get(fact.year) ?? branch('');
      years.set(fact.year, year);
      root = follow(follow(follow(year, fact.cut), fact.asOf), fact.status);
    }
    before = fact;
    let at = root;
    for (const dimension in fact.line) at = follow(follow(at, dimension), fact.line[dimension] as string);
    if (at.label < 0) at.label = met.push(labelOf(fact, lineOf(dataset, lines, fact.line))) - 1;
    return at.label;
  };
  return { met, numberOf };
}

function isOfOneReport(a: Fact, b: Fact): boolean {
  return a.cut === b.cut && a.asOf === b.asOf && a.status === b.status && a.year === b.year;
}

function labelOf({ year, cut, asOf, status }: Fact, line: Line): Label {
  return { line, year, cut, asOf: dayNumber(asOf), status: STATUSES.indexOf(status) };
}

function lineOf(dataset: Dataset, lines: Lines, scope: Scope): Line {
  const key = scopeKey(scope);
  const known = lines.get(key);
  if (known) return known;
  const formKey = scopeKey(projectScope(scope, dataset.fixed));
  const like = [...lines.values()].find(({ form }) => form.key === formKey);
  const form = like?.form ?? { key: formKey, sections: [] };
  const section = scopeKey(projectScope(scope, dataset.section));
  if (!form.sections.includes(section)) form.sections.push(section);
  const line = { number: lines.size, scope, form, section: form.sections.indexOf(section) };
  lines.set(key, line);
  return line;
}

function branch(step: string): Branch {
  return { step, next: new Map(), last: undefined, after: undefined, label: -1 };
}

function follow(from: Branch, step: string): Branch {
  const guess = from.last?.after;
  if (guess?.step === step) {
    from.last = guess;
    return guess;
  }
  const known = from.next.get(step);
  const end = known ?? branch(step);
  if (!known) from.next.set(step, end);
  if (from.last) from.last.after = end;
  from.last = end;
  return end;
}

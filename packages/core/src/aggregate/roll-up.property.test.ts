import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Area, areaKey } from '../area/area.ts';
import { createHierarchy, reportingChildren } from '../area/hierarchy.ts';
import { STATUSES } from '../observation/code.ts';
import type { Dataset } from '../observation/dataset.ts';
import type { Fact } from '../observation/fact.ts';
import { matchesScope, projectScope, scopeKey } from '../observation/scope.ts';
import { type RollUp, rollUp } from './roll-up.ts';
import type { SumFilter } from './sum.ts';

const seed = 2026;
const ALWAYS = { from: '0001-01-01', to: '9999-12-31' };
const HALVES = ['2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31'];

/** Two forms, two sections in each, and a dimension that is added over. */
const REPORT: Dataset = {
  id: 'report',
  measures: ['plan', 'spent', 'left'].map((id) => ({ id, unit: 'dong', aggregation: 'cumulative' })),
  additive: ['programme', 'capital-type'],
  fixed: ['method'],
  section: ['method', 'programme'],
  grains: [[]],
};

/** A nation, two provinces in a region, districts until October and from then on one more; a commune changes district. */
const area = (
  code: string,
  level: Area['level'],
  parent: string | null,
  validFrom = '1900-01-01',
  validTo: string | null = null,
): Area => ({ code, level, parent, validFrom, validTo, type: '', name: code });
const areas = [
  area('VN', 'COUNTRY', null),
  area('R', 'REGION', 'VN'),
  ...['P', 'Q'].map((code) => area(code, 'PROVINCE', 'VN')),
  ...['D', 'E'].map((code) => area(code, 'DISTRICT', 'P')),
  area('F', 'DISTRICT', 'Q', '1900-01-01', '2024-10-01'),
  area('F', 'DISTRICT', 'Q', '2024-10-01'),
  ...['C1', 'C2'].map((code) => area(code, 'COMMUNE', 'D')),
  area('C3', 'COMMUNE', 'D', '1900-01-01', '2024-08-01'),
  area('C3', 'COMMUNE', 'E', '2024-08-01'),
  area('C4', 'COMMUNE', 'F'),
];
const memberships = ['P', 'Q'].map((member) => ({
  group: 'R',
  member,
  validFrom: '1900-01-01',
  validTo: '2024-10-01',
}));
const hierarchy = createHierarchy(areas, memberships);

const value = fc.option(fc.integer({ min: -5, max: 1000 }), { nil: null });
const fact: fc.Arbitrary<Fact> = fc
  .record({
    code: fc.constantFrom('C1', 'C2', 'C3', 'C4', 'C1', 'C2', 'C3', 'C4', 'D', 'F', 'P', 'VN'),
    year: fc.constantFrom(2024, 2024, 2024, 2025),
    cut: fc.constantFrom(...HALVES),
    early: fc.boolean(),
    programme: fc.constantFrom('NTM', 'GNBV'),
    type: fc.constantFrom('', 'investment', 'recurrent'),
    method: fc.constantFrom('', 'survey'),
    measures: fc.record({ plan: value, spent: value, left: fc.constantFrom(null, null, 0) }),
    status: fc.constantFrom('ACTUAL', 'ACTUAL', 'ESTIMATED', 'PROVISIONAL'),
  })
  .map(({ code, year, cut, early, programme, type, method, measures, status }) => ({
    area: areaKey(hierarchy.find(code, cut) as Area),
    year,
    cut,
    asOf: early ? `${cut.slice(0, 8)}15` : cut,
    line: { programme, ...(type && { 'capital-type': type }), ...(method && { method }) },
    measures,
    status: status as Fact['status'],
    release: 1,
  }));
const world = fc.uniqueArray(fact, {
  maxLength: 60,
  size: 'max',
  selector: ({ area, year, cut, line }) => [area, year, cut, scopeKey(line)].join('|'),
});
const filter: fc.Arbitrary<SumFilter> = fc.record({
  by: fc.subarray(['programme', 'capital-type']),
  where: fc.constantFrom<SumFilter['where']>(
    {},
    {},
    { programme: ['NTM'] },
    { 'capital-type': ['investment'] },
  ),
  asOf: fc.constantFrom(undefined, undefined, '2024-09-20', '2024-06-30'),
});

const spans = [2024, 2025].map((year) => ({ year, ...ALWAYS }));
const rowsOf = (rolled: RollUp, asked: SumFilter) => {
  const table = rolled.table(areas, spans, asked);
  return Array.from(table.area, (_, at) => table.row(at));
};
const tableOf = (facts: readonly Fact[], asked: SumFilter) => rowsOf(rollUp(REPORT, facts, hierarchy), asked);

test('random reports of random areas add up as the rules say, word for word', () => {
  let sums = 0;
  fc.assert(
    fc.property(world, filter, (facts, asked) => {
      const expected = [2024, 2025].flatMap((year) => areas.flatMap((of) => oracle(facts, of, year, asked)));
      const got = tableOf(facts, asked).map(({ area: of, scope, ...sum }) => ({
        area: areaKey(of),
        scope: scopeKey(scope),
        ...sum,
      }));
      expect(got).toEqual(expected);
      sums += got.length;
    }),
    { seed, numRuns: 600 },
  );
  expect(sums).toBeGreaterThan(10_000);
});

test('the order in which facts come does not matter', () => {
  fc.assert(
    fc.property(
      world.chain((facts) =>
        fc.tuple(
          fc.constant(facts),
          fc.shuffledSubarray(facts, { minLength: facts.length, maxLength: facts.length }),
        ),
      ),
      filter,
      ([facts, shuffled], asked) => {
        expect(tableOf(shuffled, asked)).toEqual(tableOf(facts, asked));
      },
    ),
    { seed, numRuns: 200 },
  );
});

test('facts that come in parts, also late and between questions, give what they give at once', () => {
  fc.assert(
    fc.property(world, fc.array(fc.nat(60), { maxLength: 3 }), filter, (facts, ends, asked) => {
      const cuts = [0, ...ends.map((end) => Math.min(end, facts.length)).sort((a, b) => a - b), facts.length];
      let grown = rollUp(REPORT, [], hierarchy);
      for (let i = 1; i < cuts.length; i++) {
        grown = grown.with(facts.slice(cuts[i - 1], cuts[i]));
        rowsOf(grown, asked);
      }
      expect(rowsOf(grown, asked)).toEqual(tableOf(facts, asked));
    }),
    { seed, numRuns: 200 },
  );
});

test('the groups of any dimensions add up to the whole', () => {
  fc.assert(
    fc.property(world, (facts) => {
      const whole = tableOf(facts, { by: [], where: {} });
      const parts = tableOf(facts, { by: ['programme', 'capital-type'], where: {} });
      for (const { area: of, year, scope, measures } of whole) {
        const group = parts.filter(
          (part) => part.area === of && part.year === year && part.scope.method === scope.method,
        );
        for (const [id, sum] of Object.entries(measures)) {
          const known = group.flatMap((part) => part.measures[id] ?? []);
          expect(known.length > 0 ? known.reduce((a, b) => a + b, 0) : null).toBe(sum);
        }
      }
    }),
    { seed, numRuns: 200 },
  );
});

test('a line that is divided in two adds up to itself', () => {
  fc.assert(
    fc.property(world, fc.nat(), filter, (facts, divisor, asked) => {
      const split = facts.flatMap((one) => {
        const share = mapKnown(one.measures, (known) => known % (divisor + 1));
        const rest = mapKnown(one.measures, (known) => known - (known % (divisor + 1)));
        return [
          { ...one, measures: share },
          { ...one, measures: rest },
        ];
      });
      expect(tableOf(split, asked)).toEqual(tableOf(facts, asked));
    }),
    { seed, numRuns: 100 },
  );
});

function mapKnown(measures: Fact['measures'], change: (known: number) => number): Fact['measures'] {
  return Object.fromEntries(
    Object.entries(measures).map(([id, known]) => [id, known === null ? null : change(known)]),
  );
}

/** A line as an area reported it or as those below it add up to. */
interface Row extends Pick<Fact, 'line' | 'measures' | 'status'> {
  readonly days: readonly [oldest: string, newest: string];
}

interface Made {
  readonly cut: string;
  readonly lines: readonly Row[];
  readonly coverage: (section: string | null) => {
    reported: number;
    expected: number;
    complete: boolean;
    own: boolean;
  };
}

/** The rules, as plainly as they can be written: one report after the other, line by line. */
function oracle(facts: readonly Fact[], of: Area, year: number, { where, by, asOf }: SumFilter) {
  const forms = [...new Set(facts.map(({ line }) => line.method ?? ''))].sort();
  return forms.flatMap((form) => {
    const mine = facts.filter(
      ({ line, measures, ...each }) =>
        each.year === year &&
        (line.method ?? '') === form &&
        Object.values(measures).some((known) => known !== null),
    );
    const report = [...HALVES].reverse().flatMap((cut) => {
      const made = reportAt(mine, of, cut);
      const lines = made?.cut === cut ? made.lines.filter(({ line }) => matchesScope(line, where)) : [];
      return made && lines.length > 0 && lines.every(({ days }) => !asOf || days[1] <= asOf)
        ? [{ ...made, lines }]
        : [];
    })[0];
    if (!report) return [];
    const kept = ['method', ...by];
    const keys = [...new Set(report.lines.map(({ line }) => scopeKey(projectScope(line, kept))))].sort();
    return keys.map((key) => {
      const lines = report.lines.filter(({ line }) => scopeKey(projectScope(line, kept)) === key);
      const { days, status, measures } = added(lines);
      const sections = new Set(lines.map(sectionOf));
      return {
        area: areaKey(of),
        year,
        scope: key,
        cut: report.cut,
        asOfMin: days[0],
        asOfMax: days[1],
        status,
        measures,
        coverage: report.coverage(sections.size === 1 ? ([...sections][0] as string) : null),
      };
    });
  });
}

/** The latest report of an area up to a cut. */
function reportAt(facts: readonly Fact[], of: Area, until: string): Made | undefined {
  const cut = [...HALVES].reverse().find((day) => day <= until && hasReport(facts, of, day));
  if (!cut) return undefined;
  const own = facts
    .filter((each) => each.area === areaKey(of) && each.cut === cut)
    .map((each): Row => ({ ...each, days: [each.asOf, each.asOf] }));
  const children = childrenOf(of, cut);
  const parts = children.flatMap((child) => {
    const made = reportAt(facts, child, cut);
    return made ? [{ ...made, lines: made.lines.flatMap((line) => withoutOwn(line, own)) }] : [];
  });
  return {
    cut,
    lines: [...own, ...byLine(parts.flatMap(({ lines }) => lines))],
    coverage: (section) => {
      const counted = parts.filter(({ lines }) =>
        lines.some((line) => section === null || sectionOf(line) === section),
      );
      if (counted.length === 0) return { reported: 1, expected: 1, complete: true, own: true };
      const complete =
        counted.length === children.length && counted.every((part) => part.coverage(section).complete);
      return { reported: counted.length, expected: children.length, complete, own: false };
    },
  };
}

function hasReport(facts: readonly Fact[], of: Area, day: string): boolean {
  return (
    facts.some((each) => each.area === areaKey(of) && each.cut === day) ||
    childrenOf(of, day).some((child) => hasReport(facts, child, day))
  );
}

function childrenOf(of: Area, day: string): readonly Area[] {
  const isValid = of.validFrom <= day && (of.validTo === null || day < of.validTo);
  return isValid ? reportingChildren(hierarchy, of, day) : [];
}

/** A child's line without the measures that the area reported itself in the line's section; none when nothing is left. */
function withoutOwn(line: Row, own: readonly Row[]): readonly Row[] {
  const hides = own.filter((each) => sectionOf(each) === sectionOf(line));
  const measures = Object.fromEntries(
    Object.entries(line.measures).map(([id, known]) => [
      id,
      hides.some((each) => (each.measures[id] ?? null) !== null) ? null : known,
    ]),
  );
  return Object.values(measures).some((known) => known !== null) ? [{ ...line, measures }] : [];
}

/** One row a line, of all rows of the line. */
function byLine(rows: readonly Row[]): readonly Row[] {
  const keys = new Set(rows.map(({ line }) => scopeKey(line)));
  return [...keys].map((key) => added(rows.filter(({ line }) => scopeKey(line) === key)));
}

/** Rows added up: the days they lie between, and as firm as the weakest. */
function added(rows: readonly Row[]): Row {
  const days = rows.flatMap((row) => row.days).sort();
  return {
    line: (rows[0] as Row).line,
    days: [days[0] as string, days.at(-1) as string],
    status: STATUSES[Math.max(...rows.map(({ status }) => STATUSES.indexOf(status)))] as Fact['status'],
    measures: Object.fromEntries(
      REPORT.measures.map(({ id }) => {
        const known = rows.flatMap(({ measures }) => measures[id] ?? []);
        return [id, known.length > 0 ? known.reduce((a, b) => a + b, 0) : null];
      }),
    ),
  };
}

function sectionOf({ line }: Pick<Fact, 'line'>): string {
  return scopeKey(projectScope(line, REPORT.section));
}

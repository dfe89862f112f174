import { boardOf, departmentOf } from '../agencies.ts';
import type { Place, Province } from '../geography/province.ts';
import { type Random, randomFor } from '../random.ts';
import type { BudgetLine } from './budget-line.ts';
import { type CapitalType, PLANNED_COMPONENTS, type PlannedComponent } from './components.ts';

/** Money of a year in billion đồng for 200 communes, by programme and type: shares as in the plans of 2021–2025. */
const PLAN: Readonly<Record<number, Readonly<Record<string, Readonly<Record<CapitalType, number>>>>>> = {
  2021: { NTM: { investment: 90, recurrent: 70 } },
  2022: plan([460, 190], [180, 110], [280, 130]),
  2023: plan([500, 360], [190, 190], [310, 200]),
  2024: plan([520, 320], [180, 180], [320, 180]),
  2025: plan([640, 330], [190, 160], [360, 170]),
  2026: { 'CTMTQG-2026-2035': { investment: 760, recurrent: 340 } },
};
const BILLION = 1_000_000_000;
const MILLION = 1_000_000;

/** A line without its amount, and how much of the money it takes beside the others. */
interface Wish extends Omit<BudgetLine, 'assigned' | 'adjusted'> {
  readonly weight: number;
}

/** The budget lines of one plan year: money of the centre, and what lower budgets add to it. */
export function planYear(seed: number, province: Province, vintage: number): readonly BudgetLine[] {
  const random = randomFor(seed, 'plan', province.code, vintage);
  const wishes = communesOf(province).flatMap((places, i) => wishesOf(random, province, vintage, places, i));
  const lines = [...groupBy(wishes, (wish) => `${wish.programme}|${wish.capitalType}`).values()].flatMap(
    (group) => share(province, vintage, group),
  );
  return adjust(random, lines);
}

/** The pieces of each commune of the first edition. */
function communesOf({ editions }: Province): readonly (readonly Place[])[] {
  return (editions[0]?.communes ?? []).map(({ places }) => places);
}

function wishesOf(
  random: Random,
  province: Province,
  vintage: number,
  places: readonly Place[],
  index: number,
): readonly Wish[] {
  return portfolioOf(random, vintage, places[0] as Place, index).flatMap((planned, i) => {
    const place = random.pick(places);
    const id = `${place.id}-${vintage}-${i}`;
    const holder = holderOf(random, province, place, planned);
    const effort = effortOf(random, province, place);
    const weight = planned.weight ** 0.5 * (0.6 + place.hardship) * random.between(0.5, 1.6);
    const { programme, component, capitalType } = planned;
    const line = { id, place, programme, component, capitalType, vintage, holder, effort };
    return [
      { ...line, source: 'central' as const, weight },
      ...counterpartOf(random, planned, vintage).map(([source, ratio]) => ({
        ...{ ...line, source, id: `${id}-${source}`, weight: weight * ratio },
      })),
    ];
  });
}

/** The components that a commune runs in a year: turn by turn, so that every component is run somewhere. */
function portfolioOf(
  random: Random,
  vintage: number,
  { district, isUrban, zone }: Place,
  index: number,
): readonly PlannedComponent[] {
  const take = (programme: string, capitalType: CapitalType, count: number) => {
    const open = PLANNED_COMPONENTS.filter(
      (planned) =>
        planned.programme === programme &&
        planned.capitalType === capitalType &&
        (district.isPoor || !planned.isForPoorDistricts),
    );
    const first = index * 5 + vintage;
    return Array.from(
      { length: Math.min(count, open.length) },
      (_, i) => open[(first + i) % open.length] as PlannedComponent,
    );
  };
  if (vintage === 2026)
    return [
      ...take('CTMTQG-2026-2035', 'investment', isUrban ? 0 : 1),
      ...take('CTMTQG-2026-2035', 'recurrent', zone >= 2 ? 2 : 1),
    ];
  const rural = isUrban ? 0 : 1;
  const ntm = [...take('NTM', 'investment', rural), ...take('NTM', 'recurrent', index % 3 === 0 ? 0 : rural)];
  if (vintage === 2021) return ntm;
  return [
    ...ntm,
    ...take('DTTS', 'investment', zone >= 1 ? 1 : 0),
    ...take('DTTS', 'recurrent', zone === 0 ? 0 : zone === 3 && index % 2 === 0 ? 2 : 1),
    ...take('GNBV', 'investment', district.isPoor || index % 9 === 0 ? 1 : 0),
    ...take('GNBV', 'recurrent', district.isPoor || random.chance(0.3) ? 1 : 0),
  ];
}

function holderOf(random: Random, province: Province, place: Place, planned: PlannedComponent): string {
  if (planned.department) return departmentOf(province, planned.department);
  return planned.capitalType === 'investment' && random.chance(0.6) ? boardOf(place.district) : '';
}

/** Lower budgets add to money of the centre, mostly to investment. */
function counterpartOf(
  random: Random,
  { capitalType, programme }: PlannedComponent,
  vintage: number,
): readonly (readonly ['province' | 'district' | 'commune', number])[] {
  const isInvestment = capitalType === 'investment';
  const found: (readonly ['province' | 'district' | 'commune', number])[] = [];
  if (isInvestment && random.chance(0.3)) found.push(['province', random.between(0.2, 0.5)]);
  if (isInvestment && vintage < 2026 && random.chance(0.35))
    found.push(['district', random.between(0.1, 0.3)]);
  if (!isInvestment && programme !== 'GNBV' && random.chance(0.15))
    found.push(['commune', random.between(0.04, 0.1)]);
  return found;
}

/** Some districts and some provinces are faster than others. */
function effortOf(random: Random, province: Province, { district, hardship }: Place): number {
  const ofProvince = province.index === 1 ? 0 : ((province.index * 37) % 11) / 100 - 0.09;
  const ofDistrict = ((Number(district.code.slice(-2)) * 5) % 11) / 60 - 0.08;
  return ofProvince + ofDistrict - 0.03 * (hardship - 1) + 0.16 * random.normal();
}

/** Shares the money of one programme and type by weight, in whole millions. */
function share(province: Province, vintage: number, wishes: readonly Wish[]): readonly BudgetLine[] {
  const [first] = wishes as [Wish];
  const size = (province.editions[0]?.communes.length ?? 0) / 200;
  const money = (PLAN[vintage]?.[first.programme]?.[first.capitalType] ?? 0) * BILLION * size;
  const sum = wishes.reduce((total, { weight }) => total + weight, 0);
  return wishes.map(({ weight, ...line }) => {
    const assigned = Math.max(1, Math.round((money * weight) / sum / MILLION)) * MILLION;
    return { ...line, assigned, adjusted: assigned };
  });
}

/** In autumn the slowest lines of a source give a part of their money to the fastest, to the đồng. */
function adjust(random: Random, lines: readonly BudgetLine[]): readonly BudgetLine[] {
  const changes = new Map<string, number>();
  for (const group of groupBy(
    lines,
    ({ programme, capitalType, source }) => `${programme}|${capitalType}|${source}`,
  ).values()) {
    const inOrder = [...group].sort((a, b) => a.effort - b.effort);
    const pairs = Math.floor(inOrder.length / 12);
    for (let i = 0; i < pairs; i++) {
      const [slow, fast] = [inOrder[i], inOrder.at(-1 - i)] as [BudgetLine, BudgetLine];
      const moved = Math.floor((slow.assigned * random.between(0.2, 0.5)) / MILLION) * MILLION;
      changes.set(slow.id, -moved);
      changes.set(fast.id, moved);
    }
  }
  return lines.map((line) => ({ ...line, adjusted: line.assigned + (changes.get(line.id) ?? 0) }));
}

function plan(...[dtts, gnbv, ntm]: readonly (readonly [number, number])[]) {
  const of = ([investment, recurrent]: readonly [number, number] = [0, 0]) => ({ investment, recurrent });
  return { DTTS: of(dtts), GNBV: of(gnbv), NTM: of(ntm) };
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

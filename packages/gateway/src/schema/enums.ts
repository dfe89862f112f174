import { fieldsOf, type ValuesOrder as Order, VALUES_ORDERS } from '../query/order-values.ts';
import type { NumberField, ValueField } from '../query/value-field.ts';
import { builder } from './builder.ts';

/** Enum values that are their own names, each with its description. */
export function described<Name extends string>(values: Readonly<Record<Name, string>>) {
  const entries = Object.entries<string>(values).map(([name, description]) => [
    name,
    { value: name, description },
  ]);
  return Object.fromEntries(entries) as { [Key in Name]: { value: Key; description: string } };
}

export const AreaLevel = builder.enumType('AreaLevel', {
  description: 'Tier of an area. REGION and GROUP are groupings, not tiers.',
  values: described({
    COUNTRY: 'The nation, code VN.',
    REGION: 'One of the six socio-economic regions, until 30/06/2025.',
    PROVINCE: 'Province or centrally-run city.',
    DISTRICT: 'District tier, abolished on 01/07/2025.',
    COMMUNE: 'Commune, ward or township.',
    VILLAGE: 'Village.',
    GROUP: 'A named group that is not an area, such as the poor districts; never rolled up.',
  }),
});

export const Lang = builder.enumType('Lang', {
  description: 'Language of labels and sentences.',
  values: described({
    VI: 'Vietnamese.',
    EN: 'English.',
  }),
});

export const Kind = builder.enumType('Kind', {
  description: 'Where a value comes from.',
  values: described({
    REPORTED: 'Published as it is.',
    COMPUTED: 'Computed from parts: a ratio of sums.',
    DERIVED: 'Inferred by a person from other published figures; `derivation` says how.',
  }),
});

export const Status = builder.enumType('Status', {
  description: 'How firm a figure is.',
  values: described({
    ACTUAL: 'A result.',
    ESTIMATED: 'An estimate (ước thực hiện).',
    PROVISIONAL: 'Provisional (sơ bộ).',
    TARGET: 'A target or plan.',
    FORECAST: 'A forecast.',
  }),
});

export const AsOfBasis = builder.enumType('AsOfBasis', {
  description: 'What a cut-off rests on.',
  values: described({
    STATED: 'The source states it.',
    DOCUMENT: 'Only the day of the document or conference is known.',
    PERIOD_END: 'End of the period by convention, as with poverty reviews.',
  }),
});

export const SourceTier = builder.enumType('SourceTier', {
  description: 'How near a source is to the original.',
  values: described({
    ORIGINAL: 'The document itself.',
    AGENCY_PAGE: "A state agency's page that reports it.",
    PRESS: 'A press report.',
    TRANSLATION: 'A foreign-language version made from Vietnamese text.',
  }),
});

export const Verdict = builder.enumType('Verdict', {
  description: 'Outcome of a comparison.',
  values: described({
    ABOVE: 'The subject is above the benchmark.',
    BELOW: 'The subject is below the benchmark.',
    EQUAL: 'The two print alike at the finer of their precisions.',
    NOT_COMPARABLE: 'The two differ in what they count; `reason` says how.',
    NO_DATA: 'There is no value to compare, or nothing to compare it with.',
  }),
});

export const Grounds = builder.enumType('Grounds', {
  description: 'Why one figure stands behind another, in the order in which it is decided.',
  values: described({
    LATER_THAN_ASKED: 'Its cut-off is later than the day asked by asOf.',
    OTHER_STANDARD: 'Counted by another standard.',
    OTHER_METHOD: 'Found by another method: a sample survey beside the review of all households.',
    NOT_A_RESULT: 'A target or forecast.',
    NO_VALUE: 'Without a value.',
    INCOMPLETE: 'The sum of some areas only.',
    UNDATED: 'Its cut-off is not known.',
    EARLIER_CUT_OFF: 'Of an earlier cut-off.',
    WEAKER_ORIGIN: 'Come by less directly: own parts, then reported, summed from all areas below, derived.',
    FARTHER_SOURCE: 'From a source farther from the original document.',
    LESS_SURE: 'Its record is less sure.',
    ISSUED_EARLIER: 'From an earlier document.',
    LISTED_LATER: 'Equal in all this; listed later by source id.',
  }),
});

export const Missing = builder.enumType('Missing', {
  description: 'Why there is no value. Missing is not zero.',
  values: described({
    NOT_REPORTED: 'The office has not reported it.',
    NOT_STATED: 'A source speaks of it without giving the number.',
    NOT_PUBLISHED: 'No published figure is known.',
    NOT_COLLECTED: 'It is not collected.',
    NOT_APPLICABLE: 'It does not apply to the area.',
    SUPPRESSED: 'Hidden to protect households.',
    ZERO_DENOMINATOR: 'The denominator is zero.',
    NO_DENOMINATOR: 'The denominator is not known.',
    NO_SPLIT_WEIGHT: 'A split gives no basis to divide the figure.',
    PENDING_REVIEW: 'Waiting for review after a merger.',
    EMBARGOED: 'Not yet released.',
    ACROSS_BREAK: 'It would have to be computed across a change of standard or boundaries.',
    AREA_NOT_VALID: 'The area did not exist in the period.',
  }),
});

export const BreakKind = builder.enumType('BreakKind', {
  description: 'What interrupts a series.',
  values: described({
    STANDARD: 'Another standard counts from here on.',
    EDITION: 'The boundaries changed.',
    SCOPE: 'The scope changed.',
    METHOD: 'The method changed.',
    PLAN_REVISION: 'The plan was revised.',
  }),
});

export const DayPrecision = builder.enumType('DayPrecision', {
  description: 'How far a day is known; a month or year is given as its last day.',
  values: described({
    day: 'Known to the day.',
    month: 'Known to the month.',
    year: 'Known to the year.',
  }),
});

export const Unit = builder.enumType('Unit', {
  description: 'Unit of a value.',
  values: described({
    share: 'A share from 0 to 1; 0.612 prints as 61,2%.',
    points: 'Difference of two shares, 0 to 1; 0.072 prints as 7,2 điểm %.',
    count: 'A count, or an average of counts.',
    dong: 'Whole Vietnamese đồng.',
  }),
});

export const Direction = builder.enumType('Direction', {
  description: 'Whether more or less is better.',
  values: described({
    more: 'More is better.',
    less: 'Less is better.',
  }),
});

export const RankingEnd = builder.enumType('RankingEnd', {
  description: 'An end of the values.',
  values: described({
    highest: 'The highest value has rank 1.',
    lowest: 'The lowest value has rank 1.',
  }),
});

export const RankingOrder = builder.enumType('RankingOrder', {
  description: 'Order of the rows of a ranking.',
  values: described({
    LIST: 'That of the official list, by code.',
    VALUE: 'The best first; tied areas in the order of the list.',
  }),
});

const NUMBER_FIELDS: Readonly<Record<NumberField, string>> = {
  VALUE: 'the value',
  NUMERATOR: 'the numerator',
  DENOMINATOR: 'the denominator',
  CHANGE:
    'the change since the period before: points of a rate, 0.0267 for 2,67 điểm %; a count or amount as a share of the earlier one, -0.1 for a tenth less',
  YEAR_CHANGE: 'the change since the same period a year before, counted as CHANGE is',
  COVERAGE: 'areas that reported as a share of those expected, 0 to 1',
};

const FIELDS: Readonly<Record<ValueField, string>> = {
  ...NUMBER_FIELDS,
  AREA: 'the name of the area, as Vietnamese lists have it',
  PERIOD: 'the period',
  SCOPE: 'the dimensions that it is limited to, by their names and values',
  BASE: 'what the denominator is, by its id',
  KIND: 'how directly it came about: own parts, reported, summed from all areas below, derived, summed from some',
  STATUS: 'how firm it is: actual, provisional, estimated',
  AS_OF: 'the cut-off of the figures',
  PUBLISHED: 'the day on which it was published here',
};

export const NumberFieldName = builder.enumType('NumberField', {
  description: 'A number of an answer that a condition can be about.',
  values: described(mapped(NUMBER_FIELDS, (text) => `${capital(text)}.`)),
});

export const ChangeSinceName = builder.enumType('ChangeSince', {
  description: 'What a value is set beside in its own series.',
  values: described({
    PREVIOUS_PERIOD: 'The period just before: 2023 for 2024, 2024-Q1 for 2024-Q2.',
    YEAR_BEFORE: 'The same period a year before: 2023-Q2 for 2024-Q2; of a range of years the range before.',
  }),
});

export const ValuesOrder = builder.enumType('ValuesOrder', {
  description: 'An order of values; what is missing comes last.',
  values: described(
    Object.fromEntries(VALUES_ORDERS.map((order) => [order, orderText(order)])) as Record<Order, string>,
  ),
});

function orderText(order: Order): string {
  if (order === 'LIST')
    return 'As asked: areas as listed, or within an area by code, then periods, then dimensions.';
  const [field] = fieldsOf([order]) as [ValueField];
  return `By ${FIELDS[field]}; ${order.endsWith('_DESCENDING') ? 'the greatest or last' : 'the smallest or first'} first.`;
}

function mapped<Name extends string>(
  texts: Readonly<Record<Name, string>>,
  change: (text: string) => string,
): Record<Name, string> {
  const entries = Object.entries<string>(texts).map(([name, text]) => [name, change(text)]);
  return Object.fromEntries(entries) as Record<Name, string>;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const TargetKind = builder.enumType('TargetKind', {
  description: 'How a target is set. A result of another kind says nothing about it.',
  values: {
    YEAR_END: { value: 'year-end', description: 'A state at the end of the year.' },
    YEARLY: { value: 'yearly', description: 'A result of the year.' },
    PERIOD_AVERAGE: { value: 'period-average', description: 'The average a year over a range of years.' },
    BY_DATE: { value: 'by-date', description: 'To be reached by a day.' },
    RELATIVE: { value: 'relative', description: 'A change since the start, as a share of the start.' },
    LIST: { value: 'list', description: 'Named communes or villages.' },
  } as const,
});

export const TargetStatus = builder.enumType('TargetStatus', {
  description: 'Whether a target is reached.',
  values: described({
    MET: 'Reached.',
    NOT_MET: 'Not reached.',
    NOT_DUE: 'The last figure is of before the day of the target and does not decide it.',
    NOT_COMPARABLE: 'There is a result, and it cannot be assessed by the target; `reasons` says why.',
    NO_DATA: 'No result of the same kind is known.',
  }),
});

export const TargetPaceStatus = builder.enumType('TargetPaceStatus', {
  description: 'Whether the way to a target is kept.',
  values: described({
    ON_TRACK: 'As far as equal steps would have come by the cut-off of the result, or farther.',
    BEHIND: 'Not as far.',
  }),
});

export const TargetReason = builder.enumType('TargetReason', {
  description: 'Why a result cannot be assessed by a target, or what must be said beside the status.',
  values: described({
    UNIT: 'The units differ.',
    STANDARD: 'The result is counted by another standard.',
    INCOMPLETE: 'A year before the last one has no figure.',
    NO_DIRECTION: 'Neither more nor less of it is better.',
    NO_DAY: 'The figure is undated, and the target is by a date.',
    CUT_OFF: 'The figure is of before the day of the target.',
    CUT_OFF_UNKNOWN: 'The cut-off of the figure is not known.',
    STATUS: 'The figure is an estimate or provisional.',
  }),
});

export const Approval = builder.enumType('Approval', {
  description: 'How many people a release took.',
  values: described({
    TWO: 'One sent it, another approved it.',
    SINGLE: 'One person did both, as its office allows.',
    JOURNAL: 'It is shipped, and approved by the journal beside it.',
  }),
});

// Days, months, periods

export * from './time/day.ts';
export * from './time/deadline.ts';
export * from './time/edition-day.ts';
export * from './time/months.ts';
export * from './time/period.ts';

// Areas through time

export * from './area/area.ts';
export * from './area/crosswalk.ts';
export * from './area/editions.ts';
export * from './area/find-by-name.ts';
export * from './area/hierarchy.ts';
export * from './area/lineage.ts';
export * from './area/name-key.ts';
export * from './area/sort-key.ts';
export * from './area/tone.ts';

// Units

export * from './unit/unit.ts';

// Facts, figures, sources

export * from './observation/code.ts';
export * from './observation/dataset.ts';
export * from './observation/fact.ts';
export * from './observation/figure.ts';
export * from './observation/published-measure.ts';
export * from './observation/scope.ts';
export * from './observation/source.ts';

// Dated standards

export * from './standard/assessment.ts';
export * from './standard/classify-household.ts';
export * from './standard/conditions.ts';
export * from './standard/deprivation.ts';
export * from './standard/lost-criteria.ts';
export * from './standard/poverty-rule.ts';
export * from './standard/recognition.ts';
export * from './standard/recognition-through-merger.ts';
export * from './standard/register-standard.ts';
export * from './standard/rural-rule.ts';
export * from './standard/standard.ts';
export * from './standard/standards-in-force.ts';
export * from './standard/withdrawal.ts';

// Programmes and their capital

export * from './programme/carry-over.ts';
export * from './programme/counterpart-rule.ts';
export * from './programme/medium-term-plan.ts';
export * from './programme/programme.ts';
export * from './programme/provincial-support.ts';
export * from './programme/vintage.ts';

// Indicators

export * from './indicator/capital.ts';
export * from './indicator/capital-plan.ts';
export * from './indicator/catalogue.ts';
export * from './indicator/define-indicator.ts';
export * from './indicator/poverty.ts';
export * from './indicator/rural.ts';

// Sums, choices, rates

export * from './aggregate/alkire-foster.ts';
export * from './aggregate/alkire-foster-change.ts';
export * from './aggregate/alkire-foster-groups.ts';
export * from './aggregate/answer.ts';
export * from './aggregate/break.ts';
export * from './aggregate/candidate.ts';
export * from './aggregate/change.ts';
export * from './aggregate/choose.ts';
export * from './aggregate/constituents.ts';
export * from './aggregate/count-table.ts';
export * from './aggregate/criteria-bands.ts';
export * from './aggregate/deprivation-rates.ts';
export * from './aggregate/deprivation-scheme.ts';
export * from './aggregate/disbursement-rates.ts';
export * from './aggregate/finish.ts';
export * from './aggregate/mean-criteria.ts';
export * from './aggregate/parts.ts';
export * from './aggregate/rates-by-base.ts';
export * from './aggregate/recast.ts';
export * from './aggregate/recognition-counts.ts';
export * from './aggregate/relative-reduction.ts';
export * from './aggregate/roll-up.ts';
export * from './aggregate/sum.ts';
export * from './aggregate/suppress-small-cells.ts';

// Comparison

export * from './compare/achieved.ts';
export * from './compare/amount-to-reach.ts';
export * from './compare/cascade.ts';
export * from './compare/compare.ts';
export * from './compare/competition-ranks.ts';
export * from './compare/contributions.ts';
export * from './compare/counterpart.ts';
export * from './compare/leave-one-out.ts';
export * from './compare/named-list.ts';
export * from './compare/rank.ts';
export * from './compare/rate-mix.ts';
export * from './compare/spread.ts';
export * from './compare/start-for.ts';
export * from './compare/target.ts';
export * from './compare/target-pace.ts';

// Forecast

export * from './forecast/back-test.ts';
export * from './forecast/budget-year.ts';
export * from './forecast/chain-ladder.ts';
export * from './forecast/completion.ts';
export * from './forecast/pressure.ts';
export * from './forecast/reallocation.ts';
export * from './forecast/required-pace.ts';
export * from './forecast/straight-line.ts';

// Checks

export * from './quality/area-on-day.ts';
export * from './quality/children-and-own.ts';
export * from './quality/cumulative-fall.ts';
export * from './quality/denominator-jump.ts';
export * from './quality/deprivation-sheet.ts';
export * from './quality/figure-table.ts';
export * from './quality/finding.ts';
export * from './quality/household-movements.ts';
export * from './quality/more-than-available.ts';
export * from './quality/parts-and-total.ts';
export * from './quality/population-groups.ts';
export * from './quality/possible-share.ts';
export * from './quality/rate-and-parts.ts';
export * from './quality/reconcile.ts';
export * from './quality/repairs.ts';
export * from './quality/series-gap.ts';
export * from './quality/thousandfold.ts';
export * from './quality/two-sources.ts';

// Words in Vietnamese and English

export * from './format/above-benchmark-sentence.ts';
export * from './format/area-phrase.ts';
export * from './format/as-of-word.ts';
export * from './format/base-word.ts';
export * from './format/break-word.ts';
export * from './format/citation.ts';
export * from './format/comparison-sentence.ts';
export * from './format/comparison-title.ts';
export * from './format/counterpart-sentence.ts';
export * from './format/coverage-sentence.ts';
export * from './format/cut-off-sentence.ts';
export * from './format/date.ts';
export * from './format/difference-word.ts';
export * from './format/finding-sentence.ts';
export * from './format/forecast-sentence.ts';
export * from './format/grounds-word.ts';
export * from './format/indicator-phrase.ts';
export * from './format/kind-word.ts';
export * from './format/missing-word.ts';
export * from './format/number.ts';
export * from './format/pace-sentence.ts';
export * from './format/period.ts';
export * from './format/ranking-sentence.ts';
export * from './format/recognised-sentence.ts';
export * from './format/revision-sentence.ts';
export * from './format/robust-word.ts';
export * from './format/rural-word.ts';
export * from './format/sources-sentence.ts';
export * from './format/status-word.ts';
export * from './format/synthetic-mark.ts';
export * from './format/target-sentence.ts';
export * from './format/target-word.ts';
export * from './format/tier-word.ts';
export * from './format/trend-sentence.ts';
export * from './format/verdict-word.ts';

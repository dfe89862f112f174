import type { GraphQLSchema } from 'graphql';
import { builder } from './builder.ts';
import { withExamples } from './with-examples.ts';
import './scalars.ts';
import './area.ts';
import './indicator.ts';
import './explanation.ts';
import './value-change.ts';
import './values.ts';
import './table.ts';
import './comparison.ts';
import './decomposition.ts';
import './forecast.ts';
import './ranking.ts';
import './statement.ts';
import './targets.ts';
import './task.ts';
import './document.ts';
import './recommendation.ts';
import './inspection.ts';
import './project.ts';
import './target-cascade.ts';
import './recognition.ts';
import './rural-commune.ts';
import './counterpart.ts';
import './provincial-support.ts';
import './carry-over.ts';
import './medium-term-plan.ts';
import './pilot-district.ts';
import './adjustment.ts';
import './source.ts';
import './release.ts';

/** The GraphQL schema: every question and every type. */
export const schema = createSchema();

/**
 * A schema of all that the builder knows by now: with `builder.queryField` and the like a program adds questions of its own.
 *
 * @example builder.queryField('motto', (t) => t.string({ resolve: () => 'tiến độ' })); createGateway({ db, schema: createSchema() })
 */
export function createSchema(): GraphQLSchema {
  return withExamples(builder.toSchema());
}

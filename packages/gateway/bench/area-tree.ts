import { graphql } from 'graphql';
import type { Database } from '../src/db/database.ts';
import { schema } from '../src/schema/index.ts';
import { backendOf, timeInTurns, timingLine } from './backend-time.ts';
import { QUESTION_YEAR, REGION_CODES } from './national-set.ts';
import { numberText } from './number-text.ts';

const INDICATORS = ['disbursement-rate', 'disbursed-capital', 'planned-capital'];

/** A region, its provinces, districts and communes, each with three indicators. */
const TREE = tree(['PROVINCE', 'DISTRICT', 'COMMUNE']);

function tree(levels: readonly string[]): string {
  const values = INDICATORS.map(
    (id, i) => `v${i}: value(indicator: "${id}", period: "${QUESTION_YEAR}") { value }`,
  );
  const below = levels.reduceRight(
    (inner, level) => `children(level: ${level}) { ${values.join(' ')} ${inner} }`,
    '',
  );
  return `{ area(code: "${REGION_CODES[0]}", at: "${QUESTION_YEAR}-12-31") { ${values.join(' ')} ${below} } }`;
}

/** Times the tree of a region. It costs more than the public side lets through. */
export async function measureTree({ db, pool }: Database): Promise<void> {
  const answer = () => graphql({ schema, source: TREE, contextValue: { db, note: () => {} } });
  const { data, errors } = await answer();
  if (errors) throw errors[0];
  const areas = JSON.stringify(data).split('"v0"').length - 1;
  const [timing] = await timeInTurns([{ name: 'the tree', backend: await backendOf(pool), run: answer }], {
    rounds: 3,
    repetitions: 1,
  });
  console.log(`\nfour levels, ${numberText(areas)} areas, ${INDICATORS.length} indicators each`);
  console.log(timing && timingLine(timing));
}

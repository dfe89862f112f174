// Asks a gateway with types from its schema: a field that is not asked for, or may be missing, is an error when compiling.
// The types beside the question are made from the schema; a test makes them again and compares.
import { readFileSync } from 'node:fs';
import { ask, endpointOf, type TypedQuery } from '@tiendo/widgets/client';
import type { PovertyQuery, PovertyQueryVariables } from './typed-client/poverty.ts';

const gateway = process.env.TIENDO_GATEWAY ?? 'http://localhost:4000';
const poverty: TypedQuery<PovertyQuery, PovertyQueryVariables> = readFileSync(
  new URL('typed-client/poverty.graphql', import.meta.url),
  'utf8',
);

const { data } = await ask(endpointOf(gateway), poverty, { areas: ['20', 'VN'], lang: 'EN' });
const values = data.values?.edges.map(({ node }) => node) ?? [];

for (const { area, period, text } of values) console.log(area.name, period, text);
const known = values.flatMap(({ value }) => value ?? []);
console.log(
  `${known.length} of ${values.length} have a figure; ${Math.min(...known).toFixed(4)} is the lowest`,
);

import {
  type Answer,
  type Candidate,
  differsBeyondRounding,
  type Figure,
  type Grounds,
  measuresIn,
  scopeFilter,
  scopeKey,
  whyNotChosen,
} from '@tiendo/core';
import type { CompiledQuery, Kysely } from 'kysely';
import { recorded } from '../db/recorded.ts';
import type { Tables } from '../db/tables.ts';
import { type EvidenceSet, gatherEvidence } from './evidence.ts';
import { readFacts, type StoredFact } from './facts.ts';
import { figureIds } from './figures.ts';
import { knownReleases } from './known.ts';
import { type PublishedFile, readPublicationsOf } from './lists.ts';
import type { Reference } from './reference.ts';
import { type CellQuestion, readParts, type ValuePart } from './value-parts.ts';
import type { ValueCell } from './values.ts';
import { windowOf } from './window.ts';

/** How a value came about. */
export interface Explanation {
  readonly cell: ValueCell;
  /** Published figures that it is, or was worked out from. */
  readonly figures: readonly Figure[];
  /** Lines of the area's own report that it was added up from. */
  readonly facts: readonly StoredFact[];
  /** Values of other areas or periods that it was made of; each can be explained in turn. */
  readonly parts: readonly ValuePart[];
  readonly notChosen: readonly NotChosen[];
  readonly files: readonly PublishedFile[];
  readonly statements: readonly CompiledQuery[];
}

/** A figure for the same question that was not chosen, and why. */
export interface NotChosen {
  readonly candidate: Candidate;
  readonly grounds: Grounds;
  /** True when rounding does not explain the difference. */
  readonly differs: boolean;
}

/** Asks for a value again, keeping what is asked of the database, and follows it to the files that it rests on. */
export async function explainValue(
  db: Kysely<Tables>,
  reference: Reference,
  cell: ValueCell,
): Promise<Explanation> {
  const question = { ...cell, where: scopeFilter(cell.answer.scope), by: [] };
  const { result: evidence, statements } = await recorded(db, (recording) =>
    gatherEvidence(recording, reference, question, [cell.area], [cell.period]),
  );
  const figures = figuresBehind(cell, evidence);
  const facts = figures.length === 0 ? await factsBehind(db, question, cell.answer) : [];
  const parts = await readParts(db, reference, question, cell.answer);
  const everything = question.asOf
    ? await gatherEvidence(db, reference, { ...question, asOf: undefined }, [cell.area], [cell.period])
    : evidence;
  const releases = [cell.answer, ...figures, ...parts.map((part) => part.cell.answer)].map(
    ({ release }) => release?.id,
  );
  const ids = [...releases, ...facts.map(({ publication }) => publication)];
  return {
    cell,
    figures,
    facts,
    parts,
    notChosen: cell.answer.value === null ? [] : notChosen(cell, everything),
    files: await readPublicationsOf(db, [...new Set(ids.filter((id) => id !== undefined))]),
    statements,
  };
}

function figuresBehind(
  { indicator, area, period, answer }: ValueCell,
  { find }: EvidenceSet,
): readonly Figure[] {
  const isCited = new Set(answer.sources.map(({ id }) => id));
  const ids = figureIds([indicator]);
  return find(area, period).figures.filter(
    (figure) =>
      ids.includes(figure.figure) &&
      isCited.has(figure.source.id) &&
      figure.cutOff?.day === answer.cutOff?.day &&
      figure.standard === answer.standard &&
      figure.method === answer.method &&
      figure.status === answer.status &&
      (Object.keys(indicator.parts).length > 0 || scopeKey(figure.scope) === scopeKey(answer.scope)) &&
      (answer.kind === 'COMPUTED' ? figure.figure !== indicator.id : figure.value === answer.value),
  );
}

/** The lines of a report that were added up, with those measures that the indicator takes. */
async function factsBehind(
  db: Kysely<Tables>,
  question: CellQuestion,
  answer: Answer,
): Promise<readonly StoredFact[]> {
  const { indicator, area, period, where, by, asOf } = question;
  const window = windowOf(period.kind === 'years' ? [] : [period]);
  if (!indicator.dataset || !window || answer.origin !== 'OWN_PARTS') return [];
  const known = await knownReleases(db, question, [area.root]);
  const { standard, method } = answer;
  const fixed: Readonly<Record<string, string | null>> = { ...answer.scope, standard, method };
  const form = Object.fromEntries(indicator.dataset.fixed.map((id) => [id, [fixed[id] ?? '']]));
  const filter = { where: { ...where, ...form }, by, asOf };
  const facts = await readFacts(db, indicator.dataset, area, window, filter, known);
  const used = measuresIn(indicator);
  return facts.map((fact) => ({
    ...fact,
    measures: Object.fromEntries(Object.entries(fact.measures).filter(([id]) => used.includes(id))),
  }));
}

/** Every other candidate of the value's scope, those of another standard, method or later cut-off included. */
function notChosen({ area, period, answer, asOf }: ValueCell, everything: EvidenceSet): readonly NotChosen[] {
  const met = new Set([candidateKey(answer)]);
  return [...answer.others, ...everything.candidates(area, period)].flatMap((candidate) => {
    const key = candidateKey(candidate);
    if (met.has(key) || scopeKey(candidate.scope) !== scopeKey(answer.scope)) return [];
    met.add(key);
    const differs = differsBeyondRounding(answer, candidate);
    return [{ candidate, grounds: whyNotChosen(answer, candidate, asOf), differs }];
  });
}

function candidateKey({ value, base, standard, method, cutOff, status, origin, sources }: Candidate): string {
  return JSON.stringify([value, base, standard, method, cutOff?.day, status, origin, sources[0]?.id]);
}

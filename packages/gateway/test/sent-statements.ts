import { vi } from 'vitest';
import { PreparingClient } from '../src/db/preparing-client.ts';
import type { TestDatabase } from './database.ts';

/** A statement with its parameters, as the driver was given it. */
export interface SentStatement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What EXPLAIN says of one step. */
export interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Parent Relationship'?: string;
  readonly 'Grouping Sets'?: unknown;
  readonly Plans?: readonly PlanNode[];
}

/** Everything that is sent to the database while some work is done, but for the settings of a new connection. */
export async function sentDuring(work: () => Promise<unknown>): Promise<readonly SentStatement[]> {
  const query = vi.spyOn(PreparingClient.prototype, 'query');
  try {
    await work();
    return query.mock.calls
      .map(([given, values]) => toStatement(given, values))
      .filter(({ text }) => !OPENING.test(text));
  } finally {
    query.mockRestore();
  }
}

function toStatement(given: unknown, values: unknown): SentStatement {
  const { text, values: inside } =
    typeof given === 'string' ? { text: given, values } : (given as { text: string; values?: unknown });
  const bound = values ?? inside;
  return { text, values: Array.isArray(bound) ? bound : [] };
}

/** What a new connection is set to. */
const OPENING = /^\s*(?:select set_config\(|set (?!local))/;

/** The tables that are spread by root: facts and rollups of every dataset, and what else is published under a root. */
const SPREAD = /\b(?:\w+_(?:fact|roll)(?:_\w+)?|figure|statement|target|recognition)\b/;

const FORBIDDEN: readonly (readonly [shape: string, pattern: RegExp])[] = [
  ['grouping sets', /\b(?:grouping\s+sets|rollup|cube)\s*\(/],
  ['recursive CTE', /\bwith\s+recursive\b/],
  ['LATERAL', /\blateral\b/],
];

/** The shape that keeps a statement from running across shards. Undefined for one that may run. */
export function forbiddenShape(text: string): string | undefined {
  const bare = withoutTexts(text).toLowerCase();
  if (!SPREAD.test(bare)) return undefined;
  return FORBIDDEN.find(([, pattern]) => pattern.test(bare))?.[0];
}

/** The same for what a plan shows and a text may hide: in a view, or as a subquery asked again for each row. */
export function forbiddenStep(plan: PlanNode): string | undefined {
  const isSpread = (node: PlanNode) => SPREAD.test(node['Relation Name'] ?? '');
  const overSpread = nodesOf(plan).filter((node) => nodesOf(node).some(isSpread));
  if (overSpread.some((node) => node['Grouping Sets'])) return 'grouping sets';
  if (overSpread.some((node) => node['Node Type'] === 'Recursive Union')) return 'recursive CTE';
  if (overSpread.some((node) => node['Parent Relationship'] === 'SubPlan')) return 'correlated subquery';
  return undefined;
}

/** The tables of facts, partitions by their own name, that a plan reads. */
export function factTables(plan: PlanNode): readonly string[] {
  const names = nodesOf(plan).map((node) => node['Relation Name'] ?? '');
  return [...new Set(names.filter((name) => /_fact(?:_|$)/.test(name)))].sort();
}

/** A statement that PostgreSQL plans: the others only open, close and set. */
export function isPlanned({ text }: SentStatement): boolean {
  return /^\s*(?:select|insert|update|delete|with)\b/i.test(text);
}

/** The plan of a statement with its parameters. */
export async function planOf({ pool }: TestDatabase, { text, values }: SentStatement): Promise<PlanNode> {
  const { rows } = await pool.query({ text: `explain (format json) ${text}`, values: [...values] });
  return rows[0]['QUERY PLAN'][0].Plan;
}

function nodesOf(plan: PlanNode): readonly PlanNode[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
}

/** Without comments and quoted texts, so that a word in them is not taken for a keyword. Quoted names stay. */
function withoutTexts(text: string): string {
  return text.replace(/'(?:[^']|'')*'|--[^\n]*|\/\*[\s\S]*?\*\//g, ' ');
}

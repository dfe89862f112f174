import { type AskOptions, fetchJson } from './fetch-json.ts';
import { GatewayError } from './gateway-error.ts';
import { refusalOf } from './refusal-of.ts';
import type { GraphData } from './request.ts';

/** A question with its answer, saved as one file. */
export interface Snapshot {
  readonly query?: string | undefined;
  readonly variables?: GraphData | undefined;
  /** What the gateway answered under `data`. */
  readonly data: GraphData;
  /** Day whose publications are included, `YYYY-MM-DD`. */
  readonly knownOn?: string | undefined;
  /** SHA-256 of `data` as compact JSON (`JSON.stringify(data)`, UTF-8), in hexadecimal. */
  readonly sha256?: string | undefined;
}

/** A part of the question in which a saved answer differs from what a page asks; undefined where one side leaves it out. */
export interface QuestionDifference {
  /** Attribute, such as `period`. */
  readonly name: string;
  readonly asked: string | undefined;
  readonly saved: string | undefined;
}

/** The snapshot that a value is; undefined for anything else. */
export function readSnapshot(value: unknown): Snapshot | undefined {
  if (!isObject(value) || !isObject(value.data)) return undefined;
  const { query, variables, data, knownOn, sha256 } = value;
  return {
    query: typeof query === 'string' ? query : undefined,
    variables: isObject(variables) ? variables : undefined,
    data,
    knownOn: typeof knownOn === 'string' ? /^\d{4}-\d\d-\d\d/.exec(knownOn)?.[0] : undefined,
    sha256: typeof sha256 === 'string' ? sha256 : undefined,
  };
}

/**
 * Loads a saved answer from any web server.
 *
 * @returns undefined where the file is something else
 * @throws GatewayError when nothing comes
 */
export async function loadSnapshot(url: string, options?: AskOptions): Promise<Snapshot | undefined> {
  const { status, body } = await fetchJson(url, { headers: { accept: 'application/json' } }, options);
  const snapshot = status < 400 ? readSnapshot(body) : undefined;
  if (snapshot || status < 400) return snapshot;
  const { errors } = (body ?? {}) as { readonly errors?: unknown };
  throw refusalOf(errors) ?? new GatewayError('unreachable', `${url} answered ${status}`);
}

/** Whether the data is what was saved; undefined where there is no checksum or, on an insecure page, no way to check. */
export async function isUnaltered({ data, sha256 }: Snapshot): Promise<boolean | undefined> {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!sha256 || !subtle) return undefined;
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(data)));
  const digits = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0'));
  return digits.join('') === sha256.toLowerCase();
}

/** What it means to leave these out: a file that states something else answers another question. */
const DEFAULTS: Readonly<Record<string, string>> = { benchmark: 'VN', where: '', 'as-of': '' };

/**
 * In what a saved answer's question differs from what a page asks.
 *
 * @param asked every attribute of an element that asks something, undefined where absent; where none is stated, nothing differs
 */
export function questionDifferences(
  asked: Readonly<Record<string, string | undefined>>,
  snapshot: Snapshot,
): readonly QuestionDifference[] {
  if (!snapshot.variables) return [];
  const names = Object.keys(asked);
  const isOpen = names.every((name) => name === 'lang' || asked[name] === undefined);
  const checked = names.filter((name) => asked[name] !== undefined || (!isOpen && name in DEFAULTS));
  const saved = savedAttributes(snapshot, names);
  return checked.flatMap((name) => {
    const [wanted, found] = [asked[name] ?? DEFAULTS[name], saved[name] ?? DEFAULTS[name]];
    if (normal(name, wanted) === normal(name, found)) return [];
    return [{ name, asked: wanted || undefined, saved: found || undefined }];
  });
}

/** The variables of a saved question as attributes would state them. */
function savedAttributes(
  { variables = {}, knownOn }: Snapshot,
  names: readonly string[],
): Readonly<Record<string, string | undefined>> {
  const entries = Object.entries(variables).map(([name, value]): [string, readonly string[]] => [
    name.replace(/\d+$/, '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    texts(value),
  ]);
  const listOf = (list: string) => entries.find(([name]) => name === list)?.[1] ?? [];
  const areas = listOf('areas');
  const isPair = names.includes('benchmark') && areas.length === 2 && variables.benchmark === undefined;
  const attributes: Record<string, string | undefined> = {
    'known-on': knownOn,
    // Two areas without a name for the second are one with its benchmark.
    area: (isPair ? areas[0] : areas.join(' ')) || undefined,
    period: listOf('periods').join(' ') || undefined,
    ...(isPair ? { benchmark: areas[1] } : {}),
  };
  for (const name of new Set(entries.map(([each]) => each))) {
    const values = entries.filter(([each]) => each === name).flatMap(([, value]) => value);
    if (values.length > 0) attributes[name] = values.join(' ');
  }
  return attributes;
}

function texts(value: unknown): readonly string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(texts);
  if (!isObject(value)) return [String(value)];
  const { dimension, values } = value;
  return texts(values).map((each) => `${String(dimension)}:${each}`);
}

/** Lists in any order, parted by spaces or commas; levels and languages in any letter case. */
function normal(name: string, text: string | undefined): string {
  const words = [...new Set((text ?? '').split(/[\s,]+/))].sort().join(' ');
  return name === 'level' || name === 'lang' ? words.toLowerCase() : words;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

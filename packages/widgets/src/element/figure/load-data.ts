import type { Lang } from '@tiendo/core';
import { askFor } from '../../client/ask.ts';
import type { Asking } from '../../client/asking.ts';
import type { Attributes } from '../../client/attributes.ts';
import { GatewayError } from '../../client/gateway-error.ts';
import { endpointOf } from '../../client/question.ts';
import { isSnapshotAddress } from '../../client/snapshot-address.ts';
import { IncompleteQuestion } from './incomplete-question.ts';
import { scriptUrl } from './script-origin.ts';
import { addressIn, sourceOf } from './source-of.ts';
import { vietnameseDay } from './vietnamese-day.ts';

/** Data to draw, with what is known of where it comes from. */
export interface Loaded<Data> {
  readonly data: Data;
  readonly isPartial?: boolean;
  /** Day that the figures were saved on; undefined where nothing says so. */
  readonly savedOn?: string | undefined;
  /** The data is a saved copy, not a gateway's answer of now. */
  readonly isSaved?: boolean;
  /** Language of saved names and sentences. */
  readonly lang?: Lang | undefined;
}

/** What an element says of the data that it wants. */
export interface DataWish<Data> {
  readonly element: HTMLElement;
  readonly asking: Asking<Data>;
  readonly accepts: (data: unknown) => data is Data;
  readonly stated: Attributes;
  /** Attributes without which nothing can be asked. */
  readonly needed: readonly string[];
}

/** So long a gateway may be silent before the saved copy that a page names stands in. */
const PATIENCE_MS = 8000;

/**
 * Reads data that the page gives, or loads what the element asks for from a saved file or a gateway.
 *
 * @param meanwhile hears of data that stands in while a gateway is silent, and for good where it fails
 * @returns undefined where the page is about to give the data
 * @throws GatewayError whose message is for readers where it says what would be right
 */
export async function loadData<Data>(
  given: unknown,
  wish: DataWish<Data>,
  signal: AbortSignal,
  meanwhile: (loaded: Loaded<Data>) => void,
): Promise<Loaded<Data> | undefined> {
  // What reads given and saved data is loaded with the first of it.
  if (given !== undefined) return (await import('./saved.ts')).readGiven(given, wish);
  const loadSaved = async (address: string) => (await import('./saved.ts')).loadSaved(address, wish, signal);
  const source = sourceOf(wish.element);
  if (source && isSnapshotAddress(source)) return loadSaved(source);
  if (!isComplete(wish)) return undefined;
  const answer = ask(source ?? new URL(scriptUrl).origin, wish, signal);
  const saved = addressIn(wish.element, 'saved');
  if (!saved) return answer;
  return withStandIn(answer, () => loadSaved(saved).then(meanwhile));
}

/** An answer, for which something stands in when it is late or does not come. */
async function withStandIn<Answered>(
  answer: Promise<Answered>,
  standIn: () => Promise<void>,
): Promise<Answered> {
  const timer = setTimeout(() => void standIn().catch(() => {}), PATIENCE_MS);
  try {
    return await answer;
  } catch (error) {
    if (error instanceof GatewayError && error.refusal === 'unreachable') await standIn().catch(() => {});
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

async function ask<Data>(
  gateway: string,
  { asking, stated }: DataWish<Data>,
  signal: AbortSignal,
): Promise<Loaded<Data>> {
  const endpoint = endpointOf(gateway);
  const answer = asking.ask
    ? await asking.ask(endpoint, stated, { signal })
    : await askFor(endpoint, asking.request(stated), asking.read, { signal });
  return { ...answer, savedOn: vietnameseDay() };
}

function isComplete<Data>({ element, needed }: DataWish<Data>): boolean {
  const missing = needed.filter((name) => !element.getAttribute(name)?.trim());
  if (missing.length > 0 && missing.length < needed.length) throw new IncompleteQuestion(missing);
  // Without any of them the page is about to give the data itself.
  return missing.length === 0;
}

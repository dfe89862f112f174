import type { Lang } from '@tiendo/core';
import { GatewayError } from '../../client/gateway-error.ts';
import type { GraphData } from '../../client/request.ts';
import {
  isUnaltered,
  loadSnapshot,
  questionDifferences,
  readSnapshot,
  type Snapshot,
} from '../../client/snapshot.ts';
import { asVariables } from './asked-attributes.ts';
import { savedWordsIn } from './saved-words.ts';

/** What an element says about saved data that it is to show. */
export interface SavedWish<Data> {
  /** Attributes that ask something, undefined where absent. */
  readonly asked: Readonly<Record<string, string | undefined>>;
  readonly read: (data: GraphData, variables: GraphData) => Data | undefined;
  /** Language of what is said about it. */
  readonly lang: Lang;
}

/** Saved data that is whole and fits the element. */
export interface Saved<Data> {
  readonly data: Data;
  readonly knownOn: string | undefined;
  /** Language of its names and sentences, where it says so. */
  readonly lang: Lang | undefined;
}

/** Loads a file of saved data and opens it. @throws GatewayError whose message is for readers */
export async function loadSaved<Data>(
  url: string,
  wish: SavedWish<Data>,
  signal: AbortSignal,
): Promise<Saved<Data>> {
  return openSnapshot(await loadSnapshot(url, { signal }), wish);
}

/** Opens saved data that the page gives. @throws GatewayError whose message is for readers */
export function openSaved<Data>(given: unknown, wish: SavedWish<Data>): Promise<Saved<Data>> {
  return openSnapshot(readSnapshot(given), wish);
}

async function openSnapshot<Data>(
  snapshot: Snapshot | undefined,
  { asked, read, lang }: SavedWish<Data>,
): Promise<Saved<Data>> {
  const words = savedWordsIn(lang);
  if (!snapshot) throw new GatewayError('refused', words.notSaved);
  if ((await isUnaltered(snapshot)) === false) throw new GatewayError('refused', words.altered);
  const differences = questionDifferences(asked, snapshot).map((each) =>
    words.differs(each.name, each.saved, each.asked),
  );
  if (differences.length > 0) throw new GatewayError('refused', words.otherQuestion(differences.join('; ')));
  const data = read(snapshot.data, snapshot.variables ?? asVariables(asked));
  if (data === undefined) throw new GatewayError('refused', words.otherFigure);
  const saved = String(snapshot.variables?.lang ?? '').toUpperCase();
  return { data, knownOn: snapshot.knownOn, lang: saved === 'VI' || saved === 'EN' ? saved : undefined };
}

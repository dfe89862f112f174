import { GatewayError } from '../../client/gateway-error.ts';
import type { GraphData } from '../../client/request.ts';
import {
  isUnaltered,
  loadSnapshot,
  questionDifferences,
  readSnapshot,
  type Snapshot,
} from '../../client/snapshot.ts';
import { askedAttributes, asVariables } from './asked-attributes.ts';
import type { DataWish, Loaded } from './load-data.ts';
import { pageLanguage } from './page-language.ts';
import { savedWordsIn } from './saved-words.ts';

/** Loads a file of saved data and opens it. @throws GatewayError whose message is for readers */
export async function loadSaved<Data>(
  url: string,
  wish: DataWish<Data>,
  signal: AbortSignal,
): Promise<Loaded<Data>> {
  return openSnapshot(await loadSnapshot(url, { signal }), wish);
}

/** Reads data that the page gives: saved data, or an answer without its question. @throws GatewayError whose message is for readers */
export async function readGiven<Data>(given: unknown, wish: DataWish<Data>): Promise<Loaded<Data>> {
  return readAnswer(given, wish) ?? openSnapshot(readSnapshot(given), wish);
}

/** Reads what needs no check: an answer without its question. */
function readAnswer<Data>(given: unknown, { element, asking }: DataWish<Data>): Loaded<Data> | undefined {
  if (typeof given !== 'object' || given === null || 'data' in given) return undefined;
  const data = asking.read(given as GraphData, asVariables(askedAttributes(element)));
  return data === undefined ? undefined : { data };
}

async function openSnapshot<Data>(
  snapshot: Snapshot | undefined,
  { element, asking, accepts }: DataWish<Data>,
): Promise<Loaded<Data>> {
  const words = savedWordsIn(pageLanguage(element));
  const asked = askedAttributes(element);
  if (!snapshot) throw new GatewayError('refused', words.notSaved);
  if ((await isUnaltered(snapshot)) === false) throw new GatewayError('refused', words.altered);
  const differences = questionDifferences(asked, snapshot).map((each) =>
    words.differs(each.name, each.saved, each.asked),
  );
  if (differences.length > 0) throw new GatewayError('refused', words.otherQuestion(differences.join('; ')));
  const { data: answer, knownOn } = snapshot;
  const variables = snapshot.variables ?? asVariables(asked);
  const data = accepts(answer) ? answer : asking.read(answer, variables);
  if (data === undefined) throw new GatewayError('refused', words.otherFigure);
  const own = String(snapshot.variables?.lang ?? '').toUpperCase();
  const lang = own === 'VI' || own === 'EN' ? own : undefined;
  return { data, savedOn: knownOn, isSaved: true, lang: element.hasAttribute('lang') ? undefined : lang };
}

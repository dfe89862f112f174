import type { Lang } from '@tiendo/core';
import type { GraphData } from '../src/client/index.ts';
import { FAMILY, type Member, markupOf } from './family.ts';
import { snapshotOf } from './snapshots.ts';

/** An element in a state, with its data inside, so that nobody is asked. */
export function givenMarkup(member: Member, lang: Lang, state?: string, change = (data: GraphData) => data) {
  const snapshot = snapshotOf(member.request(lang, state), change(member.answer(lang, state)));
  const json = JSON.stringify(snapshot).replaceAll('<', '\\u003c');
  const data = `<script type="application/json">${json}</script>`;
  return markupOf(member, state, ` heading-level="2" id="${idOf(member, state)}"`).replace(
    '></',
    `>${data}</`,
  );
}

/** Every element in every state that has data. */
export function familyMarkup(lang: Lang): string {
  return FAMILY.flatMap((member) => member.states.map((state) => givenMarkup(member, lang, state))).join(
    '\n',
  );
}

/** The id of an element in a state on such a page. */
export function idOf({ tag, states }: Member, state = states[0] ?? ''): string {
  return `${tag}-${state}`.replaceAll(' ', '-');
}

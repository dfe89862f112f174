/** @typedef {{ query: string, variables: string }} Draft */

const KEY = 'tiendo-playground';

/** What the reader wrote over each example, kept while the browser tab is open. */
export function readDrafts() {
  /** @type {Record<string, Draft>} */
  let drafts = {};
  try {
    drafts = JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
  } catch {
    // Storage may be switched off: drafts then last as long as the page.
  }
  return {
    /** @param {string} id @returns {Draft | undefined} */
    of: (id) => drafts[id],
    /** @param {string} id @param {Draft | undefined} draft */
    keep(id, draft) {
      if (draft) drafts[id] = draft;
      else delete drafts[id];
      try {
        sessionStorage.setItem(KEY, JSON.stringify(drafts));
      } catch {
        // As above.
      }
    },
  };
}

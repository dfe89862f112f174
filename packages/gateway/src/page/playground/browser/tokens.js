/**
 * A piece of text and what it is, for its colour.
 *
 * @typedef {{ readonly kind: string, readonly text: string, readonly start: number }} Token
 */

const GRAPHQL =
  /(?<comment>#[^\n]*)|(?<string>"""[\s\S]*?(?:"""|$)|"(?:\\.|[^"\\\n])*"?)|(?<variable>[$@]\w*)|(?<number>-?\d[\w.+-]*)|(?<name>[A-Za-z_]\w*)|(?<space>[\s\uFEFF]+)|(?<mark>\.\.\.|[\s\S])/g;
const JSON_TEXT =
  /(?<key>"(?:\\.|[^"\\\n])*"(?=\s*:))|(?<string>"(?:\\.|[^"\\\n])*"?)|(?<number>-?\d[\d.eE+-]*)|(?<constant>true|false|null)|(?<space>\s+)|(?<mark>[\s\S])/g;
const KEYWORDS = new Set(['query', 'mutation', 'subscription', 'fragment', 'on']);

/** @param {string} text @returns {Token[]} The tokens of a GraphQL document; together they are the text. */
export function graphqlTokens(text) {
  const tokens = tokensOf(text, GRAPHQL);
  let depth = 0;
  return tokens.map((token, index) => {
    if (token.text === '{') depth += 1;
    if (token.text === '}') depth -= 1;
    if (token.kind !== 'name') return token;
    const before = tokens[index - (tokens[index - 1]?.kind === 'space' ? 2 : 1)];
    const after = tokens[index + (tokens[index + 1]?.kind === 'space' ? 2 : 1)];
    return { ...token, kind: kindOfName(token.text, depth, before?.text, after?.text) };
  });
}

/** @param {string} text @returns {Token[]} The tokens of a JSON text; together they are the text. */
export function jsonTokens(text) {
  return tokensOf(text, JSON_TEXT);
}

/**
 * The operations of a GraphQL document, in order, with where each begins.
 *
 * @param {string} text
 * @returns {{ readonly name: string | undefined, readonly start: number }[]}
 */
export function operationsOf(text) {
  const tokens = graphqlTokens(text).filter(({ kind }) => kind !== 'space' && kind !== 'comment');
  /** @type {{ name: string | undefined, start: number }[]} */
  const operations = [];
  let depth = 0;
  let isNamed = false;
  for (const [index, token] of tokens.entries()) {
    if (depth === 0 && token.kind === 'keyword' && token.text !== 'on') {
      isNamed = true;
      const next = tokens[index + 1];
      if (token.text !== 'fragment')
        operations.push({
          name: next && /^\w+$/.test(next.text) ? next.text : undefined,
          start: token.start,
        });
    }
    if (/^[{([]$/.test(token.text)) {
      if (depth === 0 && token.text === '{' && !isNamed)
        operations.push({ name: undefined, start: token.start });
      depth += 1;
    }
    if (/^[})\]]$/.test(token.text)) {
      depth -= 1;
      if (depth === 0 && token.text === '}') isNamed = false;
    }
  }
  return operations;
}

/** @param {string} text @returns {string} The document on one line and without its comments, meaning the same. */
export function compact(text) {
  const isGap = (/** @type {Token | undefined} */ token) =>
    token?.kind === 'space' || token?.kind === 'comment';
  return graphqlTokens(text)
    .map((token, index, all) => (!isGap(token) ? token.text : isGap(all[index - 1]) ? '' : ' '))
    .join('')
    .trim();
}

/** @param {string} text @param {RegExp} pattern @returns {Token[]} */
function tokensOf(text, pattern) {
  return Array.from(text.matchAll(pattern), ({ 0: part, groups, index }) => ({
    kind: Object.entries(groups ?? {}).find(([, found]) => found !== undefined)?.[0] ?? 'mark',
    text: part,
    start: index,
  }));
}

/**
 * @param {string} name
 * @param {number} depth
 * @param {string | undefined} before
 * @param {string | undefined} after
 */
function kindOfName(name, depth, before, after) {
  if (after === ':') return 'argument';
  if (KEYWORDS.has(name) && (depth === 0 || before === '...')) return 'keyword';
  return /^(?:true|false|null|[A-Z][A-Z0-9_]+)$/.test(name) ? 'constant' : 'name';
}

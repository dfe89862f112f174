import { expect, test } from 'vitest';
import { node, toMarkup } from './index.ts';
import { numberText } from './node.ts';

test('toMarkup writes what a browser serialises: namespace first, escapes, empty elements closed', () => {
  const scene = node(
    'svg',
    { width: 10, 'aria-label': 'a "b" <c> & d', height: undefined },
    node('rect', { x: 0.005, y: -0.001 }),
    null,
    node('text', {}, 'x < y & "z"'),
  );
  expect(toMarkup(scene)).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" width="10" aria-label="a &quot;b&quot; &lt;c&gt; &amp; d"><rect x="0.01" y="0"/><text>x &lt; y &amp; "z"</text></svg>',
  );
});

test('numberText keeps two decimals and no negative zero', () => {
  expect([1 / 3, 10, -0.004, 12.999].map(numberText)).toEqual(['0.33', '10', '0', '13']);
});

test('toMarkup writes nothing that XML does not allow, nor what attributes and text write differently', () => {
  const scene = node('text', { 'aria-label': 'a\tb\u0000' }, 'c\nd\ud800e');
  expect(toMarkup(scene)).toBe('<text xmlns="http://www.w3.org/2000/svg" aria-label="a b ">c d e</text>');
});

import { expect, test } from 'vitest';
import { html, linkable, trusted } from './html.ts';

test('html escapes text in content and attributes, and leaves markup and nothing as they are', () => {
  const name = `"a" <b> & 'c'`;
  expect(html`<p title="${name}">${name}${null}${false}</p>`.markup).toBe(
    '<p title="&quot;a&quot; &lt;b&gt; &amp; &#39;c&#39;">&quot;a&quot; &lt;b&gt; &amp; &#39;c&#39;</p>',
  );
  expect(html`<ul>${[1, 2].map((n) => html`<li>${n}</li>`)}</ul>${trusted('<hr>')}`.markup).toBe(
    '<ul><li>1</li><li>2</li></ul><hr>',
  );
});

test('linkable lets only http, https and paths of this site through', () => {
  expect(['https://a.vn/b', 'http://a.vn', '/value/x'].map(linkable)).not.toContain(undefined);
  expect(['javascript:alert(1)', '//a.vn', 'data:text/html,x', '', undefined].map(linkable)).toEqual(
    Array(5).fill(undefined),
  );
});

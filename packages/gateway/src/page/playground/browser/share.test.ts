import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { curlOf, linkOf } from './share.js';

const question = {
  query: '# note\nquery A($name: String) {\n  a(name: $name, s: "it\'s ă")\n}\n',
  variables: { name: "Lạng 'Sơn'" },
};

test('a curl command survives the shell and sends the same question without comments', () => {
  const command = curlOf('http://localhost:4000/graphql', question);
  const words = execFileSync('sh', ['-c', `set -- ${command}; printf '%s\\n' "$@"`], { encoding: 'utf8' });
  const body = JSON.parse(words.split('\n').find((word) => word.startsWith('{')) ?? '');
  expect(words).toContain('\nhttp://localhost:4000/graphql\n');
  expect(body).toEqual({
    query: 'query A($name: String) { a(name: $name, s: "it\'s ă") }',
    variables: question.variables,
  });
});

test('a link carries query, variables and the operation chosen', () => {
  const { searchParams } = new URL(
    linkOf('http://localhost:4000/graphql', { ...question, operationName: 'A' }),
  );
  expect(Object.fromEntries(searchParams)).toEqual({
    query: 'query A($name: String) { a(name: $name, s: "it\'s ă") }',
    variables: JSON.stringify(question.variables),
    operationName: 'A',
  });
});

import { expect, test } from 'vitest';
import { readTracked, trackedFiles } from './tracked-files.ts';

const isBinary = (path: string) => /\.(png|jpg|woff2?|ttf|otf|ico|xlsx|zip|gz)$/.test(path);
const paths = trackedFiles();
const texts = paths.filter((path) => !isBinary(path));

test('no tracked file names a place on one machine or the host of a package registry', () => {
  const places = [
    /(?<![\w.~-])\/(?:work|root|home|Users)\/\w/,
    /\bregistry\.(?:npmjs|yarnpkg|npmmirror)\b/,
    /\b(?:deb|security)\.debian\.org\b/,
  ];
  const found = texts.flatMap((path) =>
    readTracked(path)
      .split('\n')
      .flatMap((line, index) => (places.some((place) => place.test(line)) ? [`${path}:${index + 1}`] : [])),
  );
  expect(found).toEqual([]);
});

test('the lockfile names no host', () => {
  expect(readTracked('pnpm-lock.yaml')).not.toMatch(/https?:\/\/|\btarball: |\bregistry: /);
});

test('no folder is named utils, helpers, common or types', () => {
  expect(paths.filter((path) => /(?:^|\/)(?:utils?|helpers?|common|types)\//.test(path))).toEqual([]);
});

test('every tracked text is UTF-8, in composed form (NFC), without a byte order mark', () => {
  const wrong = texts.filter((path) => {
    const text = readTracked(path);
    return text !== text.normalize('NFC') || text.startsWith('\uFEFF');
  });
  expect(wrong).toEqual([]);
});

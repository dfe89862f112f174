import { publishDue } from '../publish/release/publish-due.ts';
import type { Releases } from '../publish/release/releases.ts';

const EVERY_MS = 5_000;

/** Publishes approved releases when their time comes, until it is stopped. What fails is tried again. */
export function publishOnTime(releases: Releases, say: (sentence: string) => void): () => Promise<void> {
  let work = Promise.resolve();
  const timer = setInterval(() => {
    work = work
      .then(() => publishDue(releases))
      .then(
        (ids) => {
          for (const id of ids) say(`Published ${id}, whose time has come.`);
        },
        (error: Error) => say(`Releases whose time has come could not be published: ${error.message}.`),
      );
  }, EVERY_MS);
  return async () => {
    clearInterval(timer);
    await work;
  };
}

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  woff2: 'font/woff2',
};

/** A file of a page, read once. */
interface StoredFile {
  readonly content: Uint8Array;
  readonly type: string;
  /** Begin of its SHA-256, for addresses that name a version. */
  readonly version: string;
}

const read = new Map<string, Promise<StoredFile>>();

/** Reads a file and keeps it. */
export function storedFile(url: URL): Promise<StoredFile> {
  const known = read.get(url.href);
  if (known) return known;
  const made = load(url);
  read.set(url.href, made);
  made.catch(() => read.delete(url.href));
  return made;
}

async function load(url: URL): Promise<StoredFile> {
  const content = await readFile(url);
  const extension = url.pathname.split('.').at(-1) ?? '';
  return {
    content,
    type: TYPES[extension] ?? 'application/octet-stream',
    version: createHash('sha256').update(content).digest('hex').slice(0, 12),
  };
}

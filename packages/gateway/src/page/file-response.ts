import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Content with what a browser must know of it. */
export interface ServedFile {
  readonly content: Uint8Array | string;
  /** Media type. */
  readonly type: string;
  /** `immutable` for an address that names its version, else asked for again each time. */
  readonly caching: 'immutable' | 'revalidated';
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Headers by which any site may embed or read what it gets. */
export const EMBEDDABLE = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
} as const;

const YEAR_S = 31_536_000;
const SMALLEST_COMPRESSED = 1024;

/** Sends content with its hash as ETag: not again to who has it, compressed to who can read that. */
export async function fileResponse(request: Request, file: ServedFile): Promise<Response> {
  const { content, type, caching, status = 200 } = file;
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const etag = `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  const headers = new Headers({
    'content-type': type,
    etag,
    vary: 'accept-encoding',
    'x-content-type-options': 'nosniff',
    'cache-control':
      caching === 'immutable' ? `public, max-age=${YEAR_S}, immutable` : 'public, max-age=0, must-revalidate',
  });
  for (const [name, value] of Object.entries(file.headers ?? {}))
    if (name === 'vary') headers.append(name, value);
    else headers.set(name, value);
  if (status === 200 && isKnown(request, etag)) return new Response(null, { status: 304, headers });
  const encoding = encodingFor(request, type, bytes.length);
  if (encoding) headers.set('content-encoding', encoding);
  const body = encoding ? await compress(bytes, encoding, caching) : bytes;
  headers.set('content-length', String(body.length));
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), { status, headers });
}

function isKnown(request: Request, etag: string): boolean {
  const known = request.headers.get('if-none-match');
  return known?.split(',').some((tag) => tag.trim() === etag || tag.trim() === '*') ?? false;
}

type Encoding = 'br' | 'gzip';

function encodingFor(request: Request, type: string, length: number): Encoding | undefined {
  if (length < SMALLEST_COMPRESSED || !/^text\/|javascript|json|svg/.test(type)) return undefined;
  const accepted = (request.headers.get('accept-encoding') ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';')[0]?.trim());
  return (['br', 'gzip'] as const).find((encoding) => accepted.includes(encoding));
}

const packed = new WeakMap<Uint8Array, Map<Encoding, Promise<Uint8Array>>>();

/** Files that stay in memory are compressed once and well, pages each time and quickly. */
function compress(
  bytes: Uint8Array,
  encoding: Encoding,
  caching: ServedFile['caching'],
): Promise<Uint8Array> {
  const known = packed.get(bytes) ?? new Map<Encoding, Promise<Uint8Array>>();
  packed.set(bytes, known);
  const quality = caching === 'immutable' ? 11 : 5;
  const made =
    known.get(encoding) ??
    (encoding === 'br'
      ? promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
      : promisify(gzip)(bytes));
  known.set(encoding, made);
  return made;
}

import { isAbsolute, resolve } from 'node:path';

/** What the environment decides. */
export interface Config {
  /** Port of the public side; 0 takes any free one. */
  readonly port: number;
  /** Port of the office side, on this machine alone; none when absent. */
  readonly officePort: number | undefined;
  /** A PostgreSQL that runs already; the embedded one when absent. */
  readonly databaseUrl: string | undefined;
  /** Folder of the embedded database. */
  readonly dataDir: string;
  /** Address under which readers reach the gateway, when a proxy stands before it. */
  readonly publicUrl: string | undefined;
}

const DEFAULT_PORT = 4000;

/**
 * Settings from the environment: `PORT`, `TIENDO_OFFICE_PORT`, `DATABASE_URL`, `TIENDO_DATA_DIR` and `TIENDO_PUBLIC_URL`.
 *
 * @throws RangeError that names the variable and what would be right
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  { folder, isRoot }: { readonly folder: string; readonly isRoot: boolean },
): Config {
  const dataDir = environment.TIENDO_DATA_DIR || (isRoot ? '/var/lib/tiendo' : '.tiendo');
  return {
    port: readPort('PORT', environment.PORT) ?? DEFAULT_PORT,
    officePort: readPort('TIENDO_OFFICE_PORT', environment.TIENDO_OFFICE_PORT),
    databaseUrl: readUrl('DATABASE_URL', environment.DATABASE_URL, ['postgres:', 'postgresql:']),
    dataDir: isAbsolute(dataDir) ? dataDir : resolve(folder, dataDir),
    publicUrl: readUrl('TIENDO_PUBLIC_URL', environment.TIENDO_PUBLIC_URL, ['http:', 'https:']),
  };
}

function readPort(name: string, text: string | undefined): number | undefined {
  if (!text) return undefined;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new RangeError(`${name} must be a number from 0 to 65535, got "${text}"`);
}

/** An address of one of some schemes. The value is not repeated in the message: it may hold a password. */
function readUrl(name: string, text: string | undefined, schemes: readonly string[]): string | undefined {
  if (!text) return undefined;
  if (schemes.some((scheme) => text.startsWith(`${scheme}//`)) && URL.canParse(text)) return text;
  throw new RangeError(`${name} must be an address that begins with ${schemes.join('// or ')}//`);
}

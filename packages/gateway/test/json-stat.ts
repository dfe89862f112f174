/** A cell as the toolkit gives it. */
interface CubeCell {
  readonly value: number | null;
  readonly status: string | null;
}

/** A JSON-stat dataset as the toolkit of the format's author reads it. */
export interface Cube {
  readonly class: string;
  readonly id: readonly string[];
  readonly size: readonly number[];
  readonly n: number;
  readonly role: Readonly<Record<string, readonly string[]>>;
  readonly extension: { readonly cells: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
  Dimension(id: string): { readonly id: readonly string[] };
  Data(at: Readonly<Record<string, string>>): CubeCell | null;
}

// The toolkit has no types of its own.
const toolkit: string = 'jsonstat-toolkit';

/** Reads a JSON-stat document with jsonstat-toolkit. */
export async function readJsonStat(text: string): Promise<Cube> {
  const { default: read } = (await import(toolkit)) as { default: (document: unknown) => Cube };
  return read(JSON.parse(text));
}

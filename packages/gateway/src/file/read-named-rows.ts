import { readNamedRows as readText } from './csv/named-rows.ts';
import type { NamedRows } from './named-rows.ts';
import { sniffKind } from './sniff-kind.ts';
import { inThread } from './thread/in-thread.ts';

/**
 * The rows of a file whose header names its columns: CSV, or the first sheet of a workbook made from a template.
 *
 * @throws UnreadableFile with the one reason why nothing of the file is read
 */
export async function readNamedRows(content: Uint8Array): Promise<NamedRows> {
  return sniffKind(content) === 'csv' ? readText(content) : inThread({ work: 'named-rows', content });
}

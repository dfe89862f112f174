import { createHash } from 'node:crypto';
import type { FileDataset } from './dataset/file-dataset.ts';
import type { RowColumns } from './row-columns.ts';

const PIECE = 1 << 16;

/**
 * What the rows of a file say, in 64 hex digits, whatever their order, the name of the file and how it is written: the
 * SHA-256 of the rows as JSON, one after the other in order of their key.
 */
export function rowsDigest({ key }: FileDataset, rows: RowColumns): string {
  const hash = createHash('sha256');
  const order = rows.inOrderOf(key);
  let piece = '';
  for (let place = 0; place < order.length; place += 1) {
    piece += rows.json(order[place] as number);
    if (piece.length < PIECE) continue;
    hash.update(piece);
    piece = '';
  }
  return hash.update(piece).digest('hex');
}

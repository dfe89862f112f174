/** True for the address of a saved answer. @example isSnapshotAddress('/data/poverty.json?v=2', page) // true */
export function isSnapshotAddress(address: string, page?: string): boolean {
  return /\.json$/i.test(new URL(address, page).pathname);
}

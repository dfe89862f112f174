import { type AreaShape, readBoundaries } from '../chart/boundaries.ts';
import { fetchJson } from './fetch-json.ts';

/** Boundaries from any web server; null where nothing usable comes. */
export async function loadBoundaries(address: string, page: string): Promise<readonly AreaShape[] | null> {
  try {
    const { body } = await fetchJson(new URL(address, page).href, {
      headers: { accept: 'application/json' },
    });
    return readBoundaries(body) ?? null;
  } catch {
    return null;
  }
}

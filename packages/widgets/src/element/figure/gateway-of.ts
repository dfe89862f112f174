import { gatewayOfSnapshot } from '../../client/gateway-of-snapshot.ts';
import { isSnapshotAddress } from '../../client/snapshot-address.ts';
import { scriptUrl } from './script-origin.ts';
import { sourceOf } from './source-of.ts';

/** Address against which an element's links to values are resolved; undefined where no gateway is known. */
export function gatewayOf(element: Element, isGiven: boolean): string | undefined {
  try {
    const source = sourceOf(element);
    if (source && isSnapshotAddress(source)) return gatewayOfSnapshot(source);
    return source ?? (isGiven ? undefined : new URL(scriptUrl).origin);
  } catch {
    return undefined;
  }
}

import { GatewayError } from '../../client/gateway-error.ts';
import { gatewayOfSnapshot, isSnapshotAddress } from '../../client/snapshot-address.ts';
import { scriptUrl } from './script-origin.ts';

/** The address that an element's `src` names. @throws GatewayError where it is no address */
export function sourceOf(element: Element): string | undefined {
  return addressIn(element, 'src');
}

/** The address that an attribute names. @throws GatewayError where it is no address */
export function addressIn(element: Element, attribute: 'src' | 'saved'): string | undefined {
  const address = element.getAttribute(attribute)?.trim();
  if (!address) return undefined;
  try {
    return new URL(address, document.baseURI).href;
  } catch (error) {
    throw new GatewayError('refused', `${attribute} is no address`, error);
  }
}

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

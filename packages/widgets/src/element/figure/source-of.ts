import { GatewayError } from '../../client/gateway-error.ts';

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

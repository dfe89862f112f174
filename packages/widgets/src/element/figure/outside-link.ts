import { build } from './build.ts';

/** A link that leaves the page; undefined for an address that is none of the web, since data may say anything. */
export function outsideLink(
  address: string | null | undefined,
  text: string,
  className?: string,
): HTMLAnchorElement | undefined {
  if (!isWebAddress(address)) return undefined;
  return build('a', { href: address, target: '_blank', rel: 'noopener noreferrer', class: className }, text);
}

/** True for an address that a browser fetches and never runs. */
export function isWebAddress(address: string | null | undefined): address is string {
  return /^https?:\/\//i.test(address ?? '');
}

/** Follows the address of a button: inside the page when it is a message here, else in a window of its own. */
import { safeUrl } from './link.ts';
import { insideLink } from './place.ts';

export function follow(url: string | undefined): void {
  if (url === undefined) return;
  const inside = insideLink(url, location.origin);
  if (inside) location.hash = inside;
  else if (safeUrl(url)) window.open(url, '_blank', 'noopener,noreferrer');
}

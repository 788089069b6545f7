/** A link is followed only where it can do no more than open a page or a letter. */
const SAFE = new Set(['http:', 'https:', 'mailto:']);

/** The address when it is safe to follow, else null. */
export function safeUrl(url: string): string | null {
  try {
    return SAFE.has(new URL(url).protocol) ? url : null;
  } catch {
    return null;
  }
}

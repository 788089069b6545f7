/** The fence around what others wrote, in a prompt. */
import { createHmac } from 'node:crypto';

/**
 * The text between two lines that carry the same marker: a keyed hash of what it encloses, so that no text can hold
 * its own fence. The same bytes for the same text and secret.
 */
export function fenced(body: string, secret: Uint8Array): string {
  const marker = createHmac('sha256', secret).update(body).digest('hex').slice(0, 16);
  return `<<<material ${marker}>>>\n${body}\n<<<end ${marker}>>>`;
}

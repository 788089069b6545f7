/**
 * Texts at rest, sealed with AES-256-GCM. A sealed text is `e1.<key's name>.<base64url of nonce, tag, text>`; the
 * place it is kept in is authenticated with it, so that a text moved to another place does not open. No JSON text
 * begins with `e`, so texts from before encryption was turned on are told apart, and read as they are.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { StoreError } from '../errors.ts';
import type { Codec } from './codec.ts';

const MARK = 'e1.';

/** GCM's own nonce size, for which it needs no further hashing, and its full tag. Bytes. */
const NONCE = 12;
const TAG = 16;

/** A 256-bit key with the name it has in sealed texts: a hash, which says nothing about the key. */
export interface Key {
  name: string;
  bytes: Buffer;
}

/** Names a key of 32 bytes. */
export const keyOf = (bytes: Buffer): Key => ({
  name: createHash('sha256').update('sidechair key').update(bytes).digest('hex').slice(0, 8),
  bytes,
});

/** Seals with the first key and opens with any; with no key at all it seals nothing. */
export function codecWith(keys: Key[]): Codec {
  const [first] = keys;
  return {
    seal: (text, context) => (first ? seal(first, text, context) : text),
    open: (sealed, context) => (sealed.startsWith(MARK) ? open(keys, sealed, context) : sealed),
  };
}

/** The name of the key that a stored text was sealed with; null when it was not sealed. */
export const sealedBy = (stored: string): string | null =>
  stored.startsWith(MARK) ? (stored.split('.')[1] ?? '') : null;

function seal({ name, bytes }: Key, text: string, context: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', bytes, nonce);
  cipher.setAAD(authenticated(name, context));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `${MARK}${name}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
}

function open(keys: Key[], sealed: string, context: string): string {
  const [, name = '', body = ''] = sealed.split('.');
  const key = keys.find((candidate) => candidate.name === name);
  if (!key) throw missingKey(name, keys);
  const bytes = Buffer.from(body, 'base64url');
  try {
    const nonce = bytes.subarray(0, NONCE);
    const decipher = createDecipheriv('aes-256-gcm', key.bytes, nonce, { authTagLength: TAG });
    decipher.setAAD(authenticated(name, context));
    decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    return decipher.update(bytes.subarray(NONCE + TAG), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    throw tampered(context);
  }
}

const authenticated = (name: string, context: string): Buffer => Buffer.from(`${MARK}${name}\n${context}`);

/** What is stored was sealed with a key that is not given. */
export const missingKey = (name: string, keys: Key[]): StoreError =>
  new StoreError(
    keys.length === 0
      ? `The database is encrypted (key ${name}), and ENCRYPTION_KEY is not set; nothing was changed.`
      : `The database is encrypted with a key (${name}) that ENCRYPTION_KEY does not hold; nothing was changed.`,
    'Set ENCRYPTION_KEY to the key it was written with. To change keys, list the new one first and the old ones after it, separated by commas.',
  );

const tampered = (context: string): StoreError =>
  new StoreError(
    `The stored text ${context.replace('\n', '/')} was changed outside Sidechair, and was not read.`,
    'Restore the database from a backup, or attach the reviews again in a new thread.',
  );

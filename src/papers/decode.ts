/** From the bytes of a file to text; refuses what cannot be reviews, and says what to do instead. */
import { InputError } from '../errors.ts';

/** Largest file, in bytes: Slack's `file_input` takes no larger one. A batch of several hundred papers fits. */
export const MAX_BYTES = 10_000_000;

const HOW =
  'Attach the reviews as OpenReview JSON, or select and copy the forum page into a text file or into a message.';

/**
 * The text of a file: UTF-8 or UTF-16, byte order mark removed, line ends as `\n`, NUL removed. Throws InputError for a
 * file that is empty, larger than MAX_BYTES, a PDF, an archive or Office file, an image, a web page, or binary.
 */
export function decode(bytes: Uint8Array, name: string | null): string {
  const file = name ?? 'The file';
  if (bytes.length > MAX_BYTES) throw tooLarge(file, MAX_BYTES);
  refuseKnownBinary(bytes, file);
  const text = decoded(bytes, file).replace(/\r\n?/g, '\n').replaceAll('\0', '');
  if (text.trim() === '') throw new InputError(`${file} is empty.`, 'Check the file and attach it again.');
  refuseWebPage(text, file);
  return text;
}

/** What to tell the person whose file has more than `limit` bytes; also for those who know that before they fetch. */
export const tooLarge = (file: string, limit: number): InputError =>
  new InputError(
    `${file} is larger than ${Math.round(limit / 100_000) / 10} MB and was not read.`,
    'Attach only the reviews of this paper, without the paper and its figures; they take well under 1 MB.',
  );

/** First bytes of formats that people mistake for text, whatever the file is called. */
const MAGIC: [string, string, string][] = [
  ['%PDF', 'a PDF', `The text of a PDF is not read. ${HOW}`],
  ['PK\x03\x04', 'a Word file or a zip archive', `Save it as plain text first. ${HOW}`],
  ['\xD0\xCF\x11\xE0', 'an old Office file', `Save it as plain text first. ${HOW}`],
  ['{\\rtf', 'a rich text file', `Save it as plain text first. ${HOW}`],
  ['\x1F\x8B', 'a compressed file', 'Unpack it and attach the file inside.'],
  ['\x89PNG', 'an image', HOW],
  ['\xFF\xD8\xFF', 'an image', HOW],
  ['GIF8', 'an image', HOW],
];

function refuseKnownBinary(bytes: Uint8Array, file: string): void {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const found = MAGIC.find(([magic]) =>
    magic === '%PDF'
      ? head.includes('%PDF-') && head.trimStart().indexOf('%PDF-') < 8
      : head.startsWith(magic),
  );
  if (found) throw new InputError(`${file} is ${found[1]}, not reviews as text.`, found[2]);
}

function decoded(bytes: Uint8Array, file: string): string {
  const encoding = utf16(bytes);
  if (encoding) return new TextDecoder(encoding).decode(bytes);
  refuseBinary(bytes, file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** UTF-16 by its byte order mark, or by a zero in every second byte of the beginning. */
function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 400);
  const zeros = [0, 1].map((odd) => head.filter((byte, i) => i % 2 === odd && byte === 0).length);
  if (zeros[1]! > head.length * 0.4 && zeros[0] === 0) return 'utf-16le';
  return zeros[0]! > head.length * 0.4 && zeros[1] === 0 ? 'utf-16be' : null;
}

/** Control characters do not occur in text: more than a few and one in a hundred make a file binary. */
function refuseBinary(bytes: Uint8Array, file: string): void {
  const head = bytes.subarray(0, 64 * 1024);
  const odd = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length;
  if (odd > 4 + head.length / 100) throw new InputError(`${file} is not a text file.`, HOW);
}

function refuseWebPage(text: string, file: string): void {
  if (
    !/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(
      text.slice(0, 4000),
    )
  )
    return;
  const login =
    /<input[^>]+type=["']?password|\b(?:log ?in|sign ?in)\b/i.test(text.slice(0, 200_000)) &&
    !/Official Review/.test(text);
  throw new InputError(
    login
      ? `${file} is a web page that asks to log in, not the reviews.`
      : `${file} is a saved web page (HTML), not the reviews as text.`,
    login
      ? 'Log in to the review system first, then save or copy the reviews.'
      : 'Open the page in a browser, select all, copy, and paste it here or into a text file.',
  );
}

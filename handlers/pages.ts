/** Cuts a long text into messages at places where a reader would pause. */
import { LIMITS } from './limits.ts';

/** Where a text may be cut, best first: after a paragraph, a line, a sentence, a word. */
const BOUNDARIES = [/\n\n/g, /\n/g, /[.!?…][”"’')\]]*\s/g, /\s/g];

export const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

/** The longest beginning of `text` of at most `room` UTF-8 bytes that ends at a boundary; a longer word is cut. */
export function fit(text: string, room: number): string {
  if (bytes(text) <= room) return text;
  const most = byteSlice(text, room);
  const ends = BOUNDARIES.map((boundary) => lastEnd(most, boundary));
  const good = ends.find((end) => end > most.length / 2) ?? Math.max(...ends);
  return good > 0 ? most.slice(0, good) : most;
}

/** What of `text` goes into the `room` left in a message that is begun: whole sentences only, or ''. */
export function fitBeside(text: string, room: number): string {
  if (bytes(text) <= room) return text;
  const most = byteSlice(text, room);
  return most.slice(0, Math.max(...BOUNDARIES.slice(0, -1).map((boundary) => lastEnd(most, boundary))));
}

/** The text in pages of at most `room` bytes; joined they are the text again. */
export function paginate(text: string, room: number = LIMITS.pageBytes): string[] {
  const pages: string[] = [];
  for (let rest = text; rest; ) {
    const page = fit(rest, room);
    pages.push(page);
    rest = rest.slice(page.length);
  }
  return pages;
}

/** At most `room` bytes; no character and no entity (`&amp;`) is cut in two. */
function byteSlice(text: string, room: number): string {
  let size = 0;
  let end = 0;
  for (const character of text) {
    size += bytes(character);
    if (size > room) break;
    end += character.length;
  }
  const slice = text.slice(0, end);
  return slice.replace(/(?<=.)&(?:l|lt|g|gt|a|am|amp)?$/s, '');
}

function lastEnd(text: string, boundary: RegExp): number {
  let end = 0;
  for (const match of text.matchAll(boundary)) end = match.index + match[0].length;
  return end;
}

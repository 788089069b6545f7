/** Cuts a streamed markdown answer into sentences, so that each can be checked before it is shown. */
import type { Sentence } from './agent.ts';
import { citesOf, isCitation } from './cites.ts';

interface Splitter {
  /** Takes the next piece of the stream; gives the sentences that are now certainly whole. */
  push(piece: string): Sentence[];
  /** The stream is over: gives what is left. */
  end(): Sentence[];
}

/**
 * A splitter over one answer. A sentence ends at its full stop (with closing quotes and the citations that follow
 * it), a heading or list item also at its line's end. Concatenated lead + text equals the stream, white space at
 * its very end apart. List markers stand in the lead, heading marks in the text.
 */
export function createSplitter(): Splitter {
  let buffer = '';
  let first = true;
  const drain = (final: boolean): Sentence[] => {
    const sentences: Sentence[] = [];
    for (;;) {
      const start = leadEnd(buffer, first);
      const end = start === buffer.length ? -1 : sentenceEnd(buffer, start, final);
      if (end < 0) return sentences;
      const text = buffer.slice(start, end);
      sentences.push({ lead: buffer.slice(0, start), text, cites: citesOf(text) });
      buffer = buffer.slice(end);
      first = false;
    }
  };
  return {
    push(piece) {
      buffer += piece;
      return drain(false);
    },
    end: () => drain(true),
  };
}

/** A whole text at once. */
export function splitSentences(text: string): Sentence[] {
  const splitter = createSplitter();
  return [...splitter.push(text), ...splitter.end()];
}

const LEAD = /^\s*(?:(?:[-*+•]|\d{1,2}[.)])\s+|>\s*)*/;

/** Where the white space and list markers before a sentence end. Markers count at the start of a line only. */
function leadEnd(buffer: string, first: boolean): number {
  const space = buffer.length - buffer.trimStart().length;
  if (!first && !buffer.slice(0, space).includes('\n')) return space;
  return LEAD.exec(buffer)![0].length;
}

const STOP = /[.!?…]/;
const WIDE_STOP = /[。！？]/;
const CLOSERS = /^[.!?…。！？”’"'»」』)）\]*_]*(?:[ \u00a0\u202f]»)?/;

/** Where the sentence that begins at `start` ends, or −1 while more text could still change that. */
function sentenceEnd(buffer: string, start: number, final: boolean): number {
  const heading = buffer[start] === '#';
  let quotes = 0;
  for (let at = start; at < buffer.length; at++) {
    const char = buffer[at]!;
    if (char === '“') quotes++;
    if (char === '”') quotes = Math.max(0, quotes - 1);
    const end = char === '\n' ? at : heading || quotes > 0 ? -1 : stopEnd(buffer, start, at);
    if (end < 0) continue;
    const cited = citationsEnd(buffer, end, final);
    if (cited === 'unsure') return -1;
    const verdict = cited > end && char !== '\n' ? 'ends' : follows(buffer, char, cited, final);
    if (verdict === 'unsure') return -1;
    if (verdict === 'ends') return cited;
    at = Math.max(at, cited - 1);
  }
  return final ? buffer.trimEnd().length : -1;
}

/** The place after a full stop and what closes with it, when one stands at `at` and is no abbreviation; else −1. */
function stopEnd(buffer: string, start: number, at: number): number {
  const char = buffer[at]!;
  const stops = (mark: string | undefined) => mark !== undefined && (STOP.test(mark) || WIDE_STOP.test(mark));
  if (!stops(char) && !(char === '”' && stops(buffer[at - 1]))) return -1;
  if (char === '.' && isAbbreviation(buffer.slice(start, at))) return -1;
  return at + CLOSERS.exec(buffer.slice(at))![0].length;
}

/** The place after the citations that follow `from`, over white space without a blank line. */
function citationsEnd(buffer: string, from: number, final: boolean): number | 'unsure' {
  let end = from;
  for (;;) {
    const gap = /^[^\S\n]*\n?[^\S\n]*/.exec(buffer.slice(end))![0].length;
    const open = end + gap;
    if (open === buffer.length && end > from && !final) return 'unsure';
    if (buffer[open] !== '[') return end;
    const close = buffer.indexOf(']', open);
    if (close < 0) return final || buffer.length - open > LONGEST_CITATION ? end : 'unsure';
    if (!isCitation(buffer.slice(open, close + 1))) return end;
    end = close + 1 + (/^[.。]/.test(buffer.slice(close + 1)) ? 1 : 0);
  }
}

/** Characters: some twenty ids in one bracket. */
const LONGEST_CITATION = 160;

/** Whether a sentence ends at `end`, by what comes after it. `stop` is the character that may have ended it. */
function follows(buffer: string, stop: string, end: number, final: boolean): 'ends' | 'goes on' | 'unsure' {
  const rest = buffer.slice(end);
  const next = rest.trimStart()[0];
  if (next === undefined) return final ? 'ends' : 'unsure';
  if (WIDE_STOP.test(stop)) return 'ends';
  if (/^\s*\n\s*\n/.test(rest)) return 'ends';
  if (stop === '\n') return /\p{Ll}/u.test(next) ? 'goes on' : 'ends';
  if (!/^\s/.test(rest)) return 'goes on';
  return /[.…”]/.test(stop) && /^[^\S\n]+\p{Ll}/u.test(rest) ? 'goes on' : 'ends';
}

/** Words after which a full stop ends no sentence, in English, German, French, Spanish and Italian. */
const ABBREVIATIONS = new Set(
  (
    'e.g i.e cf vs fig figs eq eqs sec secs tab tabs alg algs thm def prop lem cor app ref refs no nos vol al approx ' +
    'resp w.r.t dr prof mr mrs ms st p pp ch ed eds dept viz ca z.b d.h u.a bzw vgl abb nr s.o s.u sog ggf p.ex ej p.ej'
  ).split(' '),
);

function isAbbreviation(before: string): boolean {
  const word = /(?:^|[\s([“"'*_])((?:\p{L}+\.)*\p{L}+)$/u.exec(before)?.[1];
  if (word === undefined) return false;
  return ABBREVIATIONS.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word);
}

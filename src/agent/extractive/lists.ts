/** Lists in a message: '1. … 2. …' as pasted from a form, '(a) … (b) …', lines that begin with a dash. */

import { ASPECT_ASKED } from './aspects-asked.ts';
import { asksPlainly } from './clauses.ts';
import { KIND_CUES } from './kind-cues.ts';
import { wordCount } from './quote.ts';

interface Item {
  text: string;
  /** A point of a form ('2. Weaknesses'): it asks, although it is no sentence. */
  asks: boolean;
}

const MARK = /(?<=^|\s)\(?(\d{1,2}|[a-h])[.)]\s+(?=\S)/gi;
const DASH = /^[ \t]*[-*•][ \t]+(?=\S)/gm;

/** The points of a list and what stands before it; a message without a list is one item. */
export function itemsOf(message: string): Item[] {
  const cuts = marksIn(message);
  if (cuts.length < 2) return [{ text: message, asks: false }];
  const before = message.slice(0, cuts[0]!.at);
  const points = cuts.map(({ end }, nth) => message.slice(end, cuts[nth + 1]?.at));
  const named = points.every(isShort) && 2 * points.filter(isTopic).length >= points.length;
  return [
    { text: before, asks: false },
    ...points.map((text) => ({ text, asks: named && !asksPlainly(text) })),
  ];
}

interface Mark {
  at: number;
  end: number;
}

function marksIn(message: string): Mark[] {
  const counted: Mark[] = [];
  for (const found of message.matchAll(MARK)) {
    const place = placeOf(found[1]!);
    if (place === counted.length + 1) counted.push({ at: found.index, end: found.index + found[0].length });
  }
  if (counted.length > 1) return counted;
  return [...message.matchAll(DASH)].map(({ index, 0: mark }) => ({ at: index, end: index + mark.length }));
}

const placeOf = (mark: string): number => Number(mark) || mark.toLowerCase().charCodeAt(0) - 96;

/** Words of a point that only names what is asked for. */
const POINT_WORDS = 12;

/** One phrase or question, as in a form; a point that someone made is followed by more. */
const isShort = (text: string): boolean => wordCount(text) <= POINT_WORDS && !/[.?!]\s+\S/.test(text.trim());

/** 'Strengths of the paper', 'Author response.' */
const isTopic = (text: string): boolean =>
  asksPlainly(text) || [...KIND_CUES, ...ASPECT_ASKED].some(([, cue]) => cue.test(text));

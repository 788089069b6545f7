/** Quotes in a sentence: what stands in “…” must be in the reviews, word for word. */
import type { Held } from './claim.ts';

export interface QuoteReading {
  quotes: string[];
  /** The sentence without its quotes. */
  rest: string;
  /** A quote that is in none of the passages. */
  altered: boolean;
}

/**
 * Takes the quotes out of a sentence. A quote may itself hold ” , so the longest stretch that is in a passage
 * counts. An ellipsis inside a quote (`…`, `[…]`) leaves words out; what stands around it must be exact.
 */
export function readQuotes(text: string, passages: string[]): QuoteReading {
  const known = passages.map(flat);
  const quotes: string[] = [];
  let rest = '';
  let left = OTHER_MARKS.reduce((marked, quote) => marked.replace(quote, '“$1”'), text);
  if (!left.includes('“')) left = left.replace(STRAIGHT, '“$1”');
  let altered = false;
  for (let open = left.indexOf('“'); open >= 0; open = left.indexOf('“')) {
    const closings = [...left.matchAll(/”/g)].map(({ index }) => index).filter((index) => index > open);
    const close = closings.findLast((end) => isExact(left.slice(open + 1, end), known)) ?? closings[0];
    if (close === undefined) break;
    const quote = left.slice(open + 1, close);
    altered ||= !isExact(quote, known);
    quotes.push(quote);
    rest += `${left.slice(0, open)} `;
    left = left.slice(close + 1);
  }
  return { quotes, rest: rest + left, altered };
}

export const ALTERED: Held = {
  code: 'altered-quote',
  reason: 'It put words in quotation marks that are not in the passages it cited.',
};

/** Straight quotation marks about more than a word or two: a quote as well. */
const STRAIGHT = /"([^"]{16,})"/g;
/** The marks of other languages, about more than a word or two; Chinese and Japanese need fewer characters. */
const OTHER_MARKS = [
  /„([^“”„]{16,})[“”]/g,
  /«\s?([^«»]{16,}?)\s?»/g,
  /»([^«»]{16,})«/g,
  /[「『]([^「」『』]{8,})[」』]/g,
];

/** White space as one blank; markdown's escapes undone; all quotation marks alike. */
const flat = (text: string) =>
  text
    .replace(/\\([*_~`[\]<>&])/g, '$1')
    .replace(/[“”‘’"]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();

function isExact(quote: string, known: string[]): boolean {
  const text = flat(quote);
  if (known.some((passage) => passage.includes(text))) return true;
  const parts = text.split(/\s*(?:\[…\]|…|\[\.\.\.\])\s*/).filter((part) => part !== '');
  return known.some((passage) => inOrder(parts, passage));
}

function inOrder(parts: string[], passage: string): boolean {
  let from = 0;
  for (const part of parts) {
    const found = passage.indexOf(part, from);
    if (found < 0) return false;
    from = found + part.length;
  }
  return parts.length > 0;
}

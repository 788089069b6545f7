/** From quoted words to the passages they stand in. */
import { type Paper, type Source, sourceOf } from '../src/papers/paper.ts';

/**
 * Ids of the passages a quote of a reviewer touches; a quote may span several. Empty when it quotes a score or a
 * heading, which are no passages; null when the source does not have these words.
 */
export function passagesOf(cite: { reviewer: string; quote: string }, paper: Paper): string[] | null {
  const source = sourceOf(paper, cite.reviewer);
  if (!source) return null;
  const quote = squeezed(cite.quote);
  const text = squeezed(source.text);
  const at = text.indexOf(quote);
  if (at < 0) return quotesScore(quote, source) ? [] : null;
  return source.passages
    .filter(({ start, end }) => {
      const from = squeezed(source.text.slice(0, start)).length;
      const to = from + squeezed(source.text.slice(start, end)).length;
      return from < at + quote.length && to > at;
    })
    .map(({ id }) => id);
}

/** Without white space: copies differ in line breaks. */
const squeezed = (text: string): string => text.replace(/\s+/g, '');

const quotesScore = (quote: string, source: Source): boolean =>
  'scores' in source &&
  [...source.scores, source.rating, source.confidence].some(
    (score) => score !== null && squeezed(`${score.raw}${score.label ?? ''}`).includes(quote),
  );

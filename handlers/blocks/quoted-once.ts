/** A quote that stands above already is not read a second time: its beginning and the reference do. */

/** Words of a quote that stand for the whole of it. */
const FEW = 5;
/** A quote of no more words than these is repeated whole: its beginning would hardly be shorter. */
const SHORT = 8;
const QUOTE = /“([^“”]+)”/g;

/** Returns a function that shortens, in each text given to it, the quotes of the texts given before. */
export function quotedOnce(): (text: string) => string {
  const read: string[] = [];
  const wasRead = (bare: string) => read.some((other) => other.includes(bare) || bare.includes(other));
  return (text) =>
    text.replace(QUOTE, (whole, quote: string) => {
      const words = wordsIn(quote);
      if (words.length <= SHORT) return whole;
      const bare = words.join(' ').toLowerCase();
      if (wasRead(bare)) return `“${words.slice(0, FEW).join(' ')} …”`;
      read.push(bare);
      return whole;
    });
}

/** Without the ellipses that show where a quote was cut. */
const wordsIn = (quote: string): string[] =>
  quote
    .replace(/…/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');

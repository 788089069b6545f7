/** Numbers written as words. */
const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'.split(
    ' ',
  );
const TENS: Record<string, number> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  hundred: 100,
  thousand: 1000,
};

/** The words from `two` up, for a pattern. */
export const MANY_WORDS = [...UNITS.slice(2), ...Object.keys(TENS)];
/** What a sentence counts reviewers with, for a pattern. */
export const PANEL_WORDS = UNITS.slice(1, 9).join('|');

/** The number of a word or of digits; null when it is none. */
export function numberOf(word: string): number | null {
  const lower = word.toLowerCase();
  if (/^\d+(?:\.\d+)?$/.test(lower)) return Number(lower);
  const unit = UNITS.indexOf(lower);
  return unit >= 0 ? unit : (TENS[lower] ?? null);
}

/** Whether a word (`most`, `none`, `three`) is right for `count` of so many reviews. */
export function countIsRight(word: string, count: number, reviews: number): boolean {
  if (/majority|most/.test(word)) return count * 2 > reviews;
  if (/^(?:all|every|each|everyone|everybody)$/.test(word)) return count === reviews;
  if (word === 'both') return count === 2;
  if (/^(?:none|no|neither|nobody|no one)$/.test(word)) return count === 0;
  return count === numberOf(word);
}

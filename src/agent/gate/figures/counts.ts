/** What is counted or numbered in a text: `three datasets`, `Theorem 2`. */
import { MANY_WORDS, numberOf } from '../number-words.ts';
import { conceptsOf, headOf } from '../paper-index.ts';

/** Words that count as well as numbers do. */
const ALSO: Record<string, string> = { single: '1', both: '2', dozen: '12' };
const FIGURE = `\\d+(?:,\\d{3})*|one|${[...MANY_WORDS, ...Object.keys(ALSO)].join('|')}`;

/** A figure and the word it counts, up to four words of detail between them. */
const COUNT = new RegExp(
  `(?<![\\p{L}\\p{N}.,:#([^/-])(${FIGURE})[-\\s]+(?=(?:of the |of these |other |more |further |additional )?((?:[\\p{L}][\\p{L}'’-]*[ -]){0,4}[\\p{L}][\\p{L}'’-]*))`,
  'giu',
);
/** Words that end what a figure may count. */
const END =
  /^(?:is|are|was|were|and|or|of|in|on|at|to|for|from|by|with|that|which|who|than|as|but|the|a|an|it|they|do|does|has|have|not|per|vs|versus|against|while|whereas|if|when)$/i;

/** A count left open, where a number would be made up. */
const OPEN =
  /(?<![\p{L}\p{N}])(?:many|several|multiple|various|numerous|a (?:large )?(?:number|variety|range) of)\s+((?:[\p{L}][\p{L}'’-]*[ -]){0,2}[\p{L}][\p{L}'’-]*)/giu;

/** Concepts of the words that a text counts without a number. */
const openCountsIn = (text: string): string[] =>
  [...text.matchAll(OPEN)].flatMap(([, rest]) => [...conceptsOf(rest!)]);

interface Count {
  figure: string;
  /** Concepts of the words counted, in order. */
  nouns: string[];
}

/** Words after a figure among which an answer's own count stands. */
const NEAR = 3;

const isFigure = (word: string): boolean => figureIn(word) !== null;
const figureIn = (word: string): string | null =>
  ALSO[word.toLowerCase()] ?? numberOf(word)?.toString() ?? null;
const figureOf = (word: string): string => figureIn(word) ?? word.replaceAll(',', '');

/** `three fine to coarse levels`: words that may stand within the detail. */
const WITHIN = /^(?:and|or|to)$/i;

/** Everything that a text counts. Where it is the text cited, a long detail is read through to what is counted. */
function countsIn(text: string, cited = false): Count[] {
  const plain = text.replace(/\btwice\b/gi, 'two times').replace(/\bthrice\b/gi, 'three times');
  return [...plain.matchAll(COUNT)].flatMap(([, figure, rest]) => {
    const words = rest!.split(/[\s-]+/);
    const near = cited ? words : words.slice(0, NEAR);
    const stop = near.findIndex(
      (word) => (END.test(word) && !(cited && WITHIN.test(word))) || isFigure(word),
    );
    const nouns = [...conceptsOf((stop < 0 ? near : near.slice(0, stop)).join(' '))];
    return nouns.length > 0 ? [{ figure: figureOf(figure!), nouns }] : [];
  });
}

const NUMBERED: [string, RegExp][] = [
  ['figure', /\bfig(?:ure)?s?\.?\s*\(?((?:\d+(?![\d.]*\.\d)|[\s,&–-]|and|to)+)/gi],
  ['table', /\btab(?:le)?s?\.?\s*\(?((?:\d+(?![\d.]*\.\d)|[\s,&–-]|and|to)+)/gi],
  ['theorem', /\b(?:theorem|thm)s?\.?\s*\(?((?:\d+(?![\d.]*\.\d)|[\s,&–-]|and|to)+)/gi],
  ['equation', /\beq(?:uation|n|s)?s?\.?\s*\(?((?:\d+(?![\d.]*\.\d)|[\s,&–-]|and|to)+)/gi],
  ['algorithm', /\balg(?:orithm)?s?\.?\s*\(?((?:\d+(?![\d.]*\.\d)|[\s,&–-]|and|to)+)/gi],
  ['lemma', /\blemmas?\s*\(?((?:\d+(?![\d.]*\.\d)|[\s,&–-]|and|to)+)/gi],
];

/** Numbers of figures, tables, theorems and their like, by kind; a range counts in full. */
export function numberedIn(text: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [kind, pattern] of NUMBERED) {
    const numbers = [...text.matchAll(pattern)].flatMap(([, list]) => numbersOf(list!));
    if (numbers.length > 0) found.set(kind, new Set(numbers));
  }
  return found;
}

/** Longest range that is one (`3–6`), not a slip of typing. */
const LONGEST_RANGE = 20;

function numbersOf(list: string): string[] {
  const range = /^(\d+)\s*(?:[–-]|to)\s*(\d+)/.exec(list);
  const [from, to] = range ? [Number(range[1]), Number(range[2])] : [0, -1];
  const within =
    to - from < LONGEST_RANGE ? Array.from({ length: to - from + 1 }, (_, n) => `${from + n}`) : [];
  return [...within, ...(list.match(/\d+/g) ?? [])];
}

/** The same concept, or words of one family (`dimension`, `dimensional`). */
const alike = (one: string, other: string): boolean =>
  one === other || (headOf(one) !== null && headOf(one) === headOf(other));

/** A count of things that the cited text counts otherwise (`three seeds` for `five seeds`), or null. */
export function otherCount(said: string, cited: string): string | null {
  const theirs = countsIn(cited, true);
  const open = openCountsIn(cited);
  const wrong = countsIn(said).find(({ figure, nouns }) => {
    if (theirs.length === 0 && !/\d/.test(cited))
      return open.some((noun) => nouns.some((own) => alike(own, noun)));
    const same = theirs.filter((count) => count.nouns.some((noun) => nouns.some((own) => alike(own, noun))));
    if (same.length === 0 || same.some((count) => count.figure === figure)) return false;
    return !new RegExp(`\\p{L}-?${figure}(?!\\d)`, 'u').test(cited);
  });
  return wrong?.figure ?? null;
}

/** A figure, table or theorem by a number that the cited text does not have, where it has others of its kind. */
export function otherNumbered(said: string, cited: string): string | null {
  const theirs = numberedIn(cited);
  for (const [kind, numbers] of numberedIn(said)) {
    const known = theirs.get(kind);
    const wrong = known && [...numbers].find((number) => !known.has(number));
    if (wrong) return wrong;
  }
  return null;
}

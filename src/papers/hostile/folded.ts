/** A text as a reader of it would understand it, for looking for words: and where each of its characters came from. */
import { isHidden } from '../hidden.ts';

export interface Folded {
  /** Lower case, without hidden characters and accents, with look-alikes and styled letters as Latin ones. */
  text: string;
  /** For each UTF-16 unit of `text` its offset in the original; one more for the end. */
  at: number[];
}

/** Cyrillic and Greek letters that cannot be told from Latin ones. */
const LOOKALIKES: Record<string, string> = Object.fromEntries(
  [
    ['аеорсухіјѕԁһԛԝӏк', 'aeopcyxijsdhqwlk'],
    ['АВЕКМНОРСТУХІЈЅ', 'ABEKMHOPCTYXIJS'],
    ['ονιαρυκ', 'oviapuk'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
  ].flatMap(([from, to]) => [...from!].map((letter, index) => [letter, to![index]!])),
);
export const isLookalike = (letter: string): boolean => Object.hasOwn(LOOKALIKES, letter);

/** Letters with no decomposition. */
const PLAIN: Record<string, string> = { ß: 'ss', ı: 'i', ł: 'l', ø: 'o', đ: 'd', æ: 'ae', œ: 'oe', ё: 'е' };

const ACCENTED = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}]/u;
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670]/g;
const WORD = /[\p{L}\p{M}]+/gu;

/** Words in which Latin letters stand beside Cyrillic or Greek ones. */
export const isMixed = (word: string): boolean =>
  /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word);

export function folded(original: string): Folded {
  const mixed = mixedPlaces(original);
  const at: number[] = [];
  let text = '';
  let offset = 0;
  for (const character of original) {
    const plain = character < '\u0080' ? character.toLowerCase() : plainOf(character, mixed.has(offset));
    for (let unit = 0; unit < plain.length; unit++) at.push(offset);
    text += plain;
    offset += character.length;
  }
  at.push(offset);
  return { text, at };
}

/** Offsets of the look-alikes of mixed words; hidden characters do not part a word. */
function mixedPlaces(original: string): Set<number> {
  const places = new Set<number>();
  if (!/[\u0370-\u04ff\u0500-\u052f]/.test(original)) return places;
  for (const { 0: word, index } of original.matchAll(WORD)) {
    if (!isMixed(word)) continue;
    for (let unit = 0; unit < word.length; unit++) if (isLookalike(word[unit]!)) places.add(index + unit);
  }
  return places;
}

function plainOf(character: string, inMixedWord: boolean): string {
  if (isHidden(character)) return '';
  if (inMixedWord) return LOOKALIKES[character]!.toLowerCase();
  const base = character.normalize('NFKD');
  const plain = ACCENTED.test(base) ? base : character.normalize('NFKC');
  const lower = plain.replace(MARKS, '').toLowerCase();
  return lower.replace(/[ßıłøđæœё]/g, (letter) => PLAIN[letter]!);
}

/** The original's span of a span of the folded text. */
export const placeIn = ({ at }: Folded, start: number, end: number): { start: number; end: number } => ({
  start: at[start]!,
  end: at[end] ?? at.at(-1)!,
});

const LEET_WORD = /(?<![\w@$])(?=[a-z]*[013457@$])(?=[\d@$]*[a-z])[\w@$]{4,20}/g;
/** Digits and signs that stand for letters within a word: `1gn0re`. */
const LEET: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's' };

/**
 * The same with digits read as letters inside words, where that makes a word that is known, and with words typed letter
 * by letter drawn together; null when it reads as before.
 */
export function respelled(given: Folded, isKnown: (word: string) => boolean): Folded | null {
  const leet = given.text.replace(LEET_WORD, (typed) => {
    const word = typed.replace(/[013457@$]/g, (sign) => LEET[sign]!);
    return isKnown(word) ? word : typed;
  });
  const kept: number[] = [];
  let text = '';
  let from = 0;
  for (const { 0: run, index } of leet.matchAll(SPACED)) {
    for (let unit = from; unit < index; unit++) kept.push(unit);
    text += leet.slice(from, index);
    for (const letter of run.matchAll(/[a-z]|\s{2,}/g)) {
      kept.push(index + letter.index);
      text += letter[0].length === 1 ? letter[0] : ' ';
    }
    from = index + run.length;
  }
  if (from === 0 && leet === given.text) return null;
  for (let unit = from; unit < leet.length; unit++) kept.push(unit);
  text += leet.slice(from);
  return { text, at: [...kept.map((unit) => given.at[unit]!), given.at.at(-1)!] };
}

/** `i g n o r e   a l l`, `i.g.n.o.r.e`: at least eight letters, each alone; words parted by more blanks or not at all. */
const SPACED = /(?<![a-z])[a-z](?:[ .\-_*]{1,4}[a-z](?![a-z])){7,}/g;

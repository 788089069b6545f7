/** A text as sentences of words, each with the kinds that a lexicon knows it by: one pass, whatever is looked for then. */

/** Words and phrases parted by commas, by their kind: `{ HIDE: 'omit, leave out' }`. One may be of several kinds. */
export type WordLists = Record<string, string>;

type Kinds = ReadonlySet<string>;

interface Phrase {
  words: string[];
  kinds: Set<string>;
}

interface Lexicon {
  words: Map<string, Set<string>>;
  /** By their first word, the longest first. */
  phrases: Map<string, Phrase[]>;
}

export interface Word {
  text: string;
  /** UTF-16 offsets into the text. */
  start: number;
  end: number;
  /** What it is by itself. */
  kinds: Kinds;
  /** What the longest phrase is that begins with it, and how many words that has. */
  phrase: { kinds: Kinds; length: number } | null;
  /** Begins a clause: a mark, a line's end or nothing stands before it. */
  opens: boolean;
}

/** Words as they stand; and nouns, which stand for their plural and genitive, too. */
export function lexicon({ exact, nouns }: { exact: WordLists; nouns: WordLists }): Lexicon {
  const known: Lexicon = { words: new Map(), phrases: new Map() };
  for (const [kind, list] of Object.entries(exact))
    for (const entry of entriesOf(list)) enter(known, entry, kind);
  for (const [kind, list] of Object.entries(nouns))
    for (const entry of entriesOf(list)) for (const form of formsOf(entry)) enter(known, form, kind);
  for (const phrases of known.phrases.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return known;
}

const entriesOf = (list: string): string[] => list.trim().replace(/\s+/g, ' ').split(', ');

const formsOf = (noun: string): string[] => [noun, pluralOf(noun), `${noun}'s`];

function pluralOf(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return noun.replace(/y$/, 'ies');
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

function enter(known: Lexicon, entry: string, kind: string): void {
  const words = entry.split(' ');
  const first = words[0]!;
  if (words.length === 1) {
    known.words.set(first, (known.words.get(first) ?? new Set()).add(kind));
    return;
  }
  const phrases = known.phrases.get(first) ?? [];
  const same = phrases.find((phrase) => phrase.words.join(' ') === entry);
  if (same) same.kinds.add(kind);
  else phrases.push({ words, kinds: new Set([kind]) });
  known.phrases.set(first, phrases);
}

/** A word with the hyphens and apostrophes in it, a blank line, a line's end, any other mark. */
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:['_-][\p{L}\p{M}\p{N}]+)*|\n\s*\n|\n|[^\s\p{L}\p{M}\p{N}]/gu;

/** A line this long, in characters, was wrapped, and the next goes on with its clause. */
const WRAPPED = 60;

/** Words after which a sentence is taken to end, however it goes on: the time of a search grows with its square. */
const LONGEST = 400;

/** The sentences of a folded text; a line's end within one only begins a clause. */
export function sentencesOf(text: string, known: Lexicon): Word[][] {
  const sentences: Word[][] = [[]];
  let opens = true;
  let line = 0;
  for (const { 0: token, index } of text.replaceAll('’', "'").matchAll(TOKEN)) {
    if (sentences.at(-1)!.length >= LONGEST) sentences.push([]);
    const words = sentences.at(-1)!;
    const stops = isStop(token, text[index + token.length]);
    if (stops && words.length > 0) sentences.push([]);
    if (!stops && token !== '\n') addWords(words, token, index, opens || words.length === 0, known);
    opens = stops || (token === '\n' ? index - line < WRAPPED : isMark(token));
    if (token.startsWith('\n')) line = index + token.length;
  }
  for (const words of sentences) addPhrases(words, known);
  return sentences;
}

/** A blank line, the end of a sentence; a full stop where a blank follows. */
function isStop(token: string, next: string | undefined): boolean {
  if (token.length > 1) return token.startsWith('\n');
  return token === '.' ? next === undefined || /[\s"'”»)\]*]/.test(next) : '!?。！？।؟'.includes(token);
}

const isMark = (token: string): boolean => token.length === 1 && !/[\p{L}\p{M}\p{N}]/u.test(token);

const NONE: Kinds = new Set();

/** A word known with its hyphens, or else the words that they join. */
function addWords(words: Word[], token: string, start: number, opens: boolean, known: Lexicon): void {
  const kinds = known.words.get(token);
  if (kinds || token.length === 1 || !/[-_]/.test(token)) {
    words.push({ text: token, start, end: start + token.length, kinds: kinds ?? NONE, phrase: null, opens });
    return;
  }
  for (const { 0: part, index } of token.matchAll(/[^-_]+/g))
    addWords(words, part, start + index, opens && index === 0, known);
}

function addPhrases(words: Word[], { phrases }: Lexicon): void {
  for (const [at, word] of words.entries()) {
    const whole = phrases.get(word.text)?.find((phrase) => isAt(phrase, words, at));
    if (whole) word.phrase = { kinds: whole.kinds, length: whole.words.length };
  }
}

const isAt = (phrase: Phrase, words: Word[], at: number): boolean =>
  phrase.words.every((word, index) => words[at + index]?.text === word);

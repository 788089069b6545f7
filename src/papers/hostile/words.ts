/** A text as sentences of words, each with the kinds that a lexicon knows it by: one pass, whatever is looked for then. */

/** Words and phrases parted by commas, by their kind: `{ HIDE: 'omit, leave out' }`. One may be of several kinds. */
export type WordLists = Record<string, string>;

type Kinds = ReadonlySet<string>;

interface Phrase {
  words: string[];
  kinds: Set<string>;
}

export interface Lexicon {
  words: Map<string, Set<string>>;
  /** By their first word, the longest first. */
  phrases: Map<string, Phrase[]>;
  /** Kinds whose words stand for their plural and genitive, too. */
  nouns: ReadonlySet<string>;
  /** What was looked up before: a text has few different words. */
  seen: Map<string, Kinds>;
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

export function lexicon({ exact, nouns }: { exact: WordLists; nouns: WordLists }): Lexicon {
  const known: Lexicon = {
    words: new Map(),
    phrases: new Map(),
    nouns: new Set(Object.keys(nouns)),
    seen: new Map(),
  };
  for (const [kind, list] of Object.entries({ ...exact, ...nouns }))
    for (const entry of list.trim().split(/,\s+/)) enter(known, entry, kind);
  for (const phrases of known.phrases.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return known;
}

function enter(known: Lexicon, entry: string, kind: string): void {
  const words = entry.split(/\s+/);
  const first = words[0]!;
  if (words.length === 1) {
    known.words.set(first, (known.words.get(first) ?? new Set()).add(kind));
    return;
  }
  const phrases = known.phrases.get(first) ?? [];
  const same = phrases.find((phrase) => phrase.words.join(' ') === words.join(' '));
  if (same) same.kinds.add(kind);
  else phrases.push({ words, kinds: new Set([kind]) });
  known.phrases.set(first, phrases);
}

/** A word with the hyphens and apostrophes in it, a blank line, a line's end, any other mark. */
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:['_-][\p{L}\p{M}\p{N}]+)*|\n\s*\n|\n|[^\s\p{L}\p{M}\p{N}]/gu;

/** A line this long, in characters, was wrapped, and the next goes on with its clause. */
const WRAPPED = 60;

/** The sentences of a folded text; a line's end within one only begins a clause. */
export function sentencesOf(text: string, known: Lexicon): Word[][] {
  const sentences: Word[][] = [];
  let words: Word[] = [];
  let opens = true;
  let line = 0;
  for (const { 0: token, index } of text.replaceAll('’', "'").matchAll(TOKEN)) {
    const stops = isStop(token, text[index + token.length]);
    if (stops && words.length > 0) {
      sentences.push(withPhrases(words, known));
      words = [];
    }
    if (!stops && token !== '\n') words.push(...wordsOf(token, index, opens || words.length === 0, known));
    opens = stops || (token === '\n' ? index - line < WRAPPED : isMark(token));
    if (token.startsWith('\n')) line = index + token.length;
  }
  return words.length > 0 ? [...sentences, withPhrases(words, known)] : sentences;
}

/** A blank line, the end of a sentence; a full stop where a blank follows. */
function isStop(token: string, next: string | undefined): boolean {
  if (token.length > 1) return token.startsWith('\n');
  return token === '.' ? next === undefined || /[\s"'”»)\]*]/.test(next) : '!?。！？।؟'.includes(token);
}

const isMark = (token: string): boolean => token.length === 1 && !/[\p{L}\p{M}\p{N}]/u.test(token);

/** A word known with its hyphens, or else the words that they join. */
function wordsOf(token: string, start: number, opens: boolean, known: Lexicon): Word[] {
  const kinds = kindsOf(token, known);
  if (kinds !== NONE || !/[-_]/.test(token) || token.length === 1)
    return [{ text: token, start, end: start + token.length, kinds, phrase: null, opens }];
  return [...token.matchAll(/[^-_]+/g)].flatMap(({ 0: part, index }) =>
    wordsOf(part, start + index, opens && index === 0, known),
  );
}

function withPhrases(words: Word[], { phrases }: Lexicon): Word[] {
  for (const [at, word] of words.entries()) {
    const whole = phrases.get(word.text)?.find((phrase) => isAt(phrase, words, at));
    if (whole) word.phrase = { kinds: whole.kinds, length: whole.words.length };
  }
  return words;
}

/** Its last word may stand in the plural. */
const isAt = ({ words: wanted }: Phrase, words: Word[], at: number): boolean =>
  wanted.every((word, index) => {
    const text = words[at + index]?.text;
    return text === word || (index === wanted.length - 1 && text !== undefined && singular(text) === word);
  });

const NONE: Kinds = new Set();

/** More different words than this are not remembered: a long-lived process reads many texts. */
const REMEMBERED = 20_000;

function kindsOf(word: string, known: Lexicon): Kinds {
  const before = known.seen.get(word);
  if (before) return before;
  const kinds = kindsFor(word, known);
  if (known.seen.size < REMEMBERED) known.seen.set(word, kinds);
  return kinds;
}

function kindsFor(word: string, { words, nouns }: Lexicon): Kinds {
  const own = words.get(word);
  const base = word.length > 3 ? words.get(singular(word)) : undefined;
  const asNoun = [...(base ?? [])].filter((kind) => nouns.has(kind));
  if (!own && asNoun.length === 0) return NONE;
  return new Set([...(own ?? []), ...asNoun]);
}

export const isKnown = (word: string, known: Lexicon): boolean => kindsOf(word, known) !== NONE;

const singular = (word: string): string =>
  word
    .replace(/'s?$/, '')
    .replace(/ies$/, 'y')
    .replace(/(?<=s|x|ch|sh)es$|(?<!s)s$/, '');

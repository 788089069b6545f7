/** Characters that are not seen, and letters that are not what they seem. */
import { HIDDEN_RUN } from '../hidden.ts';
import type { FindingKind, Span } from './finding.ts';
import { isLookalike, isMixed } from './folded.ts';

/** ASCII, the letters of western Europe, quotes, dashes, arrows and signs of mathematics: most texts hold nothing else. */
const PLAIN = /^[\t\n\r -~\u00a0-\u00ac\u00ae-\u00ff\u2010-\u2027\u2030-\u205e\u2190-\u243f\u2500-\u2bff]*$/;

export const charactersIn = (text: string): Span[] =>
  PLAIN.test(text) ? [] : [...hiddenIn(text), ...lookalikesIn(text)];

const spansOf = (kind: FindingKind, text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    kind,
    start: index,
    end: index + found.length,
  }));

/** Tags, but for the flags of England, Scotland, Wales and the like: a black flag, five tags, an end. */
const TAGS = /(?<!\u{1f3f4}[\u{e0061}-\u{e007a}]*)[\u{e0000}-\u{e007f}]+/gu;
/** Embeddings, overrides and isolates, which make text read in another order than it is stored. */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/g;
/** Two or more selectors: the single ones after an emoji or a Han character are ordinary. */
const SELECTORS = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]{2,}/gu;
/** A backspace or an escape, which a terminal obeys. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\u0008\u001b\u009b]+/g;
/** More accents on one letter than any script has. */
const PILED = /\p{L}[\u0300-\u036f]{5,}/gu;
/** Parts of a word three letters or fewer long, hyphenated softly: no hyphenation does that. */
const SOFT = /\p{L}{1,3}(?:\u00ad\p{L}{1,3}){2,}/gu;

/** Soft hyphens, selectors and tags have rules of their own. */
const APART = /^(?:\u00ad|[\ufe00-\ufe0f]|[\u{e0000}-\u{e01ef}])+$/u;

/** Runs this long say something; a joiner or two is a trace of copying. */
const LONG_RUN = 4;

function hiddenIn(text: string): Span[] {
  const spans = [TAGS, DIRECTION, SELECTORS, CONTROL, PILED, SOFT].flatMap((pattern) =>
    spansOf('hidden-characters', text, pattern),
  );
  const runs = spansOf('hidden-characters', text, HIDDEN_RUN).filter(
    ({ start, end }) => !APART.test(text.slice(start, end)),
  );
  const long = runs.filter(({ start, end }) => end - start >= LONG_RUN);
  const inWords = runs.filter(
    ({ start, end }) => /[A-Za-zА-я]/.test(text[start - 1] ?? '') && /[A-Za-zА-я]/.test(text[end] ?? ''),
  );
  // One within a word is a trace of copying; a second one parts words on purpose.
  return [...spans, ...long, ...(inWords.length >= 2 ? inWords : [])];
}

/** Styled letters of mathematics and frames, spelling several words. */
const STYLED =
  /[\u{1d400}-\u{1d7cb}\u24b6-\u24e9\u{1f130}-\u{1f189}](?:[\u{1d400}-\u{1d7cb}\u24b6-\u24e9\u{1f130}-\u{1f189}\s]{8,})/gu;
/** Full-width Latin letters spelling words; East Asian text has single ones. */
const WIDE = /[\uff21-\uff5a](?:[\uff21-\uff5a\u3000 ]{8,})/g;

function lookalikesIn(text: string): Span[] {
  const words = spansOf('lookalikes', text, /[\p{L}\p{M}]{4,}/gu).filter(({ start, end }) =>
    isDisguised(text.slice(start, end)),
  );
  return [...words, ...spansOf('lookalikes', text, STYLED), ...spansOf('lookalikes', text, WIDE)];
}

/** A Latin word in which each letter of another script is one that looks Latin. `νMAE` and `αβγD` are formulas. */
function isDisguised(word: string): boolean {
  if (!isMixed(word)) return false;
  const letters = [...word];
  const foreign = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter));
  const cyrillic = foreign.some((letter) => /\p{Script=Cyrillic}/u.test(letter));
  return (
    foreign.every(isLookalike) &&
    letters.length - foreign.length >= 1 &&
    (cyrillic || /\p{Ll}\p{Script=Greek}\p{Ll}/u.test(word))
  );
}

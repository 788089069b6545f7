import type { Claim, Held } from './claim.ts';
import { once } from './remembered.ts';

/** A word with a capital that does not begin the sentence, or with capitals or digits inside. */
const WORD = /(?<![\p{L}\p{N}])[\p{L}\p{N}][\p{L}\p{N}+*]*(?:[-‑/.][\p{L}\p{N}+*]+)*/gu;
const isName = (word: string, first: boolean): boolean =>
  /^[RAD]\d/.test(word)
    ? false
    : /\p{Ll}\p{Lu}|\p{Lu}{2}/u.test(word) || (!first && /^\p{Lu}\p{Ll}{2,}/u.test(word));

/** Words that are written with a capital and name nothing of the paper's. */
const COMMON = new Set(
  (
    'reviewer reviewers review area chair figure table section theorem lemma equation appendix proposition algorithm authors ' +
    'definition corollary eq fig sec alg tab supplementary english ok the ' +
    'related work method methods results discussion introduction abstract conclusion rebuttal response accept reject poster oral spotlight ' +
    'borderline weak strong strengths weaknesses summary'
  ).split(' '),
);

const GREEK: Record<string, string> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  λ: 'lambda',
  μ: 'mu',
  σ: 'sigma',
};

const flat = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[α-ω]/g, (letter) => GREEK[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Names in a text, as written. */
export function namesIn(text: string): string[] {
  const names: string[] = [];
  for (const match of text.matchAll(WORD)) {
    const before = text.slice(0, match.index).trimEnd();
    const first = before === '' || /[.!?:“"'‘(]$/.test(before);
    for (const part of match[0].split('/'))
      if (isName(part, first) && !COMMON.has(part.toLowerCase())) names.push(part.replace(/[.'’]s$/, ''));
  }
  return [...new Set(names)];
}

/** A text for finding names in it. What takes long is worked out when first asked for. */
export interface Spelling {
  text: string;
  /** Letters and digits alone, in lower case. */
  flat(): string;
  /** First letters of its words. */
  initials(): string;
  /** In lower case, without blanks and hyphens. */
  joined(): string;
}

export const spellingOf = (text: string): Spelling => ({
  text,
  flat: once(() => flat(text)),
  initials: once(() => initialsOf(text)),
  joined: once(() => joined(text)),
});

export const joined = (text: string): string => text.toLowerCase().replace(/[\s‑-]/g, '');

const initialsOf = (text: string): string =>
  (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word[0]!.toLowerCase()).join('');

/** Whether a text has a name, whatever its case, hyphens and plural; an acronym also written out. */
export function hasName(name: string, known: Spelling): boolean {
  const bare = flat(name);
  if (ACRONYM.test(name))
    return (
      known.text.includes(name.replace(/s$/, '')) || hasWord(bare, known.text) || isSpeltOut(name, known)
    );
  if (bare.length < 2 || known.flat().includes(bare)) return true;
  if (bare.length > 3 && known.flat().includes(bare.replace(/s$/, ''))) return true;
  if (/\d/.test(name)) return false;
  const parts = name.split(/[-‑.]/);
  return (
    parts.length > 1 &&
    parts.filter((part) => /\p{Lu}/u.test(part)).every((part) => hasWord(part, known.text))
  );
}

/** Letters that stand inside other words by chance: `NTIRE` in `entire`. */
const ACRONYM = /^\p{Lu}{2,}s?$/u;
/** Longest acronym that may stand for words written out. */
const SPELT_OUT = 5;

const isSpeltOut = (name: string, known: Spelling): boolean => {
  const initials = name.replace(/s$/, '').toLowerCase();
  return initials.length <= SPELT_OUT && known.initials().includes(initials);
};

const hasWord = (part: string, text: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${part.replace(/[^\p{L}\p{N}]/gu, '.')}s?(?![\\p{L}\\p{N}])`, 'iu').test(
    text,
  );

const LATIN = /(?<!\p{Script=Latin})(?![RAD]\d)\p{Script=Latin}[\p{Script=Latin}\p{N}]+/gu;
/** Capitals that no noun has: `SNN4HRL`, `ImageNet`, not `KI`. */
const CAPITALS = /\p{Ll}\p{Lu}|\p{Lu}{3}/u;
/** In a sentence of another script every Latin word with a capital is a name. */
const CAPITAL = /^\p{Lu}\p{L}{2}/u;

/** Names in a sentence of another language, by their capitals and script alone. */
function foreignNamesIn(text: string): string[] {
  const pattern = /[^\P{L}\p{Script=Latin}\p{Script=Greek}]{2}/u.test(text) ? CAPITAL : CAPITALS;
  return (text.match(LATIN) ?? []).filter(
    (word) => (pattern.test(word) || CAPITALS.test(word)) && !COMMON.has(word.toLowerCase()),
  );
}

/** Holds a name that stands nowhere in the reviews, the responses, the title or the abstract. */
export function nameFault({ said, index, english }: Claim): Held | null {
  const names = english() ? namesIn(said) : foreignNamesIn(said);
  if (names.length === 0) return null;
  const stray = names.find((name) => !hasName(name, index.whole()));
  if (stray === undefined) return null;
  return { code: 'outside-fact', reason: `It named ${stray}, which is nowhere in the reviews.` };
}

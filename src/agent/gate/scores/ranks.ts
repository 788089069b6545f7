/** Who rates highest, who is least confident, who rates alike: checked by comparing the stored scores. */
import type { Paper, Review } from '../../../papers/paper.ts';
import type { Claim, Held } from '../claim.ts';
import { isRightOf, whoSays } from './who.ts';

type Key = 'rating' | 'confidence';

/** Words for a high score (1) and for a low one (-1). */
const QUALITIES: [words: string, key: Key, sign: 1 | -1][] = [
  ['positive|favou?rable|enthusiastic|supportive|generous|optimistic|lenient', 'rating', 1],
  ['negative|critical|sceptical|skeptical|unfavou?rable|pessimistic|harsh|severe|strict', 'rating', -1],
  ['confident|certain|sure|self-assured', 'confidence', 1],
  ['unsure|uncertain|hesitant', 'confidence', -1],
];
const QUALITY = QUALITIES.map(([words]) => words).join('|');
const NOUN = '(?:overall )?(ratings?|scores?|marks?|confidences?)';
/** Said of a part of the paper, or among others: no rank of the scores. */
const PARTIAL =
  /^(?: reviewers?)? (?:about|on|in|for|regarding|towards?|with (?:respect|regard)|(?:of|among)(?! (?:all|them|the (?:two|three|four|five|six|\d|reviewers|reviews|group|lot|panel|ratings|scores))\b))/i;
const NOT_A_RANK = /\b(?:not|n['’]t|never|among|one of|if|would|could|might|may)(?: the)?\s*(?:\w+\s*)?$/i;

const SUPERLATIVE = new RegExp(
  `\\b(?:(second|third)[- ])?(?:(most|least) (${QUALITY})\\b|(most|least)(?=\\s*(?:[.,;)]|$))|(highest|lowest|best|worst|top) ${NOUN}\\b)`,
  'gi',
);
const COMPARATIVE = new RegExp(
  `\\b(?:(more|less) (${QUALITY})|(?:(?:rates?|rated|scores?|scored)(?: it| the paper)?|(rating|score|confidence)(?: of \\d+)? (?:is|was)) (higher|lower|above|below)) than (?:that of )?((?:R\\d+(?:['’]s)?(?:,? and |, |\\/)?)+|(?:all )?(?:the )?others?\\b|any(?:one| other)\\b[^.;,]*)`,
  'gi',
);
const ALIKE = new RegExp(
  `\\b(?:the (?:very )?same|equal|identical) (rating|score|confidence)s?\\b|\\b(?:rates?|rated|scores?|scored)(?: it| the paper)? (?:equally|the same|alike|identically)\\b|\\bequally (${QUALITY})\\b`,
  'gi',
);

/** Holds a rank or a comparison of scores that is not right. */
export const rankFault = (claim: Claim): Held | null =>
  rankFindings(claim).find((finding) => finding !== null) ?? null;

/** One finding for each statement of rank: null where it is right. */
export function rankFindings({ said, cites, paper }: Claim): (Held | null)[] {
  if (/\b(?:I|my)\b/.test(said)) return [];
  return [
    ...superlatives(said, paper, cites.length > 0),
    ...comparisons(said, paper),
    ...equalities(said, paper),
  ];
}

function superlatives(said: string, paper: Paper, cited: boolean): (Held | null)[] {
  let quality = '';
  return [...said.matchAll(SUPERLATIVE)].flatMap((match) => {
    const [phrase, ordinal, way, named, bare, end, noun] = match;
    quality = named ?? quality;
    const [before, after] = around(said, match);
    if (NOT_A_RANK.test(before) || PARTIAL.test(after) || (bare && quality === '')) return [];
    const { key, sign } = noun ? nounOf(noun) : qualityOf(quality);
    const high = /^(?:most|highest|best|top)$/i.test(way ?? bare ?? end!) === (sign === 1);
    const who = whoSays(before, after);
    if (!who || who.count !== null) return [];
    const place = ordinal ? ORDINALS.indexOf(ordinal.toLowerCase()) : 0;
    const value = valuesOf(paper, key, high)[place];
    const right = isRightOf(who, paper, (review) => is(review, key, value));
    // Words that a tone may bear too: a tie is no fault where passages are cited.
    const shared = isRightOf({ ...who, only: true }, paper, (review) => is(review, key, value)) === false;
    const strict = who.only || key === 'confidence' || noun !== undefined || !cited;
    if (right === null) return [];
    if (!right) return [wrong(`It is not right who is “${phrase}”.`)];
    const alone = shared && strict && !/\b(?:shar\w+|tied?|joint\w*|together|also)\b/i.test(said);
    return [alone ? wrong(`It named ${who.labels.join(' and ')} as “${phrase}”; others are as well.`) : null];
  });
}

function comparisons(said: string, paper: Paper): (Held | null)[] {
  return [...said.matchAll(COMPARATIVE)].flatMap((match) => {
    const [, way, quality, noun, end, others] = match;
    const [before] = around(said, match);
    const who = NOT_A_RANK.test(before) ? null : whoSays(before, '');
    if (!who || who.labels.length === 0) return [];
    const { key, sign } = quality ? qualityOf(quality) : nounOf(noun ?? 'rating');
    const more = /^(?:more|higher|above)$/i.test(way ?? end!) === (sign === 1);
    const named: string[] = others!.match(/R\d+/g) ?? [];
    const values = paper.reviews
      .filter(({ label }) => (named.length > 0 ? named.includes(label) : !who.labels.includes(label)))
      .map((review) => review[key]?.value ?? null);
    const right = isRightOf(who, paper, (review) => {
      const value = review[key]?.value ?? null;
      if (value === null || values.includes(null)) return null;
      return values.every((other) => (more ? value > other! : value < other!));
    });
    return right === null ? [] : [right ? null : wrong(`It compared the ${key}s wrongly.`)];
  });
}

function equalities(said: string, paper: Paper): (Held | null)[] {
  return [...said.matchAll(ALIKE)].flatMap((match) => {
    const [before, after] = around(said, match);
    const who = NOT_A_RANK.test(before) || PARTIAL.test(after) ? null : whoSays(before, after);
    const everyone = who?.count && /^(?:all|both|every|each|everyone)/.test(who.count);
    const labels = everyone ? paper.reviews.map(({ label }) => label) : (who?.labels ?? []);
    if (labels.length < 2) return [];
    const { key } = match[2] ? qualityOf(match[2]) : nounOf(match[1] ?? 'rating');
    const reviews = paper.reviews.filter(({ label }) => labels.includes(label));
    const values = new Set(reviews.map((review) => review[key]?.value ?? null));
    return values.has(null) ? [] : [values.size === 1 ? null : wrong(`Their ${key}s are not the same.`)];
  });
}

const ORDINALS = ['first', 'second', 'third'];

const around = (said: string, { index, 0: phrase }: RegExpExecArray): [before: string, after: string] => [
  said.slice(0, index),
  said.slice(index + phrase.length),
];

const nounOf = (noun: string): { key: Key; sign: 1 } => ({
  key: /^conf/i.test(noun) ? 'confidence' : 'rating',
  sign: 1,
});

function qualityOf(word: string): { key: Key; sign: 1 | -1 } {
  const [, key, sign] = QUALITIES.find(([words]) => new RegExp(`^(?:${words})$`, 'i').test(word))!;
  return { key, sign };
}

/** The values of a score that are given, without repeats, from one end. */
const valuesOf = (paper: Paper, key: Key, high: boolean): number[] =>
  [...new Set(paper.reviews.flatMap((review) => review[key]?.value ?? []))].sort((one, other) =>
    high ? other - one : one - other,
  );

function is(review: Review, key: Key, value: number | undefined): boolean | null {
  const stored = review[key]?.value ?? null;
  return stored === null || value === undefined ? null : stored === value;
}

const wrong = (reason: string): Held => ({ code: 'wrong-score', reason });

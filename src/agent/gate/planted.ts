/**
 * What a review plants for a model to say. The scan has found the passages; here a sentence that takes up their words
 * as its own is held. Quoted, with its reference, such a passage may be shown: it is evidence.
 */
import type { FindingKind } from '../../papers/hostile/finding.ts';
import { foundIn } from '../../papers/hostile/places.ts';
import { findPassage, type Paper, type Source, sourceOf } from '../../papers/paper.ts';
import type { Claim, Held } from './claim.ts';

export interface Planted {
  /** Whether a sentence takes up what is planted, or stands on nothing else. */
  isTaken(claim: Claim): boolean;
}

/** Kinds that put words into a model's mouth. Hidden characters and odd markup also come from copying. */
const PLANTING = new Set<FindingKind>(['instruction', 'canary', 'imitation', 'hidden-markup', 'encoded']);

const NOTHING: Planted = { isTaken: () => false };

/** Holds what a review plants. */
export const plantedFault = (claim: Claim): Held | null => (claim.planted.isTaken(claim) ? PLANTED : null);

/** Works through the paper once; a paper in which nothing was found costs nothing. */
export function plantedIn(paper: Paper): Planted {
  const found = foundIn(paper).filter(({ kinds }) => kinds.some((kind) => PLANTING.has(kind)));
  if (found.length === 0) return NOTHING;
  const texts = found.map(({ text }) => text.before + text.span + text.after);
  const ids = new Set(found.flatMap(({ passage }) => passage ?? []));
  const elsewhere = plain(
    [...paper.reviews, ...paper.responses].map((source) => remaining(paper, source, ids)).join('\n'),
  );
  const known = new Set(elsewhere.split(' '));
  const phrases = texts.flatMap(quotedIn).filter((phrase) => !elsewhere.includes(phrase));
  const odd = new Set(texts.flatMap(oddWordsIn).filter((word) => !known.has(word)));
  const runs = new Set(
    texts.flatMap((text) => runsOf(plain(text))).filter((run) => !elsewhere.includes(run)),
  );
  return {
    isTaken({ text, cites, quoted }) {
      const words = plain(text);
      const taken =
        phrases.some((phrase) => holds(words, phrase)) ||
        words.split(' ').some((word) => odd.has(word)) ||
        runsOf(words).some((run) => runs.has(run));
      const restsOnIt =
        !quoted && cites.length > 0 && cites.every((id) => ids.has(id)) && !SPEAKS_OF_IT.test(text);
      return taken || restsOnIt;
    },
  };
}

const PLANTED: Held = {
  code: 'planted',
  reason: 'It repeated what a passage says to a model, not to its readers.',
};

/** Scripts that part no words by blanks are looked through letter by letter. */
const holds = (words: string, phrase: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(phrase)
    ? words.includes(phrase)
    : ` ${words} `.includes(` ${phrase} `);

/** A sentence that says what such a passage is, and does not do what it asks. */
const SPEAKS_OF_IT =
  /\b(?:instruct\w*|orders?|prompt\w*|inject\w*|hidden|hides|addresse[sd]|manipulat\w*|not a review|automated|canary)\b/i;

/** The source's text without the passages in which something was found. */
const remaining = (paper: Paper, { label }: Source, without: Set<string>): string =>
  (sourceOf(paper, label)?.passages ?? [])
    .filter(({ id }) => !without.has(id))
    .map(({ id }) => findPassage(paper, id)?.text ?? '')
    .join('\n');

/** Words in lower case, a blank between them; marks within a word stay: `pelican-42`. */
const plain = (text: string): string =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+(?:[-_'’][\p{L}\p{M}\p{N}]+)*/gu) ?? []
  ).join(' ');

/** What stands in quotation marks, as the phrase to be said. */
const quotedIn = (text: string): string[] =>
  [...text.matchAll(/["“„«「『'‘]([^"”“»」』'’\n]{4,120})["”“»」』'’]/g)]
    .map((match) => plain(match[1]!))
    .filter((phrase) => phrase.length >= 4);

/** Words that no reader would use by chance: in capitals, or with a digit in them. */
const oddWordsIn = (text: string): string[] =>
  (
    text.match(
      /(?<![\p{L}\p{N}])(?:[\p{Lu}\p{N}_]{5,}|[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)*[-_]\d+|\p{L}{3,}\d{2,})(?![\p{L}\p{N}])/gu,
    ) ?? []
  ).map(plain);

/** So many words in a row are no accident. */
const RUN = 5;

function runsOf(words: string): string[] {
  const all = words.split(' ');
  return all.slice(RUN - 1).map((_, index) => all.slice(index, index + RUN).join(' '));
}

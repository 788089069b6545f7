import type { Claim, Held } from './claim.ts';

const ORDINALS = 'first second third fourth fifth sixth seventh eighth'.split(' ');
const DENIED = new RegExp(
  `\\b(?:no|not (?:a|an|any)|n['’]t (?:a|an|any))\\s+(?:(${ORDINALS.join('|')})\\s+review(?:er)?|R(\\d+))(?![\\p{L}\\p{N}'’])`,
  'iu',
);
/** The sentence says nothing else: who there is instead may follow. */
const NO_MORE =
  /^(?:no[,:] )?(?:(?:so |since |as )?(?:the |this )?(?:paper|material|thread)? ?(?:has|there (?:is|are)|there['’]s|contains|only|reviews?|reviewers?|among|the|this|paper|for|of|in|and|so|just|two|three|four|five|six|seven|eight|here|are|is|material)?[\s,;:.]*)+$/i;

/** The number of the review that a sentence says is not there, or null. */
function deniedIn(said: string): number | null {
  const [, ordinal, number] = DENIED.exec(said) ?? [];
  if (number) return Number(number);
  return ordinal ? ORDINALS.indexOf(ordinal.toLowerCase()) + 1 : null;
}

/** Holds the denial of a review that is there. */
export function rosterFault({ said, paper }: Claim): Held | null {
  const number = deniedIn(said);
  if (number === null || !EXISTS.test(said) || number > paper.reviews.length) return null;
  return { code: 'is-mentioned', reason: `It said that there is no review ${number}; there is.` };
}

const EXISTS = /\b(?:there (?:is|are|was)|there['’]s|has|have|contains?)\b/i;

/** Whether a sentence says which reviews there are not, and nothing else. */
export const isRoster = ({ said }: Claim): boolean =>
  deniedIn(said) !== null &&
  NO_MORE.test(
    said
      .replace(DENIED, ' ')
      .replace(/\bR\d+\b/g, ' ')
      .trim(),
  );

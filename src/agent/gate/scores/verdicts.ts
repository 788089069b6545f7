/** Verdicts in words: `weak accept`, `marginally above the acceptance threshold`, `reject, not good enough`. */

export interface Verdict {
  side: 'accept' | 'reject' | null;
  strength: 'strong' | 'plain' | 'slight';
  phrase: string;
  at: number;
}

const GRADED =
  /\b(strong(?:ly)?|very strong|weak(?:ly)?|clear(?:ly)?|solid|borderline|marginal(?:ly)?|slight(?:ly)?|leaning)[\s-]+(?:to[\s-]+)?(accept\w*|reject\w*)/gi;
const MARGIN =
  /\b(?:marginally|slightly|just) (above|below|under)(?: the)? (?:acceptance )?(?:threshold|bar|line)/gi;
const PLAIN = /^\W*(?:[\w ]+, )?(accept|reject)(?:ion|ance)?\b/gi;

const STRENGTHS: Record<string, Verdict['strength']> = {
  strong: 'strong',
  strongly: 'strong',
  clear: 'plain',
  clearly: 'plain',
  solid: 'plain',
};

/** Graded verdicts in a text; of a venue's label also a plain `accept` or `reject` at its start. */
export function verdictsIn(text: string): Verdict[] {
  const graded = [...text.matchAll(GRADED)].map((match) => ({
    side: sideOf(match[2]!),
    strength: STRENGTHS[match[1]!.toLowerCase()] ?? ('slight' as const),
    phrase: match[0],
    at: match.index,
  }));
  const margins = [...text.matchAll(MARGIN)].map((match) => ({
    side: match[1]!.toLowerCase() === 'above' ? ('accept' as const) : ('reject' as const),
    strength: 'slight' as const,
    phrase: match[0],
    at: match.index,
  }));
  if (graded.length + margins.length > 0) return [...graded, ...margins];
  return [...text.matchAll(PLAIN)].map((match) => ({
    side: sideOf(match[1]!),
    strength: 'plain' as const,
    phrase: match[0],
    at: match.index,
  }));
}

const sideOf = (word: string): 'accept' | 'reject' => (/^accept/i.test(word) ? 'accept' : 'reject');

/** Whether two verdicts say the same. */
export const sameVerdict = (one: Verdict, other: Verdict): boolean =>
  one.side === other.side && one.strength === other.strength;

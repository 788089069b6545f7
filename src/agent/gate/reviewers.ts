/** Who said it: the reviewers a sentence names or speaks for against those it cites. */
import type { Paper, Review } from '../../papers/paper.ts';
import type { Claim, Held } from './claim.ts';

/** Labels of reviewers in a text, in order, with repeats. */
export const labelsIn = (text: string): string[] =>
  [...text.matchAll(/(?<![\p{L}\p{N}])R\d+(?![\p{L}\p{N}])/gu)].map(([label]) => label);

export const reviewOf = (paper: Paper, label: string): Review | undefined =>
  paper.reviews.find((review) => review.label === label);

const labelOf = (id: string) => id.slice(0, id.indexOf('.'));

export const reviewersOf = (cites: string[]): string[] => [
  ...new Set(cites.map(labelOf).filter((label) => label.startsWith('R'))),
];

/** Holds a sentence that names reviewers and cites none of them. What the authors answer names whom they answer. */
export function reviewerFault({ named, cites, scored }: Claim): Held | null {
  const cited = new Set(cites.map(labelOf));
  if (named.length === 0 || scored() || named.some((label) => cited.has(label))) return null;
  if ([...cited].some((label) => !label.startsWith('R'))) return null;
  const who = named.join(' and ');
  return { code: 'wrong-reviewer', reason: `It spoke of ${who} and cited ${[...cited].join(' and ')}.` };
}

/** Words that speak for more reviewers than are named. */
const GROUP =
  /\b(?:reviewers|reviews|both|all (?:two|three|four|five|six|see|find|agree|of)|the others?(?! \w+s\b)|neither|none|everyone|they|(?:the|other) (?:two|three|four)|unanimous\w*|consensus|agree(?:ment|s)?|shared)\b/i;
/** Something is said of nobody in particular. */
const PASSIVE =
  /\b(?:is|are|was|were|been) (?:\w+ )?(?:seen|found|called|considered|judged|regarded|described)\b/i;

/** Holds a point given to the reviewers it names with a passage of another: two reviewers' remarks made into one. */
export function mergedFault({ said, named, cites, scored }: Claim): Held | null {
  if (scored() || named.length === 0 || GROUP.test(said) || PASSIVE.test(said)) return null;
  const foreign = reviewersOf(cites).filter((label) => !named.includes(label));
  if (foreign.length === 0) return null;
  const reason = `It gave a point to ${named.join(' and ')} and cited ${foreign.join(' and ')} for part of it.`;
  return { code: 'wrong-reviewer', reason };
}

/** Holds a claim about several reviewers by name when one of them is cited nowhere in it. */
export function jointFault({ said, named, cites, scored }: Claim): Held | null {
  const joint = /\b(R\d+)(?:, (R\d+))*,? and (R\d+) (?:both |all |each )?(?:\w+)/.exec(said);
  if (!joint || scored()) return null;
  const cited = reviewersOf(cites);
  const meant = named.filter((label) => joint[0].includes(label));
  const missing = meant.filter((label) => !cited.includes(label));
  if (missing.length === 0 || cited.length === 0) return null;
  return {
    code: 'overclaim',
    reason: `It spoke for ${meant.join(' and ')}, but cited nothing of ${missing.join(' and ')}.`,
  };
}

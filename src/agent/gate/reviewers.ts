/** Who said it: the reviewers a sentence names or speaks for against those it cites. */
import type { Paper, Review } from '../../papers/paper.ts';
import type { Claim, Held } from './claim.ts';
import { AND, speaksForMany } from './other-languages.ts';
import type { Entry } from './paper-index.ts';

/** Labels of reviewers in a text, in order, with repeats; Korean and Chinese put no blank beside them. */
export const labelsIn = (text: string): string[] =>
  [...text.matchAll(/(?<![\p{Script=Latin}\p{N}])R\d+(?![\p{Script=Latin}\p{N}])/gu)].map(([label]) => label);

export const reviewOf = (paper: Paper, label: string): Review | undefined =>
  paper.reviews.find((review) => review.label === label);

/** Whether a passage is a reviewer's, of a review or of the discussion. */
export const isReviewers = ({ speaker }: Entry): boolean => speaker !== null && speaker !== 'authors';

/** The reviewers whose words are cited; one who is not known by the label of the message. */
export const reviewersOf = (entries: Entry[]): string[] => [
  ...new Set(
    entries
      .filter(isReviewers)
      .map(({ speaker, label }) => (speaker === 'reviewer' ? label : (speaker ?? label))),
  ),
];

/** Holds a sentence that names reviewers and cites others alone. */
export function reviewerFault({ named, entries, scored }: Claim): Held | null {
  const cited = reviewersOf(entries);
  if (named.length === 0 || scored() || named.some((label) => cited.includes(label))) return null;
  if (entries.some((entry) => !/^R\d+$/.test(entry.speaker ?? ''))) return null;
  return {
    code: 'wrong-reviewer',
    reason: `It spoke of ${named.join(' and ')} and cited ${cited.join(' and ')}.`,
  };
}

/** Words that speak for more reviewers than are named. */
const GROUP =
  /\b(?:reviewers|reviews|both|all (?:two|three|four|five|six|see|find|agree|of)|the others?(?! \w+s\b)|neither|none|everyone|they|(?:the|other) (?:two|three|four)|unanimous\w*|consensus|agree(?:ment|s)?|shared)\b/i;
/** Something is said of nobody in particular. */
const PASSIVE =
  /\b(?:is|are|was|were|been) (?:\w+ )?(?:seen|found|called|considered|judged|regarded|described)\b/i;

/** Holds a point given to the reviewers it names with a passage of another: two reviewers' remarks made into one. */
export function mergedFault({ said, named, entries, scored, english }: Claim): Held | null {
  if (scored() || named.length === 0 || GROUP.test(said) || PASSIVE.test(said)) return null;
  if (!english() && speaksForMany(said)) return null;
  const foreign = reviewersOf(entries).filter((label) => !named.includes(label));
  if (foreign.length === 0) return null;
  const reason = `It gave a point to ${named.join(' and ')} and cited ${foreign.join(' and ')} for part of it.`;
  return { code: 'wrong-reviewer', reason };
}

const JOINT = new RegExp(`R\\d+(?:, R\\d+)*,?\\s*${AND}\\s*R\\d+\\s*\\p{L}`, 'u');

/** Holds a claim about several reviewers by name when one of them is cited nowhere in it. */
export function jointFault({ said, named, entries, scored }: Claim): Held | null {
  const joint = JOINT.exec(said);
  if (!joint || scored()) return null;
  const cited = reviewersOf(entries);
  const meant = named.filter((label) => joint[0].includes(label));
  const missing = meant.filter((label) => !cited.includes(label));
  if (missing.length === 0 || cited.length === 0) return null;
  return {
    code: 'overclaim',
    reason: `It spoke for ${meant.join(' and ')}, but cited nothing of ${missing.join(' and ')}.`,
  };
}

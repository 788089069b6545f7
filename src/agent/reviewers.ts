/** Who said it: the reviewers a sentence names or speaks for against those it cites. */
import type { Paper } from '../papers/paper.ts';
import type { Claim, Held } from './held.ts';

const labelOf = (id: string) => id.slice(0, id.indexOf('.'));

const reviewersOf = (cites: string[]): string[] => [
  ...new Set(cites.map(labelOf).filter((label) => label.startsWith('R'))),
];

/** Holds a sentence that names reviewers and cites none of them. What the authors answer names whom they answer. */
export function reviewerFault({ named, cites }: Claim, scored: boolean): Held | null {
  const cited = new Set(cites.map(labelOf));
  if (named.length === 0 || scored || named.some((label) => cited.has(label))) return null;
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
export function mergedFault({ said, named, cites }: Claim, scored: boolean): Held | null {
  if (scored || named.length === 0 || GROUP.test(said) || PASSIVE.test(said)) return null;
  const foreign = reviewersOf(cites).filter((label) => !named.includes(label));
  if (foreign.length === 0) return null;
  const reason = `It gave a point to ${named.join(' and ')} and cited ${foreign.join(' and ')} for part of it.`;
  return { code: 'wrong-reviewer', reason };
}

const COUNT = '(?:two|three|four|five|six|seven|eight|\\d)';
const ALL = new RegExp(
  `\\b(?:all(?: of)?(?: the)?(?: other)?(?: ${COUNT})?(?: \\w+)? reviewers|reviewers (?:are )?all|(?:every|each|no) (?:single )?reviewer|everyone|all ${COUNT}(?! \\w+s\\b(?<!reviews))|none of the (?:${COUNT} )?reviewers|unanimous\\w*|across the board|without exception)\\b`,
  'i',
);
const BOTH = /\bboth reviewers\b/i;
/** Speaks of the reviewers as one. */
const TOGETHER =
  /\b(?:the|most|several|many|two|some) (?:of the )?reviewers\b(?! (?:largely |also )?(?:differ|disagree|split|divided))|\bconsensus\b|\bmajority\b/i;

/** Holds `all reviewers agree` unless each of them is cited, and `both reviewers` or `several` unless two are. */
export function everyoneFault({ said, cites }: Claim, scored: boolean, paper: Paper): Held | null {
  if (scored || /\bnot (?:all|every)\b/i.test(said)) return null;
  const cited = reviewersOf(cites);
  const several = Math.min(2, paper.reviews.length);
  const needed = ALL.test(said) ? paper.reviews.length : BOTH.test(said) || TOGETHER.test(said) ? several : 0;
  if (cited.length >= needed || cited.length === 0) return null;
  const whom = ALL.test(said) ? 'all' : BOTH.test(said) ? 'both' : 'several';
  return {
    code: 'overclaim',
    reason: `It spoke for ${whom} reviewers and cited ${cited.join(' and ')} only.`,
  };
}

/** Holds a claim about several reviewers by name when one of them is cited nowhere in it. */
export function jointFault({ said, named, cites }: Claim, scored: boolean): Held | null {
  const joint = /\b(R\d+)(?:, (R\d+))*,? and (R\d+) (?:both |all |each )?(?:\w+)/.exec(said);
  if (scored || !joint) return null;
  const cited = reviewersOf(cites);
  const meant = named.filter((label) => joint[0].includes(label));
  const missing = meant.filter((label) => !cited.includes(label));
  if (missing.length === 0 || cited.length === 0) return null;
  return {
    code: 'overclaim',
    reason: `It spoke for ${meant.join(' and ')} and cited nothing of ${missing.join(' and ')}.`,
  };
}

/** Makes much of a point, against passages that make little of it. */
const GRAVE =
  /\b(?:major|serious|severe|fatal|grave|main|chief|central|strongest|biggest|decisive|crucial|critical)\b/i;
const SLIGHT = /\bminor\b|\bnit(?:s|pick\w*)?\b|\bsmall (?:issue|concern|point|thing|remark)s?\b|\btypos?\b/i;

/** Says that a point decides. */
const DECIDES =
  /\b(?:reasons?|grounds?|cause) (?:to|for) (?:re-?ject|accept|turn)\w*|\bdecisive\b|\bfatal\b|\bdeal-?breaker|\bdisqualif\w+/i;
const WEIGHTY =
  /\b(?:reasons?|reject\w*|decision|decisive|fatal|main(?! text| body| paper)|major|serious|critical|crucial|key|therefore|thus)\b/i;

/** Holds a point made decisive that the cited passages only make. The answer's own view is its own. */
export function weightFault({ said, passages }: Claim): Held | null {
  if (/\bI\b|\bmy\b/.test(said)) return null;
  const raised = GRAVE.test(said) && passages.some((passage) => SLIGHT.test(passage) && !GRAVE.test(passage));
  const decides = DECIDES.test(said) && !passages.some((passage) => WEIGHTY.test(passage));
  if (!raised && !decides) return null;
  const reason = 'It made more of a point than the passages it cited do.';
  return { code: 'overclaim', reason };
}

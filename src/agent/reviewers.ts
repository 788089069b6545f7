/** Who said it: the reviewers a sentence names against those it cites. */
import type { Paper } from '../papers/paper.ts';
import type { Claim, Held } from './held.ts';

const labelOf = (id: string) => id.slice(0, id.indexOf('.'));

/** Holds a sentence that names reviewers and cites none of them. What the authors answer names whom they answer. */
export function reviewerFault({ named, cites }: Claim, scored: boolean): Held | null {
  const cited = new Set(cites.map(labelOf));
  if (named.length === 0 || scored || named.some((label) => cited.has(label))) return null;
  if ([...cited].some((label) => !label.startsWith('R'))) return null;
  const who = named.join(' and ');
  return { code: 'wrong-reviewer', reason: `It spoke of ${who} and cited ${[...cited].join(' and ')}.` };
}

const ALL =
  /\b(?:all(?: of)?(?: the)?(?: \w+)? reviewers|every reviewer|each reviewer|all (?:three|four|five|six) (?:agree|find|say|praise|think|consider)|unanimous\w*)\b/i;
const BOTH = /\bboth reviewers\b/i;

/** Holds `all reviewers agree` unless each of them is cited, and `both reviewers` unless two are. */
export function everyoneFault({ said, cites }: Claim, scored: boolean, paper: Paper): Held | null {
  if (scored || /\bnot all\b/i.test(said)) return null;
  const cited = new Set(cites.map(labelOf).filter((label) => label.startsWith('R')));
  const needed = ALL.test(said) ? paper.reviews.length : BOTH.test(said) ? 2 : 0;
  if (cited.size >= needed || cited.size === 0) return null;
  const reason = `It spoke for ${needed === 2 ? 'both' : 'all'} reviewers and cited ${[...cited].join(' and ')} only.`;
  return { code: 'overclaim', reason };
}

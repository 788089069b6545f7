/**
 * Whether a sentence says something of a reviewer, the authors or the paper. A courtesy, an offer or an opinion that
 * does so is a claim like any other, whatever it begins with.
 */

const SUBJECT =
  '(?:(?:the |both |all |every |each |no |two |three |most |some )*(?:other )?reviewers?|(?:the )?authors?|nobody|no one|everyone|everybody|none of them|(?<!\\b(?:as|since then) )they|the (?:paper|work|submission|manuscript|reviews?|response|rebuttal|theory|theorems?|proofs?|experiments?|method|approach|writing|presentation|results?|baselines?|novelty|idea|code|data))';
/** A finite verb, by its form. */
const VERB =
  '(?:(?:also|both|all|clearly|really|already|now|even|never|not) )*(?:is|are|was|were|has|have|had|does|did|will|would|can(?:not)?|(?!(?:as|this|its|versus|us)\\b)\\w+(?:s|ed)|found|gave|said|wrote|felt|saw|held|kept|made|took|withdrew|like|love|praise|agree|support|recommend|reject)';
/** What is said of a score is compared with the scores. Words after a label that make no statement of it: 'more on R2 and R3', 'R2 in full'. */
const NO_VERB =
  '(?:and|or|on|in|about|for|to|as|with|only|alone|too|first|next|at|of|from|by|here|if|when|but|then|than|versus|vs)';
const LABEL = `(?<!\\b(?:confidence|rating|score) of )R\\d+(?:,? (?:and|or) R\\d+)* (?!${NO_VERB}\\b)[a-z]\\w*`;
/** A clause that asks or supposes says nothing: 'what R2 says', 'whether the authors replied'. */
const OPEN =
  '(?<!\\b(?:what|which|how|whether|if|where|why|when|who|whom|whose|unless|until) (?:\\w+ ){0,4})';

const ASSERTS = new RegExp(`${OPEN}\\b(?:${LABEL}|${SUBJECT} ${VERB}\\b)`, 'i');

/** `text` without citations. */
export const asserts = (text: string): boolean => ASSERTS.test(text);

/** Takes a side, where a lead-in such as `R1 raises two points:` does not. */
const TAKES_SIDES =
  /\b(?:prais|lik|lov|appreciat|endors|support|accept|reject|dislik|admir|commend|enjoy|convinc|satisf|withdr|retract)\w*\b/i;

/** A lead-in that claims more than that something follows. */
export const takesSides = (text: string): boolean => asserts(text) && TAKES_SIDES.test(text);

/** What kind of sentence one is, for what it must show: a claim about the reviews needs a citation, a greeting does not. */
import type { Sentence } from '../agent.ts';
import { withoutCitations } from '../cites.ts';
import { abstains } from '../evidence.ts';
import { isOverview } from './overview.ts';
import { deniesAsked, silenceIn } from './silence-forms.ts';

export type Kind = 'structure' | 'question' | 'chat' | 'absent' | 'lean' | 'claim';

/** Courtesies; a word of assent counts only when a mark parts it from what follows. */
const OPENER =
  /^(?:(?:hello|hi|hey|thanks?(?: you)?|you(?:['’]re| are) welcome|gladly|understood|good (?:morning|afternoon|evening|question)|noted|my pleasure)\b[^.!?:,]{0,30}[.!,:]?|(?:sure|of course|certainly|okay|ok|great|yes|no|in short|to sum up)(?:[.!,:]|$))\s*/i;
const OFFER =
  /^(?:I(?: have|['’]ve)? (?:hope|leave|left|cover|covered|quote|quoted|list|listed|summari[sz]ed?|keep|kept)\b|I(?:['’]m| am) (?:happy|glad)|I can\b|I could\b|happy to|glad to|let me know|tell me|feel free|please|if you (?:want|like|wish|need)|just ask|ask me|here (?:is|are)\b|below\b|the decision is yours|you decide|the (?:final )?decision (?:is|rests|stays)|good luck|(?:I )?hope (?:this|that|it|these)\b)/i;
const LEAN =
  /\bI (?:would|lean|suggest|recommend|think|am)\b|\bI['’]d\b|\bmy (?:own )?(?:lean|suggestion|recommendation|estimate|vote)\b|\b(?:for|to) me\b|\bin my (?:view|reading|opinion|judg(?:e)?ment)\b/i;
const REASONED = /\b(?:because|since|given|due to|as R\d|thanks to|on account of|despite|based on)\b|:\s*\S/i;

/** A reason that stands in the computed facts. */
const SCORES_AS_REASON =
  /\b(?:given|because of|due to|despite|based on|on account of) (?:the |their |this |these )?(?:\w+ )?(?:spread|ratings?|scores?|split|range|mean|average|disagreement)\b/gi;

/** The kind of a sentence, by its form alone. */
export function kindOf(sentence: Sentence): Kind {
  if (isStructure(sentence)) return 'structure';
  const text = withoutCitations(sentence.text).trim();
  if (/[?？]["”’)*_]*$/.test(text)) return 'question';
  const rest = text.replace(OPENER, '').replace(/[.!\s]+$/, '');
  if (rest === '' || (OFFER.test(rest) && !asserts(rest))) return 'chat';
  if (isSilence(text)) return sentence.cites.length === 0 && goesOn(text) ? 'claim' : 'absent';
  if (sentence.cites.length === 0 && isOverview(text)) return 'chat';
  return isLean(text) ? 'lean' : 'claim';
}

/** An opinion of the agent's own on what to do, with no reason but the computed scores. */
const isLean = (text: string): boolean =>
  LEAN.test(text) && !REASONED.test(text.replace(SCORES_AS_REASON, ' ')) && !asserts(text);

const isSilence = (text: string): boolean => abstains(text) || silenceIn(text) !== null || deniesAsked(text);

const CONTRAST = /\b(?:but|whereas|while|although|though|yet|however)\b|;/i;

/** 'R2 does not mention the cost but likes the theory': what follows the silence is a claim of its own. */
const goesOn = (text: string): boolean =>
  text.split(CONTRAST).some((part) => !isSilence(part) && part.trim().split(/\s+/).length >= 3);

/** Longest lead-in (`R1 raises two points:`), in words; a longer line that ends in a colon claims something. */
const LEAD_IN_WORDS = 14;

/** A heading, a bold run-in (`**Novelty.**`) or a lead-in to a list: nothing to check, and nothing without what follows. */
export function isStructure({ lead, text, cites }: Sentence): boolean {
  if (cites.length > 0) return false;
  if (text.startsWith('#') || /#\s*$/.test(lead)) return true;
  if (/^\*\*[^*]+\*\*[:.]?$/.test(text)) return !asserts(text);
  return /[:：]\**$/.test(text) && text.split(/\s+/).length <= LEAD_IN_WORDS && !takesSides(text);
}

/*
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
const asserts = (text: string): boolean => ASSERTS.test(text);

/** Takes a side, where a lead-in such as `R1 raises two points:` does not. */
const TAKES_SIDES =
  /\b(?:prais|lik|lov|appreciat|endors|support|accept|reject|dislik|admir|commend|enjoy|convinc|satisf|withdr|retract)\w*\b/i;

/** A lead-in that claims more than that something follows. */
const takesSides = (text: string): boolean => asserts(text) && TAKES_SIDES.test(text);

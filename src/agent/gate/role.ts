/** The agent's part: it tells what the reviews say. It interviews nobody, promises nothing, is nobody else, and answers. */
import type { Claim, Held } from './claim.ts';
import type { Kind } from './kinds.ts';

/** Asks the chair for a view; an offer to go on, or to know which reviewer is meant, asks for none. */
const INTERVIEWS =
  /\b(?:how|what|which|where|why|who|do|does|did|are|would|could|can|have|were)\b[^.?!]{0,40}\b(?:you|your)\b[^.?!]{0,30}\b(?:think|feel|felt|rat(?:e|ing)|scor(?:e|ing)|lik(?:e|ed)|views?|opinions?|impressions?|agree|disagree|lean(?:ing)?|decisions?|decid(?:e|ed)|prefer|find|found|believe|recommend(?:ation)?|judge|assess(?:ment)?|stand|own|read the paper|verdict|take on)\b/i;
const OFFERS =
  /\b(?:shall|should|may|can|could) I\b|\bwould you like\b(?! (?:the|this) (?:paper|work))|\bdo you (?:want|mean|need)\b|\byou mean\b|\bif you (?:like|wish|want)\b/i;

const DOES =
  'let|forward|pass|tell|inform|notify|contact|ask|e-?mail|write to|remind|send|submit|post|updat|record|follow up|get back|make sure|ensure|rais|request|shar|relay|convey|discuss|chang|adjust|sav|schedul|invit|escalat|take (?:this|that|it|your|these) (?:\\w+ )?into';
/** Promises to act, and reports of having acted. It can do neither. */
const PROMISES = [
  new RegExp(
    `\\b(?:I|we)(?:['’]ll| will| shall|['’]m going to| am going to| are going to)\\s+(?:${DOES})`,
    'i',
  ),
  /\b(?:I|we)(?: have|['’]ve) (?:\w+ )?(?:updat|record|submit|sent|forward|inform|notif|told|ask|contact|chang|sav|post|rais|pass|let)/i,
  /\blet me (?:ask|contact|tell|inform|check with|talk to|get back)\b/i,
  /\byour (?:decision|rating|score|recommendation|vote|review|comments?|concerns?) (?:has|have|is|are|will be) (?:been )?(?:\w+ )?(?:recorded|noted|submitted|sent|updated|saved|forwarded|passed|shared)\b/i,
];

/** Speaks as an author, a reviewer or the chair. */
const SOMEBODY = [
  /\bas (?:a|an|one of the|the) (?:fellow |first |senior )?(?:reviewers?|(?:co-?)?authors?|area chairs?|meta-?reviewers?|AC)\b[^.!?]*\b(?:I|we|my|our)\b/i,
  /^(?:we|our)\b|\bour (?:paper|work|method|approach|model|experiments?|results?|rebuttal|revision|revised|response|study|analysis)\b/i,
  /\bmy (?:review|score|rating|paper|experiments?|method|confidence)\b/i,
  /\bI (?:gave|rated|scored|reviewed|raised|lowered|wrote|noticed|observed|enjoyed|was (?:not )?convinced)\b|\bI (?:found|read) (?!no\b|nothing\b|none\b|only\b|one\b|two\b|three\b)/i,
];

/** Declines to answer. What the reviews do not say is another thing. */
const REFUSES = [
  /\b(?:I(?:['’]m| am) (?:\w+ )?(?:unable|not able|not in a position|not allowed|not permitted)|I (?:can(?:not|['’]t| not)|could(?: not|n['’]t)|won['’]t|will not|must decline|decline to|would rather not|prefer not to)(?: \w+)?) (?:to )?(?:help|assist|answer|judge|evaluate|assess|comment|provide|discuss|do|offer|give (?:an? )?(?:opinion|answer|view|assessment)|share|review|fulfil|comply|take sides|engage|speak|respond)\b/i,
  /\bas an? (?:AI|language model|assistant|LLM)\b|\b(?:just|only|merely) an? (?:AI|assistant|language model)\b/i,
  /\bnot (?:be )?(?:appropriate|right|my place)\b[^.!?]*\b(?:me|to (?:comment|judge|discuss|say))\b/i,
  /\bI (?:do(?: not|n['’]t)|lack) (?:have )?(?:any )?(?:access|enough information|the ability)\b/i,
  /\bI can only (?:help|assist) with\b|\bI would rather not\b/i,
  /\b(?:read|consult|refer to|check|look at|see) (?:the )?(?:reviews?|reviewers?|paper)\b[^.!?]{0,20}\b(?:yourself|directly|themselves|instead)\b/i,
  /\b(?:you (?:should|could|may want to|need to)|please) (?:consult|contact|ask|read|refer to) (?:the )?(?:reviews?|reviewers?|authors?|paper|area chair|program chairs?)\b/i,
  /^that is (?:for|up to) (?:you|the (?:area )?chairs?)\b/i,
];

/** The agent's own view may be of the decision alone. */
const DECISION =
  /\b(?:accept\w*|reject\w*|borderline|rat(?:e|ing)s?|scores?|decision|lean\w*|threshold|posters?|orals?|spotlight|findings|revision|undecided|split|either way|above|below|close call|positive|negative|favou?rable|weigh\w*|balance)\b|\b\d/i;
/** Advice that names nobody: what one could do, as if somebody had said so. */
const ADVISES =
  /^(?:to (?:improve|strengthen|fix|address|resolve)\b|one (?:could|should|might|option)\b|it (?:would|might|could) be (?:better|good|best|helpful|useful|wise|advisable|worthwhile)\b|it is (?:advisable|recommended|best)\b|consider \w+ing\b|(?:perhaps|maybe) (?:ask|invite|request|the authors)\b|my advice\b|an? [\w ]{3,40} would (?:strengthen|improve|help)\b|(?:the )?(?:paper|authors|work) would (?:benefit|do well|profit)\b)/i;
const SUGGESTS =
  /\b(?:should|could|would|might|must|needs?|suggest\w*|recommend\w*|please|better|consider|encourag\w*|hop(?:e|ing)|wish|want|like to see|interesting|helpful|useful|improv\w*|strengthen\w*|benefit)\b|\?/i;

const held = (code: Held['code'], reason: string): Held => ({ code, reason });
const any = (patterns: RegExp[], text: string): boolean => patterns.some((pattern) => pattern.test(text));

/** Holds a sentence in which the agent leaves its part. */
export function roleFault({ said, kind, passages }: Claim): Held | null {
  if (kind === 'structure') return null;
  if (kind === 'question')
    return INTERVIEWS.test(said) && !OFFERS.test(said)
      ? held('out-of-role', 'It asked what the reader thinks. Say what the reviews say.')
      : null;
  if (kind !== 'absent' && any(REFUSES, said))
    return held('refused', 'It declined to answer. Say what the reviews say, or that they do not say.');
  if (any(PROMISES, said))
    return held('out-of-role', 'It promised or claimed to do something that it cannot do.');
  if (any(SOMEBODY, said))
    return held('out-of-role', 'It spoke as if it were an author, a reviewer or the chair.');
  return isAdvice(said, kind, passages)
    ? held('advice', 'It gave advice of its own. Say what the reviewers said, and cite it.')
    : null;
}

function isAdvice(said: string, kind: Kind, passages: string[]): boolean {
  if (kind === 'lean') return passages.length === 0 && !DECISION.test(said);
  return ADVISES.test(said.trim()) && !/\bR\d+\b/.test(said) && !passages.some((text) => SUGGESTS.test(text));
}

/** Agreement with whoever asks: the mark of an answer that wants to please. */
const AGREES =
  /^(?:\W*(?:yes|right|exactly|indeed|absolutely|correct|precisely|quite|true|certainly|of course|sure)\b[,.!: —–-]*)*(?:(?:and |but )?(?:quite so|just so|as you (?:\w+ )?(?:say|said|suspect|suspected|note|noted|assume|assumed|point|thought|think|put|rightly|correctly)|you(?:['’]re| are) (?:\w+ )?(?:right|correct)|your (?:\w+ )?(?:reading|impression|assumption|understanding|guess|hunch|suspicion) (?:is|was) (?:\w+ )?(?:right|correct)|i agree|that(?:['’]s| is) (?:right|correct|true)))\b|^\W*(?:exactly|absolutely|precisely|indeed|right|correct|agreed|quite (?:right|so|true)|just so|true|spot on|well (?:spotted|observed)|good (?:point|catch))[,!.:]|,? (?:just |exactly )?as you (?:\w+ )?(?:say|said|suspected|assumed|thought|noted|expected|guessed|put it|suggest|suggested|suppose|supposed|suspect|point out|pointed out|rightly say)\b/i;

/**
 * Holds a claim that opens by telling the person asking that they are right. It says the same without it, and what
 * a model says in this form is more often theirs than the reviews'.
 */
export const agreeingFault = ({ said }: Claim): Held | null =>
  AGREES.test(said.trim())
    ? {
        code: 'agreed-to-please',
        reason: 'It agreed with whoever asked. Say what the passages say, without saying who is right.',
      }
    : null;

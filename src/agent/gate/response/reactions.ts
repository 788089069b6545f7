/**
 * What a reviewer thinks, did or changed: only a reviewer's own words can tell, in the review or in the discussion.
 * That the authors write of it is theirs (`the authors thank R2 for …`).
 */
import type { Claim, Held } from '../claim.ts';
import type { Entry } from '../paper-index.ts';
import { isReviewers } from '../reviewers.ts';
import { told, WISHED } from './words.ts';

const REVIEWER =
  '(?:R\\d+(?:(?:, | and |, and |/)R\\d+)*|(?:(?:(?:all|both|most|many|several|some|none|each|one|two|three|four|five)(?: of)? )?(?:the |these )?(?:other |two |three |four |five )?|an? |every |no |another )(?:reviewers?|referees?)|everyone|everybody|nobody|no one|the (?:whole |entire )?panel)';
const ADVERB =
  '(?:\\w+ly |also |both |all |each |now |then |since |still |no longer |even |just |thus |therefore |indeed )*';
/** Words after a reviewer that say nothing of what the reviewer does. */
const NO_VERB =
  '(?:and|or|on|in|about|for|to|as|with|only|alone|too|first|at|of|from|by|here|if|when|but|than|that|who|which|whether|over|s|the|an?)';
/** A reviewer does something: the subject of a verb, not whom the authors answer or thank. */
const DOES = new RegExp(
  `(?<!\\b(?:to|of|for|by|with|from|against|than|like|thank|thanks|thanked|tell|tells|told|answer|answers|answered|as|assure|assures|assured) )\\b${REVIEWER}(?:, (?!R\\d)[^,;.]{3,40},)? ${ADVERB}(?!${NO_VERB}\\b)([a-z]\\w*)`,
  'gi',
);
/** The same the other way round: `the reply convinced R2`, `to R2's satisfaction`. */
const MOVED =
  /\b(?:convinc|satisf|persuad|reassur|sway|pleas|appeas|impress)\w* R\d|\b(?:won|win|wins|brought|bring|brings) (?:over R\d|R\d+ (?:over|round|around))|\bto R\d+['’]s (?:\w+ )?satisfaction|\bR\d+['’]s (?:satisfaction|approval|consent|change of (?:mind|heart)|(?:new|raised|higher|final|updated) (?:score|rating))|\b(?:accepted|welcomed|appreciated|acknowledged) by R\d/i;

/** What a review asks or objects to; what the authors answer to it is told with it. */
const RAISES =
  /^(?:ask|want|wish|request|suggest|rais|question|wonder|object|complain|critici|point|note|notic|mention|doubt|worr|fear|miss|sees?$|saw|find|found|call|flag|prefer|requir|need|remark|propos|recommend|held?$|hold|thought|think|had|felt|believ|identif|claim|argu|say|said|says|write|wrote|would|should|could)/i;
/** Scores are compared with the stored ones. */
const SCORES = /^(?:rat|scor|giv|gave|has$|have$|stand|sit|vot)/i;

const SPOKEN =
  /\b(?:authors?|they|response|rebuttal|reply)\b[^.;]*?\b(?:say|said|says|thank|note|claim|write|wrote|writes|believe|think|hope|state|report|argue|acknowledge|agree|concede|tell|told|tells|explain|assume|understand|understood|appreciate|maintain|point|find|found|quote|are|were|is)\w*\b[^.;,]*$/i;

/** Whether the clause in which something stands at `at` is the authors' own report. */
const isReported = (said: string, at: number): boolean => {
  const before = said.slice(0, at);
  const clause = before.split(/[;:]|, (?=(?:and|but|so|while|whereas) )|\b(?:but|while|whereas)\b/i).at(-1)!;
  return SPOKEN.test(clause);
};

/** Whether a sentence says what a reviewer thinks or did, other than what the authors answer to it. */
function tellsOfReviewers(said: string, scored: boolean): boolean {
  const answered = /\b(?:authors?|they|response|rebuttal|reply)\b/i.test(said);
  const moved = MOVED.exec(said);
  if (moved && !isReported(said, moved.index)) return true;
  return [...said.matchAll(DOES)].some(
    ({ index, 1: verb }) =>
      !isReported(said, index) && !(answered && RAISES.test(verb!)) && !(scored && SCORES.test(verb!)),
  );
}

/** A reviewer looks back at what the authors answered: a change of mind, or a view of the answer. */
const LOOKS_BACK = new RegExp(
  `\\b${REVIEWER} (?:\\w+ ){0,3}?(?:no longer\\b|withdr[ea]w|retract|came (?:a)?round\\b|changed (?:\\w+ )?(?:mind|view|opinion)|drop(?:s|ped) (?:the|all|this|that|its|their)\\b|[^.;]*\\bafter all\\b|(?:satisf|convinc|happy|pleas|content|persuad|won over|reassur|accept|welcom|appreciat|thank|acknowledg|impress|unmoved|unconvinc|agree)\\w*\\b[^.;]{0,40}\\b(?:answers?|response|reply|replies|rebuttal|revisions?|revised|clarifications?)\\b)`,
  'i',
);
const AFTERWARDS =
  /\b(?:after|following|since|given|thanks to|upon|in (?:the )?light of|having read) (?:\w+ )?(?:the |this |that |their )?(?:authors?['’]?s?['’]? )?(?:\w+ )?(?:rebuttal|response|repl(?:y|ies)|answers?|revision|discussion)\b/i;
const LATER =
  /\b(?:rebuttal|respon(?:se|ses|d|ded)|repl(?:y|ied|ies)|feedback|discussions?|thanks?|clarif\w+|addressed|updat\w+|revis\w+|rais(?:e|ed|ing) my|increas(?:e|ed|ing) my|upgrad\w+|chang(?:e|ed|ing) my|my (?:final |new )?(?:scores?|rating)|satisf\w+|convinc\w+|now|post)\b/i;

/** Holds what a reviewer is said to think or to have done on the word of the authors, or on words from before theirs. */
export function reactionFault({ said, named, entries, scored }: Claim): Held | null {
  const claimed = told(said);
  const own = entries.filter((entry) => isReviewers(entry) && (named.length === 0 || isOf(entry, named)));
  if (own.length === 0 && entries.some(({ speaker }) => speaker === 'authors'))
    return tellsOfReviewers(claimed, scored()) ? fault(named) : null;
  if (WISHED.test(said) || !tellsOfReviewers(claimed, scored())) return null;
  const looksBack = LOOKS_BACK.test(said) || AFTERWARDS.test(said);
  return looksBack && !own.some((entry) => /^D/.test(entry.label) || LATER.test(entry.text))
    ? fault(named)
    : null;
}

/** A message of the discussion may be of a reviewer who is not known. */
const isOf = ({ speaker }: Entry, named: string[]): boolean =>
  speaker === 'reviewer' || named.includes(speaker ?? '');

const fault = (named: string[]): Held => ({
  code: 'wrong-reviewer',
  reason:
    named.length > 0
      ? `It said what ${named.join(' and ')} thought or did, and cited no words of theirs that say so.`
      : 'It said what reviewers thought or did, and cited no words of theirs that say so.',
});

/** A rating is said to have changed. */
const CHANGED =
  /\b(?:rais|increas|upgrad|lower|bump|downgrad|improv|adjust|revis|chang)(?:es|ed|ing|e|s)? (?:(?:the|their|his|her|its|this|that) )?(?:\w+ )?(?:score|rating|mark|grade|assessment|evaluation)\b|\b(?:went|goes|mov(?:es|ed)|shift(?:s|ed)?|climbed|dropped|came) (?:up|down|from \d|to (?:an? )?(?:\d|\w+ )?(?:accept|reject|\d))|\b(?:score|rating) (?:was|went|has been) (?:\w+ )?(?:raised|increased|lowered|up|down)\b|\b(?:more|less) favou?rable (?:score|rating)\b|\b(?:rais|increas|lower)(?:es|ed)? (?:it )?(?:from \d+ )?to (?:an? )?\d/i;
const SAYS_CHANGE =
  /\b(?:rais|increas|decreas|upgrad|updat|lower|bump|downgrad|adjust|revis|chang|mov)\w*|\b(?:improv\w*|higher|up)\b[^.;]{0,25}\b(?:score|rating|mark|evaluation|assessment)|\bfrom \d/i;
const KEEPS =
  /\b(?:ke(?:ep|eps|eping|pt)|retain\w*|maintain\w*|stay\w*|stick\w*|stand(?:s|ing)? by|unchanged|remain\w*)\b|\b(?:not|n['’]t) (?:\w+ )?(?:chang|rais|increas|updat)\w*/i;
const NOT_CHANGED = /\b(?:not|never|no|will|to)\b (?:\w+ )?(?:rais|increas|lower|chang)|n['’]t/i;

/** Holds a change of a rating that no cited words of a reviewer tell of. */
export function changeFault({ said, entries }: Claim): Held | null {
  const changed = CHANGED.exec(said);
  if (!changed || WISHED.test(said) || KEEPS.test(said) || NOT_CHANGED.test(said)) return null;
  const tellers = isReported(said, changed.index) ? entries : entries.filter(isReviewers);
  if (tellers.some(({ text }) => SAYS_CHANGE.test(text) && !KEEPS.test(text))) return null;
  return {
    code: 'wrong-score',
    reason: 'It said that a rating was changed; what it cited does not say so.',
  };
}

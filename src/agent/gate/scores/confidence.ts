/** Confidence says how sure a reviewer is, never how much they like the paper. */
import type { Claim, Held } from '../claim.ts';

const CONFIDENCE =
  /\bconfiden(?:ce|ces|t)\b(?!-)|\bexpertise\b|\bfamiliarity\b|\bcertainty\b|\bexperience with\b|\bself-assess\w+|\b(?:so|how|very|most|quite) (?:sure|certain)\b/i;
const STANCE =
  /\b(?:support\w*|back(?:s|er|ers|ing|ed)?|behind|advoca\w+|champion\w*|favou?r\w*|endors\w+|approv\w+|disapprov\w+|enthusias\w+|positive\w*|negative\w*|reservations?|(?:hesita\w+|doubts?) (?:about|on) (?:the |this )?(?:paper|work|accept\w*|submission)|against|(?:dis)?lik(?:es?|ed|ing)|(?:un)?convinced|oppos\w+|faith in|belie(?:f|ves?) in|appreciat\w+|esteem\w*|(?:high|higher|low|lower) (?:regard|opinion)|think(?:s|ing)? (?:highly|well|little|poorly)|sceptic\w*|skeptic\w*|optimis\w+|pessimis\w+|impress\w+|warm\w*|lukewarm|critic(?:al|s)?|harsh\w*|proponents?|opponents?|sympath\w+|admir\w+|pleased|happy|satisf\w+|speaks? for|vote of|merit|worth|quality|good paper|accept\w*|reject\w*)\b/i;
/** Ties the one to the other. */
const LINK =
  /\b(?:shows?|showing|indicat\w+|means?|meaning|suggest(?:s|ing)|reveals?|makes?|making|as shown|reflects?|reflecting|signals?|demonstrat\w+|implies|implying|puts|places|since|so|hence|therefore|thus|because|as|counts?|amounts?|underlin\w+|express\w*|confirms?|proves?|tells?|translates?|(?:points?|hints?) (?:to|towards?|at)|speaks?|stands? for|testif\w+|betray\w*|sign|mark|token|argument|evidence|proof|judging|going by|measured by|more|most|strongest|clearest|firmest|least|less|having|equals?|corresponds?|attests?|conveys?|denotes?|is due to|explains?|leads?|lends?|gives? (?:weight|force))\b|^with\b|, with\b/i;
const CONTRAST =
  /\b(?:but|though|although|however|yet|whereas|while|despite|even if|even with|not|nor|neither|no|regardless|nonetheless|all the same|unlike|only says|says (?:how|only)|also|weigh\w*|weight|discount\w*|caution|uncertain\w*|count for)\b|n['’]t\b/i;
/** The rating itself speaks for or against a paper. */
const RATED =
  /\b(?:rat(?:e|es|ed|ing|ings)|scor(?:e|es|ed|ing)|gives?|gave|at|an?) (?:of |the paper |it )?(?:an? )?\d/i;

/** Confidence in the paper, where a reviewer only has confidence in the review. */
const IN_PAPER =
  /\bconfiden(?:t|ce) (?:in|about|of) (?:the |this |its )?(?:quality|merits?|worth|value|acceptance|rejection|paper|work|submission)\b|\bconfident that (?:the|this|it) (?:paper |work |submission )?(?:should|deserves?|merits?|will|ought|is (?:good|strong|worth|ready|weak))\b|\bconfidence\b[^.;]{0,40}\b(?:sign|mark|indication|evidence|proof|token|shows?|reflects?|suggests?|signals?)\b[^.;]{0,20}\b(?:doubts?|trust|scepticism|skepticism|hesitation|misgivings)\b/i;

/** Holds a sentence that reads a confidence as approval or as disapproval. */
export const confidenceFault = ({ said }: Claim): Held | null =>
  said
    .replace(/\([^)]*\)/g, ' ')
    .split(';')
    .some((clause) => readsAsApproval(clause.trim()))
    ? FAULT
    : null;

function readsAsApproval(bare: string): boolean {
  if (/\b(?:I|my)\b/.test(bare)) return false;
  if (IN_PAPER.test(bare)) return true;
  if (!CONFIDENCE.test(bare) || CONTRAST.test(bare)) return false;
  const apart = bare.replace(
    /\bconfiden(?:ces?|t)\b(?: (?:scores?|ratings?|values?|levels?))?(?: (?:of|is|at|in|are)\b)?(?: an?\b)?(?: \d(?:(?:,| and|, and) \d)*)?|\b\w+ confidence of \d/gi,
    ' confidence ',
  );
  return STANCE.test(apart) && LINK.test(apart) && !RATED.test(apart);
}

const FAULT: Held = {
  code: 'confidence-as-approval',
  reason:
    "It read a reviewer's confidence as support for the paper or against it; confidence only says how sure the reviewer is.",
};

/** Confidence says how sure a reviewer is, never how much they like the paper. */
import type { Claim, Held } from './held.ts';

const CONFIDENCE =
  /\bconfiden(?:ce|ces|t)\b(?!-)|\bexpertise\b|\bfamiliarity\b|\bcertainty\b|\bexperience with\b/i;
const STANCE =
  /\b(?:support(?:s|er|ers|ive|ing|ed)?|back(?:s|er|ers|ing|ed)?|behind|advocate[sd]?|champion\w*|favou?r\w*|endors\w+|approv\w+|enthusias\w+|positive|negative|reservations?|in favou?r|against|likes?|dislikes?|(?:un)?convinced)\b/i;
const LINK =
  /\b(?:shows?|showing|indicat\w+|means?|meaning|suggest(?:s|ing)|reveals?|makes?|making|as shown|reflects?|signals?|demonstrat\w+|implies|implying|puts|since|so|hence|therefore|thus|because|counts? as|more|most|strongest|clearest|firmest|having)\b|^with\b/i;
const CONTRAST = /\b(?:but|though|although|however|yet|whereas|despite|even if|while|not)\b/i;

/** Holds a sentence that reads a confidence as approval or as disapproval. */
export function confidenceFault({ said }: Claim): Held | null {
  const bare = said.replace(/\([^)]*\)/g, ' ').trim();
  if (/\bI\b/.test(bare) || !CONFIDENCE.test(bare) || !STANCE.test(bare)) return null;
  if (!LINK.test(bare) || CONTRAST.test(bare)) return null;
  return {
    code: 'confidence-as-approval',
    reason:
      "It read a reviewer's confidence as support for the paper or against it; confidence only says how sure the reviewer is.",
  };
}

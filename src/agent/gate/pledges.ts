/** What authors promised or a revision holds, told of passages that speak of neither. */
import type { Claim, Held } from './held.ts';

const PLEDGES =
  /\bauthors?\b(?!['’])[^.;]{0,40}\b(?:promis(?:e|es|ed)|pledg(?:e|es|ed)|assur(?:e|es|ed)|vow(?:s|ed)?|committed|said (?:that )?(?:they|it) (?:would|will)|(?:have|has) (?:since )?(?:agreed|announced|offered|undertaken))\b/i;
const REVISION =
  /\b(?:the|their|its|a|this) (?:(?:revised|updated|new|final|latest|resubmitted|camera-ready) (?:version|paper|manuscript|draft|text)|revision|resubmission|update)\b[^.;]{0,20}\b(?:adds?|added|contains?|includes?|included|reports?|has|fixes|fixed|addresses|addressed|resolves|resolved|corrects?|corrected)\b/i;
const WISHED =
  /\b(?:should|must|asks?|wants?|whether|if|unless|until|requests?|suggests?|recommends?|expects?|hopes?|wish\w*)\b/i;
/** A passage that may tell of it. */
const TELLS =
  /\bauthors?\b|\b(?:rebuttal|response|repl(?:y|ied|ies)|discussion|promis\w+|revis\w+|updat\w+|version|resubmi\w+|camera-ready|clarif\w+)\b/i;

/** Holds a promise or a revision when nothing cited is an answer, nor speaks of the authors' doings. */
export function pledgeFault({ said, cites, passages }: Claim): Held | null {
  if (cites.length === 0 || cites.some((id) => !id.startsWith('R')) || WISHED.test(said)) return null;
  if (!PLEDGES.test(said) && !REVISION.test(said)) return null;
  if (passages.some((text) => TELLS.test(text))) return null;
  return {
    code: 'no-response',
    reason: 'It told of a promise or a revision that its passages do not mention.',
  };
}

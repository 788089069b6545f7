/** Praise that stands on criticism, and criticism that stands on praise. */
import { findPassage, type Paper } from '../../../papers/paper.ts';
import type { Polarity } from '../../labels/labels.ts';
import { labelsOf } from '../../labels/trained.ts';
import type { Claim, Held } from '../claim.ts';

const GOOD =
  '(?:convincing|compelling|sound|solid|novel|original|strong|clear|impressive|thorough|excellent|good|valid|rigorous|sufficient|adequate|persuasive|extensive|significant|a strength|no (?:flaws?|faults?|problems?|issues?|weakness(?:es)?))';
const BAD =
  '(?:unconvincing|weak|flawed|poor|unclear|confusing|limited|insufficient|inadequate|unsound|incremental|trivial|lacking|problematic|a weakness|wrong|incorrect|misleading)';
/** Who says so: one or more reviewers by label, before a verb of judging. */
const WHO =
  '\\bR\\d+(?:(?:,| and|, and) R\\d+)*(?: (?:does|do|did|also|both|all|indeed|clearly|explicitly|even|\\w+ly))* ';
const PRAISES = new RegExp(
  `${WHO}(?:prais(?:es?|ed)|lauds?|likes?|liked|loves?|appreciates?|appreciated|commends?|commended|welcomes?|admires?|applauds?|enjoy(?:s|ed)?|(?:is|are|was|were) (?:\\w+ )?(?:convinced|impressed|positive|happy|satisfied|pleased|enthusiastic)|(?:finds?|found|considers?|considered|calls?|called|sees?|saw|regards?|deems?) [^.;,]{0,60}${GOOD})(?![\\w-])`,
  'i',
);
const CRITICISES = new RegExp(
  `${WHO}(?:critici[sz](?:es?|ed)|faults?|dislikes?|attacks?|objects? to|complains?|rejects?|disapproves?|(?:is|are|was|were) (?:\\w+ )?(?:unconvinced|unimpressed|negative|unhappy|dissatisfied|sceptical|skeptical)|(?:finds?|found|considers?|considered|calls?|called|sees?|saw|regards?|deems?) [^.;,]{0,60}${BAD})(?![\\w-])`,
  'i',
);
/** The sentence says more than one thing, or says it of something that is not there. */
const TURNS =
  /\b(?:but|though|although|however|yet|whereas|while|despite|except|not|no|never|nor|neither|n['’]t|without|nothing|little|less|hardly|only|if|would|could|should|more|lack\w*|miss\w*|absen\w+|limit\w+|insufficient\w*|unclear|weak\w*)\b|n['’]t\b/i;
const NO_FLAW = /\bno (?:flaws?|faults?|problems?|issues?|weakness(?:es)?)\b/i;

/** How sure the label of a passage must be: one or two true sentences in a thousand stand on a passage beyond it. */
const SURE = 0.6;
/** How likely it may still be that the passage says the opposite. */
const OPPOSED = 0.1;

/** Holds praise whose passages all criticise, and criticism whose passages all praise. */
export function praiseFault({ said, cites, paper }: Claim): Held | null {
  const plain = said.replace(NO_FLAW, 'a strength');
  if (cites.length === 0 || TURNS.test(plain)) return null;
  if (PRAISES.test(plain) && allAre('NEG', cites, paper)) return fault('praise', 'criticise');
  return CRITICISES.test(plain) && allAre('POS', cites, paper) ? fault('criticism', 'praise') : null;
}

function allAre(polarity: Polarity, cites: string[], paper: Paper): boolean {
  return cites.every((id) => {
    const found = findPassage(paper, id);
    if (!found || !('sections' in found.source)) return false;
    const { scores } = labelsOf(found.text, { section: found.passage.kind });
    return scores[polarity] >= SURE && scores[polarity === 'NEG' ? 'POS' : 'NEG'] <= OPPOSED;
  });
}

const fault = (what: string, they: string): Held => ({
  code: 'reversed',
  reason: `It reported ${what}; the passages it cited ${they}.`,
});

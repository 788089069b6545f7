/** What kind of sentence one is, for what it must show: a claim about the reviews needs a citation, a greeting does not. */
import type { Sentence } from './agent.ts';
import { withoutCitations } from './cites.ts';
import { abstains } from './evidence.ts';

export type Kind = 'structure' | 'question' | 'chat' | 'absent' | 'lean' | 'claim';

const OPENER =
  /^(?:sure|hello|hi|hey|thanks?(?: you)?|you(?:['’]re| are) welcome|of course|certainly|gladly|okay|ok|understood|great|good (?:morning|afternoon|evening|question)|yes|no|noted|my pleasure|in short|to sum up)\b[^.!?:,]{0,30}[.!,:]?\s*/i;
const OFFER =
  /^(?:I(?: have|['’]ve)? (?:hope|leave|left|cover|covered|quote|quoted|list|listed|summari[sz]ed?|keep|kept)\b|I(?:['’]m| am) (?:happy|glad)|I can\b|I could\b|happy to|glad to|let me know|tell me|feel free|please|if you (?:want|like|wish|need)|just ask|ask me|here (?:is|are)\b|below\b|the decision is yours|you decide|the (?:final )?decision (?:is|rests|stays)|good luck)/i;
const LEAN =
  /\bI (?:would|lean|suggest|recommend|think|am)\b|\bI['’]d\b|\bmy (?:own )?(?:lean|suggestion|recommendation|estimate)\b/i;
const REASONED = /\b(?:because|since|given|due to|as R\d|thanks to|on account of|despite|based on)\b|:\s*\S/i;

/** The kind of a sentence, by its form alone. */
export function kindOf(sentence: Sentence): Kind {
  if (isStructure(sentence)) return 'structure';
  const text = withoutCitations(sentence.text).trim();
  if (/[?？]["”’)*_]*$/.test(text)) return 'question';
  const rest = text.replace(OPENER, '').replace(/[.!\s]+$/, '');
  if (rest === '' || OFFER.test(rest)) return 'chat';
  if (abstains(text)) return sentence.cites.length === 0 && goesOn(text) ? 'claim' : 'absent';
  return LEAN.test(text) && !REASONED.test(text) ? 'lean' : 'claim';
}

const CONTRAST = /\b(?:but|whereas|while|although|though|yet|however)\b|;/i;

/** 'R2 does not mention the cost but likes the theory': what follows the silence is a claim of its own. */
const goesOn = (text: string): boolean =>
  text.split(CONTRAST).some((part) => !abstains(part) && part.trim().split(/\s+/).length >= 3);

/** Longest lead-in (`R1 raises two points:`), in words; a longer line that ends in a colon claims something. */
const LEAD_IN_WORDS = 14;

/** A heading, a bold run-in (`**Novelty.**`) or a lead-in to a list: nothing to check, and nothing without what follows. */
export function isStructure({ lead, text, cites }: Sentence): boolean {
  if (cites.length > 0) return false;
  if (text.startsWith('#') || /#\s*$/.test(lead)) return true;
  if (/^\*\*[^*]+\*\*[:.]?$/.test(text)) return true;
  return /[:：]\**$/.test(text) && text.split(/\s+/).length <= LEAD_IN_WORDS;
}

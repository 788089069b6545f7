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
  if (abstains(text)) return 'absent';
  return LEAN.test(text) && !REASONED.test(text) ? 'lean' : 'claim';
}

/** Longest lead-in (`R1 raises two points:`), in words; a longer line that ends in a colon claims something. */
const LEAD_IN_WORDS = 14;

/** A heading, a bold run-in (`**Novelty.**`) or a lead-in to a list: nothing to check, and nothing without what follows. */
export function isStructure({ lead, text, cites }: Sentence): boolean {
  if (cites.length > 0) return false;
  if (text.startsWith('#') || /#\s*$/.test(lead)) return true;
  if (/^\*\*[^*]+\*\*[:.]?$/.test(text)) return true;
  return /[:：]\**$/.test(text) && text.split(/\s+/).length <= LEAD_IN_WORDS;
}

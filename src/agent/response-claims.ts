/** Claims about what the authors answered, promised or changed: only from a response that is there. */
import type { Facts } from '../recommendation/facts.ts';
import type { Claim, Held } from './held.ts';
import type { Kind } from './kinds.ts';

/** Something only a response could tell. */
const ANSWERED =
  /\b(?:rebuttal|author(?:s['’]?)? (?:response|reply|feedback)|in (?:their|the) (?:response|reply)|in (?:reply|response) to|responding to)\b|\bauthors?\b[^.;]{0,60}\b(?:repl(?:y|ied|ies)|respond(?:ed|s)?|rebut(?:s|ted)?|promis(?:e|es|ed)|agreed|agree to|commit(?:s|ted)?|conceded?|clarified|have (?:since|already|now)|has (?:since|already|now)|since (?:re\w+|added)|will|plan(?:s|ned)? to|intend(?:s|ed)? to|added|re-?ran|rewrote|retrained|thank)\b|\brevised (?:paper|version|manuscript) (?:now|contains|includes)\b/i;
/** Wishes and conditions are the reviewers', not the authors'. */
const WISHED =
  /\b(?:should|could|would|might|must|needs?|asks?|asked (?:the authors|for|whether|if)|wants?|whether|if|unless|until|requests?|suggests?|recommends?|wonders?|expects?|hopes?|urges?|advises?|encourages?|invites?)\b/i;
const IN_PASSAGE =
  /\b(?:rebuttal|response|respon(?:d|ded|ds)|repl(?:y|ied|ies)|feedback|discussion|revis(?:ed|ion)|updat(?:ed?|ing)|authors? (?:have|has|added|clarified|will|plan|promise|intend)|future work)\b/i;
const NO_RESPONSE =
  /\bno (?:author|rebuttal|response|reply)|\bnot (?:responded|replied|answered)|\bn['’]t (?:responded|replied)/i;

/** '**Author response**' names a subject; a longer heading may claim something. */
const HEADING_WORDS = 3;

/** Holds a claim about an author response when none is there, and a denial of one that is. */
export function responseFault({ said, cites, passages }: Claim, kind: Kind, facts: Facts): Held | null {
  if (kind === 'absent' || NO_RESPONSE.test(said)) return denialFault(said, facts);
  if (kind === 'structure' && said.split(/\s+/).length <= HEADING_WORDS) return null;
  if (kind === 'question' || kind === 'chat' || !ANSWERED.test(said) || WISHED.test(said)) return null;
  if (cites.some((id) => /^[AD]/.test(id)) || passages.some((passage) => IN_PASSAGE.test(passage)))
    return null;
  return facts.authorResponses === 0
    ? {
        code: 'no-response',
        reason:
          'It spoke of what the authors answered or plan, but no author response is among the material.',
      }
    : { code: 'no-response', reason: 'It spoke of what the authors answered without citing their response.' };
}

const DENIES =
  /\bno (?:author(?:s['’]?)? )?(?:response|rebuttal|reply)\b[^.;]{0,40}\b(?:in|is|was|from|to|available|given|provided|present)\b|\bauthors? (?:have|has|did) ?(?:not|n['’]t) (?:respond|repl)/i;

const denialFault = (said: string, facts: Facts): Held | null =>
  facts.authorResponses > 0 && DENIES.test(said) && !/\bR\d+['’]s\b|\breviewer/i.test(said)
    ? { code: 'no-response', reason: 'It said there is no author response; there is one.' }
    : null;

/** That the authors have not answered: true or false by the material alone, so it needs no passage. */
import { answersReview } from '../../../papers/replies.ts';
import type { Claim, Held } from '../claim.ts';

const DENIES =
  /\bno (?:author(?:s['’]?)? )?(?:response|rebuttal|reply)\b[^.;]{0,40}\b(?:in|is|was|from|to|available|given|provided|present)\b|\bauthors? (?:have|has|did) ?(?:not|n['’]t) (?:yet )?(?:respond|repl|answer)/i;

/** A sentence that says this and no more. */
const PLAIN =
  /^(?:so far,? |no:? )?(?:the )?authors (?:have|did)(?: not|n['’]t) (?:yet )?(?:respond|repl|answer)\w*(?: to (?:R\d+|th\w+|any\w*|it))?(?: yet| so far)?(?:,? as far as the (?:material|reviews) shows?)?\.?$/i;

/** Whether it says that there is no response, and nothing else. */
export const isDenial = (said: string): boolean => PLAIN.test(said.trim());

/** Holds a denial of a response that is there. Said of one reviewer, only a response to that one is meant. */
export function denialFault({ said, named, paper }: Claim): Held | null {
  if (!DENIES.test(said) || /\bR\d+['’]s\b|\breviewer/i.test(said)) return null;
  const answers = paper.responses.filter(({ role }) => role === 'authors');
  const denied =
    named.length === 0
      ? answers
      : answers.filter((answer) => named.some((label) => answersReview(answer, label, paper.responses)));
  if (denied.length === 0) return null;
  return { code: 'no-response', reason: 'It said there is no author response; there is one.' };
}

/**
 * What the authors answered, promised or changed: only from a response that is there, and says so. That they have not
 * answered is true or false by the material alone.
 */
import { stemmer } from 'stemmer';
import { answersReview } from '../../../papers/replies.ts';
import type { Facts } from '../../../recommendation/facts.ts';
import type { Claim, Held } from '../claim.ts';
import type { Entry } from '../paper-index.ts';
import { coverage, topicOf } from '../support.ts';
import { wordsOf } from '../words.ts';
import { answerFault } from './answers.ts';
import { ANSWERED, AUTHORS_SAY, BECAME, LEFT_OPEN, PROMISED, told, WISHED } from './words.ts';

const IN_PASSAGE =
  /\b(?:rebuttal|response|respon(?:d|ded|ds)|repl(?:y|ied|ies)|feedback|discussion|comments?|revis\w+|updat(?:ed?|ing)|authors? (?:have|has|added|clarified|will|plan|promise|intend|mention(?:ed)?|said|stated?|answered|explained|improved)|future work)\b/i;
const NO_RESPONSE =
  /\bno (?:author|rebuttal|response|reply)|\bnot (?:responded|replied|answered|in the material)|\bn['’]t (?:responded|replied)/i;

/** '**Author response**' names a subject; a longer heading may claim something. */
const HEADING_WORDS = 3;
/** Share of what it says of the authors that a reviewer's passage about them must have. */
const TOLD_BY_REVIEWER = 0.3;

/** Holds a claim about an author response when none is there or cited, and a denial of one that is. */
export function responseFault(claim: Claim): Held | null {
  const { said, kind, entries, facts } = claim;
  if (kind === 'absent' || NO_RESPONSE.test(said)) return denialFault(claim);
  if (kind === 'structure' && said.split(/\s+/).length <= HEADING_WORDS) return null;
  if (kind === 'question' || kind === 'chat') return null;
  const claimed = told(said);
  const answers = entries.filter(({ label }) => /^[AD]/.test(label));
  if (isWished(claimed) || !isOfAnswers(said, claimed, answers, entries)) return null;
  if (answers.length > 0) return kind === 'claim' ? answerFault(claimed, answers, claim) : null;
  return isToldByReviewer(claimed, claim) ? null : unanswered(facts);
}

/** Whether what the authors do is wished for. What they say that they would do is told. */
const isWished = (claimed: string): boolean => {
  const deed = AUTHORS_SAY.exec(claimed);
  return WISHED.test(deed ? claimed.slice(0, deed.index + deed[0].length) : claimed);
};

/** Whether a sentence tells of an answer: by its words, or since it cites nothing else. */
function isOfAnswers(said: string, claimed: string, answers: Entry[], entries: Entry[]): boolean {
  if (ANSWERED.test(claimed) || (BECAME.test(said) && !LEFT_OPEN.test(said))) return true;
  return answers.length > 0 && (answers.length === entries.length || /\bauthors\b/i.test(claimed));
}

/** A reviewer may write of the response, or of what the authors did in the paper; what a reviewer made of it needs no more. */
function isToldByReviewer(claimed: string, { entries, index, named }: Claim): boolean {
  const tellers = entries.filter(tellsOf(claimed));
  const isTheirs = !AUTHORS.test(claimed) && tellers.some(({ label }) => named.includes(label));
  return isTheirs || (tellers.length > 0 && coverage(topicOf(claimed, index), tellers) >= TOLD_BY_REVIEWER);
}

const AUTHORS = /\b(?:authors?|they)\b/i;

/** Whether a passage speaks of the response, or of the authors doing what is claimed. */
function tellsOf(claimed: string): (entry: Entry) => boolean {
  const deeds = new Set(wordsOf(claimed).map(stemmer));
  const isDone = (word: string) => VERB.test(word) && deeds.has(stemmer(word));
  return ({ text }) =>
    !WISHED.test(text) &&
    (IN_PASSAGE.test(text) || (!PROMISED.test(claimed) && AUTHORS.test(text) && wordsOf(text).some(isDone)));
}

/** What authors also do in a paper. */
const VERB =
  /^(?:add|includ|acknowledg|admit|explain|claim|argu|defend|try|tri|remov|replac|releas|ran$|run|repeat|correct|agre|clarif|confirm|mov)/;

function unanswered(facts: Facts): Held {
  const reason =
    facts.authorResponses === 0
      ? 'It spoke of what the authors answered or plan, but no author response is among the material.'
      : 'It spoke of what the authors answered without citing their response.';
  return { code: 'no-response', reason };
}

const DENIES =
  /\bno (?:author(?:s['’]?)? )?(?:response|rebuttal|reply)\b[^.;]{0,40}\b(?:in|is|was|from|to|available|given|provided|present)\b|\bauthors? (?:have|has|did) ?(?:not|n['’]t) (?:yet )?(?:respond|repl|answer)/i;

/** A sentence that says this and no more. */
const PLAIN =
  /^(?:so far,? |no:? )?(?:the )?authors (?:have|did)(?: not|n['’]t) (?:yet )?(?:respond|repl|answer)\w*(?: to (?:R\d+|th\w+|any\w*|it))?(?: yet| so far)?(?:,? as far as the (?:material|reviews) shows?)?\.?$/i;

/** Whether it says that there is no response, and nothing else. */
export const isDenial = (said: string): boolean => PLAIN.test(said.trim());

/** Holds a denial of a response that is there. Said of one reviewer, only a response to that one is meant. */
function denialFault({ said, named, paper }: Claim): Held | null {
  if (!DENIES.test(said) || /\bR\d+['’]s\b|\breviewer/i.test(said)) return null;
  const answers = paper.responses.filter(({ role }) => role === 'authors');
  const denied =
    named.length === 0
      ? answers
      : answers.filter((answer) => named.some((label) => answersReview(answer, label, paper.responses)));
  if (denied.length === 0) return null;
  return { code: 'no-response', reason: 'It said there is no author response; there is one.' };
}

/** What reviewers said once the authors had answered: in the discussion, or as an update of the review. */
import type { Paper, Response, Review } from '../../papers/paper.ts';
import type { Evidence } from './evidence-index.ts';

export interface Remark {
  evidence: Evidence;
  /** Who says it, as an answer calls them: 'R2', or 'A reviewer' when the material does not tell. */
  by: string;
  /** The review whose thread it stands in; null when it stands in none. */
  of: string | null;
}

/** A reviewer who has read the response. */
const AFTERWARDS =
  /\b(?:after|post|following|upon|having)[- ](?:\w+ ){0,4}(?:rebuttal|(?:authors?['’]?s?|their) (?:responses?|feedback|repl(?:y|ies)|answers?)|(?:the )?(?:discussion|responses))|\bpost-?rebuttal|\b(?:thanks?|thank you|appreciate)\b.{0,60}\b(?:responses?|rebuttal|repl(?:y|ies)|feedback|clarif\w+|answers?|answering|addressing)\b|\b(?:i|we)(?:['’]ve| have)? (?:also |now |carefully )?(?:read|considered|reviewed) (?:\w+ ){0,5}(?:responses?|rebuttal|repl(?:y|ies)|feedback)\b|\b(?:rebuttal|(?:authors?['’]?s?|your|their) (?:responses?|repl(?:y|ies)|answers?))\b.{0,80}\b(?:address|resolv|clarif|convinc|answer|satisf|alleviat|chang|not)\w*/i;
const CHANGED =
  /\b(?:i|we|(?:this|the) reviewer)(?:['’]ve|['’]m|['’]d|['’]ll| have| had| am| will| would| has)?(?: (?:not|also|now|still|therefore|thus|will|decided to|like to|happy to|going to|inclined to|willing to|considering))* (?:rais|increas|updat|upgrad|chang|lower|decreas|reduc|adjust|bump|keep|kept|maintain|retain|revis|stick|stay|reflect|leav|improv|hold|stand by|bump)\w*\b.{0,30}\b(?:scores?|ratings?|evaluation|assessment|recommendation|stance|opinion|confidence|this in my)|\b(?:and|but|so|thus|hence|therefore) (?:(?:i|we|have|will|now|also) )*(?:rais|increas|lower|decreas|updat|chang|keep|kept|maintain|adjust)\w* (?:my|our|the) (?:\w+ )?(?:scores?|ratings?|recommendation)\b|^\W*(?:update\W+)?(?:increased|raised|updated|revised|lowered|upgraded) (?:my |the )?(?:score|rating)|\b(?:my|the|overall) (?:\w+ )?(?:scores?|rating) (?:is|was|has been|stays?|remains?) (?:\w+ )?(?:rais|increas|updat|unchang|lower|the same|chang)\w*|\b(?:i|we)['’]?\w* (?:will )?(?:keep|maintain)\w* (?:my|the)\b/i;
const SETTLED =
  /\b(?:concerns?|questions?|points?|comments?|issues?|confusions?|problems?)\b.{0,60}\b(?:address\w*|resolv\w*|clarif\w*|answer\w*|solv\w*|satisf\w*|alleviat\w*|remain\w*)\b|\b(?:address|resolv|clarif|answer|solv|satisf)\w*\b.{0,50}\b(?:concerns?|questions?|points?|comments?|issues?|confusions?|problems?)\b|\b(?:fully|partially|mostly|well) (?:resolved|addressed|satisfied)\b|\bno (?:further|more|other) (?:questions?|concerns?|comments?)\b|\bi (?:am|remain|['’]m) (?:\w+ )?(?:un)?(?:satisfied|convinced|of the opinion)|\bstill (?:\w+ )?(?:not |un)?(?:convinced|believe|think|feel|concern\w*|unclear|unsure|missing|lack\w*)/i;
const CONDITIONAL = /\b(?:if|once|unless|provided|would|could|should|when)\b|\bif you select\b/i;
/** The line of a form, not of a person. */
const FORM = /\bif you select this option\b|\bplease consider adjusting\b/i;

const WISHES = /\b(?:would be|please|should|(?:could|can) you|suggest\w*|recommend\w*|encourage\w*)\b/i;

/** True when a remark says what becomes of the score: raised, kept, lowered. */
export const tellsScore = (text: string): boolean =>
  CHANGED.test(text) && !/\b(?:if|once|unless|provided)\b/i.test(text);
/** True when a remark says whether the answers satisfy. */
export const tellsVerdict = (text: string): boolean => SETTLED.test(text) && !WISHES.test(text);
/** True when a message that opens with thanks goes on to say something. */
export const says = (text: string): boolean => (tellsScore(text) || tellsVerdict(text)) && !FORM.test(text);

const UPDATE =
  /^\W*(?:\[?(?:post[- ]?rebuttal|update[ds]?\b|edit(?:ed)?\b|after (?:the )?(?:author )?(?:rebuttal|response|discussion)|final (?:comments?|remarks?|recommendation|justification)|response to (?:the )?(?:rebuttal|authors?))).{0,40}?(?:[:\]).*]|$)/i;

/** Reads all remarks of a paper, those of one thread in the order of the talk. */
export function remarksIn(paper: Paper, reviews: Evidence[], discussion: Evidence[]): Remark[] {
  const known = new Map(reviews.map((evidence) => [evidence.id, evidence]));
  const updates = paper.reviews.flatMap((review) =>
    updatesOf(review).flatMap((id) => {
      const evidence = known.get(id);
      return evidence && !FORM.test(evidence.text) ? [{ evidence, by: review.label, of: review.label }] : [];
    }),
  );
  const messages = paper.responses
    .filter(({ role }) => role === 'reviewer')
    .sort((a, b) => depth(a, paper.responses) - depth(b, paper.responses))
    .flatMap((message) => {
      const named = /^R\d+$/.test(message.by);
      const of = named ? message.by : threadOf(message, paper.responses);
      return discussion
        .filter(({ label, text }) => label === message.label && !FORM.test(text))
        .map((evidence) => ({ evidence, by: named ? message.by : 'A reviewer', of }));
    });
  return [...updates, ...messages];
}

/** Ids of a review's passages that were written after the response. */
function updatesOf(review: Review): string[] {
  let section = '';
  let updated = false;
  return review.passages.flatMap((passage) => {
    const text = review.text.slice(passage.start, passage.end);
    const line = review.text.slice(review.text.lastIndexOf('\n', passage.start - 1) + 1, passage.end);
    if (passage.section !== section) updated = false;
    section = passage.section;
    updated ||= UPDATE.test(line);
    const told = (AFTERWARDS.test(text) || CHANGED.test(text)) && !CONDITIONAL.test(text);
    return updated || passage.kind === 'justification' || told ? [passage.id] : [];
  });
}

/** The review at the root of a message's thread, or null. */
export function threadOf(message: Response, all: Response[]): string | null {
  return chain(message, all).find((label) => label.startsWith('R')) ?? null;
}

const depth = (message: Response, all: Response[]): number => chain(message, all).length;

/** Labels from a message up to the review it answers. */
function chain(message: Response, all: Response[]): string[] {
  const labels: string[] = [];
  let at = message.replyTo;
  while (at && !labels.includes(at)) {
    labels.push(at);
    at = all.find(({ label }) => label === at)?.replyTo ?? null;
  }
  return labels;
}

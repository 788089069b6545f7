/** What a message states is checked before anything is answered: confirmed, put right, or said not to be there. */
import type { Facts } from '../../recommendation/facts.ts';
import type { Question } from '../agent.ts';
import { isForeign } from '../language.ts';
import type { Brief } from './brief.ts';
import { type Block, nounOf, prose } from './compose.ts';
import type { EvidenceIndex } from './evidence-index.ts';
import type { Kind } from './kinds.ts';
import { list } from './list.ts';
import { authorsFinding, changeFinding, clauseIn, deedFinding } from './premise-authors.ts';
import { confidenceFinding, type Finding, scoreFinding, takesSide } from './premise-scores.ts';
import { agreementFinding, mentionFinding, viewFinding } from './premise-views.ts';
import { type Claimed, type Presumed, presumedIn } from './presumed.ts';
import { inLabels } from './reviewers.ts';
import type { Understanding } from './understanding.ts';

export interface Premises {
  /** What is said of the statements, before the answer. */
  blocks: Block[];
  /** What is left to answer; null when the statements were all. */
  rest: string | null;
  /** Reviewers whose rating the blocks tell. */
  rated: string[];
}

/**
 * Reads and checks what the message states; one with no statement that can be checked is left as it is. `heard` is how the
 * whole message was understood: it tells whom 'he' or 'the most confident one' stands for.
 */
export function premisesOf(question: Question, index: EvidenceIndex, heard: Understanding[]): Premises {
  const message = question.question;
  const parts = presumedIn(message).map((part) => ({
    ...part,
    checked: part.claims.map((claim) => ({ claim, findings: findingsOf(claim, question, index, heard) })),
  }));
  const alone = parts.every(isSettled);
  const told = parts
    .flatMap(({ checked }) => checked)
    .flatMap(({ claim, findings }) => findings.filter(({ holds }) => worthSaying(claim, holds, alone)))
    .sort((a, b) => Number(a.holds !== false) - Number(b.holds !== false));
  if (parts.every(({ checked }) => checked.every(({ findings }) => findings.length === 0)))
    return { blocks: [], rest: message, rated: [] };
  const wrong = told.some(({ holds }) => holds === false);
  const note = confuses(parts.flatMap(({ checked }) => checked)) ? [[prose(NOT_APPROVAL)]] : [];
  const rest = alone
    ? ''
    : parts
        .map((part) => leftOf(part, question.facts))
        .join(' ')
        .trim();
  return {
    blocks: [
      ...told.map((finding) => (wrong && finding.holds ? withoutYes(finding.block) : finding.block)),
      ...note,
    ],
    rest: rest || null,
    rated: told.flatMap(ratedIn),
  };
}

interface Checked {
  claim: Claimed;
  findings: Finding[];
}
type Part = Presumed & { checked: Checked[] };

/** A statement that wants a yes or a no is answered once it is judged; so is 'why', once what it asks about is not so. */
const settles = ({ claim: { as }, findings }: Checked): boolean =>
  findings.length > 0 && (as !== 'why' || findings.every(({ holds, scores }) => holds === false && !scores));

const isSettled = ({ rest, checked }: Part): boolean =>
  rest === null && checked.length > 0 && checked.every(settles);

/** 'Why did R2 give it a 3?' asks for what the reviewer says. */
const asksWhy = ({ claim, findings }: Checked): boolean =>
  claim.as === 'why' && findings.some(({ scores }) => scores);

/** What of a sentence is still to be answered: a statement stays, since the next sentence may go on from it. */
function leftOf(part: Part, facts: Facts): string {
  const why = part.checked.find(asksWhy);
  if (why) return `What do ${list(why.findings.flatMap(({ scores }) => scores?.labels ?? []))} say?`;
  if (part.rest !== null) return leaning(part.rest, part, facts);
  return isSettled(part) && part.claims.every(({ as }) => as !== 'stated') ? '' : part.sentence;
}

/** In 'R2 gave an 8, what do they criticise?' 'they' is R2. */
function leaning(rest: string, { claims, sentence }: Part, facts: Facts): string {
  const labels = [...new Set(claims.flatMap(({ text }) => inLabels(text, facts).match(/\bR\d+\b/g) ?? []))];
  if (/\bR\d+\b/.test(inLabels(rest, facts))) return rest;
  if (!LEANS.test(rest)) return claims.some(({ as }) => as === 'stated') ? sentence : rest;
  if (labels.length === 0) return sentence;
  return rest.replace(LEANS, (word) =>
    /^(?:their|his|her)$/i.test(word) ? `${list(labels)}'s` : list(labels),
  );
}
const LEANS = /\b(?:they|them|their|he|him|his|she|her)\b/i;

/** Below a 'No' what is so is told without a 'Yes' of its own. */
const withoutYes = (block: Block): Block =>
  block
    .filter(({ text }) => text !== 'Yes.')
    .map((line) => ({
      ...line,
      text: line.text.replace(/^Yes: (.)/, (_, first: string) => first.toUpperCase()),
    }));

const ratedIn = ({ scores }: Finding): string[] => (scores?.of === 'rating' ? scores.labels : []);

/** What only leads to a question is mentioned where it is not so. */
const worthSaying = ({ as }: Claimed, holds: boolean | null, alone: boolean): boolean =>
  as === 'why'
    ? holds === false
    : as === 'tag' || as === 'open' || holds === false || (as === 'given' ? holds === null : alone);

/** Several statements in a row are taken apart where each has a subject of its own. */
const NEXT =
  /,? (?:and|but|while|whereas|although|because) (?=(?:R\d+|all|every\w*|no(?: one|body)?|none|both|most|the (?:authors?|average|mean|ratings?|scores?)|they)\b)/i;

function findingsOf(
  { text, as }: Claimed,
  question: Question,
  index: EvidenceIndex,
  heard: Understanding[],
): Finding[] {
  const material = { facts: question.facts, paper: question.paper, index };
  const labelled = inLabels(text, question.facts);
  const pronoun = POINTS.test(labelled) ? heard.flatMap(({ reviewers }) => reviewers) : [];
  const scores = as === 'open' && takesSide(labelled) ? [] : scoreFindings(labelled, question.facts, pronoun);
  if (scores.length > 0) return scores;
  const shared = AGREE_THAT.exec(labelled);
  if (as === 'open' && shared)
    return [viewFinding(`${shared[1]} find ${shared[2]}`, material, pronoun) ?? []].flat();
  if (as === 'open')
    return heard.every(({ kinds }) => kinds.every((kind) => OF_PAPER.has(kind)))
      ? [deedFinding(labelled, material) ?? []].flat()
      : [];
  const clause = clauseIn(labelled);
  const said = labelled.replace(POINTS, 'he');
  const authors = changeFinding(labelled, material, pronoun) ?? authorsFinding(labelled, material);
  if (authors) {
    const asks = clause ? mentionFinding(clause, material, []) : null;
    return asks && asks.holds !== true ? [authors, asks] : [authors];
  }
  const parts = said.split(NEXT).map((part) => ofReviewers(part, material, pronoun));
  const whole = parts.includes(null) ? [ofReviewers(said, material, pronoun)] : parts;
  return whole.flatMap((finding) => finding ?? []);
}

/** 'All of them agree that the experiments are limited': whether each says so. */
const AGREE_THAT =
  /^(.{1,60}?)\b(?:agree|concur)(?:s|d)? (?:that )?((?:the|this|its|it|their) .+ (?:is|are|was|were|lacks?|needs?) .+)$/i;

/** Kinds that may ask after what the authors did since: others look into the response themselves. */
const OF_PAPER = new Set<Kind>(['aspect', 'search', 'weaknesses', 'strengths']);

/** 'R1 is for acceptance while R2 is against it' states two things; numbers are read with whom they belong to. */
function scoreFindings(text: string, facts: Facts, pronoun: string[]): Finding[] {
  const parts = /(?<![R\w])\d/.test(text)
    ? []
    : text.split(NEXT).map((part) => scoreFinding(part, facts, pronoun));
  if (parts.length > 1 && !parts.includes(null)) return parts.flatMap((finding) => finding ?? []);
  return [scoreFinding(text, facts, pronoun) ?? []].flat();
}

/** Words for a reviewer that is not named. */
const POINTS =
  /^\W*they\b|\b(?:he|she|(?:this|that|the (?:same|most|least)\b.{0,20}|the (?:other|\w+est)) (?:reviewer|review|referee|one))\b/i;

const ofReviewers = (
  text: string,
  material: Parameters<typeof viewFinding>[1],
  pronoun: string[],
): Finding | null =>
  agreementFinding(text, material) ??
  confidenceFinding(text, material.facts, pronoun) ??
  viewFinding(text, material, pronoun) ??
  mentionFinding(text, material, pronoun);

const NOT_APPROVAL = 'I can only read confidence as how sure a reviewer is, not as approval.';
/** One statement of confidence, another of approval. */
const confuses = (checked: Checked[]): boolean => {
  const told = checked.flatMap(({ findings }) => findings.flatMap(({ scores }) => scores?.of ?? []));
  return told.includes('confidence') && told.includes('rating');
};

/** What has to be said before the answer: reviewers that are not there, how a description was understood. */
export const notes = (brief: Brief): Block => [
  ...missingReviewers(brief),
  ...(brief.asked.note ? [prose(brief.asked.note)] : []),
  ...languageNote(brief),
];

function missingReviewers({ asked, question }: Brief): Block {
  if (asked.missing.length === 0) return [];
  const labels = question.paper.reviews.map(({ label }) => label);
  const have = labels.length === 1 ? ', only R1' : ` (the reviews are ${labels[0]} to ${labels.at(-1)})`;
  return [prose(`The material has no review ${list(asked.missing)}${have}.`)];
}

const UNDERSTOOD: Partial<Record<Kind, string>> = {
  contribution: 'what the paper contributes',
  overview: 'the reviews as a whole',
  strengths: 'strengths',
  weaknesses: 'weaknesses',
  agreement: 'agreement',
  scores: 'scores',
  recommendation: 'a recommendation',
  raise: 'what would raise a score',
  response: 'the author response',
};

/** A question in another language is answered by the words of it that are known, and the chair is told which. */
function languageNote({ asked, question }: Brief): Block {
  if (!isForeign(question.question)) return [];
  const heard = asked.kinds.flatMap((kind) => {
    if (kind === 'aspect') return asked.aspects.map(nounOf);
    if (kind === 'reviewer') return asked.reviewers;
    return UNDERSTOOD[kind] ?? (asked.query || []);
  });
  if (heard.length === 0)
    return [prose('I can only read questions in English, and did not understand this one.')];
  return [prose(`I can only read English well; I take this as a question about ${list(heard)}.`)];
}

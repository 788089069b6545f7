/** All an answer is made from: what was asked, the evidence, and what the thread has quoted already. */
import type { Question } from '../agent.ts';
import type { Evidence, EvidenceIndex, Stance } from './evidence-index.ts';
import type { Understanding } from './understanding.ts';

export interface Brief {
  question: Question;
  asked: Understanding;
  index: EvidenceIndex;
  /** Ids quoted earlier in the thread: what a request for more leaves out. */
  quoted: Set<string>;
  /** Ids quoted in answer to an earlier question of the same message. */
  told: Set<string>;
  /** Reviewers whose rating was told above. */
  rated: string[];
  /** Ids cited by the answer before, in order: what 'that' points at. */
  last: string[];
}

/** Review passages of the reviewers asked for, summaries left out; `stance` narrows them to one side. */
export function inScope({ asked, index }: Brief, stance?: Stance): Evidence[] {
  return index.reviews.filter(
    (item) =>
      spokenOf(asked, item.label) &&
      !item.summary &&
      !index.verdicts.has(item.id) &&
      (stance === undefined || item.stance === stance),
  );
}

export const spokenOf = ({ reviewers }: Understanding, label: string): boolean =>
  reviewers.length === 0 || reviewers.includes(label);

/**
 * What may be quoted. A question of its own gets the strongest points, also those that the thread has quoted; one that
 * asks for more gets only what is new. What the same answer has quoted comes again only where there is nothing else.
 */
export function fresh({ asked, quoted, told }: Brief, evidence: Evidence[]): Evidence[] {
  const left = asked.more && !asked.again ? evidence.filter(({ id }) => !quoted.has(id)) : evidence;
  const untold = left.filter(({ id }) => !told.has(id));
  return untold.length > 0 ? untold : left;
}

/** Labels of the reviews asked for, in the paper's order. */
export const labelsAsked = ({ question, asked }: Brief): string[] =>
  question.paper.reviews.map(({ label }) => label).filter((label) => spokenOf(asked, label));

/**
 * The gate: looks at one sentence before it is shown. Code only, no model. It errs on the side of showing where it
 * cannot tell, and always holds back what contradicts the stored scores or cites what is not there.
 */
import { findPassage, type Paper } from '../papers/paper.ts';
import type { Facts } from '../recommendation/facts.ts';
import type { Sentence } from './agent.ts';
import { citesOf, withoutCitations } from './cites.ts';
import { confidenceFault } from './confidence.ts';
import type { Claim, Held } from './held.ts';
import { type Kind, kindOf } from './kinds.ts';
import { isFactual, numberFault, overlapFault } from './overlap.ts';
import { ALTERED, readQuotes } from './quotes.ts';
import { responseFault } from './response-claims.ts';
import { everyoneFault, reviewerFault } from './reviewers.ts';
import { checkScores } from './scores.ts';

export type Verdict = { ok: true } | ({ ok: false } & Held);

/** Whether a sentence may be shown; when not, a code and the reason in words for the chair. */
export function checkSentence(sentence: Sentence, paper: Paper, facts: Facts): Verdict {
  const held = firstFault(sentence, paper, facts);
  return held ? { ok: false, ...held } : { ok: true };
}

function firstFault(sentence: Sentence, paper: Paper, facts: Facts): Held | null {
  const cites = [...new Set([...sentence.cites, ...citesOf(sentence.text)])];
  const unknown = cites.find((id) => !findPassage(paper, id));
  if (unknown)
    return { code: 'unknown-citation', reason: `It cited ${unknown}, which is not in the reviews.` };
  const passages = cites.map((id) => findPassage(paper, id)!.text);
  const { quotes, rest, altered } = readQuotes(sentence.text, passages);
  if (altered) return ALTERED;
  const said = withReviewerLabels(withoutCitations(rest), paper);
  const claim: Claim = { said, cites, passages, named: labelsIn(said) };
  return claimFault(claim, kindOf(sentence), quotes.length > 0, paper, facts);
}

function claimFault(claim: Claim, kind: Kind, quoted: boolean, paper: Paper, facts: Facts): Held | null {
  if (kind === 'question') return null;
  const scores = checkScores(claim, paper, facts);
  const early = scores.held ?? confidenceFault(claim) ?? responseFault(claim, kind, facts);
  if (early || kind !== 'claim') return early;
  const scored = scores.placed.length > 0;
  if (claim.cites.length === 0)
    return isFactual(claim, scored, paper) ? null : { code: 'no-citation', reason: NO_CITATION };
  if (claim.named.length > 0 || !quoted) {
    const about = reviewerFault(claim, scored) ?? everyoneFault(claim, scored, paper);
    if (about) return about;
  }
  return quoted ? null : (numberFault(claim, scores.placed, paper) ?? overlapFault(claim, scored));
}

const NO_CITATION = 'It said something about the reviews and cited no passage for it.';

/** `Reviewer 2`, `reviewer #2` and the venue's anonymous ids as labels. */
function withReviewerLabels(text: string, paper: Paper): string {
  const numbered = text.replace(/\breviewer[\s#]*(\d+)\b/gi, 'R$1');
  return paper.reviews.reduce(
    (said, { reviewer, label }) => (reviewer && /_/.test(reviewer) ? said.replaceAll(reviewer, label) : said),
    numbered,
  );
}

const labelsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/(?<![\p{L}\p{N}])R\d+(?![\p{L}\p{N}])/gu)].map(([label]) => label)),
];

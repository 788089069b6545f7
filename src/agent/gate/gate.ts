/**
 * The gate: looks at one sentence before it is shown. Code only, no model. It errs on the side of showing where it
 * cannot tell, and always holds back what contradicts the stored scores or cites what is not there.
 */
import { findPassage, type Paper } from '../../papers/paper.ts';
import type { Facts } from '../../recommendation/facts.ts';
import type { Sentence } from '../agent.ts';
import { citesOf, withoutCitations } from '../cites.ts';
import { agreeingFault } from './agreeing.ts';
import { asideFault } from './aside.ts';
import { confidenceFault } from './confidence.ts';
import { isDenial } from './denial.ts';
import { isFactual } from './factual.ts';
import type { Claim, Held } from './held.ts';
import { type Kind, kindOf } from './kinds.ts';
import { linkFault } from './link-claims.ts';
import { nameFault } from './names.ts';
import { numberFault } from './numbers.ts';
import { everyoneFault } from './panel.ts';
import { indexOf, type PaperIndex } from './paper-index.ts';
import { type Planted, plantedIn } from './planted.ts';
import { reversedFault } from './polarity.ts';
import { praiseFault } from './praise.ts';
import { ALTERED, readQuotes } from './quotes.ts';
import { responseFault } from './response-claims.ts';
import { jointFault, labelsIn, mergedFault, reviewerFault } from './reviewers.ts';
import { roleFault } from './role.ts';
import { isRoster, rosterFault } from './roster.ts';
import { checkScores } from './scores.ts';
import { silenceFault } from './silence.ts';
import { stanceFault } from './stance.ts';
import { subjectFault } from './subjects.ts';
import { overlapFault, placeFault } from './support.ts';
import { verdictFault } from './verdict-claims.ts';
import { weightFault } from './weight.ts';

export type Verdict = { ok: true } | ({ ok: false } & Held);

/** The gate of one paper. What it knows of the paper is worked out on the first sentence and kept with it. */
export interface Gate {
  /** Whether a sentence may be shown; when not, a code and the reason in words for the chair. */
  check(sentence: Sentence): Verdict;
  /** Works out what it knows of the paper, so that the first sentence need not wait for it. Milliseconds. */
  prepare(): void;
}

export function createGate(paper: Paper, facts: Facts): Gate {
  let made: PaperIndex | null = null;
  const index = () => {
    made ??= indexOf(paper);
    return made;
  };
  let seeds: Planted | null = null;
  const planted = () => {
    seeds ??= plantedIn(paper);
    return seeds;
  };
  return {
    check(sentence) {
      const held = firstFault(sentence, paper, facts, index, planted);
      return held ? { ok: false, ...held } : { ok: true };
    },
    prepare: () => void index(),
  };
}

/** One sentence alone; whoever checks several makes a gate. */
export const checkSentence = (sentence: Sentence, paper: Paper, facts: Facts): Verdict =>
  createGate(paper, facts).check(sentence);

function firstFault(
  sentence: Sentence,
  paper: Paper,
  facts: Facts,
  index: () => PaperIndex,
  planted: () => Planted,
): Held | null {
  const cites = [...new Set([...sentence.cites, ...citesOf(sentence.text)])];
  const unknown = cites.find((id) => !findPassage(paper, id));
  if (unknown)
    return { code: 'unknown-citation', reason: `It cited ${unknown}, which is not in the reviews.` };
  const passages = cites.map((id) => findPassage(paper, id)!.text);
  const { quotes, rest, altered } = readQuotes(sentence.text, passages);
  if (altered) return ALTERED;
  const taken =
    linkFault(withoutCitations(rest), cites, paper) ??
    planted().fault(withoutCitations(rest), cites, quotes.length > 0) ??
    verdictFault(withoutCitations(rest), cites, paper);
  if (taken) return taken;
  const kind = kindOf(sentence);
  const said = withReviewerLabels(withoutCitations(rest), paper);
  const role = roleFault(said, kind, passages);
  if (role || kind === 'question') return role;
  const known = index();
  const entries = cites.map((id) => known.byId.get(id)!);
  const claim: Claim = { said, cites, passages, entries, index: known, named: [...new Set(labelsIn(said))] };
  return claimFault(claim, kind, quotes.length > 0, paper, facts);
}

function claimFault(claim: Claim, kind: Kind, quoted: boolean, paper: Paper, facts: Facts): Held | null {
  const scores = checkScores(claim, paper, facts);
  const early =
    scores.held ??
    rosterFault(claim, paper) ??
    stanceFault(claim, paper) ??
    confidenceFault(claim) ??
    responseFault(claim, kind, facts, paper) ??
    (kind === 'structure' || kind === 'chat' ? null : (agreeingFault(claim) ?? silenceFault(claim, paper)));
  const scored = scores.placed.length > 0;
  if (early === null && kind === 'absent' && claim.cites.length > 0 && !quoted)
    return placeFault(claim, scored);
  if (early || kind !== 'claim') return early;
  if (claim.cites.length === 0)
    return isFactual(claim, scored, paper) || isDenial(claim.said) || isRoster(claim)
      ? null
      : { code: 'no-citation', reason: NO_CITATION };
  if (claim.named.length > 0 || !quoted) {
    const about = whoFault(claim, scored, paper);
    if (about) return about;
  }
  return quoted ? null : whatFault(claim, scores.placed, paper);
}

const whoFault = (claim: Claim, scored: boolean, paper: Paper): Held | null =>
  reviewerFault(claim, scored) ??
  mergedFault(claim, scored) ??
  jointFault(claim, scored) ??
  everyoneFault(claim, scored, paper) ??
  weightFault(claim);

function whatFault(claim: Claim, placed: number[], paper: Paper): Held | null {
  const scored = placed.length > 0;
  return (
    placeFault(claim, scored) ??
    numberFault(claim, placed, paper) ??
    nameFault(claim, paper) ??
    asideFault(claim, scored) ??
    reversedFault(claim) ??
    praiseFault(claim, paper) ??
    subjectFault(claim) ??
    overlapFault(claim, scored)
  );
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

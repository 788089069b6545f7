/**
 * The gate: looks at one sentence before it is shown. Code only, no model. It errs on the side of showing where it
 * cannot tell, and always holds back what contradicts the stored scores or cites what is not there.
 *
 * The checks stand in the order of how sure they are, and the first that finds a fault gives the reason:
 * 1. what is cited and quoted, which is looked up;
 * 2. what no answer may bring in, whatever it cites: links, words planted for a model, a part that is not its own;
 * 3. what the paper's record settles: scores, which reviews there are, whether the authors answered, silence;
 * 4. that a claim cites at all;
 * 5. who says it, by the labels cited;
 * 6. what is said, by the words of the passages: the least sure, and the last.
 */
import { findPassage, type Paper } from '../../papers/paper.ts';
import type { Facts } from '../../recommendation/facts.ts';
import type { Sentence } from '../agent.ts';
import { citesOf, withoutCitations } from '../cites.ts';
import { agreeingFault } from './agreeing.ts';
import { asideFault } from './aside.ts';
import { confidenceFault } from './scores/confidence.ts';
import { isDenial } from './response/denial.ts';
import { isFactual } from './uncited.ts';
import type { Claim, Held } from './claim.ts';
import { type Kind, kindOf } from './kinds.ts';
import { linkFault } from './links.ts';
import { nameFault } from './names.ts';
import { numberFault } from './figures/figures.ts';
import { everyoneFault } from './panel.ts';
import { indexOf, type PaperIndex } from './paper-index.ts';
import { type Planted, plantedIn } from './planted.ts';
import { reversedFault } from './reversed.ts';
import { praiseFault } from './praise.ts';
import { ALTERED, readQuotes } from './quotes.ts';
import { responseFault } from './response/response.ts';
import { jointFault, labelsIn, mergedFault, reviewerFault } from './reviewers.ts';
import { roleFault } from './role.ts';
import { isRoster, rosterFault } from './roster.ts';
import { checkScores } from './scores/scores.ts';
import { silenceFault } from './silence.ts';
import { stanceFault } from './scores/sides.ts';
import { subjectFault } from './outside.ts';
import { overlapFault, placeFault } from './support.ts';
import { verdictFault } from './scores/strong-verdicts.ts';
import { weightFault } from './overstated.ts';

export type Verdict = { ok: true } | ({ ok: false } & Held);

/** The gate of one paper. What it knows of the paper is worked out on the first sentence and kept with it. */
export interface Gate {
  /** Whether a sentence may be shown; when not, a code and the reason in words for the chair. */
  check(sentence: Sentence): Verdict;
  /** Works out what it knows of the paper, so that the first sentence need not wait for it. Milliseconds. */
  prepare(): void;
}

export function createGate(paper: Paper, facts: Facts): Gate {
  let index: PaperIndex | null = null;
  let planted: Planted | null = null;
  const known: Known = {
    paper,
    facts,
    index: () => (index ??= indexOf(paper)),
    planted: () => (planted ??= plantedIn(paper)),
  };
  return {
    check(sentence) {
      const held = firstFault(sentence, known);
      return held ? { ok: false, ...held } : { ok: true };
    },
    prepare: () => void known.index(),
  };
}

/** One sentence alone; whoever checks several makes a gate. */
export const checkSentence = (sentence: Sentence, paper: Paper, facts: Facts): Verdict =>
  createGate(paper, facts).check(sentence);

/** What the gate knows of its paper; the last two are worked out when first asked for. */
interface Known {
  paper: Paper;
  facts: Facts;
  index(): PaperIndex;
  planted(): Planted;
}

function firstFault(sentence: Sentence, known: Known): Held | null {
  const { paper } = known;
  const cites = [...new Set([...sentence.cites, ...citesOf(sentence.text)])];
  const unknown = cites.find((id) => !findPassage(paper, id));
  if (unknown)
    return { code: 'unknown-citation', reason: `It cited ${unknown}, which is not in the reviews.` };
  const passages = cites.map((id) => findPassage(paper, id)!.text);
  const { quotes, rest, altered } = readQuotes(sentence.text, passages);
  if (altered) return ALTERED;
  const quoted = quotes.length > 0;
  const text = withoutCitations(rest);
  const said = withReviewerLabels(text, paper);
  const kind = kindOf(sentence);
  const barred =
    linkFault(text, cites, paper) ??
    known.planted().fault(text, cites, quoted) ??
    verdictFault(text, cites, paper) ??
    roleFault(said, kind, passages);
  if (barred || kind === 'question') return barred;
  const index = known.index();
  const entries = cites.map((id) => index.byId.get(id)!);
  const claim: Claim = { said, cites, passages, entries, index, named: [...new Set(labelsIn(said))] };
  return claimFault(claim, kind, quoted, known);
}

function claimFault(claim: Claim, kind: Kind, quoted: boolean, { paper, facts }: Known): Held | null {
  const scores = checkScores(claim, paper, facts);
  const scored = scores.placed.length > 0;
  const recorded = scores.held ?? recordFault(claim, kind, paper, facts);
  if (recorded) return recorded;
  if (kind === 'absent') return claim.cites.length > 0 && !quoted ? placeFault(claim, scored) : null;
  if (kind !== 'claim') return null;
  if (claim.cites.length === 0) return uncitedFault(claim, scored, paper);
  const who = claim.named.length > 0 || !quoted ? whoFault(claim, scored, paper) : null;
  return who ?? (quoted ? null : whatFault(claim, scores.placed, paper));
}

/** What the record of the paper settles, scores apart: a sentence that claims nothing may still deny it. */
function recordFault(claim: Claim, kind: Kind, paper: Paper, facts: Facts): Held | null {
  const recorded =
    rosterFault(claim, paper) ??
    stanceFault(claim, paper) ??
    confidenceFault(claim) ??
    responseFault(claim, kind, facts, paper);
  if (recorded || kind === 'structure' || kind === 'chat') return recorded;
  return agreeingFault(claim) ?? silenceFault(claim, paper);
}

/** A claim needs a passage, unless it says what is computed or looked up. */
const uncitedFault = (claim: Claim, scored: boolean, paper: Paper): Held | null =>
  isFactual(claim, scored, paper) || isDenial(claim.said) || isRoster(claim)
    ? null
    : { code: 'no-citation', reason: NO_CITATION };

const whoFault = (claim: Claim, scored: boolean, paper: Paper): Held | null =>
  reviewerFault(claim, scored) ??
  mergedFault(claim, scored) ??
  jointFault(claim, scored) ??
  everyoneFault(claim, scored, paper) ??
  weightFault(claim);

/** The wrong place first, since all that follows compares with the passages cited. */
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

/**
 * The gate: looks at one sentence before it is shown. Code only, no model. It errs on the side of showing where it
 * cannot tell, and always holds back what contradicts the stored scores or cites what is not there.
 *
 * The rules stand in the order of how sure they are, and the first that finds a fault gives the reason.
 */
import type { Paper } from '../../papers/paper.ts';
import type { Facts } from '../../recommendation/facts.ts';
import type { Sentence } from '../agent.ts';
import { citesOf } from '../cites.ts';
import { type Claim, claimOf, type Held, type Known, type Rule } from './claim.ts';
import { figureFault } from './figures/figures.ts';
import { linkFault } from './links.ts';
import { nameFault } from './names.ts';
import { asideFault, subjectFault } from './outside.ts';
import { overstatedFault } from './overstated.ts';
import { everyoneFault } from './panel.ts';
import { indexOf } from './paper-index.ts';
import { overlapFault, placeFault } from './place.ts';
import { plantedFault, plantedIn } from './planted.ts';
import { ALTERED, readQuotes } from './quotes.ts';
import { once } from './remembered.ts';
import { changeFault, reactionFault } from './response/reactions.ts';
import { responseFault } from './response/response.ts';
import { praiseFault } from './reversed/praise.ts';
import { reversedFault } from './reversed/reversed.ts';
import { jointFault, mergedFault, reviewerFault } from './reviewers.ts';
import { agreeingFault, roleFault } from './role.ts';
import { rosterFault } from './roster.ts';
import { confidenceFault } from './scores/confidence.ts';
import { rankFault } from './scores/ranks.ts';
import { scoreFault } from './scores/scores.ts';
import { sideFault } from './scores/sides.ts';
import { strongVerdictFault } from './scores/strong-verdicts.ts';
import { silenceFault } from './silence.ts';
import { uncitedFault } from './uncited.ts';

/** Rules, and the sentences that they look at. */
interface Stage {
  of(claim: Claim): boolean;
  rules: Rule[];
}

const STAGES: Stage[] = [
  // What no answer may bring in, whatever it cites.
  { of: () => true, rules: [linkFault, plantedFault, strongVerdictFault, roleFault] },
  // What the paper's record settles.
  {
    of: ({ kind }) => kind !== 'question',
    rules: [scoreFault, changeFault, rosterFault, sideFault, confidenceFault, rankFault, responseFault],
  },
  { of: ({ kind }) => /^(?:absent|lean|claim)$/.test(kind), rules: [agreeingFault, silenceFault] },
  { of: ({ kind, cites, quoted }) => kind === 'absent' && cites.length > 0 && !quoted, rules: [placeFault] },
  // That a claim cites at all.
  { of: ({ kind, cites }) => kind === 'claim' && cites.length === 0, rules: [uncitedFault] },
  // Who says it, by the labels cited.
  {
    of: (claim) => isBorne(claim) && (claim.named.length > 0 || !claim.quoted),
    rules: [reactionFault, reviewerFault, mergedFault, jointFault, everyoneFault, overstatedFault],
  },
  // What is said, by the words of the passages: the wrong place first, since the rest compares with what is cited.
  {
    of: (claim) => isBorne(claim) && !claim.quoted,
    rules: [
      placeFault,
      figureFault,
      nameFault,
      asideFault,
      reversedFault,
      praiseFault,
      subjectFault,
      overlapFault,
    ],
  },
];

const isBorne = ({ kind, cites }: Claim): boolean => kind === 'claim' && cites.length > 0;

export type Verdict = { ok: true } | ({ ok: false } & Held);

/** The gate of one paper. What it knows of the paper is worked out on the first sentence and kept with it. */
export interface Gate {
  /** Whether a sentence may be shown; when not, a code and the reason in words for the chair. */
  check(sentence: Sentence): Verdict;
  /** Works out what it knows of the paper, so that the first sentence need not wait for it. Milliseconds. */
  prepare(): void;
}

export function createGate(paper: Paper, facts: Facts): Gate {
  const known = once(() => ({ paper, facts, index: indexOf(paper), planted: plantedIn(paper) }));
  return {
    check(sentence) {
      const held = faultOf(sentence, known());
      return held ? { ok: false, ...held } : { ok: true };
    },
    prepare: () => rehearse(known()),
  };
}

/** Compiles the patterns: most of what the first sentence in a process would cost. */
function rehearse(known: Known): void {
  for (const { id, label, text } of known.index.entries.slice(0, REHEARSED))
    faultOf({ lead: '', text: `${label} says that ${text}`, cites: [id] }, known);
}

/** A few passages, each said of itself, pass through nearly all rules. */
const REHEARSED = 2;

/** What is cited and quoted is looked up; then the rules, stage by stage. */
function faultOf(sentence: Sentence, known: Known): Held | null {
  const cites = [...new Set([...sentence.cites, ...citesOf(sentence.text)])];
  const unknown = cites.find((id) => !known.index.byId.has(id));
  if (unknown)
    return { code: 'unknown-citation', reason: `It cited ${unknown}, which is not in the reviews.` };
  const entries = cites.map((id) => known.index.byId.get(id)!);
  const quotes = readQuotes(
    sentence.text,
    entries.map(({ text }) => text),
  );
  if (quotes.altered) return ALTERED;
  const claim = claimOf(sentence, quotes, entries, known);
  for (const { of, rules } of STAGES) {
    if (!of(claim)) continue;
    for (const rule of rules) {
      const held = rule(claim);
      if (held) return held;
    }
  }
  return null;
}

/** A recommendation without a model: the lean is computed from the ratings, every argument is quoted. */
import { citationsOf } from '../agent/evidence.ts';
import { distinct, overlap, ranked } from '../agent/extractive/choose.ts';
import { byNumber, nounOf } from '../agent/extractive/compose.ts';
import { conditionsIn, requestsIn } from '../agent/extractive/conditions.ts';
import { ASPECTS } from '../agent/extractive/cues.ts';
import type { Evidence, EvidenceIndex } from '../agent/extractive/evidence.ts';
import { quote } from '../agent/extractive/quote.ts';
import { list } from '../agent/extractive/reviewers.ts';
import { disagreements } from '../agent/extractive/stands.ts';
import type { Paper } from '../papers/paper.ts';
import { confidenceOf } from './extractive-confidence.ts';
import type { Facts } from './facts.ts';
import { type Lean, pivots, ratedIn, readLean, snapped } from './lean.ts';
import type { Point, Recommendation } from './recommendation.ts';

/** Points on each side; more is a list, not a case. */
const POINTS = 4;
/** Words of a quote inside a claim. */
const QUOTE_WORDS = 28;

/**
 * The lean and the rating follow from the ratings by the rule of `readLean`; the rating is the weighted mean on the
 * nearest value of the venue's scale. With no readable rating the lean comes from what reviewers say they
 * recommend, the rating is null and the confidence 1. The order of the reviewers cannot matter, so `stability` is
 * null; how far the lean hangs on one review is said in the confidence's reason.
 */
export function extractiveRecommendation(paper: Paper, facts: Facts, index: EvidenceIndex): Recommendation {
  const rated = ratedIn(facts);
  const scale = paper.scales.rating;
  const reading = scale ? readLean(rated, scale) : null;
  const points = index.reviews.filter(({ summary }) => !summary);
  const against = argumentsOf(paper, points, 'negative');
  return {
    lean: reading?.lean ?? statedLean(paper),
    rating: reading && scale ? snapped(reading.weighted, scale) : null,
    confidence: confidenceOf(reading, rated, facts, scale ? pivots(rated, scale) : []),
    for: argumentsOf(paper, points, 'positive').map(({ point }) => point),
    against: against.map(({ point }) => point),
    disagreements: disagreements(points)
      .slice(0, 3)
      .map((item) => ({
        about: nounOf(item.aspect),
        sides: [side(paper, 'praise', item.praise), side(paper, 'criticise', item.criticism)],
      })),
    response: responsePoints(
      paper,
      against.flatMap(({ evidence }) => evidence),
      index,
    ),
    wouldChange: changePoints(
      paper,
      points,
      against.flatMap(({ evidence }) => evidence),
    ),
    facts,
    agent: 'extractive',
    model: null,
    host: null,
    withheld: [],
    stability: null,
    notice: null,
  };
}

interface Argument {
  point: Point;
  evidence: Evidence[];
}

/** The strongest points of one side: those that several reviewers raise first, each reviewer heard. */
function argumentsOf(paper: Paper, points: Evidence[], stance: 'positive' | 'negative'): Argument[] {
  const own = ranked(points.filter((item) => item.stance === stance && !item.question));
  const shared = ASPECTS.map((aspect) =>
    distinctLabels(own.filter(({ aspects, dangles }) => aspects[0] === aspect && !dangles)),
  )
    .filter((group) => group.length >= 2)
    .sort((a, b) => b.length - a.length)
    .slice(0, 2);
  const groups = [...shared];
  for (const item of own) {
    if (groups.length >= POINTS) break;
    const taken = groups.flat();
    const heard = taken.filter(({ label }) => label === item.label).length;
    if (taken.includes(item) || heard >= 2 || distinct([item], 1, taken).length === 0) continue;
    groups.push([item]);
  }
  return groups.map((evidence) => ({ evidence, point: point(paper, claimOf(evidence, stance), evidence) }));
}

const distinctLabels = (evidence: Evidence[]): Evidence[] =>
  evidence.filter((item, at) => evidence.findIndex(({ label }) => label === item.label) === at);

function claimOf(evidence: Evidence[], stance: 'positive' | 'negative'): string {
  const labels = evidence.map(({ label }) => label).sort(byNumber);
  const verb = `${stance === 'positive' ? 'praise' : 'criticise'}${labels.length === 1 ? 's' : ''}`;
  const aspect = evidence[0]!.aspects[0];
  const about = aspect && Math.abs(evidence[0]!.polarity) >= 0.4 ? ` ${nounOf(aspect)}` : '';
  const who = about ? `${list(labels)} ${verb}${about}` : list(labels);
  return `${who}: ${evidence
    .slice(0, 2)
    .map((item) => shown(item))
    .join('; ')}`;
}

const shown = ({ text }: Evidence): string => quote(text, QUOTE_WORDS).shown;

const point = (paper: Paper, claim: string, evidence: Evidence[]): Point => ({
  claim,
  citations: citationsOf(
    paper,
    evidence.map(({ id }) => id),
  ),
});

function side(paper: Paper, verb: 'praise' | 'criticise', evidence: Evidence[]): Point {
  const who = list(evidence.map(({ label }) => label).sort(byNumber));
  return point(paper, `${who} ${verb}${evidence.length === 1 ? 's' : ''}: ${shown(evidence[0]!)}`, evidence);
}

/** For each criticism, the sentence of the author response that shares most of its words. */
function responsePoints(paper: Paper, criticisms: Evidence[], index: EvidenceIndex): Point[] {
  const used = new Set<string>();
  return criticisms.flatMap((criticism) => {
    const best = index.authors
      .filter(({ id, words }) => !used.has(id) && words <= 60)
      .map((item) => ({ item, share: overlap(item, criticism) }))
      .sort((a, b) => b.share - a.share)[0];
    // A third of the shorter one's words: below that they speak of different things.
    if (!best || best.share < 0.34) return [];
    used.add(best.item.id);
    return [
      point(
        paper,
        `On ${criticism.label}'s point ${shown(criticism)} the authors answer: ${shown(best.item)}`,
        [best.item, criticism],
      ),
    ];
  });
}

/** Conditions the reviewers state themselves; then what those who state none ask for. */
function changePoints(paper: Paper, points: Evidence[], argued: Evidence[]): Point[] {
  const stated = conditionsIn(points).slice(0, POINTS);
  const silent = points.filter(({ label }) => !stated.some((item) => item.label === label));
  const requests = distinctLabels(
    ranked(requestsIn(silent), (item) => (argued.includes(item) ? -3 : 0)),
  ).slice(0, Math.max(0, POINTS - stated.length));
  return [
    ...stated.map((item) => point(paper, `${item.label}: ${shown(item)}`, [item])),
    ...requests.map((item) => point(paper, `${item.label} asks: ${shown(item)}`, [item])),
  ];
}

const ACCEPTS =
  /\b(?:recommend|vote for|lean (?:to|towards?)|suggest|support)\w* (?:\w+ ){0,3}accept\w*|should be accepted|clear accept\b/i;
const REJECTS =
  /\b(?:recommend|vote for|lean (?:to|towards?)|suggest|support)\w* (?:\w+ ){0,3}reject\w*|should be rejected|(?:cannot|not) (?:\w+ )?(?:recommend|support) (?:\w+ ){0,2}accept\w*|below the (?:bar|threshold)|not ready for publication/i;

/** Without ratings: what the reviewers say they recommend, when they say it and do not differ. */
function statedLean({ reviews }: Paper): Lean {
  const rejects = reviews.filter(({ text }) => REJECTS.test(text)).length;
  const accepts = reviews.filter(({ text }) => ACCEPTS.test(text) && !REJECTS.test(text)).length;
  if (accepts > 0 && rejects === 0) return 'accept';
  return rejects > 0 && accepts === 0 ? 'reject' : 'borderline';
}

/** A recommendation without a model: the lean is computed from the ratings, every argument is quoted. */
import type { EvidenceIndex } from '../agent/extractive/evidence-index.ts';
import { plantedIn, textWithout } from '../agent/extractive/planted.ts';
import { type Disagreement, disagreements } from '../agent/extractive/stands.ts';
import type { Paper } from '../papers/paper.ts';
import { argumentsOf, point, shown } from './extractive-arguments.ts';
import { confidenceOf } from './extractive-confidence.ts';
import { changePoints, responsePoints } from './extractive-response.ts';
import type { Facts } from './facts.ts';
import { type Lean, pivots, ratedIn, ratingFor, readLean } from './lean.ts';
import type { Recommendation } from './recommendation.ts';

/**
 * The lean follows from the ratings by the rule of `readLean`, and the rating is the value of the venue's scale on
 * the side of the lean that is nearest to the weighted mean. With no readable rating the lean comes from what
 * reviewers say they recommend, the rating is null and the confidence 1. The order of the reviewers cannot matter,
 * so `stability` is null; how far the lean hangs on one review is said in the confidence's reason.
 */
export function extractiveRecommendation(paper: Paper, facts: Facts, index: EvidenceIndex): Recommendation {
  const rated = ratedIn(facts);
  const scale = paper.scales.rating;
  const reading = scale ? readLean(rated, scale) : null;
  const against = argumentsOf(paper, facts, index, 'negative');
  const concerns = against.flatMap(({ evidence }) => evidence);
  const points = index.reviews.filter(({ summary, id }) => !summary && !index.verdicts.has(id));
  return {
    lean: reading?.lean ?? statedLean(paper),
    rating: reading && scale ? ratingFor(reading, scale) : null,
    confidence: confidenceOf(reading, rated, facts, scale ? pivots(rated, scale) : []),
    for: argumentsOf(paper, facts, index, 'positive').map(({ point: made }) => made),
    against: against.map(({ point: made }) => made),
    disagreements: disagreements(points, index.likeness)
      .slice(0, 3)
      .map((item) => disagreementOf(paper, item)),
    response: responsePoints(paper, concerns, index),
    wouldChange: changePoints(paper, facts, concerns, index),
    facts,
    agent: 'extractive',
    model: null,
    host: null,
    withheld: [],
    stability: null,
    notice: null,
  };
}

const disagreementOf = (
  paper: Paper,
  { name, praise, criticism }: Disagreement,
): Recommendation['disagreements'][number] => ({
  about: name ?? 'the same point',
  sides: [
    point(paper, `${praise.label}: ${shown(praise)}`, [praise]),
    point(paper, `${criticism.label}: ${shown(criticism)}`, [criticism]),
  ],
});

const ACCEPTS =
  /\b(?:recommend|vote for|lean (?:to|towards?)|suggest|support)\w* (?:\w+ ){0,3}accept\w*|should be accepted|clear accept\b/i;
const REJECTS =
  /\b(?:recommend|vote for|lean (?:to|towards?)|suggest|support)\w* (?:\w+ ){0,3}reject\w*|should be rejected|(?:cannot|not) (?:\w+ )?(?:recommend|support) (?:\w+ ){0,2}accept\w*|below the (?:bar|threshold)|not ready for publication/i;

/** Without ratings: what the reviewers say they recommend, when they say it and do not differ. */
function statedLean(paper: Paper): Lean {
  const planted = plantedIn(paper);
  const texts = paper.reviews.map((review) => textWithout(review, planted));
  const rejects = texts.filter((text) => REJECTS.test(text)).length;
  const accepts = texts.filter((text) => ACCEPTS.test(text) && !REJECTS.test(text)).length;
  if (accepts > 0 && rejects === 0) return 'accept';
  return rejects > 0 && accepts === 0 ? 'reject' : 'borderline';
}

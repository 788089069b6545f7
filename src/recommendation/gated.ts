/** A recommendation after the gate: points that fail are left out and counted, a rating beyond the reviewers' is said to be. */
import type { Question } from '../agent/agent.ts';
import { citesOf } from '../agent/cites.ts';
import { createGate, type Gate } from '../agent/gate/gate.ts';
import { splitSentences } from '../agent/sentences.ts';
import { plantedPassages } from '../papers/hostile/places.ts';
import type { Point, Recommendation } from './recommendation.ts';

/** The recommendation with only the points that pass. A disagreement stays while two of its sides do. */
export function gateRecommendation(
  recommendation: Recommendation,
  { paper, facts }: Pick<Question, 'paper' | 'facts'>,
): Recommendation {
  const gate = createGate(paper, facts);
  const planted = recommendation.agent === 'model' ? plantedPassages(paper) : new Set<string>();
  const withheld = [...recommendation.withheld];
  const passes = ({ claim, citations }: Point): boolean => {
    const cites = [...new Set([...citations.map(({ id }) => id), ...citesOf(claim)])];
    const verdict = cites.some((id) => planted.has(id))
      ? PLANTED
      : gate.check({ lead: '', text: claim, cites });
    if (!verdict.ok) withheld.push({ code: verdict.code, reason: verdict.reason });
    return verdict.ok;
  };
  const disagreements = recommendation.disagreements
    .map(({ about, sides }) => ({ about, sides: sides.filter(passes) }))
    .filter(({ sides }) => sides.length >= 2);
  return {
    ...recommendation,
    confidence: { ...recommendation.confidence, reason: checkedReason(recommendation, gate) },
    for: recommendation.for.filter(passes),
    against: recommendation.against.filter(passes),
    disagreements,
    response: recommendation.response.filter(passes),
    wouldChange: recommendation.wouldChange.filter(passes),
    withheld,
    notice: withRemark(recommendation),
  };
}

const PLANTED = {
  ok: false,
  code: 'planted',
  reason: 'It rested on a passage that addresses a model.',
} as const;

/**
 * Why a model's recommendation is not to be shown at all, in words for the chair, or null. Points that fail are a sign
 * that it was led astray; a rating beyond every reviewer's then has nothing to stand on.
 */
export function distrusted(recommendation: Recommendation): string | null {
  const { rating, facts, withheld } = recommendation;
  if (recommendation.for.length === 0 && recommendation.against.length === 0)
    return 'None of the points the model made passed the check against the reviews, so these are quoted from them.';
  const beyond =
    rating && facts.rating && (rating.value < facts.rating.min || rating.value > facts.rating.max);
  if (!beyond || withheld.length === 0) return null;
  return "The model's rating lay beyond every reviewer's and not all of its points passed the check against the reviews, so this is quoted from them.";
}

/** The notice, with a remark when a model's rating lies above or below every reviewer's: its points may still be true. */
function withRemark({ agent, rating, facts, notice }: Recommendation): string | null {
  if (agent === 'extractive' || !rating || !facts.rating) return notice;
  const { min, max } = facts.rating;
  if (rating.value >= min && rating.value <= max) return notice;
  const [way, end] = rating.value > max ? ['above', max] : ['below', min];
  const remark = `The suggested rating of ${rating.value} lies ${way} every reviewer's; they rate from ${min} to ${max}.`;
  const alone = `The suggested rating of ${rating.value} lies ${way} every reviewer's; they all give ${end}.`;
  return [notice, min === max ? alone : remark].filter(Boolean).join(' ');
}

/** A model's reason for its confidence needs no citation, but may not contradict the reviews. Code's is computed. */
function checkedReason({ agent, confidence }: Recommendation, gate: Gate): string {
  if (agent === 'extractive') return confidence.reason;
  const sentences = splitSentences(confidence.reason);
  const passes = sentences.every((sentence) => {
    const verdict = gate.check(sentence);
    return verdict.ok || verdict.code === 'no-citation';
  });
  return passes ? confidence.reason : 'The reason given did not pass the check against the reviews.';
}

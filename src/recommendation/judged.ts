/** A model's recommendation after its second look, which comes before it is shown: points that fail are left out. */
import type { Judge } from '../agent/second-look/judge.ts';
import { type Struck, whyNotDone } from '../agent/second-look/struck.ts';
import { ModelError } from '../errors.ts';
import type { Paper } from '../papers/paper.ts';
import type { Point, Recommendation } from './recommendation.ts';

/**
 * The recommendation with only the points that their passages bear. Whatever goes wrong with the judge leaves it as it
 * is, with a notice; only the signal's own reason is thrown.
 */
export async function judgeRecommendation(
  judge: Judge | null | undefined,
  recommendation: Recommendation,
  paper: Paper,
  signal: AbortSignal,
): Promise<Recommendation> {
  const points = pointsOf(recommendation);
  if (!judge || recommendation.agent !== 'model' || points.length === 0) return recommendation;
  try {
    const judgements = await judge.judge(points.map(citedBy), paper, signal);
    const failed = new Map<Point, Struck['judgement']>();
    for (const [index, judgement] of judgements.entries())
      if (judgement !== 'supported') failed.set(points[index]!, judgement);
    return without(failed, recommendation);
  } catch (error) {
    signal.throwIfAborted();
    const why = whyNotDone(error instanceof ModelError ? error.code : 'failed');
    const notice = `The second look at these points was not done: ${why}.`;
    return { ...recommendation, notice: [recommendation.notice, notice].filter(Boolean).join(' ') };
  }
}

const pointsOf = (made: Recommendation): Point[] => [
  ...made.for,
  ...made.against,
  ...made.disagreements.flatMap(({ sides }) => sides),
  ...made.response,
  ...made.wouldChange,
];

const citedBy = ({ claim, citations }: Point) => ({ text: claim, cites: citations.map(({ id }) => id) });

/** A disagreement stays while two of its sides do. */
function without(failed: Map<Point, Struck['judgement']>, made: Recommendation): Recommendation {
  const stays = (point: Point) => !failed.has(point);
  return {
    ...made,
    for: made.for.filter(stays),
    against: made.against.filter(stays),
    disagreements: made.disagreements
      .map(({ about, sides }) => ({ about, sides: sides.filter(stays) }))
      .filter(({ sides }) => sides.length >= 2),
    response: made.response.filter(stays),
    wouldChange: made.wouldChange.filter(stays),
    withheld: [...made.withheld, ...[...failed.values()].map(leftOut)],
  };
}

const leftOut = (judgement: Struck['judgement']): Recommendation['withheld'][number] =>
  judgement === 'contradicted'
    ? { code: 'contradicted', reason: 'A passage it cited says otherwise.' }
    : { code: 'not-in-passages', reason: 'What it said is not in the passages it cited.' };

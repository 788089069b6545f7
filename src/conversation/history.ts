/** The earlier turns of a thread, as an agent sees them. */
import type { Answer, Exchange } from '../agent/agent.ts';
import type { Point, Recommendation } from '../recommendation/recommendation.ts';
import type { Session } from '../store/store.ts';
import type { Turn } from './turn.ts';

/**
 * The last `limit` answered turns before this one, oldest first. Turns that came later are left out, so that an
 * edited question is answered from what was known at its place.
 */
export async function historyBefore(session: Session, turn: Turn, limit: number): Promise<Exchange[]> {
  const turns = await session.turns.history(turn.thread, turn.ts, limit);
  const ids = turns.map(({ id }) => id);
  const [answers, recommendations] = await Promise.all([
    session.answers.getMany(ids),
    session.recommendations.getMany(ids),
  ]);
  return turns.flatMap((earlier, index) => {
    const exchange = exchangeOf(earlier, answers[index] ?? null, recommendations[index] ?? null);
    return exchange ? [exchange] : [];
  });
}

/** Null for a turn that was answered with a notice only: nothing was said about the reviews. */
function exchangeOf(
  turn: Turn,
  answer: Answer | null,
  recommendation: Recommendation | null,
): Exchange | null {
  const asker = turn.user;
  if (answer) {
    const question = turn.request.kind === 'ask' ? turn.request.text : '';
    return { asker, question, answer: answer.markdown, cited: answer.citations.map(({ id }) => id) };
  }
  if (!recommendation) return null;
  return {
    asker,
    question: RECOMMEND_QUESTION,
    answer: asText(recommendation),
    cited: pointsOf(recommendation).flatMap(({ citations }) => citations.map(({ id }) => id)),
  };
}

/** What a request for a recommendation asks, in words. */
export const RECOMMEND_QUESTION = 'What do you recommend for this paper?';

const pointsOf = (recommendation: Recommendation): Point[] => [
  ...recommendation.for,
  ...recommendation.against,
  ...recommendation.wouldChange,
];

function asText(recommendation: Recommendation): string {
  const { lean, rating } = recommendation;
  const head = `Suggestion: ${lean}${rating ? `, rating ${rating.value} (${rating.label})` : ''}.`;
  return [
    head,
    ...lines('For', recommendation.for),
    ...lines('Against', recommendation.against),
    ...lines('What would change it', recommendation.wouldChange),
  ].join('\n');
}

const lines = (heading: string, points: Point[]): string[] =>
  points.length === 0
    ? []
    : [`${heading}:`, ...points.map(({ claim, citations }) => `- ${claim} ${marks(citations)}`)];

const marks = (citations: { id: string }[]): string => citations.map(({ id }) => `[${id}]`).join('');

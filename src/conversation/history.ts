/** The earlier turns of a thread, as an agent sees them. */
import type { Answer, Exchange } from '../agent/agent.ts';
import type { Point, Recommendation } from '../recommendation/recommendation.ts';
import type { Documents } from '../store/documents.ts';
import type { Session } from '../store/store.ts';
import type { Turn } from './turn.ts';

/**
 * The last `limit` answered turns before this one, oldest first. Turns that came later are left out, so that an
 * edited question is answered from what was known at its place.
 */
export async function historyBefore(session: Session, turn: Turn, limit: number): Promise<Exchange[]> {
  const turns = await session.turns.history(turn.thread, turn.ts, limit);
  const [answers, recommendations] = await Promise.all([
    byTurn(session.answers, turns, 'ask'),
    byTurn(session.recommendations, turns, 'recommend'),
  ]);
  return turns.flatMap((earlier) => {
    const answer = answers.get(earlier.id);
    if (answer) return [answered(earlier, answer)];
    const recommendation = recommendations.get(earlier.id);
    // One that ended with a notice only: nothing was said about the reviews.
    return recommendation ? [recommended(earlier, recommendation)] : [];
  });
}

/** What the turns of this kind came to, by their ids. */
async function byTurn<T>(
  documents: Documents<T>,
  turns: Turn[],
  kind: Turn['request']['kind'],
): Promise<Map<string, T>> {
  const ids = turns.filter(({ request }) => request.kind === kind).map(({ id }) => id);
  const found = await documents.getMany(ids);
  return new Map(found.flatMap((document, index) => (document ? [[ids[index]!, document]] : [])));
}

const answered = ({ user: asker, request }: Turn, answer: Answer): Exchange => ({
  asker,
  question: request.kind === 'ask' ? request.text : '',
  answer: answer.markdown,
  cited: answer.citations.map(({ id }) => id),
});

const recommended = ({ user: asker }: Turn, recommendation: Recommendation): Exchange => ({
  asker,
  question: RECOMMEND_QUESTION,
  answer: asText(recommendation),
  cited: pointsOf(recommendation).flatMap(({ citations }) => citations.map(({ id }) => id)),
});

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

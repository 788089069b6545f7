/** A recommendation by a model: numbers from code, arguments from the model, each tied to passages. */
import { z } from 'zod';
import type { Question } from '../agent/agent.ts';
import { citesOf } from '../agent/cites.ts';
import { citationsOf } from '../agent/evidence.ts';
import type { Message, ModelClient } from '../agent/model/model-client.ts';
import { promptFor } from '../agent/model/prompt.ts';
import { findPassage, type Paper } from '../papers/paper.ts';
import type { Point, Recommendation } from './recommendation.ts';

const Argument = z.object({ claim: z.string(), passages: z.array(z.string()) });
type Argument = z.infer<typeof Argument>;

/** What the model fills in. Strict servers want every property required. */
const Opinion = z.object({
  for: z.array(Argument),
  against: z.array(Argument),
  disagreements: z.array(z.object({ about: z.string(), sides: z.array(Argument) })),
  response: z.array(Argument),
  wouldChange: z.array(Argument),
  lean: z.enum(['accept', 'borderline', 'reject']),
  rating: z.number().nullable(),
  confidence: z.number(),
  confidenceReason: z.string(),
});
type Opinion = z.infer<typeof Opinion>;

/** The opinion about one paper: a rating that the venue has, on the side of its line that the lean is on. */
function opinionOn(paper: Paper): z.ZodType<Opinion> {
  const scale = paper.scales.rating;
  if (!scale) return Opinion.extend({ rating: z.null() });
  const { threshold } = scale;
  return Opinion.extend({ rating: z.literal(scale.values.map(({ value }) => value)) }).refine(
    ({ lean, rating }) =>
      threshold === null || lean === 'borderline' || rating >= threshold === (lean === 'accept'),
    {
      path: ['rating'],
      error: `the rating and the lean contradict each other; accept begins at ${threshold}`,
    },
  );
}

interface ModelRecommender {
  client: ModelClient;
  secret: Uint8Array;
  contextTokens: number;
  /** Further tries with the reviewers in other orders. */
  orderTries: number;
}

/** Asks for a recommendation, then for the lean again with the reviewers in other orders. Throws ModelError. */
export async function recommendByModel(deps: ModelRecommender, question: Question): Promise<Recommendation> {
  const alone = { ...question, history: [], question: taskFor(question.paper) };
  const opinion = await ask(deps, alone, opinionOn(question.paper), 'recommendation');
  const stability = await tryOrders(deps, alone, opinion.lean);
  return recommendationOf(opinion, question, deps.client, stability);
}

const ask = <T>(
  deps: ModelRecommender,
  question: Question,
  schema: z.ZodType<T>,
  name: string,
): Promise<T> => {
  const { messages } = promptFor(question, deps.secret, deps.contextTokens);
  return deps.client.structured(messages satisfies Message[], name, schema, question.signal);
};

function taskFor(paper: Paper): string {
  const values = paper.scales.rating?.values.map(({ value }) => value).join(', ');
  return `Give your recommendation on this paper to the chair, as one JSON object. First weigh the arguments, then lean.
- "for", "against": the arguments that decide, strongest first, at most five each. "claim" is one sentence that names its reviewers by label (R1); "passages" are the ids it stands on, such as "R1.3".
- "disagreements": what the reviewers disagree on ("about", a few words), with at least two "sides", each a claim with passages.
- "response": what the author response settled or left open, citing it (A1.2)${paper.responses.length === 0 ? '; there is none here, so leave it empty' : ''}.
- "wouldChange": conditions that the reviewers themselves name for changing their view.
- "lean": accept, borderline or reject. Weigh the arguments; do not just average the ratings.
- "rating": ${values ? `one of ${values}` : 'null, since there is no rating scale'}.
- "confidence": how sure you are, from 1 (a guess) to 5 (certain); "confidenceReason": why, in one sentence.
Leave out what no passage supports. No quotation marks. Claims in English.`;
}

const Lean = z.object({ lean: Opinion.shape.lean });

const LEAN_ONLY =
  'Weigh the arguments of the reviews and say as one JSON object how you lean: {"lean": "accept"}, {"lean": "borderline"} or {"lean": "reject"}.';

/** The lean with the reviews in other orders. Order cannot matter with one review; a failed try is no vote. */
async function tryOrders(
  deps: ModelRecommender,
  question: Question,
  lean: Opinion['lean'],
): Promise<Recommendation['stability']> {
  const orders = otherOrders(question.paper, deps.orderTries);
  const leans: Opinion['lean'][] = [];
  for (const paper of orders) {
    try {
      leans.push((await ask(deps, { ...question, paper, question: LEAN_ONLY }, Lean, 'lean')).lean);
    } catch {
      question.signal.throwIfAborted();
      break;
    }
  }
  return leans.length === 0
    ? null
    : { tries: leans.length, agree: leans.filter((other) => other === lean).length };
}

/** The paper with its reviews turned round, then rotated: each reviewer gets to stand first and last. Labels stay. */
function otherOrders(paper: Paper, tries: number): Paper[] {
  const { reviews } = paper;
  if (reviews.length < 2) return [];
  const turned = reviews.toReversed();
  const rotations = reviews
    .slice(1, -1)
    .map((_, index) => [...reviews.slice(index + 1), ...reviews.slice(0, index + 1)]);
  return [turned, ...rotations].slice(0, tries).map((order) => ({ ...paper, reviews: order }));
}

function recommendationOf(
  opinion: Opinion,
  { paper, facts }: Question,
  { model, host }: ModelClient,
  stability: Recommendation['stability'],
): Recommendation {
  const withheld: Recommendation['withheld'] = [];
  const points = (list: Argument[]) => list.flatMap((argument) => pointOf(argument, paper, withheld) ?? []);
  return {
    lean: opinion.lean,
    rating: ratingOf(opinion.rating, paper),
    confidence: confidenceOf(opinion),
    for: points(opinion.for),
    against: points(opinion.against),
    disagreements: opinion.disagreements
      .map(({ about, sides }) => ({ about: about.trim(), sides: points(sides) }))
      .filter(({ sides }) => sides.length >= 2),
    response: facts.authorResponses > 0 ? points(opinion.response) : [],
    wouldChange: points(opinion.wouldChange),
    facts,
    agent: 'model',
    model,
    host,
    withheld,
    stability,
    notice: null,
  };
}

/** An argument with the passages that exist; null, and counted, when there is none. */
function pointOf(
  { claim, passages }: Argument,
  paper: Paper,
  withheld: Recommendation['withheld'],
): Point | null {
  const ids = [...passages.map((id) => id.replace(/[[\]\s]/g, '')), ...citesOf(claim)];
  const known = ids.filter((id) => findPassage(paper, id));
  if (known.length > 0 && claim.trim() !== '')
    return { claim: claim.trim(), citations: citationsOf(paper, known) };
  const code = ids.length === 0 ? 'no-citation' : 'unknown-citation';
  const reason =
    ids.length === 0 ? 'A point cited no passage.' : 'A point cited passages that are not in the reviews.';
  withheld.push({ code, reason });
  return null;
}

/** The rating with the venue's own label, which the model is not asked for. */
const ratingOf = (value: number | null, paper: Paper): Recommendation['rating'] =>
  paper.scales.rating?.values.find((step) => step.value === value) ?? null;

const CONFIDENCE_LABELS = ['a guess', 'unsure', 'fairly sure', 'sure', 'certain'];

function confidenceOf({ confidence, confidenceReason }: Opinion): Recommendation['confidence'] {
  const value = Math.min(5, Math.max(1, Math.round(confidence)));
  return { value, label: CONFIDENCE_LABELS[value - 1]!, reason: confidenceReason.trim() };
}

/** What is different between two revisions of a paper, in a sentence or two for the chair. */
import type { Paper, Response, Review, Score } from './paper.ts';
import { isTitled } from './titles.ts';

/** "R2's rating changed from 4 to 6; 3 sentences of R1 are new; R4 is new.", or null when nothing is different. */
export function changesBetween(before: Paper, after: Paper): string | null {
  const changes = [
    ...after.reviews.flatMap((review) =>
      reviewChanges(
        before.reviews.find(({ label }) => label === review.label),
        review,
      ),
    ),
    ...newReviews(before, after),
    ...responseChanges(before.responses, after.responses),
    ...(changedText(before.metaReview, after.metaReview) ? ['the meta-review changed'] : []),
    ...(changedText(before.decision, after.decision) ? [`the decision is now ${after.decision}`] : []),
    ...(before.venue === after.venue ? [] : [`the venue is now ${after.venue}`]),
    ...(before.title === after.title
      ? []
      : [
          isTitled(after)
            ? 'the title is known now'
            : `the submission’s number is known now: ${after.submission}`,
        ]),
  ];
  if (changes.length === 0) return null;
  const sentence = changes.join('; ');
  return `${sentence[0]!.toUpperCase()}${sentence.slice(1)}.`;
}

const changedText = (before: string | null, after: string | null): boolean =>
  after !== null && before !== after;

function newReviews(before: Paper, after: Paper): string[] {
  const known = new Set(before.reviews.map(({ label }) => label));
  const added = after.reviews.map(({ label }) => label).filter((label) => !known.has(label));
  if (added.length === 0) return [];
  return [
    added.length === 1
      ? `${added[0]} is new`
      : `${added.slice(0, -1).join(', ')} and ${added.at(-1)} are new`,
  ];
}

function reviewChanges(before: Review | undefined, after: Review): string[] {
  if (!before) return [];
  return [
    ...scoreChange(after.label, 'rating', before.rating, after.rating),
    ...scoreChange(after.label, 'confidence', before.confidence, after.confidence),
    ...subScoreChanges(before, after),
    ...textChanges(before, after),
  ];
}

function scoreChange(label: string, name: string, before: Score | null, after: Score | null): string[] {
  const [was, is] = [shown(before), shown(after)];
  if (was === is || after === null) return [];
  return [
    before === null
      ? `${label} now has a ${name} of ${is}`
      : `${label}'s ${name} changed from ${was} to ${is}`,
  ];
}

const shown = (score: Score | null): string => String(score?.value ?? score?.label ?? 'none');

const subScoreChanges = (before: Review, after: Review): string[] =>
  after.scores
    .filter(({ key }) => !['rating', 'final_rating', 'confidence'].includes(key))
    .flatMap((score) =>
      scoreChange(
        after.label,
        score.key.replace(/_/g, ' '),
        before.scores.find(({ key }) => key === score.key) ?? null,
        score,
      ),
    );

/** Sentences that came and went, by their ids. */
function textChanges(before: Review, after: Review): string[] {
  const old = new Set(before.passages.map(({ id }) => id));
  const now = new Set(after.passages.map(({ id }) => id));
  const added = after.passages.filter(({ id }) => !old.has(id)).length;
  const gone = before.passages.filter(({ id }) => !now.has(id)).length;
  return [
    ...(added > 0 ? [`${sentences(added)} of ${after.label} ${added === 1 ? 'is' : 'are'} new`] : []),
    ...(gone > 0 ? [`${sentences(gone)} of ${after.label} ${gone === 1 ? 'is' : 'are'} gone`] : []),
  ];
}

const sentences = (count: number): string => (count === 1 ? '1 sentence' : `${count} sentences`);

function responseChanges(before: Response[], after: Response[]): string[] {
  const fresh = after.filter(({ label }) => !before.some((old) => old.label === label));
  const edited = after.filter((response) =>
    before.some((old) => old.label === response.label && old.text !== response.text),
  );
  const authors = fresh.filter(({ role }) => role === 'authors').length;
  const others = fresh.length - authors;
  return [
    ...(authors > 0
      ? [authors === 1 ? 'an author response is new' : `${authors} author responses are new`]
      : []),
    ...(others > 0
      ? [others === 1 ? 'a discussion message is new' : `${others} discussion messages are new`]
      : []),
    ...edited.map(({ label }) => `${label} was edited`),
  ];
}

/** Responses and discussion of a paper after more of them were attached. */
import { keptIds, plain, relabelled } from './kept-ids.ts';
import type { Response, Review } from './paper.ts';
import { reviewInTitle } from './responses-from.ts';

/** Responses that were there stay, in their new form where they came again; new ones get the next labels. */
export function mergedResponses(
  before: Response[],
  incoming: Response[],
  labels: Map<string, string>,
  reviews: Review[],
): Response[] {
  const counts = { A: highest(before, 'A'), D: highest(before, 'D') };
  const matches = new Map<Response, Response>();
  for (const response of incoming) {
    const used = new Set(matches.values());
    const old = before.find((candidate) => !used.has(candidate) && isSameResponse(candidate, response));
    if (old) matches.set(response, old);
    const letter = response.label.startsWith('A') ? 'A' : 'D';
    labels.set(response.label, old?.label ?? `${letter}${++counts[letter]}`);
  }
  const known = (addressees: string[]): string[] =>
    addressees
      .map((label) => labels.get(label) ?? label)
      .filter((label) => reviews.some((review) => review.label === label));
  const placed = (response: Response): Response => ({
    ...response,
    by: labels.get(response.by) ?? response.by,
    replyTo: answered(response, labels, reviews),
    ...(response.addressees ? { addressees: known(response.addressees) } : {}),
  });
  const renewed = before.map((old) => {
    const fresh = incoming.find((response) => matches.get(response) === old);
    return fresh
      ? {
          ...placed(fresh),
          label: old.label,
          replyTo: placed(fresh).replyTo ?? old.replyTo,
          ...keptIds(old, fresh),
        }
      : old;
  });
  const added = incoming
    .filter((response) => !matches.has(response))
    .map((response) => relabelled(placed(response), labels.get(response.label)!));
  return [...renewed, ...added];
}

/** The label answered, in the merged paper; a response that came without its review is placed by its title. */
function answered(response: Response, labels: Map<string, string>, reviews: Review[]): string | null {
  const { replyTo } = response;
  if (replyTo !== null && /^R/.test(replyTo) && !labels.has(replyTo)) return byCount(replyTo, reviews);
  if (replyTo !== null) return labels.get(replyTo) ?? replyTo;
  const byReviewer = (id: string) =>
    reviews.find(({ reviewer, label }) => reviewer === id || `Reviewer_${label.slice(1)}` === id)?.label ??
    null;
  return response.role === 'authors' ? reviewInTitle(response.title, byReviewer) : null;
}

/** 'R2' of a response that came without the reviews, where there is such a review. */
const byCount = (label: string, reviews: Review[]): string | null =>
  reviews.some((review) => review.label === label) ? label : null;

const highest = (responses: Response[], letter: 'A' | 'D'): number =>
  Math.max(
    0,
    ...responses.filter(({ label }) => label.startsWith(letter)).map(({ label }) => Number(label.slice(1))),
  );

/** The source's id decides, unless a reader made it up for one page; then the text does. */
function isSameResponse(a: Response, b: Response): boolean {
  if (a.role !== b.role) return false;
  if (isOwnId(a.sourceId) && isOwnId(b.sourceId)) return a.sourceId === b.sourceId;
  return plain(a.text) === plain(b.text);
}

const isOwnId = (id: string | null): boolean =>
  id !== null && !/page-message-\d+$/.test(id) && !/^[AD]\d+$/.test(id);

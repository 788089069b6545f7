/** Who answers whom in a paper's responses and discussion. */
import type { Response } from './paper.ts';

/** Whether a message answers the review with this label, directly or by way of messages between them. */
export function answersReview(message: Response, label: string, all: Response[]): boolean {
  if (message.addressees?.includes(label)) return true;
  const seen = new Set<string>();
  let at: string | null = message.replyTo;
  while (at && !seen.has(at)) {
    if (at === label) return true;
    seen.add(at);
    at = all.find((candidate) => candidate.label === at)?.replyTo ?? null;
  }
  return false;
}

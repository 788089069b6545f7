/** Slack gives a long list page by page: each answer holds the cursor of the next, and the last one none. */
import { z } from 'zod';
import type { Answered, Arguments, Calls } from './slack-calls.ts';

const Page = z.object({
  response_metadata: z.object({ next_cursor: z.string().nullish() }).nullish(),
});

/** Null behind the last page. */
export const nextCursor = (answered: Answered): string | null =>
  Page.parse(answered).response_metadata?.next_cursor || null;

/** The pages of a list, in order and at most so many. Rejects with SlackFailure. */
export async function* pagesOf(
  calls: Calls,
  method: string,
  args: Arguments,
  most = Number.POSITIVE_INFINITY,
): AsyncGenerator<Answered> {
  let cursor: string | null = null;
  for (let page = 0; page < most; page += 1) {
    const answered: Answered = await calls.call(method, { ...args, ...(cursor ? { cursor } : {}) }, true);
    yield answered;
    cursor = nextCursor(answered);
    if (!cursor) return;
  }
}

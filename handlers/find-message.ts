/** A message read back from Slack: what was asked about it is done to what it says now, not to what a payload says. */
import { z } from 'zod';
import { type Calls, SlackFailure } from './slack-calls.ts';

const Page = z.object({ messages: z.array(z.looseObject({ ts: z.string() })) });

type Found = z.infer<typeof Page>['messages'][number];

/** The message `ts` of a channel, in the thread `threadTs` when it stands in one; null when it is not there. */
export async function findMessage(
  calls: Calls,
  { channel, ts, threadTs }: { channel: string; ts: string; threadTs: string | undefined },
): Promise<Found | null> {
  const args = { channel, ts: threadTs ?? ts, oldest: ts, latest: ts, inclusive: true, limit: 15 };
  try {
    const { messages } = Page.parse(await calls.call('conversations.replies', args, true));
    return messages.find((message) => message.ts === ts) ?? null;
  } catch (error) {
    if (error instanceof SlackFailure && error.code === 'thread_not_found') return null;
    throw error;
  }
}

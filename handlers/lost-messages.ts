/** Finds messages of a reply that were posted just before a crash or a cut line, and whose ts nobody kept. */
import { z } from 'zod';
import type { Turn } from '../src/conversation/turn.ts';
import type { Calls } from './slack-calls.ts';

const Page = z.object({
  messages: z.array(
    z.object({
      ts: z.string(),
      user: z.string().nullish(),
      metadata: z
        .object({
          event_type: z.string().nullish(),
          event_payload: z.object({ turn: z.string().nullish() }).nullish(),
        })
        .nullish(),
    }),
  ),
  has_more: z.boolean().nullish(),
  response_metadata: z.object({ next_cursor: z.string().nullish() }).nullish(),
});
type Message = z.infer<typeof Page>['messages'][number];

/** Pages of history that are read at most: what is looked for stands right behind the question. */
const MOST_PAGES = 5;

/**
 * The ts of each message of the bot in the turn's thread that belongs to this turn and is not in `known`, in order.
 *
 * Two kinds are sure. A message whose metadata names the turn. And a message with no metadata at all: everything the
 * bot posts carries metadata, but for a stream that was begun and never ended, since `chat.startStream` takes none;
 * turns of a thread are answered one at a time, each settled before the next, so such a stream after the question is
 * this turn's.
 */
export async function findLost(
  calls: Calls,
  turn: Turn,
  botUserId: string,
  known: string[],
): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const read = await readPage(calls, turn, cursor);
    found.push(...read.messages.filter((message) => isOurs(message, turn, botUserId)).map(({ ts }) => ts));
    cursor = read.response_metadata?.next_cursor || undefined;
    if (!cursor) break;
  }
  return found.filter((ts) => !known.includes(ts)).sort();
}

const readPage = async (calls: Calls, turn: Turn, cursor: string | undefined) =>
  Page.parse(
    await calls.call(
      'conversations.replies',
      {
        channel: turn.channel,
        ts: turn.threadTs,
        oldest: turn.ts,
        include_all_metadata: true,
        limit: 100,
        ...(cursor ? { cursor } : {}),
      },
      true,
    ),
  );

function isOurs({ ts, user, metadata }: Message, turn: Turn, botUserId: string): boolean {
  if (user !== botUserId || ts <= turn.ts || ts === turn.threadTs) return false;
  return metadata?.event_type ? metadata.event_payload?.turn === turn.id : true;
}

/** Finds messages of a reply that were posted just before a crash or a cut line, and whose ts nobody kept. */
import { z } from 'zod';
import type { Turn } from '../src/conversation/turn.ts';
import { pagesOf } from './cursor.ts';
import { type Calls, SlackFailure } from './slack-calls.ts';

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
});
type Message = z.infer<typeof Page>['messages'][number];

/** Pages of history that are read at most: what is looked for stands right behind the question. */
const MOST_PAGES = 5;

/** A turn from a button or a command has its time from our clock, which may be ahead of Slack's by this many seconds. */
const SKEW = 300;

/**
 * The ts of each message of the bot in the turn's thread that belongs to this turn and is not in `known`, in order.
 *
 * Two kinds are sure. A message whose metadata names the turn. And a message with no metadata at all: everything the
 * bot posts carries metadata, but for a stream that was begun and never ended, since `chat.startStream` takes none;
 * turns of a thread are answered one at a time, each settled before the next, so such a stream after the question is
 * this turn's.
 *
 * Where Slack does not let the bot read the thread, nothing is found: an answer twice is better than none.
 */
export async function findLost(
  calls: Calls,
  turn: Turn,
  botUserId: string,
  known: string[],
): Promise<string[]> {
  try {
    return await search(calls, turn, botUserId, known);
  } catch (error) {
    if (error instanceof SlackFailure && error.sure) return [];
    throw error;
  }
}

async function search(calls: Calls, turn: Turn, botUserId: string, known: string[]): Promise<string[]> {
  const found: string[] = [];
  const replies = {
    channel: turn.channel,
    ts: turn.threadTs,
    oldest: since(turn),
    include_all_metadata: true,
    limit: 100,
  };
  for await (const page of pagesOf(calls, 'conversations.replies', replies, MOST_PAGES)) {
    const { messages } = Page.parse(page);
    found.push(...messages.filter((message) => isOurs(message, turn, botUserId)).map(({ ts }) => ts));
  }
  return found.filter((ts) => !known.includes(ts)).sort();
}

/** No message of the reply is older than this ts. */
const since = ({ id, ts }: Turn): string => (id.endsWith(`:${ts}`) ? ts : (Number(ts) - SKEW).toFixed(6));

function isOurs({ ts, user, metadata }: Message, turn: Turn, botUserId: string): boolean {
  if (user !== botUserId || ts <= since(turn) || ts === turn.threadTs) return false;
  return metadata?.event_type ? metadata.event_payload?.turn === turn.id : true;
}

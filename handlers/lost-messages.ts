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

/** What is known of the thread's messages before it is read. */
interface Kept {
  /** ts of those that are kept as this turn's. */
  known: string[];
  /** Resolves to the ts of those that are kept as replies to other turns. */
  others(): Promise<string[]>;
}

/**
 * The ts of each message of the bot in the turn's thread that belongs to this turn and is not in `known`, in order.
 *
 * A message whose metadata names the turn is its own. A message with no metadata is a stream that was begun and never
 * ended: everything the bot posts carries metadata, but `chat.startStream` takes none. Kept as the reply to another
 * turn, it is that turn's: a message that arrives late goes before one whose answer a crash cut off. Kept by nobody,
 * it is free for this turn, and whoever began it will find it named and post another.
 *
 * Where Slack does not let the bot read the thread, nothing is found: an answer twice is better than none.
 */
export async function findLost(calls: Calls, turn: Turn, botUserId: string, kept: Kept): Promise<string[]> {
  try {
    return await search(calls, turn, botUserId, kept);
  } catch (error) {
    if (error instanceof SlackFailure && error.sure) return [];
    throw error;
  }
}

async function search(
  calls: Calls,
  turn: Turn,
  botUserId: string,
  { known, others }: Kept,
): Promise<string[]> {
  const found: Message[] = [];
  const replies = {
    channel: turn.channel,
    ts: turn.threadTs,
    oldest: since(turn),
    include_all_metadata: true,
    limit: 100,
  };
  for await (const page of pagesOf(calls, 'conversations.replies', replies, MOST_PAGES)) {
    const { messages } = Page.parse(page);
    found.push(...messages.filter((message) => mayBeOurs(message, turn, botUserId)));
  }
  const fresh = found.filter(({ ts }) => !known.includes(ts));
  const taken = fresh.some(isNameless) ? await others() : [];
  return fresh
    .filter((one) => !(isNameless(one) && taken.includes(one.ts)))
    .map(({ ts }) => ts)
    .sort();
}

const isNameless = ({ metadata }: Message): boolean => !metadata?.event_type;

/** No message of the reply is older than this ts. */
const since = ({ id, ts }: Turn): string => (id.endsWith(`:${ts}`) ? ts : (Number(ts) - SKEW).toFixed(6));

function mayBeOurs(message: Message, turn: Turn, botUserId: string): boolean {
  const { ts, user, metadata } = message;
  if (user !== botUserId || ts <= since(turn) || ts === turn.threadTs) return false;
  return isNameless(message) || metadata?.event_payload?.turn === turn.id;
}

/** A thread's messages read back from Slack, in the form in which events bring them. */
import { z } from 'zod';
import { type History, type Past, ReplyError } from '../src/conversation/ports.ts';
import { nextCursor } from './cursor.ts';
import { normalise } from './messages.ts';
import { type Answered, type Arguments, type Calls, CLOSED, isRefused, SlackFailure } from './slack-calls.ts';
import type { Identity } from './surfaces.ts';

const Message = z.looseObject({
  ts: z.string(),
  subtype: z.string().nullish(),
  edited: z.object({ ts: z.string() }).nullish(),
});

const Page = z.object({ messages: z.array(Message) });

/** Slack advises no more than 200 in one call. */
const PAGE = 200;
/** An app that is sold but not listed gets no more than this in one call, and one call a minute. */
const SMALL_PAGE = 15;
const TOO_LARGE = new Set(['invalid_limit', 'invalid_arguments']);

interface HistoryDeps {
  calls: Calls;
  identity(): Promise<Identity>;
  takeIn: History['takeIn'];
}

export function createHistory({ calls, identity, takeIn }: HistoryDeps): History {
  let limit = PAGE;

  /** Asks for large pages until Slack does not give them, and for small ones from then on. */
  async function read(range: Arguments): Promise<Answered> {
    try {
      return await replies(calls, { ...range, limit });
    } catch (error) {
      if (limit === SMALL_PAGE || !(error instanceof ReplyError) || !TOO_LARGE.has(error.code)) throw error;
      const small = await replies(calls, { ...range, limit: SMALL_PAGE });
      limit = SMALL_PAGE;
      return small;
    }
  }

  return {
    takeIn,
    async page({ channel, threadTs }, fromTs, cursor) {
      const { botUserId, team } = await identity();
      const range = { channel, ts: threadTs, oldest: fromTs, inclusive: true };
      const page = await read({ ...range, ...(cursor ? { cursor } : {}) });
      return {
        messages: Page.parse(page).messages.map((message) => pastOf(message, channel, botUserId, team)),
        next: nextCursor(page),
      };
    },
  };
}

async function replies(calls: Calls, args: Arguments): Promise<Answered> {
  try {
    return await calls.call('conversations.replies', args, true);
  } catch (error) {
    if (!(error instanceof SlackFailure)) throw error;
    throw new ReplyError(error.code, CLOSED.has(error.code), isRefused(error));
  }
}

function pastOf(message: z.infer<typeof Message>, channel: string, botUserId: string, team: string): Past {
  const said = normalise({ ...message, type: 'message', channel }, botUserId, team);
  return {
    ts: message.ts,
    said: said?.kind === 'message' ? said.message : null,
    deleted: message.subtype === 'tombstone',
    editedAt: message.edited ? Number(message.edited.ts) * 1000 : null,
  };
}

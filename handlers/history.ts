/** A thread's messages read back from Slack, in the form in which events bring them. */
import { z } from 'zod';
import { type History, type Past, ReplyError } from '../src/conversation/ports.ts';
import { normalise } from './messages.ts';
import { type Calls, CLOSED, SlackFailure, UNAUTHORISED } from './slack-calls.ts';
import type { Identity } from './surfaces.ts';

const Message = z.looseObject({
  ts: z.string(),
  subtype: z.string().nullish(),
  edited: z.object({ ts: z.string() }).nullish(),
});

const Page = z.object({
  messages: z.array(Message),
  response_metadata: z.object({ next_cursor: z.string().nullish() }).nullish(),
});

/** An app that is sold but not listed gets no more than this in one call, and one call a minute. */
const PAGE = 15;

export interface HistoryDeps {
  calls: Calls;
  identity(): Promise<Identity>;
  takeIn: History['takeIn'];
}

export function createHistory({ calls, identity, takeIn }: HistoryDeps): History {
  return {
    takeIn,
    async page({ channel, threadTs }, fromTs, cursor) {
      const { botUserId, team } = await identity();
      const range = { channel, ts: threadTs, oldest: fromTs, inclusive: true, limit: PAGE };
      const read = await replies(calls, { ...range, ...(cursor ? { cursor } : {}) });
      return {
        messages: read.messages.map((message) => pastOf(message, channel, botUserId, team)),
        next: read.response_metadata?.next_cursor || null,
      };
    },
  };
}

async function replies(calls: Calls, args: Record<string, unknown>): Promise<z.infer<typeof Page>> {
  try {
    return Page.parse(await calls.call('conversations.replies', args, true));
  } catch (error) {
    if (!(error instanceof SlackFailure)) throw error;
    throw new ReplyError(error.code, CLOSED.has(error.code) || UNAUTHORISED.has(error.code));
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

/**
 * Stopping an answer: by Slack's own Stop button, by “Stop answering” in a message's menu, or by saying “stop” in
 * the thread. What was shown stays, and the next message is answered.
 */
import { z } from 'zod';
import type { Incoming } from '../src/conversation/conversation.ts';
import { threadKey } from '../src/conversation/thread.ts';
import type { Turn } from '../src/conversation/turn.ts';
import { AccessRefused } from './access.ts';
import { codeOf, explain } from './explain.ts';
import { TIMES } from './limits.ts';
import { EVENTS } from './names.ts';
import { seeing } from './remembered.ts';
import { setSession } from './session.ts';
import { type Asking, noteFailure, type Surfaces, tell } from './surfaces.ts';

export interface Stops {
  /** A message that says nothing but “stop”: an order, never a question. */
  said(message: Incoming): Promise<'stopped' | 'nothing' | 'refused'>;
  /** Slack let somebody stop the stream of this turn's answer, without saying whom. */
  stream(turn: Turn): void;
}

const NOTHING_TO_STOP = 'Nothing is being answered in this thread, so there was nothing to stop.';

/** A message that mentions the bot comes twice, and may come again. */
const ONCE_MS = 10 * 60_000;

export function createStops(surfaces: Omit<Surfaces, 'app' | 'agent'>): Stops {
  const { access, conversation, timers, log } = surfaces;
  const heard = seeing(ONCE_MS, timers);

  /** Said to the bot, or in a thread in which every message is for it. */
  async function forUs({ mentioned, direct, toOthers }: Incoming, key: string): Promise<boolean> {
    if (mentioned || direct || toOthers) return !toOthers;
    return (await conversation.thread(key))?.mode === 'every';
  }

  return {
    async said(message) {
      const { team, channel, ts, threadTs, user, userTeam } = message;
      const thread = threadKey(team, channel, threadTs ?? ts);
      const once = `${channel}:${ts}`;
      if (!(await forUs(message, thread)) || !heard.first(once)) return 'nothing';
      const asking = { channel, user, userTeam, threadTs: threadTs ?? undefined };
      try {
        await access.require(asking);
        if (await conversation.stopAnswer({ thread, saidAt: ts, by: user })) return 'stopped';
      } catch (error) {
        if (!(error instanceof AccessRefused)) return heard.again(once, error);
        await noteFailure(surfaces, 'stop the answer', asking, error);
        if (message.mentioned) await tell(surfaces, asking, explain(error, 'stop the answer'));
        return 'refused';
      }
      if (message.mentioned) await tell(surfaces, asking, NOTHING_TO_STOP);
      return 'nothing';
    },
    stream(turn) {
      // Slack's event says who it was; the asker stands in when none comes.
      timers.after(TIMES.stopEvent, () => {
        conversation
          .stopAnswer({ turnId: turn.id, by: turn.user })
          .catch((error: unknown) => log.warn('stop.failed', { turn: turn.id, code: codeOf(error) }));
      });
    },
  };
}

/** From a message's menu: whatever is being answered in that message's thread. */
export async function stopAnswer(surfaces: Surfaces, asking: Asking & { threadTs: string }): Promise<void> {
  const { team } = await surfaces.identity();
  const thread = threadKey(team, asking.channel, asking.threadTs);
  const stopped = await surfaces.conversation.stopAnswer({ thread, by: asking.user });
  if (!stopped) await tell(surfaces, asking, NOTHING_TO_STOP);
}

const Stopped = z.object({
  channel: z.string(),
  thread_ts: z.string(),
  user: z.string(),
  event_ts: z.string().optional(),
});

/** Slack's own Stop button. The session stays as it is, and the button with it, until the app changes it. */
export function registerStop(surfaces: Surfaces): void {
  const { app, access, conversation, calls, identity } = surfaces;
  app.event(EVENTS.stopped, async ({ event }) => {
    const { channel, thread_ts: threadTs, user, event_ts: saidAt } = Stopped.parse(event);
    const asking = { channel, user, userTeam: null, threadTs };
    try {
      await access.require(asking);
      const { team } = await identity();
      await conversation.stopAnswer({ thread: threadKey(team, channel, threadTs), saidAt, by: user });
      await setSession(calls, { channel, threadTs }, 'active');
    } catch (error) {
      await noteFailure(surfaces, 'stop the answer', asking, error);
    }
  });
}

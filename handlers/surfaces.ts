/** What every surface needs, and how it speaks to one person. */
import type { App } from '@slack/bolt';
import type { Conversation } from '../src/conversation/conversation.ts';
import type { Log } from '../src/log.ts';
import { type Block, intoMessages } from './blocks/elements.ts';
import type { AgentPlace } from './blocks/help.ts';
import { escapeMrkdwn } from './escape.ts';
import { codeOf, explain } from './explain.ts';
import type { Calls } from './slack-calls.ts';
import type { Timers } from './timers.ts';

export interface Identity {
  botUserId: string;
  team: string;
}

export interface Surfaces {
  app: App;
  calls: Calls;
  conversation: Conversation;
  agent: AgentPlace;
  identity(): Promise<Identity>;
  timers: Timers;
  log: Log;
}

/** A person in a channel; `threadTs` when what is said to them belongs to a thread. */
export interface Where {
  channel: string;
  user: string;
  threadTs?: string | undefined;
}

/** Says something to one person: in the channel for their eyes only, or in a direct message where the bot is not in it. */
export async function tell(
  { calls, log }: Surfaces,
  where: Where,
  text: string,
  { blocks = [], link = '' }: { blocks?: Block[]; link?: string } = {},
): Promise<void> {
  const { channel, user, threadTs } = where;
  const thread = threadTs ? { thread_ts: threadTs } : {};
  const messages = blocks.length > 0 ? intoMessages(blocks) : [[]];
  const safe = `${escapeMrkdwn(text)}${link ? ` <${link}|Open the thread>` : ''}`;
  try {
    for (const part of messages) {
      const content = part.length > 0 ? { text: safe, blocks: part } : { text: safe };
      await calls.call('chat.postEphemeral', { channel, user, ...thread, ...content }, true);
    }
  } catch (error) {
    log.info('tell.in_direct_message', { code: codeOf(error) });
    await calls
      .call(
        'chat.postMessage',
        { channel: user, text: safe, unfurl_links: false, unfurl_media: false },
        false,
      )
      .catch((last: unknown) => log.warn('tell.failed', { code: codeOf(last) }));
  }
}

/** A line in a thread that everyone sees. It carries metadata, so that it is never taken for a lost reply. */
export async function say(
  { calls }: Surfaces,
  channel: string,
  threadTs: string,
  escaped: string,
): Promise<void> {
  const metadata = { event_type: 'sidechair_note', event_payload: {} };
  const quiet = { unfurl_links: false, unfurl_media: false };
  await calls.call(
    'chat.postMessage',
    { channel, thread_ts: threadTs, text: escaped, metadata, ...quiet },
    false,
  );
}

/** Runs what a person asked for; a failure is told to them in words, and logged by its code. */
export async function guarded(
  surfaces: Surfaces,
  what: string,
  where: Where,
  run: () => Promise<void>,
): Promise<void> {
  try {
    await run();
  } catch (error) {
    surfaces.log.warn('surface.failed', { what, code: codeOf(error) });
    await tell(surfaces, where, explain(error, what));
  }
}

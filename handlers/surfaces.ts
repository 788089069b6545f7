/** What every surface needs, and how it speaks to one person. */
import type { App } from '@slack/bolt';
import type { Conversation } from '../src/conversation/conversation.ts';
import type { Log } from '../src/log.ts';
import { type Access, AccessRefused } from './access.ts';
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
  access: Access;
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

/** A person in a channel who asks for something there. `userTeam`: their workspace, as the payload says. */
export interface Asking extends Where {
  userTeam: string | null;
}

export type Speaking = Pick<Surfaces, 'calls' | 'log'>;

interface Said {
  blocks?: Block[];
  link?: string;
  /** It speaks of a paper: it is said in the channel or not at all. */
  ofPaper?: boolean;
}

/** Says something to one person: in the channel for their eyes only, or in a direct message where the bot is not in it. */
export async function tell(
  { calls, log }: Speaking,
  where: Where,
  text: string,
  { blocks = [], link = '', ofPaper = false }: Said = {},
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
    if (ofPaper) return;
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

/**
 * Runs what a person asked for when they may see the channel's papers. A refusal or a failure is told to them in
 * words, and logged by ids and codes.
 */
export async function guarded(
  surfaces: Surfaces,
  what: string,
  asking: Asking,
  run: () => Promise<void>,
): Promise<void> {
  try {
    await surfaces.access.require(asking);
    await run();
  } catch (error) {
    noteFailure(surfaces, what, asking, error);
    await tell(surfaces, asking, explain(error, what));
  }
}

export function noteFailure(
  { log }: Pick<Surfaces, 'log'>,
  what: string,
  asking: Asking,
  error: unknown,
): void {
  const { user, channel } = asking;
  if (error instanceof AccessRefused)
    log.warn('access.refused', { what, why: error.why, code: error.code, user, channel });
  else log.warn('surface.failed', { what, code: codeOf(error) });
}

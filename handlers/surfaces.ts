/** What every surface needs, and how it speaks to one person. */
import type { App } from '@slack/bolt';
import type { Conversation } from '../src/conversation/conversation.ts';
import { threadKey } from '../src/conversation/thread.ts';
import type { Log } from '../src/log.ts';
import { type Access, AccessRefused } from './access.ts';
import { type Block, intoMessages } from './blocks/elements.ts';
import type { AgentPlace } from './blocks/help.ts';
import { escapeMrkdwn } from './escape.ts';
import { codeOf, explain } from './explain.ts';
import { type Calls, QUIET } from './slack-calls.ts';
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
interface Where {
  channel: string;
  user: string;
  threadTs?: string | undefined;
}

/** A person in a channel who asks for something there. `userTeam`: their workspace, as the payload says. */
export interface Asking extends Where {
  userTeam: string | null;
}

type Speaking = Pick<Surfaces, 'calls' | 'log'>;

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
  const safe = `${escapeMrkdwn(text)}${link ? ` <${link}|Open the thread>` : ''}`;
  const messages =
    blocks.length > 0 ? intoMessages(blocks).map((part) => ({ text: safe, blocks: part })) : [{ text: safe }];
  try {
    for (const message of messages) {
      await calls.call('chat.postEphemeral', { channel, user, ...thread, ...message }, true);
    }
  } catch (error) {
    log.info('tell.in_direct_message', { code: codeOf(error) });
    if (ofPaper) return;
    await tellDirectly({ calls, log }, user, messages);
  }
}

async function tellDirectly(
  { calls, log }: Speaking,
  user: string,
  messages: { text: string }[],
): Promise<void> {
  try {
    for (const message of messages) {
      await calls.call('chat.postMessage', { channel: user, ...message, ...QUIET }, false);
    }
  } catch (error) {
    log.warn('tell.failed', { code: codeOf(error) });
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
  await calls.call(
    'chat.postMessage',
    { channel, thread_ts: threadTs, text: escaped, metadata, ...QUIET },
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
    await noteFailure(surfaces, what, asking, error);
    await tell(surfaces, asking, explain(error, what));
  }
}

/** A refusal goes to the audit log too; where that cannot be written, the log says so. */
export async function noteFailure(
  { log, conversation, identity }: Pick<Surfaces, 'log' | 'conversation' | 'identity'>,
  what: string,
  { user, channel, threadTs }: Asking,
  error: unknown,
): Promise<void> {
  if (!(error instanceof AccessRefused)) return log.warn('surface.failed', { what, code: codeOf(error) });
  const { why, code } = error;
  log.warn('access.refused', { what, why, code, user, channel });
  try {
    const { team } = await identity();
    await conversation.refused(user, threadTs ? threadKey(team, channel, threadTs) : null);
  } catch (failure) {
    log.error('access.refusal_not_kept', { user, channel, code: codeOf(failure) });
  }
}

/** Forgets a paper: what Sidechair keeps of its thread, and what it said there in Slack. */
import type { types } from '@slack/bolt';
import { z } from 'zod';
import type { PaperEntry, Thread } from '../src/conversation/thread.ts';
import { AccessRefused } from './access.ts';
import { forgetSureModal } from './blocks/modals.ts';
import { pagesOf } from './cursor.ts';
import { mention } from './escape.ts';
import { codeOf } from './explain.ts';
import { writeMetadata } from './modal.ts';
import { setSession } from './session.ts';
import { type Calls, SlackFailure } from './slack-calls.ts';
import { type Asking, type Surfaces, say, tell } from './surfaces.ts';

export const NOTHING_TO_FORGET = 'No paper has reviews in this channel, so there is nothing to forget.';

/** The form that says what would be deleted of this paper, and asks once more. */
export async function sureToForget(
  { conversation }: Surfaces,
  channel: string,
  paper: PaperEntry,
): Promise<types.ModalView> {
  const kept = await conversation.kept(paper.thread);
  if (!kept) throw new AccessRefused('not_here');
  return forgetSureModal(writeMetadata({ channel, thread: paper.thread }), paper, kept);
}

/**
 * What is kept goes first and at once, an answer under way included; then, as fast as Slack lets it, the bot's own
 * messages. The person is told what is left.
 */
export async function forgetThread(surfaces: Surfaces, asking: Asking, thread: Thread): Promise<void> {
  const { conversation, calls, identity, log } = surfaces;
  const { botUserId } = await identity();
  await conversation.stopAnswer({ thread: thread.key, by: asking.user });
  const kept = await conversation.forget(thread.key, asking.user);
  log.info('thread.forgotten', { thread: thread.key, by: asking.user, turns: kept.turns });
  await setSession(calls, thread, 'active').catch(() => undefined);
  const messages = await removeMessages(calls, thread, botUserId).catch((error: unknown) => {
    log.warn('forget.messages_left', { thread: thread.key, code: codeOf(error) });
    return { removed: 0, left: null };
  });
  await tell(surfaces, asking, forgotten(messages));
  await say(
    surfaces,
    thread.channel,
    thread.threadTs,
    `The paper of this thread was forgotten at the request of ${mention(asking.user)}. ${GONE}`,
  ).catch((error: unknown) => log.info('forget.not_said', { thread: thread.key, code: codeOf(error) }));
}

const GONE =
  'Questions here are answered no more. To talk about it again, attach its reviews with `/reviews`, or here in a message that mentions me.';

interface Removed {
  removed: number;
  /** Messages of the bot that are still there; null when that is not known. */
  left: number | null;
}

function forgotten({ removed, left }: Removed): string {
  const gone = `The paper is forgotten: its reviews, the questions and the answers are deleted, and ${removed} of Sidechair's messages were removed from the thread.`;
  const stays =
    'What people wrote and the files they uploaded are still in Slack: only they can delete those. A search, an export or a notification may show older text for a while.';
  if (left === 0) return `${gone} ${stays}`;
  const some = left === null ? 'the rest' : `${left}`;
  return `${gone} Slack did not let it remove ${some} of its messages; delete them by hand, or ask a workspace owner. ${stays}`;
}

const Page = z.object({
  messages: z.array(z.object({ ts: z.string(), user: z.string().nullish() })),
});

/** Deletes the bot's messages of a thread, replies first, since the first message of a thread with replies stays as a stub. */
async function removeMessages(calls: Calls, thread: Thread, botUserId: string): Promise<Removed> {
  const own = await ownMessages(calls, thread, botUserId);
  let removed = 0;
  for (const ts of own.toReversed()) if (await remove(calls, thread.channel, ts)) removed += 1;
  return { removed, left: own.length - removed };
}

async function ownMessages(
  calls: Calls,
  { channel, threadTs }: Thread,
  botUserId: string,
): Promise<string[]> {
  const own = new Set<string>();
  const thread = { channel, ts: threadTs, limit: 200 };
  for await (const page of pagesOf(calls, 'conversations.replies', thread))
    for (const { ts, user } of Page.parse(page).messages) if (user === botUserId) own.add(ts);
  return [...own].sort();
}

/** False when Slack did not let the bot delete it. */
async function remove(calls: Calls, channel: string, ts: string): Promise<boolean> {
  try {
    await calls.call('chat.delete', { channel, ts }, true);
    return true;
  } catch (error) {
    return error instanceof SlackFailure && error.code === 'message_not_found';
  }
}

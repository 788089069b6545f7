import { z } from 'zod';
import { SIZES } from '../limits.ts';
import { slackMessage } from '../shapes.ts';
import { SlackError } from '../slack-error.ts';
import { BOT_ID, BOT_USER, type Message } from '../workspace.ts';
import { channel, flag, ts } from './args.ts';
import { content, contentArgs, metadata, metadataArg } from './content.ts';
import type { Desk } from './desk.ts';
import { conversation, joined, visible, writable } from './find.ts';
import type { Answer } from './method.ts';
import { isLive } from './streams.ts';

const author = { user: BOT_USER, bot_id: BOT_ID };

export const postMessageArgs = z.object({
  ...contentArgs,
  ...metadataArg,
  channel,
  thread_ts: ts.optional(),
  reply_broadcast: flag.optional(),
});
export function postMessage(args: z.infer<typeof postMessageArgs>, desk: Desk): Answer {
  const { id } = writable(args.channel, desk);
  const broadcast = args.reply_broadcast === true && args.thread_ts !== undefined;
  const message = desk.workspace.post({
    channel: id,
    ...author,
    ...content(args, desk),
    ...metadata(args.metadata),
    ...inThread(id, args.thread_ts, desk),
    ...(broadcast && { subtype: 'thread_broadcast' }),
  });
  if (message.thread_ts !== undefined) desk.workspace.setStatus(id, message.thread_ts, '');
  return answer(message, desk);
}

/** A reply to a reply belongs to the thread's first message; a thread that is gone cannot be replied to. */
function inThread(id: string, thread_ts: string | undefined, desk: Desk): Pick<Message, 'thread_ts'> {
  if (thread_ts === undefined) return {};
  const parent = desk.workspace.message(id, thread_ts);
  if (parent === undefined && desk.workspace.thread(id, thread_ts).length === 0)
    throw new SlackError('thread_not_found');
  return { thread_ts: parent?.thread_ts ?? thread_ts };
}

function answer(message: Message, desk: Desk): Answer {
  const { channel: id, ts: at } = message;
  return { channel: id, ts: at, message: slackMessage(message, desk.workspace, desk.base()) };
}

export const updateArgs = z.object({ ...contentArgs, ...metadataArg, channel, ts });
export function update(args: z.infer<typeof updateArgs>, desk: Desk): Answer {
  const message = own(args.channel, args.ts, 'cant_update_message', desk);
  if (joined(args.channel, desk).archived) throw new SlackError('is_inactive');
  if (isLive(message, desk)) throw new SlackError('streaming_state_conflict');
  const { stream: _, blocks: __, ...rest } = message;
  const changed = desk.workspace.change({
    ...rest,
    ...content(args, desk, SIZES.updatedText),
    ...metadata(args.metadata),
    edited: { user: BOT_USER, ts: desk.workspace.timestamp() },
  });
  return { ...answer(changed, desk), text: changed.text };
}

export const deleteArgs = z.object({ channel, ts });
export function remove(args: z.infer<typeof deleteArgs>, desk: Desk): Answer {
  const message = own(args.channel, args.ts, 'cant_delete_message', desk);
  desk.workspace.delete(message);
  return { channel: args.channel, ts: args.ts };
}

function own(id: string, at: string, code: string, desk: Desk): Message {
  const message = visible(joined(id, desk).id, at, desk);
  if (message.user !== BOT_USER) throw new SlackError(code);
  return message;
}

export const postEphemeralArgs = z.object({
  ...contentArgs,
  channel,
  user: z.string(),
  thread_ts: ts.optional(),
});
export function postEphemeral(args: z.infer<typeof postEphemeralArgs>, desk: Desk): Answer {
  const found = writable(args.channel, desk);
  if (!found.members.includes(args.user)) throw new SlackError('user_not_in_channel');
  const message = desk.workspace.post({
    channel: found.id,
    ...author,
    ...content(args, desk),
    ...inThread(found.id, args.thread_ts, desk),
    ephemeral_to: args.user,
  });
  return { message_ts: message.ts };
}

export const permalinkArgs = z.object({ channel, message_ts: ts });
export function getPermalink(args: z.infer<typeof permalinkArgs>, desk: Desk): Answer {
  const { id } = conversation(args.channel, desk);
  const message = visible(id, args.message_ts, desk);
  const thread = message.thread_ts === undefined ? '' : `?thread_ts=${message.thread_ts}&cid=${id}`;
  const permalink = `${desk.base()}/archives/${id}/p${message.ts.replace('.', '')}${thread}`;
  return { channel: id, permalink };
}

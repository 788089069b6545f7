import { z } from 'zod';
import { SIZES } from '../limits.ts';
import { slackChannel, slackMessage, slackUser } from '../shapes.ts';
import { SlackError } from '../slack-error.ts';
import { BOT_USER, type Message } from '../workspace.ts';
import { channel, count, flag, ts } from './args.ts';
import type { Desk } from './desk.ts';
import { conversation, joined } from './find.ts';
import type { Answer } from './method.ts';

export const channelArgs = z.object({ channel });
export function info(args: z.infer<typeof channelArgs>, desk: Desk): Answer {
  return { channel: slackChannel(conversation(args.channel, desk)) };
}

const page = {
  cursor: z.string().optional(),
  limit: count(SIZES.historyPage).default(100),
  oldest: z.string().optional(),
  latest: z.string().optional(),
  inclusive: flag.optional(),
};

export const historyArgs = z.object({ channel, ...page });
export function history(args: z.infer<typeof historyArgs>, desk: Desk): Answer {
  const { id } = joined(args.channel, desk);
  const inChannel = desk.workspace
    .messages(id)
    .filter((message) => message.ephemeral_to === undefined)
    .filter((message) => message.thread_ts === undefined || message.subtype === 'thread_broadcast')
    .filter((message) => within(message.ts, args));
  return paged(inChannel.reverse(), args, desk);
}

export const repliesArgs = z.object({ channel, ts, ...page });
export function replies(args: z.infer<typeof repliesArgs>, desk: Desk): Answer {
  const { id } = joined(args.channel, desk);
  const named = desk.workspace.message(id, args.ts);
  const first = named?.thread_ts ?? args.ts;
  const thread = desk.workspace.thread(id, first);
  if (thread.length === 0) throw new SlackError('thread_not_found');
  const wanted = thread.filter((message) => message.ts === first || within(message.ts, args));
  return paged(wanted, args, desk);
}

interface Page {
  cursor?: string | undefined;
  limit: number;
  oldest?: string | undefined;
  latest?: string | undefined;
  inclusive?: boolean | undefined;
}

function within(at: string, { oldest, latest, inclusive = false }: Page): boolean {
  const time = Number(at);
  const from = Number(oldest ?? 0);
  const to = Number(latest ?? Number.POSITIVE_INFINITY);
  return inclusive ? time >= from && time <= to : time > from && time < to;
}

/** A cursor is the place of the next message, in base64 as Slack's are. */
function paged(messages: Message[], { cursor, limit }: Page, desk: Desk): Answer {
  const start = cursor === undefined || cursor === '' ? 0 : fromCursor(cursor);
  const end = start + limit;
  const more = end < messages.length;
  return {
    messages: messages.slice(start, end).map((message) => slackMessage(message, desk.workspace, desk.base())),
    has_more: more,
    ...(more && { response_metadata: { next_cursor: btoa(`next:${end}`) } }),
  };
}

function fromCursor(cursor: string): number {
  const place = /^next:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString())?.[1];
  if (place === undefined) throw new SlackError('invalid_cursor');
  return Number(place);
}

export function members(args: z.infer<typeof channelArgs>, desk: Desk): Answer {
  return { members: conversation(args.channel, desk).members, response_metadata: { next_cursor: '' } };
}

export const openArgs = z.object({ users: z.string().optional(), channel: channel.optional() });
export function open(args: z.infer<typeof openArgs>, desk: Desk): Answer {
  if (args.channel !== undefined) return { channel: { id: conversation(args.channel, desk).id } };
  const found = desk.workspace.direct((args.users ?? '').split(',')[0] ?? '');
  if (found === undefined)
    throw new SlackError(args.users === undefined ? 'users_list_not_supplied' : 'user_not_found');
  return { channel: { id: found.id }, no_op: true, already_open: true };
}

export const userArgs = z.object({ user: z.string() });
export function userInfo(args: z.infer<typeof userArgs>, desk: Desk): Answer {
  const user = desk.workspace.user(args.user);
  if (user === undefined) throw new SlackError('user_not_found');
  return { user: slackUser(user) };
}

export const userConversationsArgs = z.object({ user: z.string().optional(), types: z.string().optional() });
export function userConversations(args: z.infer<typeof userConversationsArgs>, desk: Desk): Answer {
  const user = args.user ?? BOT_USER;
  const kinds = (args.types ?? 'public_channel').split(',');
  const channels = desk.workspace.channels
    .filter(({ kind }) => kinds.includes(kind === 'im' ? 'im' : 'public_channel'))
    .filter(({ members: inside }) => inside.includes(user) && inside.includes(BOT_USER));
  return { channels: channels.map(slackChannel), response_metadata: { next_cursor: '' } };
}

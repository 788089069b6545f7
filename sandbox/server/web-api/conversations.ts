import { z } from 'zod';
import { SIZES } from '../limits.ts';
import { slackChannel, slackMessage, slackUser } from '../shapes.ts';
import { SlackError } from '../slack-error.ts';
import { BOT_USER, type Channel, type Message } from '../workspace.ts';
import { channel, count, flag, ts } from './args.ts';
import type { Desk } from './desk.ts';
import { conversation, joined } from './find.ts';
import type { Answer } from './method.ts';
import { kindOf } from './scopes.ts';

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

function paged(messages: Message[], args: Page, desk: Desk): Answer {
  const { items, ...rest } = pageOf(messages, args);
  const shown = items.map((message) => slackMessage(message, desk.workspace, desk.base()));
  return { messages: shown, has_more: 'response_metadata' in rest, ...rest };
}

/** One page of a list, and where the next begins. A cursor is the place of the next item, in base64 as Slack's are. */
function pageOf<T>(all: T[], { cursor, limit }: Pick<Page, 'cursor' | 'limit'>) {
  const start = cursor === undefined || cursor === '' ? 0 : fromCursor(cursor);
  const end = start + limit;
  const items = all.slice(start, end);
  return end < all.length ? { items, response_metadata: { next_cursor: btoa(`next:${end}`) } } : { items };
}

function fromCursor(cursor: string): number {
  const place = /^next:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString())?.[1];
  if (place === undefined) throw new SlackError('invalid_cursor');
  return Number(place);
}

export const membersArgs = z.object({ channel, cursor: page.cursor, limit: page.limit });
export function members(args: z.infer<typeof membersArgs>, desk: Desk): Answer {
  const { items, ...rest } = pageOf(conversation(args.channel, desk).members, args);
  return { members: items, response_metadata: { next_cursor: '' }, ...rest };
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
  return { user: slackUser(user, sharesChannel(user.id, desk)) };
}

function sharesChannel(user: string, desk: Desk): boolean {
  return desk.workspace.channels.some(
    ({ members: inside }) => inside.includes(user) && inside.includes(BOT_USER),
  );
}

const listing = {
  cursor: page.cursor,
  limit: page.limit,
  types: z.string().default('public_channel'),
  exclude_archived: flag.optional(),
};
export const listArgs = z.object(listing);
/** Every public channel, and those private ones that the bot is a member of. */
export function list(args: z.infer<typeof listArgs>, desk: Desk): Answer {
  return listed(desk.workspace.channels, args, desk);
}

export const userConversationsArgs = z.object({ ...listing, user: z.string().optional() });
/** The conversations a person is in, as far as the bot can see them; without `user`, the bot's own. */
export function userConversations(args: z.infer<typeof userConversationsArgs>, desk: Desk): Answer {
  const user = args.user ?? BOT_USER;
  if (desk.workspace.user(user) === undefined) throw new SlackError('user_not_found');
  return listed(
    desk.workspace.channels.filter(({ members: inside }) => inside.includes(user)),
    args,
    desk,
  );
}

function listed(channels: Channel[], args: z.infer<typeof listArgs>, desk: Desk): Answer {
  const kinds = args.types.split(',').map((kind) => kind.trim());
  for (const kind of kinds) allowed(kind, desk);
  const shown = channels
    .filter((candidate) => kinds.includes(kindOf(candidate)))
    .filter(({ private: hidden, members: inside }) => !hidden || inside.includes(BOT_USER))
    .filter(({ archived }) => !(archived && args.exclude_archived));
  const { items, ...rest } = pageOf(shown, args);
  return { channels: items.map(slackChannel), response_metadata: { next_cursor: '' }, ...rest };
}

const KINDS: Record<string, string> = {
  public_channel: 'channels:read',
  private_channel: 'groups:read',
  mpim: 'mpim:read',
  im: 'im:read',
};

/** Each kind asked for needs its own scope. */
function allowed(kind: string, { manifest }: Desk): void {
  const needed = KINDS[kind];
  if (needed === undefined) throw new SlackError('invalid_types');
  if (!manifest.scopes.has(needed))
    throw new SlackError('missing_scope', { needed, provided: [...manifest.scopes].join(',') });
}

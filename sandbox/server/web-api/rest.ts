/** Methods that belong to no family of their own. */
import { z } from 'zod';
import { SIZES } from '../limits.ts';
import { refused, SlackError } from '../slack-error.ts';
import { BOT_ID, BOT_USER, TEAM } from '../workspace.ts';
import { channel, json, ts } from './args.ts';
import type { Desk } from './desk.ts';
import { joined, visible, writable } from './find.ts';
import type { Answer } from './method.ts';

export const noArgs = z.object({});

export function authTest(_: object, desk: Desk): Answer {
  return {
    url: `${desk.base()}/`,
    team: TEAM.name,
    user: desk.workspace.bot.name.toLowerCase(),
    team_id: TEAM.id,
    user_id: BOT_USER,
    bot_id: BOT_ID,
    is_enterprise_install: false,
  };
}

export function connectionsOpen(_: object, desk: Desk): Answer {
  if (desk.socket.full) throw new SlackError('too_many_websockets');
  const address = desk.base().replace('http:', 'ws:');
  return { url: `${address}/link/?ticket=${desk.socket.ticket()}` };
}

export const statusArgs = z.object({
  channel_id: channel,
  thread_ts: ts,
  status: z.string(),
  loading_messages: json(z.array(z.string())).optional(),
});
export function setStatus(args: z.infer<typeof statusArgs>, desk: Desk): Answer {
  const { id } = joined(args.channel_id, desk);
  if (desk.workspace.message(id, args.thread_ts) === undefined) throw new SlackError('invalid_thread_ts');
  const loading = args.loading_messages ?? [];
  if (loading.length > SIZES.loadingMessages)
    throw refused('invalid_arguments', ['no more than 10 items allowed [json-pointer:/loading_messages]']);
  if (loading.some((line) => line.length > SIZES.loadingMessage))
    throw refused('invalid_arguments', ['must be less than 51 characters [json-pointer:/loading_messages]']);
  const text = args.status === '' ? '' : `${desk.workspace.bot.name} ${args.status}`;
  desk.workspace.setStatus(id, args.thread_ts, text);
  const clear = () => {
    if (desk.workspace.statuses.get(`${id}:${args.thread_ts}`) === text)
      desk.workspace.setStatus(id, args.thread_ts, '');
  };
  if (text !== '') setTimeout(clear, desk.times.status).unref();
  return {};
}

export const reactionArgs = z.object({ channel, timestamp: ts, name: z.string().min(1) });
export function addReaction(args: z.infer<typeof reactionArgs>, desk: Desk): Answer {
  const message = visible(writable(args.channel, desk).id, args.timestamp, desk);
  const before = message.reactions ?? [];
  const same = before.find(({ name }) => name === args.name);
  if (same?.users.includes(BOT_USER)) throw new SlackError('already_reacted');
  const others = before.filter((reaction) => reaction !== same);
  const reactions = [...others, { name: args.name, users: [...(same?.users ?? []), BOT_USER] }];
  const reacted = desk.workspace.change({ ...message, reactions }, true);
  desk.hub.emit({ type: 'reaction_added', message: reacted, name: args.name, user: BOT_USER });
  return {};
}
